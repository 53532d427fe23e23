import { useDesk } from '../../state/place.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { ResolveManyDialog } from './ResolveManyDialog.tsx'
import { SnoozeDialog } from './SnoozeDialog.tsx'
import './moves.css'

/** What is asked before cases are moved. */
export function MoveDialogs() {
  const { desk } = useDesk()
  const asked = desk.moves.asked.value
  if (!asked) return null
  const close = () => {
    desk.moves.asked.value = null
  }
  switch (asked.kind) {
    case 'assign':
      return <AssignDialog asked={asked} onClose={close} />
    case 'snooze':
      return <SnoozeDialog asked={asked} onClose={close} />
    case 'reopen':
      return <ReopenDialog asked={asked} onClose={close} />
    case 'merge':
      return <MergeDialog asked={asked} onClose={close} />
    case 'resolve':
      return <ResolveManyDialog asked={asked} onClose={close} />
    default:
      return asked.kind satisfies never
  }
}
