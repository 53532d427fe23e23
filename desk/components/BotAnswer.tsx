import { Fragment } from 'preact'
import type { Answer, Block } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import { ArticleLink } from './ArticleLink.tsx'

/** An answer of the assistant as the shopper saw it, word for word, in little room. */
export function BotAnswer({ answer, onCitation }: { answer: Answer; onCitation: (article: string) => void }) {
  const { text } = useDesk()
  const first = answer.blocks.filter((block) => !block.more)
  const more = answer.blocks.filter((block) => block.more)
  return (
    <div class="answer" lang={answer.language}>
      {first.map((block) => (
        <AnswerBlock key={block.id} block={block} answer={answer} onCitation={onCitation} />
      ))}
      {more.length > 0 && (
        <details>
          <summary>{text.conversation.more}</summary>
          {more.map((block) => (
            <AnswerBlock key={block.id} block={block} answer={answer} onCitation={onCitation} />
          ))}
        </details>
      )}
      {answer.question && (
        <p class="answer-question">
          <span class="answer-note">{text.conversation.question}</span> {answer.question.text}
          {answer.question.replies.length > 0 && (
            <span class="answer-replies">{answer.question.replies.map((reply) => reply.label).join(' · ')}</span>
          )}
        </p>
      )}
      {answer.actions.length > 0 && (
        <p class="answer-offered">
          <span class="answer-note">{text.conversation.offered}</span>{' '}
          {answer.actions.map((action) => action.label).join(' · ')}
        </p>
      )}
    </div>
  )
}

function AnswerBlock({
  block,
  answer,
  onCitation,
}: {
  block: Block
  answer: Answer
  onCitation: (article: string) => void
}) {
  const { text } = useDesk()
  const sentences = block.sentences.map((sentence, index) => ({ ...sentence, key: `${block.id}-${index}` }))
  const cited = (articles: string[]) =>
    articles.map((article) => (
      <Fragment key={article}>
        {' '}
        <ArticleLink article={article} citations={answer.citations} onOpen={onCitation} />
      </Fragment>
    ))
  return (
    <div class="answer-block" data-kind={block.kind} data-source={block.source}>
      {block.source === 'merchant' && <p class="answer-note">{text.conversation.policy}</p>}
      {block.title && <p class="answer-title">{block.title}</p>}
      {block.kind === 'steps' || block.id.startsWith('depends:') ? (
        <ol>
          {sentences.map((sentence) => (
            <li key={sentence.key}>
              {sentence.text}
              {cited(sentence.citations)}
            </li>
          ))}
        </ol>
      ) : (
        <p>
          {sentences.map((sentence) => (
            <span key={sentence.key}>
              {sentence.text}
              {cited(sentence.citations)}{' '}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
