import type { Insights } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'

/** Rights asked about suddenly more, with the test in words. */
export function Rises({ view }: { view: Insights }) {
  const { desk, text } = useDesk()
  const language = desk.preferences.language.value
  return (
    <section aria-labelledby="insights-rises">
      <h3 id="insights-rises">{text.insights.rises}</h3>
      {view.rises.length === 0 && <p>{text.insights.noRise}</p>}
      {view.rises.length > 0 && (
        <ul class="insights-rises">
          {view.rises.map(({ right, title, recent, before, chance }) => (
            <li key={right}>
              {text.insights.rise(title[language], recent, before)}{' '}
              <span class="quiet">{text.insights.chance(chance)}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{text.insights.risesMean}</p>
    </section>
  )
}
