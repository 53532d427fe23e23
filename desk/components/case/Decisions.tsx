import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { AgentAction, Case, Message, TakenDecision } from '../../../protocol/index.ts'
import { decisionAlone, decisionReply } from '../../decision/reply.ts'
import { lawRemarks } from '../../draft-check/law.ts'
import { useDesk } from '../../state/place.ts'
import { todayInParis } from '../../state/urgency.ts'
import { MissingFacts } from './MissingFacts.tsx'
import './Decisions.css'

/** What fits this case: each writes the reply that tells it, for the agent to read, complete and send. */
export function Decisions({
  file,
  transcript,
  onWritten,
}: {
  file: Case
  transcript: readonly Message[]
  /** The reply was written: to be shown with its first blank. */
  onWritten: (fresh: boolean) => void
}) {
  const { desk, text } = useDesk()
  const words = text.case.decision
  const open = useSignal<'refuse' | 'ask' | null>(null)
  const panel = useId()
  const { decision } = desk.drafts.all.value.get(file.id) ?? {}
  const actions = actionsOf(file)
  if (actions.length === 0) return null
  const take = (taken: TakenDecision) => {
    const today = todayInParis(desk.clock.value)
    const before = desk.drafts.of(file.id).text.trimEnd()
    const fresh = before === ''
    const reply = fresh ? decisionReply(file, taken, today) : `${before}\n\n${decisionAlone(file, taken, today)}`
    desk.drafts.write(file.id, reply)
    desk.drafts.decide(file.id, taken)
    open.value = null
    onWritten(fresh)
  }
  const choose = (action: AgentAction) => {
    if (action === 'confirm-end') return
    if (action === 'ask-missing-fact') open.value = open.value === 'ask' ? null : 'ask'
    else if (action === 'refuse-with-reasons') open.value = open.value === 'refuse' ? null : 'refuse'
    else take({ action })
  }
  return (
    <div class="decisions">
      <ul class="chips" aria-label={words.title}>
        {actions.map((action) => {
          const opens = action === 'ask-missing-fact' ? 'ask' : action === 'refuse-with-reasons' ? 'refuse' : null
          return (
            <li key={action}>
              <button
                type="button"
                class="chip"
                aria-pressed={opens === null ? decision?.action === action : undefined}
                aria-expanded={opens === null ? undefined : open.value === opens}
                aria-controls={opens === null ? undefined : panel}
                onClick={() => choose(action)}
              >
                {text.reply.actionNames[action]}
              </button>
            </li>
          )
        })}
      </ul>
      <div id={panel}>
        {open.value === 'ask' &&
          (file.missing.length > 0 ? (
            <div class="decision-panel">
              <MissingFacts file={file} transcript={transcript} mine />
            </div>
          ) : (
            <p class="decision-panel">{words.notMissing}</p>
          ))}
        {open.value === 'refuse' && (
          <Refusal file={file} onWrite={(reasons) => take({ action: 'refuse-with-reasons', reasons })} />
        )}
      </div>
      {decision && (
        <p class="decision-taken">
          <span>{words.taken(text.reply.actionNames[decision.action])}</span>
          <button type="button" class="button small plain" onClick={() => desk.drafts.decide(file.id, undefined)}>
            {words.drop}
          </button>
        </p>
      )}
    </div>
  )
}

/** A refusal is always within reach, and always checked against the law; the end of a contract has its own button. */
function actionsOf({ agentActions, rights }: Case): AgentAction[] {
  const fitting = agentActions.filter((action) => action !== 'confirm-end')
  return rights.length > 0 ? [...new Set([...fitting, 'refuse-with-reasons' as const])] : fitting
}

/** The reasons of a refusal, with what the law says of it at once. */
function Refusal({ file, onWrite }: { file: Case; onWrite: (reasons: string) => void }) {
  const { text } = useDesk()
  const words = text.case.decision
  const reasons = useSignal('')
  const field = useId()
  const hint = useId()
  const said = reasons.value.trim()
  // Where something may be objected to what was declared, the merchant may refuse, with reasons.
  const granted = file.caution === undefined ? file.rights.filter(({ kind }) => kind === 'applies') : []
  const labelOf = (article: string) => file.citations.find((one) => one.article === article)?.label ?? article
  const remarks = said === '' ? [] : lawRemarks(said, file)
  return (
    <div class="decision-panel">
      {granted.length > 0 ? (
        <div role="status">
          <ul class="decision-law">
            {granted.map(({ right, title, articles = [] }) => (
              <li key={right}>{words.granted(title, articles.map(labelOf).join(', '))}</li>
            ))}
            {remarks.map(({ words: sentence, title, article }) => (
              <li key={sentence}>
                <q>{sentence}</q> {text.care.law.grants(title, article?.label)}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p class="quiet" role="status">
          {words.free}
        </p>
      )}
      <label for={field}>{words.reasons}</label>
      <textarea
        id={field}
        rows={2}
        lang={file.language}
        maxLength={1000}
        value={reasons.value}
        aria-describedby={hint}
        onInput={({ currentTarget }) => {
          reasons.value = currentTarget.value
        }}
      />
      <p id={hint} class="quiet">
        {words.reasonsHint}
      </p>
      <p>
        <button
          type="button"
          class="button small primary"
          aria-disabled={said === ''}
          onClick={() => said !== '' && onWrite(said)}
        >
          {words.write}
        </button>
      </p>
    </div>
  )
}
