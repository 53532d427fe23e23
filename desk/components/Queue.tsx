import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../state/place.ts'
import { filters } from '../state/queue.ts'
import { BulkBar } from './moves/BulkBar.tsx'
import { Notices } from './moves/Notices.tsx'
import { QueueStates } from './moves/QueueStates.tsx'
import { Notice } from './Notice.tsx'
import { QueueFind } from './QueueFind.tsx'
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
  const more = useRef<HTMLButtonElement>(null)
  const isNarrowed = Object.keys(queue.chosen.value).length > 0
  // The next page comes by itself when the end of the list comes into sight.
  useEffect(() => {
    const end = more.current
    if (!end) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void queue.more()
    })
    observer.observe(end)
    return () => observer.disconnect()
  }, [shown.length, queue.hasMore.value])
  return (
    <nav class="queue" aria-label={text.queue.title}>
      <h2 class="unseen">{text.queue.title}</h2>
      <QueueFind />
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
      <QueueStates />
      <Notices />
      <div role="alert">
        {failure && (
          <Notice tone="bad" action={{ label: text.retry, run: () => void queue.load() }}>
            {text.failure(failure)}
          </Notice>
        )}
      </div>
      <div class="queue-lines" data-selecting={desk.moves.selecting.value || desk.moves.selected.value.size > 0}>
        {queue.state.value === 'loading' && (
          <p class="queue-empty" role="status">
            {text.loading}
          </p>
        )}
        {queue.state.value === 'ready' && shown.length === 0 && (
          <p class="queue-empty">{isNarrowed ? text.find.nothing : text.queue.empty[queue.filter.value]}</p>
        )}
        {shown.length > 0 && (
          <ol>
            {shown.map((line) => (
              <QueueLine key={line.id} line={line} />
            ))}
          </ol>
        )}
        {queue.hasMore.value && (
          <p class="queue-more">
            <button ref={more} type="button" class="button small" onClick={() => void queue.more()}>
              {text.find.more}
            </button>
          </p>
        )}
      </div>
      <BulkBar />
    </nav>
  )
}
