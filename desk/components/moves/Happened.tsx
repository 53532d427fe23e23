import type { HistoryEntry, Move } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'

/** One line of a case's history in words; of two cases made one, with the way to the other. */
export function Happened({ entry: { what, by, move } }: { entry: HistoryEntry }) {
  const { text } = useDesk()
  const { happened } = text.moves
  if (!isMove(what, happened)) return <>{text.care.happened[what](by)}</>
  const { dayOf, hour, longDay } = text.formats
  const inWords = move && {
    ...move,
    ...(move.until !== undefined && { until: `${dayOf(move.until)}, ${hour(move.until)}` }),
    ...(move.day !== undefined && { day: longDay(move.day) }),
  }
  return (
    <>
      {happened[what](by, inWords)}
      {move?.other && (
        <>
          {' '}
          <a href={`#${move.other.id}`}>{move.other.reference}</a>
        </>
      )}
      {move?.reason !== undefined && (
        <span class="quiet care-reason">
          {text.care.because} <bdi>{move.reason}</bdi>
        </span>
      )}
    </>
  )
}

function isMove(what: HistoryEntry['what'], happened: Record<Move, unknown>): what is Move {
  return what in happened
}
