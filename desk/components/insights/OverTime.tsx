import type { Insights } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'

/** From this many days on, a bar is a week. */
const weeksFrom = 93

interface Column {
  /** First day. */
  day: string
  from: number
  until: number
}

/** Questions by stage over time: one small plot each on one scale, and all of them as a table. */
export function OverTime({ view }: { view: Insights }) {
  const { text } = useDesk()
  const columns = columnsOf(view.days.map(({ day }) => day))
  const isWeekly = view.days.length >= weeksFrom
  const plots = view.stages
    .map(({ stage, byDay, questions }) => ({ stage, questions, values: valuesOf(byDay, columns) }))
    .filter(({ questions }) => questions > 0)
  const most = Math.max(1, ...plots.flatMap(({ values }) => values))
  const [first, last] = [columns[0]?.day ?? '', view.days.at(-1)?.day ?? '']
  return (
    <section aria-labelledby="insights-over-time">
      <h3 id="insights-over-time">{text.insights.overTime}</h3>
      <p class="quiet">
        {text.insights.overTimeLead} {text.formats.shortDay(first)} – {text.formats.shortDay(last)},{' '}
        {text.insights.most(most)}.
      </p>
      <div class="insights-plots">
        {plots.map(({ stage, questions, values }) => (
          <figure key={stage}>
            <figcaption>
              {text.insights.stage(stage)} <span class="quiet">{text.insights.number(questions)}</span>
            </figcaption>
            <Plot name={text.insights.plot(text.insights.stage(stage), questions)} values={values} most={most} />
          </figure>
        ))}
      </div>
      <details class="insights-details">
        <summary>{text.insights.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section class="insights-scroll" tabIndex={0} aria-label={text.insights.tableOf(text.insights.overTime)}>
          <table class="insights-table">
            <thead>
              <tr>
                <th scope="col">{isWeekly ? text.insights.week : text.insights.day}</th>
                {plots.map(({ stage }) => (
                  <th key={stage} scope="col">
                    {text.insights.stage(stage)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.map(({ day }, index) => (
                <tr key={day}>
                  <th scope="row">{text.formats.shortDay(day)}</th>
                  {plots.map(({ stage, values }) => (
                    <td key={stage} data-nothing={values[index] === 0 ? 'yes' : undefined}>
                      {text.insights.number(values[index] ?? 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}

/** Vertical bars on a base line. */
function Plot({ name, values, most }: { name: string; values: number[]; most: number }) {
  const step = 100 / values.length
  return (
    <svg class="insights-plot" viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={name}>
      <line x1="0" x2="100" y1="40" y2="40" />
      {values.map((value, index) => (
        <rect
          key={index}
          x={index * step + step * 0.1}
          width={step * 0.8}
          y={40 - (value / most) * 38}
          height={(value / most) * 38}
        />
      ))}
    </svg>
  )
}

/** Days, or weeks of a long period. */
function columnsOf(days: string[]): Column[] {
  const length = days.length >= weeksFrom ? 7 : 1
  return days.flatMap((day, index) => (index % length === 0 ? [{ day, from: index, until: index + length }] : []))
}

function valuesOf(byDay: number[], columns: Column[]): number[] {
  return columns.map(({ from, until }) => byDay.slice(from, until).reduce((total, count) => total + count, 0))
}
