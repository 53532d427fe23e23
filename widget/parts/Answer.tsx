import type { Action, Answer as AnswerValue, Block as BlockValue, Fact } from '../../protocol/index.ts'
import { Actions } from './Actions.tsx'
import { Block } from './Block.tsx'
import { Deadline } from './Deadline.tsx'
import { Facts } from './Facts.tsx'
import type { PartStrings } from './i18n/fr.ts'
import { Question } from './Question.tsx'
import { Verdict } from './Verdict.tsx'

/** What the screen needs of an answer; while it is arriving, the lists fill up. */
export type AnswerParts = Pick<
  AnswerValue,
  'rights' | 'blocks' | 'citations' | 'deadlines' | 'actions' | 'question' | 'facts'
>

export interface AnswerProps {
  answer: AnswerParts
  merchant: string
  strings: PartStrings
  /** Each absent handler makes its part read-only. */
  onReply?: ((text: string) => void) | undefined
  onAct?: ((action: Action) => void) | undefined
  onCorrect?: ((fact: Fact, value: Fact['value'] | null) => void) | undefined
}

/** Where a block stands in the answer. */
const place = ({ kind, source, more }: BlockValue) =>
  source === 'merchant' ? source : kind === 'understood' || kind === 'verdict' ? kind : more ? 'more' : 'body'

/** One answer: the law first, what the merchant adds apart, then the question and the next steps. */
export function Answer({ answer, merchant, strings, onReply, onAct, onCorrect }: AnswerProps) {
  const { blocks, citations, deadlines, facts, question, actions } = answer
  /** The blocks of one place; nothing when there are none. */
  const at = (name: string) => {
    const here = blocks.filter((block) => place(block) === name)
    return (
      here[0] && here.map((block) => <Block key={block.id} block={block} citations={citations} strings={strings} />)
    )
  }
  const verdict = at('verdict')
  const more = at('more')
  const policy = at('merchant')
  return (
    <div class="answer">
      {at('understood')}
      {facts[0] && <Facts facts={facts} strings={strings} onCorrect={onCorrect} />}
      {verdict && (
        <Verdict right={answer.rights[0]} strings={strings}>
          {verdict}
        </Verdict>
      )}
      {deadlines.map((deadline) => (
        <Deadline key={deadline.id} deadline={deadline} strings={strings} />
      ))}
      {at('body')}
      {more && (
        <details>
          <summary>{strings.more}</summary>
          {more}
        </details>
      )}
      {citations[0] && <p class="fine">{strings.lawText}</p>}
      {policy && (
        <section class="card">
          <h2>{strings.atMerchant(merchant)}</h2>
          {policy}
          <p class="fine">{strings.policyNote}</p>
        </section>
      )}
      {question && <Question question={question} strings={strings} onReply={onReply} />}
      {onAct && actions[0] && <Actions actions={actions} onAct={onAct} />}
    </div>
  )
}
