import type { Fact } from '../../protocol/index.ts'
import type { PartStrings } from './i18n/fr.ts'

export interface FactsProps {
  facts: Fact[]
  strings: PartStrings
  /** Absent: the facts are only shown. `null` forgets the fact. */
  onCorrect?: ((fact: Fact, value: Fact['value'] | null) => void) | undefined
}

/** What was understood of the situation. A day or a number can be changed, every fact can be taken back. */
export const Facts = ({ facts, strings, onCorrect }: FactsProps) => (
  <details class="facts">
    <summary>
      {strings.facts} ({facts.length})
    </summary>
    {facts.map((fact) => {
      const { label, value, display } = fact
      const number = typeof value === 'number'
      const words = (
        <>
          {label} <b>{display}</b>
        </>
      )
      return onCorrect ? (
        <details key={fact.name + value}>
          <summary>
            {words} <u>{strings.correct}</u>
          </summary>
          <form
            class="choices"
            onSubmit={(event) => {
              event.preventDefault()
              const typed = `${new FormData(event.currentTarget).get('value')}`
              onCorrect(fact, number ? Number(typed) : typed)
            }}
          >
            {(number || /^\d{4}-\d\d-\d\d$/.test(`${value}`)) && (
              <>
                <input
                  name="value"
                  type={number ? 'number' : 'date'}
                  step="any"
                  defaultValue={`${value}`}
                  aria-label={label}
                  required
                />
                <button type="submit">{strings.confirm}</button>
              </>
            )}
            <button type="button" onClick={() => onCorrect(fact, null)}>
              {strings.forget}
            </button>
          </form>
        </details>
      ) : (
        <p>{words}</p>
      )
    })}
  </details>
)
