import type { Action, Answer as AnswerValue, Block as BlockValue, Fact } from '../../protocol/index.ts'
import { Actions } from './Actions.tsx'
import { Block } from './Block.tsx'
import { Deadline } from './Deadline.tsx'
import { Facts } from './Facts.tsx'
import { Icon, icons } from './Icon.tsx'
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

/** One answer: the law first, what the merchant adds apart, then the question and the next steps. */
export function Answer({ answer, merchant, strings, onReply, onAct, onCorrect }: AnswerProps) {
  const { blocks, citations, deadlines, facts, question, actions } = answer
  const draw = (block: BlockValue) => <Block key={block.id} block={block} citations={citations} strings={strings} />
  const pick = (test: (block: BlockValue) => boolean) => blocks.filter(test)
  const verdict = pick(({ kind }) => kind === 'verdict')
  const policy = pick(({ source }) => source === 'merchant')
  const more = pick((block) => block.more && block.source !== 'merchant')
  return (
    <div class="answer">
      {pick(({ kind }) => kind === 'understood').map(draw)}
      {facts[0] && <Facts facts={facts} strings={strings} onCorrect={onCorrect} />}
      {verdict[0] && (
        <Verdict right={answer.rights[0]} strings={strings}>
          {verdict.map(draw)}
        </Verdict>
      )}
      {deadlines.map((deadline) => (
        <Deadline key={deadline.id} deadline={deadline} strings={strings} />
      ))}
      {pick(
        ({ kind, source, more }) => kind !== 'understood' && kind !== 'verdict' && source !== 'merchant' && !more,
      ).map(draw)}
      {more[0] && (
        <details class="more">
          <summary>{strings.more}</summary>
          {more.map(draw)}
        </details>
      )}
      {citations[0] && (
        <p class="fine">
          <Icon d={icons.lock} />
          {strings.lawText}
        </p>
      )}
      {policy[0] && (
        <section class="policy">
          <h3>
            <Icon d={icons.shop} />
            {strings.atMerchant(merchant)}
          </h3>
          {policy.map(draw)}
          <p class="fine">{strings.policyNote}</p>
        </section>
      )}
      {question && <Question question={question} strings={strings} onReply={onReply} />}
      {onAct && actions[0] && <Actions actions={actions} onAct={onAct} />}
    </div>
  )
}
