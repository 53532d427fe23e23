import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Formats } from '../../i18n/formats.ts'
import type { MoveAsked } from '../../state/moves.ts'
import { instantInParis, wallInParis } from '../../state/paris.ts'
import { useDesk } from '../../state/place.ts'
import { presetTimes } from '../../state/snooze-times.ts'
import { todayInParis } from '../../state/urgency.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'

function momentIn({ dayOf, hour }: Formats, at: number): string {
  const instant = new Date(at).toISOString()
  return `${dayOf(instant)}, ${hour(instant)}`
}

/** Puts cases aside until an hour, never past the day before their nearest one. */
export function SnoozeDialog({ asked, onClose }: { asked: MoveAsked; onClose: () => void }) {
  const { desk, text } = useDesk()
  const { moves } = desk
  const now = desk.clock.value.getTime()
  const latest = asked.one ? desk.file.view.value?.moves?.latestSnooze : undefined
  const isPossible = latest === undefined || latest >= todayInParis(desk.clock.value)
  const isAllowed = (instant: number) => latest === undefined || wallInParis(instant).day <= latest
  const presets = presetTimes(moves.team.value.opening, now).filter(({ at }) => isAllowed(at))
  const until = useSignal<number | null>(presets[0]?.at ?? null)
  const first = wallInParis(presets[0]?.at ?? now + 3_600_000)
  const day = useSignal(first.day)
  const time = useSignal(first.time)
  const trouble = useSignal<'past' | Failure | null>(null)
  const troubleId = useId()
  const group = useId()
  const said = trouble.value

  const snooze = async () => {
    const at = until.value ?? instantInParis(day.value, time.value)
    trouble.value = Number.isNaN(at) || at <= now ? 'past' : null
    const [id] = asked.cases
    if (trouble.value !== null || id === undefined) return
    const body = { until: new Date(at).toISOString() }
    trouble.value = await (asked.one
      ? moves.move(id, 'snooze', body)
      : moves.moveMany({ act: 'snooze', cases: asked.cases, ...body }))
    if (trouble.value === null) onClose()
  }
  if (!isPossible) {
    return (
      <Dialog title={text.moves.snoozeTitle(1)} onClose={onClose}>
        <p>{text.moves.snoozeImpossible}</p>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            {text.close}
          </button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={text.moves.snoozeTitle(asked.cases.length)} onClose={onClose}>
      <p>
        {text.moves.snoozeText} {latest !== undefined && text.moves.snoozeLatest(text.formats.longDay(latest))}
      </p>
      <form
        class="move-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void snooze()
        }}
      >
        <fieldset class="snooze-choices">
          <legend class="unseen">{text.moves.snoozeTitle(asked.cases.length)}</legend>
          {presets.map(({ name, at }) => (
            <label key={name}>
              <input
                type="radio"
                name={group}
                checked={until.value === at}
                onChange={() => {
                  until.value = at
                }}
              />
              <span>{text.moves.presets[name]}</span>
              <span class="quiet">{momentIn(text.formats, at)}</span>
            </label>
          ))}
          <label>
            <input
              type="radio"
              name={group}
              checked={until.value === null}
              onChange={() => {
                until.value = null
              }}
            />
            <span>{text.moves.snoozeOwn}</span>
          </label>
        </fieldset>
        {until.value === null && (
          <div class="snooze-own">
            <label class="field">
              <span>{text.moves.snoozeDay}</span>
              <input
                type="date"
                min={wallInParis(now).day}
                max={latest}
                value={day.value}
                onInput={({ currentTarget }) => {
                  day.value = currentTarget.value
                }}
              />
            </label>
            <label class="field">
              <span>{text.moves.snoozeHour}</span>
              <input
                type="time"
                value={time.value}
                onInput={({ currentTarget }) => {
                  time.value = currentTarget.value
                }}
              />
            </label>
          </div>
        )}
        <div id={troubleId} role="alert">
          {said === 'past' && <Notice tone="bad">{text.moves.snoozePast}</Notice>}
          {typeof said === 'object' && said !== null && (
            <Notice tone="bad">
              {said.type === 'snooze-too-late' && said.detail !== undefined
                ? text.moves.snoozeTooLate(text.formats.longDay(said.detail))
                : text.failure(said)}
            </Notice>
          )}
        </div>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="button primary" aria-disabled={moves.moving.value}>
            {text.moves.snoozeDo}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
