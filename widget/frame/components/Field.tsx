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
}

/** A field with its label above. */
export const Field = ({ label, hint, ...input }: FieldProps) => (
  <label>
    {label}
    <input required={!!hint} pattern=".*\S.*" {...(input as InputHTMLAttributes<HTMLInputElement>)} />
    {hint && <em>{hint}</em>}
  </label>
)

/** What was typed, trimmed, by name. */
export const typed = (form: HTMLFormElement) => {
  const data = new FormData(form)
  return (name: string) => `${data.get(name) ?? ''}`.trim()
}
