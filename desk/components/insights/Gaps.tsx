import { useState } from 'preact/hooks'
import type { Gap, Gaps as GapsView } from '../../../protocol/index.ts'
import { inJourneyOrder } from '../../state/insights.ts'
import { useDesk } from '../../state/place.ts'
import { Notice } from '../Notice.tsx'

const shownFirst = 10

/** Questions without a good answer, grouped; each may be attached to a right for the editors. */
export function Gaps() {
  const { desk, text } = useDesk()
  const { gaps } = desk
  const [isWhole, setWhole] = useState(false)
  const view = gaps.view.value
  const failure = gaps.failure.value
  const shown = isWhole ? view?.gaps : view?.gaps.slice(0, shownFirst)
  const hidden = (view?.gaps.length ?? 0) - (shown?.length ?? 0)
  return (
    <section aria-labelledby="insights-gaps">
      <div class="insights-section-head">
        <h3 id="insights-gaps">{text.insights.gaps.title}</h3>
        {view?.gaps.some(({ right }) => right !== null) && (
          <a class="button small" href="/v1/desk/gaps.yaml" download>
            {text.insights.gaps.export}
          </a>
        )}
      </div>
      <p class="quiet">{text.insights.gaps.lead}</p>
      {failure && (
        <div role="alert">
          <Notice tone="bad" action={{ label: text.retry, run: () => void gaps.load() }}>
            {text.failure(failure)}
          </Notice>
        </div>
      )}
      {view?.gaps.length === 0 && <p>{text.insights.gaps.none}</p>}
      {view && shown && shown.length > 0 && (
        <ul class="insights-gaps">
          {shown.map((gap) => (
            <Line key={gap.id} gap={gap} rights={view.rights} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p>
          <button type="button" class="button small" onClick={() => setWhole(true)}>
            {text.insights.gaps.more(hidden)}
          </button>
        </p>
      )}
    </section>
  )
}

function Line({ gap, rights }: { gap: Gap; rights: GapsView['rights'] }) {
  const { desk, text } = useDesk()
  const language = desk.preferences.language.value
  const [first = '', ...others] = gap.words
  const stages = inJourneyOrder(rights.map(({ stage }) => stage))
  return (
    <li>
      <div lang={gap.language}>
        <p class="insights-gap-words">{first}</p>
        {others.map((words) => (
          <p key={words} class="quiet">
            {words}
          </p>
        ))}
      </div>
      <p class="quiet">
        {text.insights.gaps.confidence[gap.confidence]} · {text.insights.gaps.times(gap.count)},{' '}
        {text.insights.gaps.last(text.formats.shortDay(gap.lastOn))}
      </p>
      <select
        aria-label={text.insights.gaps.right(first)}
        value={gap.right ?? ''}
        onChange={({ currentTarget }) => void desk.gaps.attach(gap.id, currentTarget.value || null)}
      >
        <option value="">{text.insights.gaps.noRight}</option>
        {stages.map((stage) => (
          <optgroup key={stage} label={text.insights.stage(stage)}>
            {rights
              .filter((right) => right.stage === stage)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[language]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </li>
  )
}
