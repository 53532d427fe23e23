import type { QueueState } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import './moves.css'

const states: QueueState[] = ['escalated', 'snoozed']

/** Above the lines: what is urgent and what is put aside, with how many, and the way to select without a mouse. */
export function QueueStates() {
  const { desk, text } = useDesk()
  const { queue, moves } = desk
  const counts = queue.states.value
  const chosen = queue.chosen.value.state
  const shown = states.filter((state) => counts[state] > 0 || chosen === state)
  const maySelect = desk.mayAct.value && queue.filter.value !== 'resolved' && queue.shown.value.length > 0
  if (shown.length === 0 && !maySelect) return null
  return (
    <div class="queue-states">
      <div class="chips">
        {shown.map((state) => (
          <button
            key={state}
            type="button"
            class="chip"
            data-state={state}
            aria-pressed={chosen === state}
            onClick={() => void queue.lookAt(chosen === state ? null : state)}
          >
            {text.moves.states[state]} <span class="count">{counts[state]}</span>
          </button>
        ))}
      </div>
      {maySelect && (
        <button
          type="button"
          class="button plain"
          aria-pressed={moves.selecting.value}
          onClick={() => {
            if (moves.selecting.value) moves.clearSelection()
            moves.selecting.value = !moves.selecting.value
          }}
        >
          {moves.selecting.value ? text.moves.selectDone : text.moves.selectMany}
        </button>
      )}
    </div>
  )
}
