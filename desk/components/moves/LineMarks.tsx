import type { CaseLine } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { Waited } from './CaseStanding.tsx'
import './moves.css'

/** In a line of the queue: how long the shopper has waited, whether the case is urgent or put aside. */
export function LineMarks({ line }: { line: CaseLine }) {
  const { desk, text } = useDesk()
  const now = desk.clock.value
  if (line.status === 'resolved') return null
  return (
    <>
      {line.escalatedFor !== undefined && <span class="tag urgent">{text.moves.escalatedTag}</span>}
      {line.waitingForAgent ? (
        <Waited since={line.waitingSince ?? line.lastMessageAt} place="line" />
      ) : (
        <span>{text.queue.answered(text.formats.since(line.lastMessageAt, now))}</span>
      )}
      {line.snoozedUntil !== undefined && (
        <span class="tag">{text.moves.snoozedTag(text.formats.moment(line.snoozedUntil, now))}</span>
      )}
    </>
  )
}

/** The box that selects a line; with Shift, all from the last one to this. */
export function SelectBox({ line }: { line: CaseLine }) {
  const { desk, text } = useDesk()
  if (!desk.mayAct.value || line.status === 'resolved') return null
  const isSelected = desk.moves.selected.value.has(line.id)
  return (
    <label class="select-box">
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={text.moves.select(line.shopper)}
        onClick={(event) => desk.moves.toggle(line.id, event.shiftKey)}
      />
    </label>
  )
}
