import type { Insights } from '../../../protocol/index.ts'
import { friction, worstRights } from '../../state/insights.ts'
import { useDesk } from '../../state/place.ts'

/** The answer first, in words: where the journey breaks, and what customers suffer from most. */
export function Worst({ view }: { view: Insights }) {
  const { desk, text } = useDesk()
  const language = desk.preferences.language.value
  const { rights, mostNumerous } = worstRights(view)
  const whole = friction(view.whole) ?? 0
  const breaks = view.stages
    .filter(({ isBreak }) => isBreak)
    .map((one) => text.insights.breakAt(text.insights.stage(one.stage), friction(one) ?? 0))
  return (
    <section class="insights-worst" aria-labelledby="insights-worst">
      <h3 id="insights-worst">{text.insights.worst}</h3>
      <p class={breaks.length > 0 ? 'insights-breaks' : undefined}>
        {breaks.length > 0 ? text.insights.breaksAt(breaks.join(', '), whole) : text.insights.noBreak}
      </p>
      {rights.length === 0 && <p>{text.insights.noWorst}</p>}
      {rights.length > 0 && (
        <ol>
          {rights.map(({ right, title, stage, troubled, matters }) => (
            <li key={right}>{text.insights.worstOf(title[language], text.insights.stage(stage), troubled, matters)}</li>
          ))}
        </ol>
      )}
      {mostNumerous && (
        <p>{text.insights.mostNumerous(mostNumerous.title[language], mostNumerous.troubled, mostNumerous.matters)}</p>
      )}
      <p class="quiet">{text.insights.troubledMeans}</p>
      {rights.length > 0 && <p class="quiet">{text.insights.worstMeans(whole)}</p>}
    </section>
  )
}
