import type { AuditEntry, AuditPage } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'

const shownOfId = 8

/** The lines of the log, newest first. */
export function AuditLines({ view }: { view: AuditPage }) {
  const { desk, text } = useDesk()
  if (view.entries.length === 0) return <p class="quiet">{text.audit.empty}</p>
  return (
    <>
      <ol class="audit-lines">
        {view.entries.map((entry, index) => (
          // Acts have no identity of their own, and nothing is put between two of them.
          <Line key={`${entry.at} ${index}`} entry={entry} words={view.words[entry.act]} />
        ))}
      </ol>
      {view.next && (
        <p>
          <button
            type="button"
            class="button"
            aria-disabled={desk.audit.busy.value}
            onClick={() => void desk.audit.more()}
          >
            {text.audit.more}
          </button>
        </p>
      )}
    </>
  )
}

function Line({ entry, words }: { entry: AuditEntry; words: string | undefined }) {
  const { desk, text } = useDesk()
  const { at, agent, act, session, network } = entry
  return (
    <li class="audit-line">
      <time dateTime={at} title={at}>
        {text.formats.moment(at, desk.clock.value)}
      </time>
      <p class="audit-line-who">
        <bdi>{agent.name ?? text.audit.unknown}</bdi>
      </p>
      <p>
        {words ?? act} <Subject entry={entry} />
        {entry.reason && <span class="quiet"> {text.person.restricted.reasons[entry.reason]}</span>}
      </p>
      <p class="audit-line-from">
        {session && (
          <button
            type="button"
            class="button plain"
            aria-label={text.audit.sameSession(session.slice(0, shownOfId))}
            onClick={() => desk.audit.choose({ session })}
          >
            {text.audit.session} <code>{session.slice(0, shownOfId)}</code>
          </button>
        )}
        {network && (
          <button
            type="button"
            class="button plain"
            aria-label={text.audit.sameNetwork(network.slice(0, shownOfId))}
            onClick={() => desk.audit.choose({ network })}
          >
            {text.audit.network} <code>{network.slice(0, shownOfId)}</code>
          </button>
        )}
      </p>
    </li>
  )
}

function Subject({ entry: { subject } }: { entry: AuditEntry }) {
  const { text } = useDesk()
  if (subject.kind === 'case') {
    return (
      <a href={`#${subject.id}`} aria-label={text.audit.openCase(subject.reference)}>
        {subject.reference}
      </a>
    )
  }
  if (subject.id === '') return null
  return subject.name === null ? (
    <code class="quiet" title={text.audit.gone}>
      {subject.id.slice(0, shownOfId)}
    </code>
  ) : (
    <bdi class="quiet">{subject.name}</bdi>
  )
}
