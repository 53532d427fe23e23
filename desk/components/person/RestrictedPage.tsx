import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { RestrictedCases, RestrictedFile, RestrictedReason } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import '../DeskPage.css'
import './Person.css'

const reasons: RestrictedReason[] = ['duty', 'dispute', 'authority', 'person']

/** What is kept as evidence of conversations that were erased: that it is there, until when, and, with a reason, what it says. */
export function RestrictedPage() {
  const { desk, text } = useDesk()
  const { person } = desk
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const words = text.person.restricted
  const view = person.restricted.value
  const failure = person.failure.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="desk-page" aria-label={words.title} tabIndex={0}>
      <div class="desk-page-inside">
        <header class="desk-page-head">
          <div>
            <h2 ref={title} tabIndex={-1}>
              {words.title}
            </h2>
            <p class="desk-page-lead">{words.lead}</p>
          </div>
        </header>
        <div role="alert">
          {failure && (
            <Notice tone="bad" action={{ label: text.retry, run: () => void person.loadRestricted() }}>
              {text.failure(failure)}
            </Notice>
          )}
        </div>
        {view === null && !failure && <p role="status">{text.loading}</p>}
        {view?.cases.length === 0 && <p class="quiet">{words.empty}</p>}
        {view && view.cases.length > 0 && (
          <ul class="restricted">
            {view.cases.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function Line({ line }: { line: RestrictedCases['cases'][number] }) {
  const { desk, text } = useDesk()
  const words = text.person.restricted
  const asking = useSignal(false)
  const { reference, declarations, until, wasOpen, deadline } = line
  return (
    <li>
      <div>
        <p>
          <strong>{reference}</strong>{' '}
          <span class="quiet">
            {declarations.length === 0 ? words.none : declarations.map((kind) => words.kinds[kind]).join(', ')} ·{' '}
            {words.until(text.formats.longDay(until))}
          </span>
        </p>
        {wasOpen && <p>{deadline === null ? words.openNoDay : words.open(text.formats.longDay(deadline))}</p>}
      </div>
      <button
        type="button"
        class="button small"
        aria-label={words.readOf(reference)}
        onClick={() => {
          desk.person.putAway()
          asking.value = true
        }}
      >
        {words.read}
      </button>
      {asking.value && (
        <ReadDialog
          line={line}
          onClose={() => {
            asking.value = false
            desk.person.putAway()
          }}
        />
      )}
    </li>
  )
}

function ReadDialog({ line, onClose }: { line: RestrictedCases['cases'][number]; onClose: () => void }) {
  const { desk, text } = useDesk()
  const { person } = desk
  const words = text.person.restricted
  const reason = useSignal<RestrictedReason>('duty')
  const found = person.evidence.value
  return (
    <Dialog title={found ? line.reference : words.reasonTitle(line.reference)} onClose={onClose}>
      <div class="person-dialog">
        {found ? (
          <Evidence file={found} />
        ) : (
          <>
            <fieldset class="person-scope">
              <legend>{words.reasonLead}</legend>
              {reasons.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="reason"
                    checked={reason.value === one}
                    onChange={() => {
                      reason.value = one
                    }}
                  />
                  <span>{words.reasons[one]}</span>
                </label>
              ))}
            </fieldset>
            <p class="person-buttons">
              <button
                type="button"
                class="button primary"
                aria-disabled={person.busy.value}
                onClick={() => void person.read(line.id, reason.value)}
              >
                {words.show}
              </button>
            </p>
          </>
        )}
      </div>
    </Dialog>
  )
}

function Evidence({ file: { case: file, declarations, care } }: { file: RestrictedFile }) {
  const { text } = useDesk()
  const words = text.person.restricted
  return (
    <dl class="evidence">
      <dt>{words.contact}</dt>
      <dd>
        <bdi>{[file.contact.name, file.contact.email, file.contact.order].filter(Boolean).join(' · ')}</bdi>
      </dd>
      {file.wish !== '' && <dt>{words.wish}</dt>}
      {file.wish !== '' && (
        <dd>
          <bdi>{file.wish}</bdi>
        </dd>
      )}
      <dt>{words.summary}</dt>
      <dd>
        {file.summary.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </dd>
      {declarations.map(({ id, kind, text: said }) => (
        <dd key={id}>
          <strong>
            {words.declared} : {words.kinds[kind]}
          </strong>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <pre tabIndex={0}>{said}</pre>
        </dd>
      ))}
      {care.notes.length > 0 && <dt>{words.notes}</dt>}
      {care.notes.map((note) => (
        <dd key={note.id}>
          {note.by} : {note.text}
        </dd>
      ))}
    </dl>
  )
}
