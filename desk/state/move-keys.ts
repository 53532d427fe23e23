import type { Desk } from './desk.ts'
import { claim } from './focus.ts'
import type { MoveAsked } from './moves.ts'
import { movesOf } from './moves-allowed.ts'

const kinds: Record<string, MoveAsked['kind']> = { t: 'assign', z: 'snooze', e: 'resolve', m: 'merge', o: 'reopen' }

/** Acts on what is selected, else on the focused line, else on the open case; false when the key means nothing there. */
export function pressMoveKey(key: string, desk: Desk): boolean {
  if (!desk.mayAct.value) return false
  const { moves } = desk
  const focused = document.querySelector<HTMLElement>('[data-queue-line]:focus')?.dataset.queueLine
  const selected = [...moves.selected.value]
  if (key === 'x' || key === 'X') {
    const id = focused ?? desk.file.id.value
    if (id && desk.queue.find(id)?.status !== 'resolved') moves.toggle(id, key === 'X')
    return true
  }
  if (key === 'Escape' && selected.length > 0) {
    moves.clearSelection()
    return true
  }
  const view = desk.file.view.value
  const cases = selected.length > 0 ? selected : focused !== undefined && focused !== view?.case.id ? [focused] : []
  if (key === 'c') {
    if (cases.length > 0) void moves.moveMany({ act: 'claim', cases })
    else if (view?.case.status === 'waiting') void claim(desk)
    return true
  }
  const kind = kinds[key]
  if (kind === undefined) return false
  if (cases.length > 0) {
    if (kind !== 'merge' && kind !== 'reopen') moves.asked.value = { kind, cases, one: false }
  } else if (view && movesOf(desk, view).includes(kind)) {
    if (kind === 'resolve') document.querySelector<HTMLElement>('[data-resolve]')?.click()
    else moves.asked.value = { kind, cases: [view.case.id], one: true }
  }
  return true
}
