import type { Insights } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'

const outcomes = ['answered', 'declared', 'handedOff', 'unanswered', 'abandoned', 'waiting'] as const

/** The figures of the whole period, and what became of the requests. */
export function Whole({ view: { whole } }: { view: Insights }) {
  const { text } = useDesk()
  const { figures } = text.insights
  return (
    <section aria-labelledby="insights-whole">
      <h3 id="insights-whole">{text.insights.whole}</h3>
      <dl class="insights-figures">
        {(['questions', 'matters', 'troubled', 'repeated'] as const).map((figure) => (
          <div key={figure}>
            <dt>{figures[figure]}</dt>
            <dd>
              <strong>{text.insights.number(whole[figure])}</strong>
              {(figure === 'troubled' || figure === 'repeated') && whole.matters > 0 && (
                <span class="quiet">{text.insights.ofMatters(whole[figure] / whole.matters)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h4 id="insights-outcomes">{text.insights.outcomes}</h4>
      <table class="insights-bars" aria-labelledby="insights-outcomes">
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome}>
              <th scope="row">{figures[outcome]}</th>
              <td class="insights-bar-cell" data-kind={outcome}>
                <Bar part={whole.matters === 0 ? 0 : whole[outcome] / whole.matters} />
              </td>
              <td>{text.insights.number(whole[outcome])}</td>
              <td class="quiet">{whole.matters > 0 && text.insights.share(whole[outcome] / whole.matters)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{text.insights.questionsMean}</p>
    </section>
  )
}

/** A horizontal bar, `part` of its place long; the number stands beside it. */
export function Bar({ part }: { part: number }) {
  return (
    <svg class="insights-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width="100" height="10" class="insights-bar-ground" />
      <rect width={Math.round(part * 1000) / 10} height="10" class="insights-bar-part" />
    </svg>
  )
}
