import type { Deadline as DeadlineValue } from '../../protocol/index.ts'
import { inWords, spelledOut } from './day.ts'
import type { PartStrings } from './i18n/fr.ts'

export interface DeadlineProps {
  deadline: DeadlineValue
  strings: PartStrings
}

/** A last day as a leaf of a calendar, spelled out, with the days left and, on demand, how it was computed. */
export function Deadline({ deadline, strings }: DeadlineProps) {
  const { day, days, label, computed, approximate } = deadline
  return (
    <div class={days < 0 ? 'deadline past' : 'deadline'}>
      <div class="leaf" aria-hidden="true">
        <b>{Number(day.slice(8))}</b>
        {inWords(day, strings.locale, { month: 'short' })}
      </div>
      <div>
        {label}
        <b>
          <time dateTime={day}>{spelledOut(day, strings.locale)}</time>
        </b>
        <details>
          <summary>
            <span class="left">{approximate ? strings.approximate : strings.daysLeft(days)}</span>{' '}
            <u>{computed && strings.computed}</u>
          </summary>
          {computed}
        </details>
      </div>
    </div>
  )
}
