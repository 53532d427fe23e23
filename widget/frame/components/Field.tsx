import type { InputHTMLAttributes } from 'preact'

export interface FieldProps {
  label: string
  name: string
  /** Shown when what was typed does not fit. */
  hint?: string
  type?: string
  autocomplete?: InputHTMLAttributes['autocomplete']
  maxLength?: number
  /** What to write, under the label. */
  help?: string
  value?: string | undefined
}

/** A field with its label above; required when it has a hint. */
export const Field = ({ label, hint, help, value, ...input }: FieldProps) => (
  <label>
    {label}
    {help && <small>{help}</small>}
    <input
      {...input}
      defaultValue={value}
      required={!!hint}
      pattern={hint && input.type !== 'email' ? '.*\\S.*' : undefined}
    />
    {hint && <em>{hint}</em>}
  </label>
)

/** What was typed, trimmed, by name. */
export const typed = (form: HTMLFormElement) => {
  const data = new FormData(form)
  return (name: string) => `${data.get(name) ?? ''}`.trim()
}
