import type { AgentNotice } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import './moves.css'

/** What this agent is told about cases that are or were theirs, until they have seen it; several leave the queue its place. */
export function Notices() {
  const { desk, text } = useDesk()
  const { notices } = desk.moves.team.value
  const [first, ...others] = notices
  return (
    <div role="status" class="agent-notices" aria-label={text.moves.notices}>
      {first && <Told key={first.id} notice={first} />}
      {others.length > 0 && (
        <details>
          <summary>{text.moves.otherNotices(others.length)}</summary>
          {others.map((notice) => (
            <Told key={notice.id} notice={notice} />
          ))}
          <button type="button" class="button plain" onClick={() => void desk.moves.see(notices.map(({ id }) => id))}>
            {text.moves.allSeen}
          </button>
        </details>
      )}
    </div>
  )
}

function Told({ notice }: { notice: AgentNotice }) {
  const { desk, text } = useDesk()
  return (
    <div class="agent-notice">
      <p>
        <Words notice={notice} />{' '}
        {notice.what === 'assigned' && notice.detail.reason !== undefined && (
          <q>
            <bdi>{notice.detail.reason}</bdi>
          </q>
        )}{' '}
        <time class="quiet" dateTime={notice.at}>
          {text.formats.moment(notice.at, desk.clock.value)}
        </time>
      </p>
      <p>
        <a href={`#${notice.case}`} onClick={() => void desk.moves.see([notice.id])}>
          {text.moves.openCase}
        </a>
        <button type="button" class="button plain" onClick={() => void desk.moves.see([notice.id])}>
          {text.moves.seen}
        </button>
      </p>
    </div>
  )
}

function Words({ notice: { what, by, reference, detail } }: { notice: AgentNotice }) {
  const { text } = useDesk()
  const { notice } = text.moves
  if (what === 'assigned') return <>{notice.assigned(by ?? '', reference)}</>
  return <>{what === 'returned' ? notice.returned(reference, detail.hours ?? 0) : notice.woken(reference)}</>
}
