import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { DecideAnswer, HeldAnswer } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { BotAnswer } from '../BotAnswer.tsx'
import { CitationCard } from '../CitationCard.tsx'
import { Notice } from '../Notice.tsx'
import '../DeskPage.css'
import './AnswersPage.css'

const longestText = 1000

/** Answers on the shop's supervised topics: each is read, then shown as it is, with a word, or after one's own. */
export function AnswersPage() {
  const { desk, text } = useDesk()
  const { answers } = desk
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const view = answers.view.value
  const failure = answers.failure.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="desk-page" aria-label={text.answers.title} tabIndex={0}>
      <div class="desk-page-inside answers-page">
        <header class="desk-page-head">
          <div>
            <h2 ref={title} tabIndex={-1}>
              {text.answers.title}
            </h2>
            <p class="desk-page-lead">{text.answers.lead}</p>
          </div>
        </header>
        <div role="alert">
          {failure && (
            <Notice tone="bad" action={{ label: text.retry, run: () => void answers.load() }}>
              {text.failure(failure)}
            </Notice>
          )}
        </div>
        {view === null && !failure && <p role="status">{text.loading}</p>}
        {view?.answers.length === 0 && (
          <div class="register-empty">
            <p class="register-empty-title">{text.answers.none}</p>
            <p>{text.answers.noneHint}</p>
          </div>
        )}
        <ul class="held-answers">
          {view?.answers.map((held) => (
            <Held key={held.id} held={held} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function Held({ held }: { held: HeldAnswer }) {
  const { desk, text } = useDesk()
  const { answers } = desk
  const words = text.answers
  const writing = useSignal<'add' | 'reply' | null>(null)
  const written = useSignal('')
  const texts = useRef<HTMLDetailsElement>(null)
  const field = useId()
  const isBusy = answers.busy.value === held.id
  const { answer } = held
  const decide = (decided: DecideAnswer) => void answers.decide(held.id, decided)
  const openTexts = (article: string) => {
    if (texts.current) texts.current.open = true
    document.getElementById(`${held.id}-${article}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <li class="held-answer">
      <header>
        <h3>{answer.rights[0]?.title ?? words.unknownRight}</h3>
        <p class="quiet">{words.due(text.formats.moment(held.dueAt, desk.clock.value))}</p>
      </header>
      <blockquote lang={held.language}>{held.words || words.corrected}</blockquote>
      <div class="held-answer-text">
        <p class="held-answer-kind">{words.composed}</p>
        <BotAnswer answer={answer} onCitation={openTexts} />
        {answer.citations.length > 0 && (
          <details ref={texts}>
            <summary>{words.texts}</summary>
            <div class="citations">
              {answer.citations.map((citation) => (
                <div key={citation.article} id={`${held.id}-${citation.article}`}>
                  <CitationCard citation={citation} />
                </div>
              ))}
            </div>
          </details>
        )}
      </div>
      {desk.mayAct.value && writing.value === null && (
        <p class="held-answer-acts">
          <button
            type="button"
            class="button primary"
            aria-disabled={isBusy}
            onClick={() => decide({ decision: 'show' })}
          >
            {words.show}
          </button>
          {(['add', 'reply'] as const).map((way) => (
            <button
              key={way}
              type="button"
              class="button"
              onClick={() => {
                writing.value = way
              }}
            >
              {words[way]}
            </button>
          ))}
        </p>
      )}
      {writing.value !== null && (
        <form
          class="held-answer-form"
          onSubmit={(event) => {
            event.preventDefault()
            const said = written.value.trim()
            if (writing.value && said !== '') decide({ decision: writing.value, text: said })
          }}
        >
          <label for={field}>{words.labels[writing.value]}</label>
          <textarea
            id={field}
            rows={4}
            required
            maxLength={longestText}
            lang={held.language}
            value={written.value}
            onInput={({ currentTarget }) => {
              written.value = currentTarget.value
            }}
          />
          <p class="quiet">{words.hints[writing.value]}</p>
          <p class="held-answer-acts">
            <button type="submit" class="button primary" aria-disabled={isBusy}>
              {words.send[writing.value]}
            </button>
            <button
              type="button"
              class="button plain"
              onClick={() => {
                writing.value = null
              }}
            >
              {words.cancel}
            </button>
          </p>
        </form>
      )}
    </li>
  )
}
