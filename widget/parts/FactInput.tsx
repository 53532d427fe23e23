import type { Fact } from '../../protocol/index.ts'

/** A field that fits the fact: a day or a number can be changed; an option can only be taken back. */
export function FactInput({ fact }: { fact: Fact }) {
  const type = typeof fact.value === 'number' ? 'number' : /^\d{4}-\d\d-\d\d$/.test(`${fact.value}`) && 'date'
  return type ? (
    <input name={fact.name} type={type} defaultValue={`${fact.value}`} aria-label={fact.label} required step="any" />
  ) : (
    <span>{fact.display}</span>
  )
}

/** The value typed in the form for this fact, as it goes on the wire. */
export function typedValue(fact: Fact, form: HTMLFormElement): Fact['value'] {
  const typed = new FormData(form).get(fact.name)
  return typed === null ? fact.value : typeof fact.value === 'number' ? Number(typed) : `${typed}`
}
