import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useDesk } from '../../state/place.ts'

/** A titled part of a section. */
export function Group({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="settings-group" aria-labelledby={id}>
      <div class="settings-group-head">
        <h3 id={id}>{title}</h3>
        {hint && <p class="quiet">{hint}</p>}
      </div>
      <div class="settings-group-fields">{children}</div>
    </section>
  )
}

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'email' | 'url'
  hint?: string
  required?: boolean
  maxLength?: number
  placeholder?: string
}

/** A line of text; the browser itself says what is wrong with it. */
export function TextField({ label, value, onChange, hint, type, required = false, ...rest }: TextFieldProps) {
  const { text } = useDesk()
  const hintId = useId()
  const given = {
    ...rest,
    value,
    required,
    autocomplete: 'off' as const,
    'aria-describedby': hint ? hintId : undefined,
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: one of the three inputs is always there
    <label class="field">
      <span>
        {label} {!required && <span class="quiet">({text.settings.optional})</span>}
      </span>
      {type === 'email' && <input type="email" {...given} />}
      {type === 'url' && <input type="url" {...given} />}
      {type === undefined && <input type="text" {...given} />}
      {hint && (
        <span id={hintId} class="quiet field-hint">
          {hint}
        </span>
      )}
    </label>
  )
}

interface NumberFieldProps {
  label: string
  value: number | undefined
  onChange: (value: number | undefined) => void
  hint?: string
  least?: number
  most: number
}

/** A whole number, or nothing. */
export function NumberField({ label, value, onChange, hint, least = 1, most }: NumberFieldProps) {
  const hintId = useId()
  return (
    <label class="field number">
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={1}
        value={value ?? ''}
        aria-describedby={hint ? hintId : undefined}
        onInput={({ currentTarget }) => {
          const given = currentTarget.valueAsNumber
          onChange(Number.isNaN(given) ? undefined : given)
        }}
      />
      {hint && (
        <span id={hintId} class="quiet field-hint">
          {hint}
        </span>
      )}
    </label>
  )
}

/** One of a few, or nothing. */
export function ChoiceField<T extends string>(props: {
  label: string
  value: T | undefined
  options: Record<T, string>
  nothing?: string
  onChange: (value: T | undefined) => void
}) {
  const { label, value, options, nothing, onChange } = props
  const names = Object.keys(options) as T[]
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(names.find((name) => name === currentTarget.value))}
      >
        {nothing !== undefined && <option value="">{nothing}</option>}
        {names.map((name) => (
          <option key={name} value={name}>
            {options[name]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Yes or no. */
export function CheckField(props: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: string
}) {
  const { label, checked, onChange, hint } = props
  const hintId = useId()
  return (
    <div class="check-field">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? hintId : undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={hintId} class="quiet">
          {hint}
        </p>
      )}
    </div>
  )
}
