import type { InputHTMLAttributes } from 'preact'

export interface FieldProps {
  label: string
  name: string
  type?: string
  autocomplete?: string
  maxLength: number
  defaultValue?: string | undefined
  /** Shown when what was typed does not fit; a field with a hint is required. */
  hint?: string
  /** What to write, under the label. */
  help?: string
}

/** A field with its label above. */
export const Field = ({ label, hint, help, ...input }: FieldProps) => (
  <label>
    {label}
    {help && <small>{help}</small>}
    <input required={!!hint} pattern=".*\S.*" {...(input as InputHTMLAttributes<HTMLInputElement>)} />
    {hint && <em>{hint}</em>}
  </label>
)

/** What was typed, trimmed, by name. */
export const typed = (form: HTMLFormElement) => {
  const data = new FormData(form)
  return (name: string) => `${data.get(name) ?? ''}`.trim()
}
