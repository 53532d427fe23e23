import type { Insights } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { Bar } from './Whole.tsx'

/** Fewer answers than this are told to be few. */
const fewAnswers = 20

/** How the merchant's people answer: times, deadlines, declarations, satisfaction. */
export function Service({ view }: { view: Insights }) {
  const { text } = useDesk()
  const { deadlines, declarations, scores } = view
  const given = total(scores)
  const mean = scores.reduce((sum, count, index) => sum + count * (index + 1), 0) / given
  return (
    <section aria-labelledby="insights-service">
      <h3 id="insights-service">{text.insights.service}</h3>
      <div class="insights-service">
        <Times title={text.insights.firstReply} classes={view.firstReply} />
        <Times title={text.insights.resolved} classes={view.resolved} />
        <div>
          <h4>{text.insights.deadlines}</h4>
          <p class="insights-told">
            {deadlines.kept + deadlines.missed === 0
              ? text.insights.none
              : text.insights.deadlinesTold(deadlines.kept, deadlines.missed)}
          </p>
          <p class={deadlines.overdue > 0 ? 'insights-overdue' : undefined}>
            {text.insights.overdue(deadlines.overdue)}
          </p>
          <p class="quiet">{text.insights.deadlinesMean}</p>
          <h4>{text.insights.declarations}</h4>
          <table class="insights-bars" aria-label={text.insights.declarations}>
            <tbody>
              {(['withdrawal', 'complaint', 'cancellation'] as const).map((kind) => (
                <tr key={kind}>
                  <th scope="row">{text.insights.kinds[kind]}</th>
                  <td>{text.insights.number(declarations[kind])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div>
          <h4>{text.insights.scores}</h4>
          <p class="insights-told">{given === 0 ? text.insights.none : text.insights.mean(mean, given)}</p>
          {given > 0 && (
            <Bars
              label={text.insights.scores}
              rows={scores.map((count, index): [string, number] => [String(index + 1), count]).reverse()}
            />
          )}
          {given > 0 && given < fewAnswers && <p class="quiet">{text.insights.fewAnswers}</p>}
          <Recommended recommendation={view.recommendation} />
        </div>
      </div>
    </section>
  )
}

/** Whether shoppers would recommend the shop; no score from too few answers. */
function Recommended({ recommendation: { given, score, least } }: Pick<Insights, 'recommendation'>) {
  const { text } = useDesk()
  const count = total(given)
  return (
    <>
      <h4>{text.insights.recommendation}</h4>
      <p class="insights-told">
        {count === 0
          ? text.insights.none
          : score === null
            ? text.insights.recommendedFew(count, least)
            : text.insights.recommended(score, count)}
      </p>
      {count > 0 && (
        <Bars
          label={text.insights.recommendation}
          rows={[
            [text.insights.recommenders.promoters, total(given.slice(9))],
            [text.insights.recommenders.passives, total(given.slice(7, 9))],
            [text.insights.recommenders.detractors, total(given.slice(0, 7))],
          ]}
        />
      )}
      <p class="quiet">{text.insights.recommendedMean}</p>
    </>
  )
}

function Times({ title, classes }: { title: string; classes: number[] }) {
  const { text } = useDesk()
  const cases = total(classes)
  const half = classes.findIndex((_count, index) => total(classes.slice(0, index + 1)) * 2 >= cases)
  return (
    <div>
      <h4>{title}</h4>
      <p class="insights-told">{cases === 0 ? text.insights.none : text.insights.sample(cases)}</p>
      {cases > 0 && (
        <>
          <p class="quiet">{text.insights.median(text.insights.classes[half] ?? '')}</p>
          <Bars
            label={title}
            rows={classes.map((count, index): [string, number] => [text.insights.classes[index] ?? '', count])}
          />
        </>
      )}
    </div>
  )
}

/** A table whose numbers are drawn as bars too. */
function Bars({ label, rows }: { label: string; rows: [name: string, count: number][] }) {
  const { text } = useDesk()
  const most = Math.max(1, ...rows.map(([, count]) => count))
  return (
    <table class="insights-bars" aria-label={label}>
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="insights-bar-cell">
              <Bar part={count / most} />
            </td>
            <td>{text.insights.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
