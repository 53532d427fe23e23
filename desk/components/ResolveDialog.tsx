import type { Case } from '../../protocol/index.ts'
import { firstName } from '../state/first-name.ts'
import { focusCase } from '../state/focus.ts'
import { useDesk } from '../state/place.ts'
import { Dialog } from './Dialog.tsx'
import { Notice } from './Notice.tsx'

/** Asks before a case is closed for good. */
export function ResolveDialog({ file, onClose }: { file: Case; onClose: () => void }) {
  const { desk, text } = useDesk()
  return (
    <Dialog title={text.file.resolveTitle} onClose={onClose}>
      <p>{text.file.resolveText(firstName(file.contact.name))}</p>
      {desk.drafts.of(file.id).text.trim() !== '' && <Notice tone="bad">{text.file.resolveDraft}</Notice>}
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={onClose}>
          {text.cancel}
        </button>
        <button
          type="button"
          class="button primary"
          onClick={async () => {
            onClose()
            if (await desk.file.change('resolve')) focusCase()
          }}
        >
          {text.file.resolve}
        </button>
      </div>
    </Dialog>
  )
}
