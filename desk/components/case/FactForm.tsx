import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Case, CaseFactNames, Fact, FactValue } from '../../../protocol/index.ts'
import { factReasonMaxLength } from '../../state/case-facts.ts'
import { type DurationUnit, dayBefore, durationUnits } from '../../state/duration.ts'
import { firstName } from '../../state/first-name.ts'
import { useDesk } from '../../state/place.ts'
import { todayInParis } from '../../state/urgency.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Notice } from '../Notice.tsx'

type Name = CaseFactNames['facts'][number]

/** A value for one fact, in the form of its kind, with the reason; or the question to the shopper instead. */
export function FactForm({
  file,
  name,
  known,
  isGiven = false,
  onDone,
}: {
  file: Case
  name: Name
  /** The fact as it stands; absent: nothing is known. */
  known?: Fact
  /** It was given by an agent, who may take it back. */
  isGiven?: boolean
  onDone: (told?: string) => void
}) {
  const { desk, text } = useDesk()
  const words = text.case.facts
  const value = useSignal<FactValue | null>(known?.value ?? null)
  const about = useSignal(known?.approximate === true)
  const why = useSignal('')
  const busy = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const whyId = useId()
  const hintId = useId()
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true })
    // Down to its buttons: the file is narrow and the form is often opened near its lower edge.
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const attempt = async (work: () => Promise<Failure | null>, told: string) => {
    if (busy.value) return
    busy.value = true
    failure.value = await work()
    busy.value = false
    if (failure.value === null) onDone(told)
  }
  const reason = why.value.trim()
  const isReady = value.value !== null && value.value !== '' && reason !== ''
  const approximate = name.type === 'day' && about.value ? { approximate: true as const } : {}
  const save = (given: FactValue | null) =>
    attempt(
      () =>
        desk.facts.set(file.id, { fact: name.name, value: given, ...(given === null ? {} : approximate), why: reason }),
      words.saved,
    )
  return (
    <form
      ref={form}
      class="fact-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void save(value.value)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <ValueField name={name} value={value.value} onValue={(given) => (value.value = given)} />
      {name.type === 'day' && (
        <label class="fact-about">
          <input
            type="checkbox"
            checked={about.value}
            onChange={({ currentTarget }) => {
              about.value = currentTarget.checked
            }}
          />
          {words.about}
        </label>
      )}
      <label for={whyId}>{words.why}</label>
      <input
        id={whyId}
        maxLength={factReasonMaxLength}
        value={why.value}
        aria-describedby={hintId}
        onInput={({ currentTarget }) => {
          why.value = currentTarget.value
        }}
      />
      <p id={hintId} class="quiet">
        {words.whyHint}
      </p>
      <div role="alert">{failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}</div>
      <p class="fact-form-acts">
        <button type="submit" class="button small primary" aria-disabled={!isReady || busy.value}>
          {busy.value ? words.saving : words.save}
        </button>
        {isGiven && (
          <button
            type="button"
            class="button small"
            aria-disabled={busy.value}
            onClick={() => {
              if (reason === '') why.value = words.takenBack
              void attempt(
                () => desk.facts.set(file.id, { fact: name.name, value: null, why: reason || words.takenBack }),
                words.saved,
              )
            }}
          >
            {known?.origin === 'agent' && file.agentFacts?.some(({ fact, said }) => fact === name.name && said)
              ? words.takeBack
              : words.remove}
          </button>
        )}
        <button
          type="button"
          class="button small"
          title={text.case.asking.sends}
          aria-disabled={busy.value}
          onClick={() => void attempt(() => desk.facts.ask(file.id, name.name), text.case.asking.sent)}
        >
          {text.case.asking.askHim(firstName(file.contact.name))}
        </button>
        <button type="button" class="button small plain" onClick={() => onDone()}>
          {text.cancel}
        </button>
      </p>
    </form>
  )
}

/** The field of a fact's kind. */
function ValueField({
  name,
  value,
  onValue,
}: {
  name: Name
  value: FactValue | null
  onValue: (value: FactValue | null) => void
}) {
  const { text } = useDesk()
  const words = text.case.facts
  const id = useId()
  const { type, label, options } = name
  switch (type) {
    case 'choice':
    case 'yes-no': {
      const choices =
        type === 'yes-no' && options.length === 0
          ? [
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]
          : options
      const shown = typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? '')
      return (
        <>
          <label for={id}>{label}</label>
          <select
            id={id}
            value={String(shown)}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.value
              onValue(chosen === '' ? null : type === 'yes-no' ? chosen === 'yes' : chosen)
            }}
          >
            <option value="">{words.pick}</option>
            {choices.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </>
      )
    }
    case 'day':
      return <DayField label={label} value={value === null ? '' : String(value)} onValue={onValue} />
    case 'amount':
      return (
        <>
          <label for={id}>
            {label} <span class="quiet">({words.euros})</span>
          </label>
          <input
            id={id}
            type="number"
            min="0"
            step="0.01"
            inputMode="decimal"
            value={value === null ? '' : String(value)}
            onInput={({ currentTarget }) => {
              const sum = currentTarget.valueAsNumber
              onValue(Number.isFinite(sum) && sum >= 0 ? sum : null)
            }}
          />
        </>
      )
    case 'text':
      return (
        <>
          <label for={id}>{label}</label>
          <input
            id={id}
            maxLength={150}
            value={value === null ? '' : String(value)}
            onInput={({ currentTarget }) =>
              onValue(currentTarget.value.trim() === '' ? null : currentTarget.value.trim())
            }
          />
        </>
      )
    default:
      return type satisfies never
  }
}

/** A day, or how long ago it was. */
function DayField({
  label,
  value,
  onValue,
}: {
  label: string
  value: string
  onValue: (value: string | null) => void
}) {
  const { desk, text } = useDesk()
  const words = text.case.facts
  const id = useId()
  const count = useSignal('')
  const unit = useSignal<DurationUnit>('days')
  const reckon = () => {
    const day = dayBefore(todayInParis(desk.clock.value), Number(count.value), unit.value)
    if (day) onValue(day)
  }
  return (
    <>
      <label for={id}>{label}</label>
      <div class="fact-day">
        <input
          id={id}
          type="date"
          value={value}
          onInput={({ currentTarget }) => onValue(currentTarget.value === '' ? null : currentTarget.value)}
        />
        <span>{words.since}</span>
        <input
          type="number"
          min="1"
          step="1"
          inputMode="numeric"
          aria-label={`${label}, ${words.since}`}
          value={count.value}
          onInput={({ currentTarget }) => {
            count.value = currentTarget.value
            reckon()
          }}
        />
        <select
          aria-label={words.unit}
          value={unit.value}
          onChange={({ currentTarget }) => {
            unit.value = durationUnits.find((one) => one === currentTarget.value) ?? 'days'
            reckon()
          }}
        >
          {durationUnits.map((one) => (
            <option key={one} value={one}>
              {words.sinceUnits[one]}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
