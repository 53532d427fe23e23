import type { CaseView } from '../../protocol/index.ts'
import type { Desk } from './desk.ts'
import type { MoveAsked } from './moves.ts'

/** What this agent may do with a case, besides what its buttons say. */
export function movesOf(desk: Desk, view: CaseView): (MoveAsked['kind'] | 'wake')[] {
  if (!desk.mayAct.value) return []
  const { status, claimedBy } = view.case
  const state = desk.session.state.value
  const isMine = state.kind === 'signed-in' && claimedBy?.id === state.session.agent.id
  if (status === 'resolved') return ['reopen']
  // What a colleague holds is moved by who decides.
  if (status === 'claimed' && !isMine) return desk.mayDecide.value ? ['assign'] : []
  const isAside = desk.moves.marksOf(view).snoozedUntil !== undefined
  return [
    'assign',
    'snooze',
    'merge',
    ...(isAside ? (['wake'] as const) : []),
    ...(isMine ? (['resolve'] as const) : []),
  ]
}
