import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Notice } from '../Notice.tsx'

/** Asks for a code of a second factor. `isNew`: of one that is being added, so that no recovery code counts. */
export function FactorForm(props: {
  isNew?: boolean
  busy: boolean
  failure: Failure | null
  action: string
  onCode: (code: string) => Promise<void>
  onCancel?: () => void
}) {
  const { text } = useDesk()
  const { isNew = false, busy, failure, action, onCode, onCancel } = props
  const invalid = useSignal(false)
  const field = useRef<HTMLInputElement>(null)
  const trouble = useId()
  useEffect(() => field.current?.focus(), [])
  const submit = async (event: Event) => {
    event.preventDefault()
    const typed = (field.current?.value ?? '').replace(/\s/g, '')
    const code = /^\d+$/.test(typed) ? typed : typed.toUpperCase()
    invalid.value = !(/^\d{6}$/.test(code) || (!isNew && /^[0-9A-Z]{5}-?[0-9A-Z]{5}$/.test(code)))
    if (!invalid.value) await onCode(code)
    field.current?.focus()
  }
  const shown = invalid.value
    ? isNew
      ? text.account.codeInvalid
      : text.account.factorInvalid
    : failure && (failure.type === 'wrong-code' ? text.account.wrong : text.failure(failure))
  return (
    <form class="factor-form" onSubmit={submit} noValidate>
      <label class="field">
        <span>{isNew ? text.account.newCode : text.account.presentCode}</span>
        <input
          ref={field}
          class="code"
          type="text"
          name="factor"
          inputMode={isNew ? 'numeric' : 'text'}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          required
          maxLength={14}
          aria-invalid={invalid.value || failure?.type === 'wrong-code'}
          aria-describedby={trouble}
        />
      </label>
      <div id={trouble} role="alert">
        {shown && <Notice tone="bad">{shown}</Notice>}
      </div>
      <p class="factor-actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {busy ? text.account.confirming : action}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {text.account.cancel}
          </button>
        )}
      </p>
    </form>
  )
}
