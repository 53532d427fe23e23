import type { ComponentChildren } from 'preact'
import type { PartStrings } from './i18n/fr.ts'

export interface ValueFormProps {
  type: 'date' | 'number'
  label: string
  value?: string
  strings: PartStrings
  onValue: (value: string) => void
  children?: ComponentChildren
}

/** One value to give, with its button. */
export const ValueForm = ({ type, label, value, strings, onValue, children }: ValueFormProps) => (
  <form
    class="choices"
    onSubmit={(event) => {
      event.preventDefault()
      onValue(`${new FormData(event.currentTarget).get('value')}`)
    }}
  >
    <input name="value" type={type} step="any" defaultValue={value} aria-label={label} required />
    <button type="submit">{strings.confirm}</button>
    {children}
  </form>
)
