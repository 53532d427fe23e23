import { useSignal } from '@preact/signals'
import { useId, useRef } from 'preact/hooks'
import type { Case } from '../../protocol/index.ts'
import { endEffects } from '../i18n/phrases.ts'
import { firstName } from '../state/first-name.ts'
import { focusCase } from '../state/focus.ts'
import { useDesk } from '../state/place.ts'
import type { Failure } from '../transport/outcome.ts'
import { Dialog } from './Dialog.tsx'
import { Notice } from './Notice.tsx'

const blank = '[…]'
const effectsMaxLength = 1000

/** Tells the shopper when the contract ends and what that changes. Asked again after a failure, it is still done once. */
export function EndDialog({ file, onClose }: { file: Case; onClose: () => void }) {
  const { desk, text } = useDesk()
  const id = useRef('')
  const asked = useRef('')
  const day = useSignal('')
  const effects = useSignal(endEffects[file.language])
  const trouble = useSignal<'day' | 'effects' | 'blank' | Failure | null>(null)
  const troubleId = useId()
  const sending = desk.file.changing.value === 'end'

  const confirm = async () => {
    if (sending) return
    trouble.value =
      day.value === ''
        ? 'day'
        : effects.value.trim() === ''
          ? 'effects'
          : effects.value.includes(blank)
            ? 'blank'
            : null
    if (trouble.value !== null) return
    // Other words are another confirmation.
    const words = `${day.value} ${effects.value}`
    if (asked.current !== words) id.current = desk.newId()
    asked.current = words
    trouble.value = await desk.file.confirmEnd({ id: id.current, endsOn: day.value, effects: effects.value.trim() })
    if (trouble.value !== null) return
    onClose()
    focusCase()
  }
  const said = trouble.value
  return (
    <Dialog title={text.end.title} onClose={onClose}>
      <p>{text.end.lead(firstName(file.contact.name))}</p>
      <form
        class="end-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <label class="field">
          <span>{text.end.day}</span>
          <input
            type="date"
            required
            value={day.value}
            aria-invalid={said === 'day'}
            aria-describedby={said === 'day' ? troubleId : undefined}
            onInput={({ currentTarget }) => {
              day.value = currentTarget.value
            }}
          />
        </label>
        <label class="field">
          <span>{text.end.effects}</span>
          <textarea
            required
            rows={5}
            lang={file.language}
            maxLength={effectsMaxLength}
            value={effects.value}
            aria-invalid={said === 'effects' || said === 'blank'}
            aria-describedby={said === 'effects' || said === 'blank' ? troubleId : undefined}
            onInput={({ currentTarget }) => {
              effects.value = currentTarget.value
            }}
          />
        </label>
        <div id={troubleId} role="alert">
          {said === 'day' && <Notice tone="bad">{text.end.dayMissing}</Notice>}
          {said === 'effects' && <Notice tone="bad">{text.end.effectsMissing}</Notice>}
          {said === 'blank' && <Notice tone="bad">{text.end.blank}</Notice>}
          {typeof said === 'object' && said !== null && (
            <Notice tone="bad">
              {text.end.failed} {text.failure(said)}
            </Notice>
          )}
        </div>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="button primary" aria-disabled={sending}>
            {sending ? text.end.confirming : text.end.confirm}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
