import type { Insights } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'

const mostShown = 3

/** The answer first, in words: what customers suffer from most, and where the journey breaks. */
export function Worst({ view }: { view: Insights }) {
  const { desk, text } = useDesk()
  const language = desk.preferences.language.value
  const worst = view.rights.filter(({ troubled }) => troubled > 0).slice(0, mostShown)
  const breaks = view.stages.filter(({ isBreak }) => isBreak).map(({ stage }) => text.insights.stage(stage))
  return (
    <section class="insights-worst" aria-labelledby="insights-worst">
      <h3 id="insights-worst">{text.insights.worst}</h3>
      {worst.length === 0 && <p>{text.insights.noWorst}</p>}
      {worst.length > 0 && (
        <ol>
          {worst.map(({ right, title, stage, troubled, matters }) => (
            <li key={right}>{text.insights.worstOf(title[language], text.insights.stage(stage), troubled, matters)}</li>
          ))}
        </ol>
      )}
      <p class={breaks.length > 0 ? 'insights-breaks' : undefined}>
        {breaks.length > 0 ? text.insights.breaksAt(breaks.join(', ')) : text.insights.noBreak}
      </p>
      <p class="quiet">{text.insights.troubledMeans}</p>
    </section>
  )
}
