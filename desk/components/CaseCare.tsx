import { useSignal } from '@preact/signals'
import type { CaseCare as Care, HistoryEntry } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import type { Failure } from '../transport/outcome.ts'
import { Happened } from './moves/Happened.tsx'
import { Notice } from './Notice.tsx'
import './CaseCare.css'

/** What colleagues keep beside the file: notes that the shopper never sees, and what happened to the case. */
export function CaseCare({ caseId, care }: { caseId: string; care: Care }) {
  const { text } = useDesk()
  return (
    <>
      <section class="part" aria-labelledby="case-notes">
        <h3>
          <span id="case-notes">{text.care.notes}</span>
          <span class="tag">{text.care.notShown}</span>
        </h3>
        <Notes caseId={caseId} care={care} />
      </section>
      <section class="part" aria-labelledby="case-history">
        <h3>
          <span id="case-history">{text.care.history}</span>
        </h3>
        <ol class="care-history">
          {care.history.map((entry) => (
            <Entry key={`${entry.at} ${entry.what}`} entry={entry} />
          ))}
        </ol>
      </section>
    </>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { desk, text } = useDesk()
  const language = desk.preferences.language.value
  return (
    <li>
      <p>
        <span>
          <Happened entry={entry} />
        </span>{' '}
        <time class="quiet" dateTime={entry.at}>
          {text.formats.moment(entry.at, desk.clock.value)}
        </time>
      </p>
      {entry.change && (
        <p class="quiet">
          {entry.what === 'fact-asked'
            ? entry.change.label[language]
            : text.case.happenedTo.change(
                entry.change.label[language],
                entry.change.from?.[language] ?? null,
                entry.change.to?.[language] ?? null,
              )}
          {entry.change.why !== undefined && (
            <>
              {'. '}
              {text.care.because} <bdi>{entry.change.why}</bdi>
            </>
          )}
        </p>
      )}
      {entry.decision && (
        <p class="quiet">
          <bdi>
            {text.case.happenedTo.decision(text.reply.actionNames[entry.decision.action], entry.decision.reasons)}
          </bdi>
        </p>
      )}
      {entry.despite && (
        <p class="quiet">
          {entry.despite.article && `${entry.despite.article}. `}
          {text.care.because} <bdi>{entry.despite.why}</bdi>
        </p>
      )}
    </li>
  )
}

function Notes({ caseId, care }: { caseId: string; care: Care }) {
  const { desk, text } = useDesk()
  const words = useSignal('')
  const attempt = useSignal<{ id: string; text: string } | null>(null)
  const failure = useSignal<Failure | null>(null)
  const sending = useSignal(false)
  const state = desk.session.state.value
  const mayWrite = state.kind === 'signed-in' && state.session.agent.role !== 'observer'
  const add = async () => {
    const written = words.value.trim()
    if (written === '' || sending.value) return
    // The same words after a failure are the same note.
    attempt.value = attempt.value?.text === written ? attempt.value : { id: desk.newId(), text: written }
    sending.value = true
    failure.value = await desk.addNote(caseId, attempt.value)
    sending.value = false
    if (failure.value === null) words.value = ''
  }
  return (
    <>
      {care.notes.length > 0 && (
        <ul class="care-notes">
          {care.notes.map((note) => (
            <li key={note.id}>
              <p class="quiet">
                {note.by} · <time dateTime={note.at}>{text.formats.moment(note.at, desk.clock.value)}</time>
              </p>
              <p class="care-note-text">
                <bdi>{note.text}</bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <form
          class="care-write"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <textarea
            data-note
            rows={2}
            maxLength={2000}
            aria-label={text.care.write}
            placeholder={text.care.write}
            value={words.value}
            onInput={({ currentTarget }) => {
              words.value = currentTarget.value
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur()
            }}
          />
          <button type="submit" class="button small" aria-disabled={sending.value || words.value.trim() === ''}>
            {text.care.add}
          </button>
        </form>
      )}
      <div role="alert">{failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}</div>
    </>
  )
}
