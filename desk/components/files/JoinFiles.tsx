import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { acceptedFiles } from '../../../widget/parts/index.ts'
import { type Attachment, mayRetry } from '../../state/attachments.ts'
import { useDesk } from '../../state/place.ts'
import { Icon } from '../Icon.tsx'
import './Files.css'

/** Files that will leave with the reply: chosen, dropped on the case or pasted in the reply. */
export function JoinFiles({ caseId }: { caseId: string }) {
  const { desk, text } = useDesk()
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const tooMany = useSignal(false)
  const list = desk.attachments.all.value.get(caseId) ?? []
  const add = (files: Iterable<File>) => {
    tooMany.value = !desk.attachments.add(caseId, files)
  }
  useEffect(() => {
    const pane = button.current?.closest<HTMLElement>('.case-pane')
    if (!pane) return
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      pane.classList.toggle('dropping', event.type === 'dragover')
    }
    const take = (event: DragEvent | ClipboardEvent) => {
      pane.classList.remove('dropping')
      const data = event instanceof DragEvent ? event.dataTransfer : event.clipboardData
      if (!data?.files[0]) return
      event.preventDefault()
      add(data.files)
    }
    pane.addEventListener('dragover', over)
    pane.addEventListener('dragleave', over)
    pane.addEventListener('drop', take)
    pane.addEventListener('paste', take)
    return () => {
      pane.classList.remove('dropping')
      pane.removeEventListener('dragover', over)
      pane.removeEventListener('dragleave', over)
      pane.removeEventListener('drop', take)
      pane.removeEventListener('paste', take)
    }
  }, [caseId])
  return (
    <div class="join-files">
      <button
        ref={button}
        type="button"
        class="button icon-only"
        aria-label={text.files.join}
        title={`${text.files.join}\n${text.files.hint}`}
        onClick={() => field.current?.click()}
      >
        <Icon name="clip" />
      </button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept={acceptedFiles}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      {list.length > 0 && (
        <ul class="attachments" aria-label={text.files.title}>
          {list.map((one) => (
            <Line key={one.id} caseId={caseId} one={one} onRemoved={() => button.current?.focus()} />
          ))}
        </ul>
      )}
      <p class="attachments-note" role="status">
        {tooMany.value
          ? text.files.tooMany
          : list.some(({ step }) => step !== 'ready')
            ? text.files.notReady
            : list.length > 0 && text.files.ready}
      </p>
    </div>
  )
}

function Line({ caseId, one, onRemoved }: { caseId: string; one: Attachment; onRemoved: () => void }) {
  const { desk, text } = useDesk()
  const { id, file, step, failure } = one
  return (
    <li data-step={step}>
      <Icon name={one.type.startsWith('image/') ? 'image' : 'file'} />
      <span class="attachment-name">
        <bdi>{file.name}</bdi>
        <small>{failure ? text.failure(failure) : text.files.size(file.size)}</small>
        {step === 'rising' && <progress aria-label={text.files.sending(file.name)} />}
      </span>
      {mayRetry(one) && (
        <button
          type="button"
          class="button small"
          aria-label={text.files.retry(file.name)}
          onClick={() => desk.attachments.retry(caseId, id)}
        >
          {text.retry}
        </button>
      )}
      <button
        type="button"
        class="button icon-only"
        aria-label={text.files.remove(file.name)}
        onClick={() => {
          desk.attachments.remove(caseId, id)
          onRemoved()
        }}
      >
        <Icon name="close" />
      </button>
    </li>
  )
}
