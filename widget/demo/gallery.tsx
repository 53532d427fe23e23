import { render } from 'preact'
import type { Answer as AnswerValue } from '../../protocol/index.ts'
import { Answer, Citation, enParts, Facts, frParts, Message } from '../parts/index.ts'
import { english, french, refused, settings, thread } from './samples.ts'
import '../frame/frame.css'

const long = 'Anticonstitutionnellement'.repeat(12)

/** Every part in each state, in one language. */
export function Gallery({ language }: { language: 'fr' | 'en' }) {
  const strings = language === 'fr' ? frParts : enParts
  const answers: [title: string, answer: AnswerValue, live: boolean][] = [
    ['question, actions', language === 'fr' ? french : english, true],
    ['does not apply', refused, true],
    ['read only', french, false],
    ['arriving', { ...french, rights: [], question: null, actions: [], facts: [] }, false],
    [
      'long text',
      {
        ...english,
        blocks: english.blocks.map((block) => ({ ...block, sentences: [{ text: long, citations: ['L216-2'] }] })),
      },
      true,
    ],
  ]
  return (
    <main lang={language}>
      <h1>{language}</h1>
      {answers.map(([title, answer, live]) => (
        <section key={title}>
          <h2>{title}</h2>
          <Answer
            answer={answer}
            merchant={settings.name}
            strings={strings}
            onReply={live ? () => {} : undefined}
            onAct={live ? () => {} : undefined}
            onCorrect={live ? () => {} : undefined}
          />
        </section>
      ))}
      <section>
        <h2>citations, facts</h2>
        <div class="answer">
          {[...french.citations, ...english.citations].map((citation) => (
            <Citation key={citation.article} citation={citation} strings={strings} />
          ))}
          <Facts facts={french.facts} strings={strings} onCorrect={() => {}} />
        </div>
      </section>
      <section>
        <h2>messages</h2>
        {thread(french)
          .filter(({ answer }) => !answer)
          .map((message) => (
            <Message key={message.sequence} message={message} strings={strings} />
          ))}
      </section>
    </main>
  )
}

const root = document.getElementById('gallery')
if (root)
  render(
    <>
      <Gallery language="fr" />
      <Gallery language="en" />
    </>,
    root,
  )
