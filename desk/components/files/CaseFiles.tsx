import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { JoinedFile, Message } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { Part } from '../case/Part.tsx'
import { Dialog } from '../Dialog.tsx'
import { Icon } from '../Icon.tsx'
import { Notice } from '../Notice.tsx'
import './Files.css'

/** Every file of a case, newest first, with who joined it; nothing when there is none. */
export function CaseFiles({ caseId, transcript }: { caseId: string; transcript: readonly Message[] }) {
  const { text } = useDesk()
  const carrying = transcript.filter(({ files }) => files).toReversed()
  if (carrying.length === 0) return null
  return (
    <Part title={text.files.title}>
      {carrying.map((message) => (
        <div key={message.id} class="case-files">
          <p class="quiet">
            {message.author === 'agent' ? text.files.byAgent : text.files.byShopper}{' '}
            <time dateTime={message.sentAt}>
              {text.formats.dayOf(message.sentAt)}, {text.formats.hour(message.sentAt)}
            </time>
          </p>
          <FileList caseId={caseId} files={message.files} />
        </div>
      ))}
    </Part>
  )
}

/** Files of one message: an image is looked at in a dialog, everything can be saved. Each opening is written in the log. */
export function FileList({ caseId, files = [] }: { caseId: string; files?: readonly JoinedFile[] | undefined }) {
  const { desk, text } = useDesk()
  const seen = useSignal<JoinedFile | null>(null)
  const failed = useSignal<string | null>(null)
  const images = files.filter(isSeen)
  const save = async (file: JoinedFile) => {
    const opened = await desk.attachments.open(caseId, file.id)
    failed.value = 'failure' in opened ? file.id : null
    if ('ok' in opened) saveAs(opened.ok, file.name)
  }
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <Icon name={file.type === 'application/pdf' ? 'file' : 'image'} />
          <span class="attachment-name">
            <bdi>{file.name}</bdi>
            <small>{file.erased ? text.files.erased : text.files.size(file.size)}</small>
          </span>
          {isSeen(file) && (
            <button
              type="button"
              class="button small"
              aria-label={text.files.see(file.name)}
              onClick={() => {
                seen.value = file
              }}
            >
              {text.files.seeShort}
            </button>
          )}
          {!file.erased && (
            <button
              type="button"
              class="button small"
              aria-label={text.files.save(file.name)}
              onClick={() => void save(file)}
            >
              {text.files.saveShort}
            </button>
          )}
          {failed.value === file.id && (
            <p class="files-failed" role="alert">
              {text.files.unavailable}
            </p>
          )}
        </li>
      ))}
      {seen.value && (
        <Preview
          key={seen.value.id}
          caseId={caseId}
          file={seen.value}
          place={images.findIndex(({ id }) => id === seen.value?.id)}
          images={images}
          onShow={(file) => {
            seen.value = file
          }}
        />
      )}
    </ul>
  )
}

function Preview({
  caseId,
  file,
  images,
  place,
  onShow,
}: {
  caseId: string
  file: JoinedFile
  images: readonly JoinedFile[]
  place: number
  onShow: (file: JoinedFile | null) => void
}) {
  const { desk, text } = useDesk()
  const address = useSignal<string | null>(null)
  const content = useSignal<Blob | null>(null)
  const failed = useSignal(false)
  const load = async () => {
    failed.value = false
    const opened = await desk.attachments.open(caseId, file.id)
    failed.value = 'failure' in opened
    if ('failure' in opened) return
    content.value = opened.ok
    address.value = URL.createObjectURL(opened.ok)
  }
  useEffect(() => {
    void load()
    return () => {
      if (address.value) URL.revokeObjectURL(address.value)
    }
  }, [])
  const step = (by: number) => {
    const next = images[place + by]
    if (next) onShow(next)
  }
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft') step(-1)
      if (key === 'ArrowRight') step(1)
    }
    addEventListener('keydown', turn)
    return () => removeEventListener('keydown', turn)
  })
  const blob = content.value
  return (
    <Dialog title={file.name} onClose={() => onShow(null)}>
      <div class="preview">
        {failed.value ? (
          <div role="alert">
            <Notice tone="bad" action={{ label: text.retry, run: () => void load() }}>
              {text.files.unavailable}
            </Notice>
          </div>
        ) : address.value ? (
          <img src={address.value} alt={file.name} />
        ) : (
          <p role="status">{text.files.loading}</p>
        )}
        <div class="dialog-buttons">
          {images.length > 1 && (
            <>
              <button type="button" class="button" aria-disabled={place === 0} onClick={() => step(-1)}>
                {text.files.previous}
              </button>
              <button type="button" class="button" aria-disabled={place === images.length - 1} onClick={() => step(1)}>
                {text.files.next}
              </button>
            </>
          )}
          <button
            type="button"
            class="button primary"
            aria-disabled={blob === null}
            onClick={() => blob && saveAs(blob, file.name)}
          >
            {text.files.saveShort}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

function isSeen({ type, erased }: JoinedFile): boolean {
  return !erased && type !== 'application/pdf'
}

/** Gives bytes to keep under a name; they are never shown on our address. */
function saveAs(bytes: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
