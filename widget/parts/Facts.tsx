import type { ComponentChildren } from 'preact'
import type { Fact } from '../../protocol/index.ts'
import type { PartStrings } from './i18n/fr.ts'
import { ValueForm } from './ValueForm.tsx'

export interface FactsProps {
  facts: Fact[]
  strings: PartStrings
  /** The same in a sentence, when there is one. */
  children?: ComponentChildren
  /** Absent: the shopper's own words are shown instead. `null` forgets the fact. */
  onCorrect?: ((fact: Fact, value: Fact['value'] | null) => void) | undefined
}

/** What was understood of the situation. A day or a number can be changed, every fact can be taken back. */
export const Facts = ({ facts, strings, onCorrect, children }: FactsProps) => (
  <details class="facts">
    <summary>
      {children || strings.facts} {onCorrect && <u>{strings.correct}</u>}
    </summary>
    {facts.map((fact) => {
      const { label, value, display } = fact
      const number = typeof value === 'number'
      const forget = (
        <button type="button" onClick={() => onCorrect?.(fact, null)}>
          {strings.forget}
        </button>
      )
      return (
        <details key={label + value}>
          <summary>
            {label} <b>{display}</b>
          </summary>
          {!onCorrect ? (
            fact.words
          ) : number || /^\d{4}-\d\d-\d\d$/.test(`${value}`) ? (
            <ValueForm
              type={number ? 'number' : 'date'}
              label={label}
              value={`${value}`}
              strings={strings}
              onValue={(typed) => onCorrect(fact, number ? Number(typed) : typed)}
            >
              {forget}
            </ValueForm>
          ) : (
            <p class="choices">{forget}</p>
          )}
        </details>
      )
    })}
  </details>
)
