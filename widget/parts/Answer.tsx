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

/**
 * One answer: verdict, last days, the next step (a question, else actions), the rest of the law, and apart what the
 * merchant adds. Where the law gives nothing, the merchant's word comes before the next step.
 */
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
  const body = at('body')
  const more = at('more')
  const rules = at('merchant')
  const policy = rules && (
    <section class="card">
      <h2>{strings.atMerchant(merchant)}</h2>
      {rules}
      <p class="fine">{strings.policyNote}</p>
    </section>
  )
  const refused = answer.rights[0]?.kind === 'does-not-apply'
  const steps = onAct && actions[0] && <Actions actions={actions} onAct={onAct} />
  return (
    <div class="answer">
      {facts[0] ? (
        <Facts facts={facts} strings={strings} onCorrect={onCorrect}>
          {at('understood')}
        </Facts>
      ) : (
        at('understood')
      )}
      {verdict && (
        <Verdict right={answer.rights[0]} strings={strings}>
          {verdict}
        </Verdict>
      )}
      {deadlines.map((deadline) => (
        <Deadline key={deadline.id} deadline={deadline} strings={strings} />
      ))}
      {!verdict && body}
      {refused && policy}
      {question ? <Question question={question} strings={strings} onReply={onReply} /> : steps}
      {verdict && body}
      {more && (
        <details>
          <summary>{strings.more}</summary>
          {more}
        </details>
      )}
      {citations[0] && <p class="fine">{strings.lawText}</p>}
      {!refused && policy}
      {question && steps}
    </div>
  )
}
