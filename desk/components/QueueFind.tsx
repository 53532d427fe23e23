import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { QueueFilter } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import type { Failure } from '../transport/outcome.ts'
import { Notice } from './Notice.tsx'
import './QueueFind.css'

type Choice = Exclude<keyof QueueFilter, 'search'>

/** Looks for cases by words and by what they are; what is looked for can be kept as a view. */
export function QueueFind() {
  const { desk, text } = useDesk()
  const { queue, views } = desk
  const open = useSignal(false)
  const panel = useId()
  const { search = '', ...others } = queue.chosen.value
  const count = Object.keys(others).length
  return (
    <search class="queue-find">
      <div class="queue-find-row">
        <input
          type="search"
          data-search
          aria-label={text.find.search}
          placeholder={text.find.placeholder}
          maxLength={120}
          value={search}
          onInput={({ currentTarget }) => queue.narrow({ search: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <button
          type="button"
          class="button small"
          aria-expanded={open.value}
          aria-controls={panel}
          onClick={() => {
            open.value = !open.value
          }}
        >
          {text.find.filters}
          {count > 0 && (
            <span class="queue-find-count">
              <span aria-hidden="true">{count}</span>
              <span class="unseen">{text.find.chosen(count)}</span>
            </span>
          )}
        </button>
      </div>
      {views.kept.value.length > 0 && (
        <ul class="chips queue-views" aria-label={text.find.views}>
          {views.kept.value.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                class="chip"
                aria-pressed={isShown(view, queue.filter.value, queue.chosen.value)}
                onClick={() => queue.show(view.tab, view.filter)}
              >
                {view.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div id={panel} hidden={!open.value}>
        {open.value && <Choices />}
      </div>
    </search>
  )
}

function Choices() {
  const { desk, text } = useDesk()
  const { queue } = desk
  const chosen = queue.chosen.value
  const { rights, assignees } = queue.choices.value
  const language = desk.preferences.language.value
  const options: Record<Choice, [value: string, label: string][]> = {
    due: Object.entries(text.find.dues),
    state: Object.entries(text.moves.states),
    stage: Object.entries(text.find.stages),
    right: rights.map(({ id, title }) => [id, title[language]]),
    tone: Object.entries(text.find.tones),
    language: Object.entries(text.file.languages),
    origin: [['handoff', text.find.handoff], ...Object.entries(text.register.kind)],
    assignee: assignees.map(({ id, name }) => [id, name]),
  }
  return (
    <div class="queue-choices">
      {(Object.keys(options) as Choice[]).map((name) => (
        <div key={name}>
          <label for={`choose-${name}`}>{text.find.names[name]}</label>
          <select
            id={`choose-${name}`}
            value={chosen[name] ?? ''}
            onChange={({ currentTarget }) => queue.narrow({ [name]: currentTarget.value || undefined })}
          >
            <option value="">{text.find.any}</option>
            {options[name].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <KeepView />
    </div>
  )
}

function KeepView() {
  const { desk, text } = useDesk()
  const { queue, views } = desk
  const name = useSignal('')
  const failure = useSignal<Failure | null>(null)
  const chosen = queue.chosen.value
  const tab = queue.filter.value
  const current = views.kept.value.find((view) => isShown(view, tab, chosen))
  if (Object.keys(chosen).length === 0) return null
  return (
    <>
      <div class="queue-choices-foot">
        <button type="button" class="button small" onClick={() => queue.show(tab, {})}>
          {text.find.clear}
        </button>
        {current && (
          <button
            type="button"
            class="button small"
            onClick={async () => {
              failure.value = await views.forget(current.id)
            }}
          >
            {text.find.forget(current.name)}
          </button>
        )}
      </div>
      {!current && (
        <form
          class="queue-keep"
          onSubmit={async (event) => {
            event.preventDefault()
            if (name.value.trim() === '') return
            failure.value = await views.keep({ name: name.value.trim(), tab, filter: chosen })
            if (failure.value === null) name.value = ''
          }}
        >
          <input
            aria-label={text.find.viewName}
            placeholder={text.find.viewName}
            maxLength={40}
            value={name.value}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value
            }}
          />
          <button type="submit" class="button small" aria-disabled={name.value.trim() === ''}>
            {text.find.keep}
          </button>
        </form>
      )}
      <div role="alert" class="queue-choices-trouble">
        {failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}
      </div>
    </>
  )
}

function isShown(view: { tab: string; filter: QueueFilter }, tab: string, chosen: QueueFilter): boolean {
  const names = new Set([...Object.keys(view.filter), ...Object.keys(chosen)]) as Set<keyof QueueFilter>
  return view.tab === tab && [...names].every((name) => view.filter[name] === chosen[name])
}
