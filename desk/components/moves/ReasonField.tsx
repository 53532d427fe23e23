import type { Signal } from '@preact/signals'
import { useDesk } from '../../state/place.ts'

/** Why a case is moved; for the history, never for the shopper. */
export function ReasonField({
  reason,
  placeholder,
  invalidBy,
}: {
  reason: Signal<string>
  placeholder?: string
  /** Id of what says that it is missing. */
  invalidBy: string | undefined
}) {
  const { text } = useDesk()
  return (
    <label class="field">
      <span>{text.moves.reason}</span>
      <input
        type="text"
        maxLength={300}
        placeholder={placeholder}
        value={reason.value}
        aria-invalid={invalidBy !== undefined}
        aria-describedby={invalidBy}
        onInput={({ currentTarget }) => {
          reason.value = currentTarget.value
        }}
      />
      <small class="quiet">{text.moves.reasonHint}</small>
    </label>
  )
}
