import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { firstName } from '../../state/first-name.ts'
import { focusCase } from '../../state/focus.ts'
import type { MoveAsked } from '../../state/moves.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import { ReasonField } from './ReasonField.tsx'

/** Takes a resolved case up again, unless the person has opened another one since. */
export function ReopenDialog({ asked, onClose }: { asked: MoveAsked; onClose: () => void }) {
  const { desk, text } = useDesk()
  const reason = useSignal('')
  const trouble = useSignal<'reason' | Failure | null>(null)
  const troubleId = useId()
  const said = trouble.value
  const name = firstName(desk.file.view.value?.case.contact.name ?? '')
  const reopen = async () => {
    trouble.value = reason.value.trim() === '' ? 'reason' : null
    const [id] = asked.cases
    if (trouble.value !== null || id === undefined) return
    trouble.value = await desk.moves.move(id, 'reopen', { reason: reason.value.trim() })
    if (trouble.value !== null) return
    onClose()
    focusCase()
  }
  return (
    <Dialog title={text.moves.reopenTitle} onClose={onClose}>
      <p>{text.moves.reopenText(name)}</p>
      <form
        class="move-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void reopen()
        }}
      >
        <ReasonField reason={reason} invalidBy={said === 'reason' ? troubleId : undefined} />
        <div id={troubleId} role="alert">
          {said === 'reason' && <Notice tone="bad">{text.moves.reasonMissing}</Notice>}
          {typeof said === 'object' && said !== null && (
            <Notice tone="bad">
              {said.type === 'case-already-open' ? text.moves.reopenNewer : text.failure(said)}
            </Notice>
          )}
        </div>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="button primary" aria-disabled={desk.moves.moving.value}>
            {text.moves.reopenDo}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
