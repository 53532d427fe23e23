import type { ModelDay, ModelUse } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { Notice } from '../Notice.tsx'
import { CheckField, Group, NumberField } from './Field.tsx'
import './ModelSection.css'

const usualCalls = 1000
const mostCalls = 50_000

/** Whether a language model helps, within which limit, and what it came to by day. */
export function ModelSection() {
  const { desk, text } = useDesk()
  const { draft, view, change } = desk.settingsPage
  const words = text.settings.model
  const settings = draft.value
  if (!settings || !view.value) return null
  const use = view.value.model
  const { on = false, callsPerDay } = settings.model ?? {}
  return (
    <>
      <Group title={words.title} hint={words.hint}>
        {use.name === null && <Notice tone="quiet">{words.none}</Notice>}
        {use.pausedUntil !== null && <Notice tone="quiet">{words.paused(text.formats.hour(use.pausedUntil))}</Notice>}
        <CheckField
          label={words.on}
          hint={words.onHint}
          checked={on}
          onChange={(isOn) => change({ model: { on: isOn, ...(callsPerDay !== undefined && { callsPerDay }) } })}
        />
        <dl class="model-facts">
          {words.facts.map(([name, told]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ))}
        </dl>
      </Group>
      <Group title={words.limit} hint={words.limitHint}>
        <NumberField
          label={words.calls}
          hint={words.callsHint(usualCalls)}
          most={mostCalls}
          value={callsPerDay}
          onChange={(calls) => change({ model: { on, ...(calls !== undefined && { callsPerDay: calls }) } })}
        />
      </Group>
      <Days use={use} />
    </>
  )
}

/** What it came to, newest day first; what was not measured is a dash. */
function Days({ use }: { use: ModelUse }) {
  const { text } = useDesk()
  const words = text.settings.model
  const hasCost = use.days.some(({ cost }) => cost !== null)
  const columns: [name: string, told: (day: ModelDay) => string][] = [
    [words.columns.calls, ({ calls }) => words.number(calls)],
    [words.columns.failed, ({ failed }) => words.number(failed)],
    [words.columns.tokens, ({ inputTokens, outputTokens }) => words.number(inputTokens + outputTokens)],
    [words.columns.first, ({ firstMs }) => words.seconds(firstMs)],
    [words.columns.whole, ({ wholeMs }) => words.seconds(wholeMs)],
    [words.columns.withheld, ({ passed, withheld }) => words.share(withheld, passed + withheld)],
    ...(hasCost ? [[words.columns.cost, ({ cost }: ModelDay) => words.euros(cost)] satisfies [string, unknown]] : []),
  ]
  return (
    <div class="model-days">
      <h3 id="model-days">{words.days}</h3>
      <p class="quiet">{use.days.length > 0 ? words.daysHint : words.noDays}</p>
      {use.days.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section class="model-scroll" tabIndex={0} aria-labelledby="model-days">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.day}</th>
                {columns.map(([name]) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {use.days.map((day) => (
                <tr key={day.day}>
                  <th scope="row">{text.formats.shortDay(day.day)}</th>
                  {columns.map(([name, told]) => (
                    <td key={name}>{told(day)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
