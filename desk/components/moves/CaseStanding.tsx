import { useSignal } from '@preact/signals'
import type { CaseView } from '../../../protocol/index.ts'
import { movesOf } from '../../state/moves-allowed.ts'
import { useDesk } from '../../state/place.ts'
import { isClosed, openMinutes } from '../../state/service-clock.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Notice } from '../Notice.tsx'
import './moves.css'

/** How the open case stands: the service's clock beside the law's, whether it is urgent or put aside, and what looks like it. */
export function CaseStanding() {
  const { desk, text } = useDesk()
  const failure = useSignal<Failure | null>(null)
  const view = desk.file.view.value
  if (!view || view.case.status === 'resolved') return null
  const marks = desk.moves.marksOf(view)
  const now = desk.clock.value
  const duplicates = view.moves?.duplicates ?? []
  const allowed = movesOf(desk, view)
  return (
    <div class="case-standing">
      {marks.escalatedFor !== undefined && (
        <p class="notice bad standing-urgent">
          <span>
            <strong>{text.moves.escalatedTag}</strong> {text.moves.escalated(text.formats.longDay(marks.escalatedFor))}
          </span>
        </p>
      )}
      <ServiceClock view={view} />
      {marks.snoozedUntil !== undefined && (
        <p class="standing-line">
          <span>{text.moves.snoozeUntil(text.formats.moment(marks.snoozedUntil, now))}</span>
          {allowed.includes('wake') && (
            <button
              type="button"
              class="button plain"
              onClick={async () => {
                failure.value = await desk.moves.move(view.case.id, 'wake')
              }}
            >
              {text.moves.wake}
            </button>
          )}
        </p>
      )}
      {duplicates.length > 0 && (
        <p class="standing-line">
          <span>{text.moves.duplicates(duplicates.length)}</span>
          <button
            type="button"
            class="button plain"
            onClick={() => {
              desk.moves.asked.value = { kind: 'merge', cases: [view.case.id], one: true }
            }}
          >
            {text.moves.compare}
          </button>
        </p>
      )}
      <div role="alert" class="standing-trouble">
        {failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}
      </div>
    </div>
  )
}

/** How long the shopper has waited for an answer, in the merchant's opening hours. */
function ServiceClock({ view }: { view: CaseView }) {
  const { desk, text } = useDesk()
  const { waitingSince } = desk.moves.marksOf(view)
  return (
    <p class="standing-line standing-service">
      <strong>{text.moves.service}</strong>
      {waitingSince === undefined ? (
        <span>{text.moves.serviceAnswered}</span>
      ) : (
        <Waited since={waitingSince} place="service" />
      )}
    </p>
  )
}

/** A wait in words. */
export function Waited({ since, place }: { since: string; place: 'service' | 'line' }) {
  const { desk, text } = useDesk()
  const { opening } = desk.moves.team.value
  const from = Date.parse(since)
  const now = desk.clock.value.getTime()
  const minutes = openMinutes(opening, from, now)
  // Nobody is late while the shop is closed.
  if (minutes === 0 && isClosed(opening, now)) return <span>{text.moves[`${place}Closed`]}</span>
  const time = text.moves.time(Math.max(1, minutes))
  const words = opening === null ? text.moves[`${place}WaitsAlways`](time) : text.moves[`${place}Waits`](time)
  return <span class="waits">{words}</span>
}
