import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../../state/place.ts'
import type { SettingsDraft } from '../../state/settings.ts'
import { Icon } from '../Icon.tsx'
import { CheckField, Group } from './Field.tsx'
import { ServiceRules } from './ServiceRules.tsx'

type Period = SettingsDraft['openingHours'][number]

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const firstPeriod: Period = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }

/** When a person answers: several periods a day, public holidays, and days of its own. */
export function HoursSection() {
  const { desk, text } = useDesk()
  const { draft, change } = desk.settingsPage
  const words = text.settings.hours
  const settings = draft.value
  if (!settings) return null
  const { openingHours } = settings
  const put = (index: number, period: Period) =>
    change({ openingHours: openingHours.map((one, at) => (at === index ? period : one)) })
  return (
    <>
      <Group title={words.title} hint={words.hint}>
        {openingHours.length === 0 && <p class="quiet">{words.none}</p>}
        {openingHours.map((period, index) => (
          <PeriodFields
            key={index}
            number={index + 1}
            period={period}
            onChange={(next) => put(index, next)}
            onRemove={() => change({ openingHours: openingHours.filter((_period, at) => at !== index) })}
          />
        ))}
        <p>
          <button
            type="button"
            class="button"
            onClick={() => change({ openingHours: [...openingHours, { ...firstPeriod }] })}
          >
            {words.add}
          </button>
        </p>
        <CheckField
          label={words.holidays}
          hint={words.holidaysHint}
          checked={settings.openOnHolidays === true}
          onChange={(open) => change({ openOnHolidays: open || undefined })}
        />
      </Group>
      <Group title={words.closed} hint={words.closedHint}>
        <ClosedDays />
      </Group>
      <ServiceRules />
    </>
  )
}

function PeriodFields(props: {
  number: number
  period: Period
  onChange: (period: Period) => void
  onRemove: () => void
}) {
  const { text } = useDesk()
  const { number, period, onChange, onRemove } = props
  const words = text.settings.hours
  const end = useRef<HTMLInputElement>(null)
  const message = period.days.length === 0 ? words.noDay : period.from < period.to ? '' : words.wrong
  useEffect(() => end.current?.setCustomValidity(message), [message])
  return (
    <fieldset class="period">
      <legend>{words.period(number)}</legend>
      <div class="period-days">
        {weekdays.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={period.days.includes(day)}
              aria-label={words.days[day - 1]}
              onChange={({ currentTarget }) => {
                const others = period.days.filter((one) => one !== day)
                onChange({ ...period, days: currentTarget.checked ? [...others, day].sort() : others })
              }}
            />
            <span aria-hidden="true">{words.shortDays[day - 1]}</span>
          </label>
        ))}
      </div>
      <div class="period-times">
        <label>
          <span>{words.from}</span>
          <input
            type="time"
            required
            value={period.from}
            onInput={({ currentTarget }) => onChange({ ...period, from: currentTarget.value })}
          />
        </label>
        <label>
          <span>{words.to}</span>
          <input
            ref={end}
            type="time"
            required
            value={period.to}
            aria-invalid={message !== ''}
            onInput={({ currentTarget }) => onChange({ ...period, to: currentTarget.value })}
          />
        </label>
        <button
          type="button"
          class="button icon-only"
          aria-label={words.remove(number)}
          title={words.remove(number)}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </div>
      <p class="field-trouble" role="status">
        {message}
      </p>
    </fieldset>
  )
}

function ClosedDays() {
  const { desk, text } = useDesk()
  const { draft, change } = desk.settingsPage
  const words = text.settings.hours
  const day = useSignal('')
  const closed = draft.value?.closedDays ?? []
  const put = (days: string[]) => change({ closedDays: days.length > 0 ? days : undefined })
  return (
    <>
      {closed.length === 0 && <p class="quiet">{words.closedNone}</p>}
      {closed.length > 0 && (
        <ul class="closed-days">
          {closed.map((one) => (
            <li key={one}>
              <span>{text.formats.longDay(one)}</span>
              <button
                type="button"
                class="button icon-only"
                aria-label={words.removeClosed(text.formats.longDay(one))}
                onClick={() => put(closed.filter((other) => other !== one))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="closed-add">
        <label class="field">
          <span>{words.closedDay}</span>
          <input
            type="date"
            value={day.value}
            onInput={({ currentTarget }) => {
              day.value = currentTarget.value
            }}
          />
        </label>
        <button
          type="button"
          class="button"
          aria-disabled={day.value === ''}
          onClick={() => {
            if (day.value === '') return
            put([...new Set([...closed, day.value])].sort())
            day.value = ''
          }}
        >
          {words.addClosed}
        </button>
      </div>
    </>
  )
}
