import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../state/place.ts'
import { filters } from '../state/queue.ts'
import { Notice } from './Notice.tsx'
import { QueueLine } from './QueueLine.tsx'
import './Queue.css'

/** The cases of the chosen filter, nearest legal deadline first. */
export function Queue() {
  const { desk, text } = useDesk()
  const { queue } = desk
  const counts = queue.counts.value
  const shown = queue.shown.value
  const failure = queue.failure.value
  const open = desk.file.id.value
  const lastOpen = useRef<string | null>(null)
  // Coming back from a case, the focus returns to its line.
  useEffect(() => {
    if (open === null && lastOpen.current !== null)
      document.querySelector<HTMLElement>(`[data-queue-line="${lastOpen.current}"]`)?.focus()
    lastOpen.current = open
  }, [open])
  return (
    <nav class="queue" aria-label={text.queue.title}>
      <h2 class="unseen">{text.queue.title}</h2>
      <fieldset class="choice queue-filter">
        <legend class="unseen">{text.queue.filter}</legend>
        {filters.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-pressed={queue.filter.value === filter}
            onClick={() => queue.choose(filter)}
          >
            {text.queue.filters[filter]}
            {filter !== 'resolved' && counts[filter] > 0 && <span class="count">{counts[filter]}</span>}
          </button>
        ))}
      </fieldset>
      <div role="alert">
        {failure && (
          <Notice tone="bad" action={{ label: text.retry, run: () => void queue.load() }}>
            {text.failure(failure)}
          </Notice>
        )}
      </div>
      <div class="queue-lines">
        {queue.state.value === 'loading' && (
          <p class="queue-empty" role="status">
            {text.loading}
          </p>
        )}
        {queue.state.value === 'ready' && shown.length === 0 && (
          <p class="queue-empty">{text.queue.empty[queue.filter.value]}</p>
        )}
        {shown.length > 0 && (
          <ol>
            {shown.map((line) => (
              <QueueLine key={line.id} line={line} />
            ))}
          </ol>
        )}
        {queue.notSent.value > 0 && <p class="queue-empty">{text.queue.notSent(queue.notSent.value)}</p>}
      </div>
    </nav>
  )
}
