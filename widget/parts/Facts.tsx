import { Component } from 'preact'
import type { Fact } from '../../protocol/index.ts'
import { FactInput, typedValue } from './FactInput.tsx'
import type { PartStrings } from './i18n/fr.ts'

export interface FactsProps {
  facts: Fact[]
  strings: PartStrings
  /** Absent: the facts are only shown. `null` forgets the fact. */
  onCorrect?: ((fact: Fact, value: Fact['value'] | null) => void) | undefined
}

/** What was understood of the situation; each fact can be corrected or taken back. */
export class Facts extends Component<FactsProps, { editing?: Fact }> {
  override render() {
    const { facts, strings, onCorrect } = this.props
    const { editing } = this.state
    const settle = (value: Fact['value'] | null) => {
      this.setState({ editing: undefined })
      if (editing && value !== editing.value) onCorrect?.(editing, value)
    }
    return (
      <details class="facts">
        <summary>
          {strings.facts} ({facts.length})
        </summary>
        <ul>
          {facts.map((fact) => (
            <li key={fact.name}>
              {fact.label} <b>{fact.display}</b>
              {onCorrect && (
                <button
                  type="button"
                  aria-label={`${strings.correct} : ${fact.label}`}
                  aria-expanded={editing === fact}
                  onClick={() => this.setState({ editing: editing === fact ? undefined : fact })}
                >
                  {strings.correct}
                </button>
              )}
            </li>
          ))}
        </ul>
        {editing && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              settle(typedValue(editing, event.currentTarget))
            }}
          >
            <span>{editing.label}</span>
            <FactInput fact={editing} />
            {typeof editing.value !== 'boolean' && <button type="submit">{strings.confirm}</button>}
            <button type="button" onClick={() => settle(null)}>
              {strings.forget}
            </button>
          </form>
        )}
      </details>
    )
  }
}
