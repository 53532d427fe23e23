import type { Insights, Matters } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'

const columns = [
  'troubled',
  'matters',
  'questions',
  'unanswered',
  'abandoned',
  'handedOff',
  'repeated',
  'unsure',
] as const satisfies (keyof Matters)[]

/** What was asked under each right and how it went, the most troubled first. */
export function RightsTable({ view }: { view: Insights }) {
  const { desk, text } = useDesk()
  const { insights, preferences } = desk
  const chosen = insights.stage.value
  const rows = view.rights.filter(({ stage }) => chosen === null || stage === chosen)
  return (
    <section aria-labelledby="insights-rights">
      <div class="insights-section-head">
        <h3 id="insights-rights">
          {chosen === null ? text.insights.rights : text.insights.rightsOf(text.insights.stage(chosen))}
        </h3>
        {chosen !== null && (
          <button
            type="button"
            class="button small"
            onClick={() => {
              insights.stage.value = null
            }}
          >
            {text.insights.allStages}
          </button>
        )}
      </div>
      {rows.length === 0 && <p>{text.insights.none}</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section class="insights-scroll" tabIndex={0} aria-label={text.insights.tableOf(text.insights.rights)}>
          <table class="insights-table">
            <thead>
              <tr>
                <th scope="col">{text.insights.right}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {text.insights.figures[column]}
                  </th>
                ))}
                <th scope="col">{text.insights.stageName}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.right}>
                  <th scope="row">{row.title[preferences.language.value]}</th>
                  {columns.map((column) => (
                    <td key={column} data-nothing={row[column] === 0 ? 'yes' : undefined}>
                      {text.insights.number(row[column])}
                    </td>
                  ))}
                  <td>{text.insights.stage(row.stage)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
