import { spelledOut } from '../../../parts/day.ts'
import { strings } from '../../i18n/index.ts'
import { type Draft, itemsOf } from './draft.ts'
import type { Definition, FieldDefinition } from './kinds.ts'

export interface SummaryProps {
  definition: Definition
  draft: Draft
  lines: string[]
}

/** All that is declared, to be read before it is confirmed and again after. */
export const Summary = ({ definition, draft, lines }: SummaryProps) => (
  <dl>
    {definition.fields.map((field) => {
      const said = inWords(field, draft, lines)
      return (
        said && (
          <div key={field.name}>
            <dt>{field.short}</dt>
            <dd>{said}</dd>
          </div>
        )
      )
    })}
  </dl>
)

function inWords({ name, kind, none }: FieldDefinition, draft: Draft, lines: string[]) {
  if (kind === 'lines') {
    const items = itemsOf(draft, lines)
    return items[0] ? items.map((item) => <span key={item}>{item}</span>) : none
  }
  const value = draft.values[name]?.trim()
  return value ? (kind === 'day' ? spelledOut(value, strings.locale) : value) : none
}
