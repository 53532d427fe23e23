import { useSignal } from '@preact/signals'
import type { MoveAsked } from '../../state/moves.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'

/** Asks before several cases are closed at once. */
export function ResolveManyDialog({ asked, onClose }: { asked: MoveAsked; onClose: () => void }) {
  const { desk, text } = useDesk()
  const failure = useSignal<Failure | null>(null)
  return (
    <Dialog title={text.moves.resolveTitle(asked.cases.length)} onClose={onClose}>
      <p>{text.moves.resolveText}</p>
      <div role="alert">{failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}</div>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={onClose}>
          {text.cancel}
        </button>
        <button
          type="button"
          class="button primary"
          aria-disabled={desk.moves.moving.value}
          onClick={async () => {
            failure.value = await desk.moves.moveMany({ act: 'resolve', cases: asked.cases })
            if (failure.value === null) onClose()
          }}
        >
          {text.moves.resolveDo}
        </button>
      </div>
    </Dialog>
  )
}
