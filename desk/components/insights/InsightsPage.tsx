import { useEffect, useId, useRef } from 'preact/hooks'
import { periodLengths } from '../../state/insights.ts'
import { useDesk } from '../../state/place.ts'
import { Notice } from '../Notice.tsx'
import { Gaps } from './Gaps.tsx'
import { Journey } from './Journey.tsx'
import { OverTime } from './OverTime.tsx'
import { RightsTable } from './RightsTable.tsx'
import { Rises } from './Rises.tsx'
import { Service } from './Service.tsx'
import { Whole } from './Whole.tsx'
import { Words } from './Words.tsx'
import { Worst } from './Worst.tsx'
import '../DeskPage.css'
import '../RegisterPage.css'
import './Insights.css'

/** What customers suffer from, and where on their journey, over a period. */
export function InsightsPage() {
  const { desk, text } = useDesk()
  const { insights } = desk
  const title = useRef<HTMLHeadingElement>(null)
  const hint = useId()
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const view = insights.view.value
  const failure = insights.failure.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="desk-page" aria-label={text.insights.title} tabIndex={0}>
      <div class="desk-page-inside insights">
        <header class="desk-page-head">
          <div>
            <h2 ref={title} tabIndex={-1}>
              {text.insights.title}
            </h2>
            <p class="desk-page-lead">{text.insights.lead}</p>
          </div>
          <div class="register-export">
            <p>
              <a class="button" href={insights.fileAddress()} download aria-describedby={hint}>
                {text.insights.export}
              </a>
            </p>
            <p id={hint} class="quiet">
              {text.insights.exportHint}
            </p>
          </div>
        </header>
        <PeriodChoice />
        <div role="alert">
          {failure && (
            <Notice tone="bad" action={{ label: text.retry, run: () => void insights.load() }}>
              {text.failure(failure)}
            </Notice>
          )}
        </div>
        {view === null && !failure && <p role="status">{text.loading}</p>}
        {view && view.whole.questions + view.whole.matters === 0 && (
          <div class="register-empty">
            <p class="register-empty-title">{text.insights.empty}</p>
            <p>{text.insights.emptyHint}</p>
          </div>
        )}
        {view && view.whole.questions + view.whole.matters > 0 && (
          <>
            <Worst view={view} />
            <Whole view={view} />
            <Journey view={view} />
            <RightsTable view={view} />
            <Rises view={view} />
            <OverTime view={view} />
            <Service view={view} />
          </>
        )}
        {desk.mayAct.value && <Words />}
        <Gaps />
      </div>
    </section>
  )
}

/** A length up to today, or two days, both included. */
function PeriodChoice() {
  const { desk, text } = useDesk()
  const { insights } = desk
  const { from, to } = insights.period.value
  const wrong = insights.wrong.value
  const trouble = useId()
  return (
    <div class="register-filters">
      <fieldset class="choice">
        <legend class="unseen">{text.insights.period}</legend>
        {periodLengths.map((days) => (
          <button
            key={days}
            type="button"
            aria-pressed={insights.length.value === days}
            onClick={() => insights.chooseLength(days)}
          >
            {text.insights.lengths[days]}
          </button>
        ))}
      </fieldset>
      <fieldset class="register-period">
        <legend class="unseen">{text.insights.period}</legend>
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            <span>{text.insights[end]}</span>
            <input
              type="date"
              value={end === 'from' ? from : to}
              aria-describedby={wrong ? trouble : undefined}
              onChange={({ currentTarget }) => insights.choose({ [end]: currentTarget.value })}
            />
          </label>
        ))}
        {wrong && (
          <p id={trouble} class="register-wrong-period">
            {text.insights.wrong[wrong]}
          </p>
        )}
      </fieldset>
    </div>
  )
}
