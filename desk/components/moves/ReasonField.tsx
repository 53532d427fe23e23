import type { Signal } from '@preact/signals'
import { useId } from 'preact/hooks'
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
  const hint = useId()
  return (
    <div class="reason-field">
      <label class="field">
        <span>{text.moves.reason}</span>
        <input
          type="text"
          maxLength={300}
          placeholder={placeholder}
          value={reason.value}
          aria-invalid={invalidBy !== undefined}
          aria-describedby={invalidBy === undefined ? hint : `${invalidBy} ${hint}`}
          onInput={({ currentTarget }) => {
            reason.value = currentTarget.value
          }}
        />
      </label>
      <p id={hint} class="quiet">
        {text.moves.reasonHint}
      </p>
    </div>
  )
}
