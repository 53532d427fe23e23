import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { MoveAsked } from '../../state/moves.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import { ReasonField } from './ReasonField.tsx'

/** Gives cases to a colleague, with the reason that stays in their history. */
export function AssignDialog({ asked, onClose }: { asked: MoveAsked; onClose: () => void }) {
  const { desk, text } = useDesk()
  const { moves } = desk
  const state = desk.session.state.value
  const self = state.kind === 'signed-in' ? state.session.agent.id : ''
  const holder = asked.one ? desk.file.view.value?.case.claimedBy?.id : undefined
  const others = moves.team.value.holders.filter(({ id }) => id !== holder)
  const to = useSignal('')
  const reason = useSignal('')
  const trouble = useSignal<'to' | 'reason' | Failure | null>(null)
  const troubleId = useId()
  const said = trouble.value

  const assign = async () => {
    trouble.value = to.value === '' ? 'to' : reason.value.trim() === '' ? 'reason' : null
    const [first] = asked.cases
    if (trouble.value !== null || first === undefined) return
    const body = { to: to.value, reason: reason.value.trim() }
    trouble.value = await (asked.one
      ? moves.move(first, 'assign', body)
      : moves.moveMany({ act: 'assign', cases: asked.cases, ...body }))
    if (trouble.value === null) onClose()
  }
  return (
    <Dialog title={text.moves.assignTitle(asked.cases.length)} onClose={onClose}>
      {others.length === 0 ? (
        <p>{text.moves.nobody}</p>
      ) : (
        <form
          class="move-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void assign()
          }}
        >
          <label class="field">
            <span>{text.moves.assignTo}</span>
            <select
              value={to.value}
              aria-invalid={said === 'to'}
              aria-describedby={said === 'to' ? troubleId : undefined}
              onChange={({ currentTarget }) => {
                to.value = currentTarget.value
              }}
            >
              <option value="">{text.moves.choose}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {id === self ? `${name} (${text.conversation.you.toLowerCase()})` : name}
                </option>
              ))}
            </select>
          </label>
          <ReasonField
            reason={reason}
            placeholder={text.moves.assignReasonPlaceholder}
            invalidBy={said === 'reason' ? troubleId : undefined}
          />
          <div id={troubleId} role="alert">
            {said === 'to' && <Notice tone="bad">{text.moves.chooseMissing}</Notice>}
            {said === 'reason' && <Notice tone="bad">{text.moves.reasonMissing}</Notice>}
            {typeof said === 'object' && said !== null && <Notice tone="bad">{text.failure(said)}</Notice>}
          </div>
          <div class="dialog-buttons">
            <button type="button" class="button" onClick={onClose}>
              {text.cancel}
            </button>
            <button type="submit" class="button primary" aria-disabled={moves.moving.value}>
              {text.moves.assignDo}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
