import type { Insights } from '../../../protocol/index.ts'
import { friction, path } from '../../state/insights.ts'
import { useDesk } from '../../state/place.ts'
import { Bar } from './Whole.tsx'

type Stage = Insights['stages'][number]

const largest = 30
const smallest = 5

/** The journey as a map: how much is asked at each stage, how much of it goes badly, and where it breaks. */
export function Journey({ view }: { view: Insights }) {
  const { text } = useDesk()
  const most = Math.max(1, ...view.stages.map(({ questions }) => questions))
  const found = (name: string) => view.stages.find(({ stage }) => stage === name)
  const beside = view.stages.filter(({ stage }) => !path.includes(stage))
  return (
    <section aria-labelledby="insights-journey">
      <h3 id="insights-journey">{text.insights.journey}</h3>
      <p class="quiet">{text.insights.journeyLead}</p>
      <ol class="insights-journey">
        {path.map((name) => (
          <Stop key={name} name={name} stage={found(name)} most={most} />
        ))}
      </ol>
      {beside.length > 0 && (
        <>
          <h4>{text.insights.beside}</h4>
          <ul class="insights-beside">
            {beside.map((stage) => (
              <Stop key={stage.stage} name={stage.stage} stage={stage} most={most} />
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{text.insights.breakMeans}</p>
    </section>
  )
}

function Stop({ name, stage, most }: { name: string; stage: Stage | undefined; most: number }) {
  const { desk, text } = useDesk()
  const { insights } = desk
  const questions = stage?.questions ?? 0
  const troubled = stage ? friction(stage) : null
  // The area tells the number.
  const radius = questions === 0 ? smallest : Math.max(smallest, largest * Math.sqrt(questions / most))
  const isChosen = insights.stage.value === name
  return (
    <li class="insights-stop" data-break={stage?.isBreak ? 'yes' : undefined} data-empty={stage ? undefined : 'yes'}>
      <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
        <circle cx="32" cy="32" r={radius} />
      </svg>
      <button
        type="button"
        aria-pressed={isChosen}
        disabled={!stage}
        onClick={() => {
          insights.stage.value = isChosen ? null : name
        }}
      >
        {text.insights.stage(name)}
      </button>
      <p>{text.insights.questions(questions)}</p>
      <Bar part={troubled ?? 0} />
      <p class="quiet">{troubled === null ? text.insights.noMatter : text.insights.troubledShare(troubled)}</p>
      {stage?.isBreak && <p class="insights-break">{text.insights.isBreak}</p>}
    </li>
  )
}
