import type { Action } from '../../protocol/index.ts'
import { Link } from './Link.tsx'

export interface ActionsProps {
  actions: Action[]
  onAct: (action: Action) => void
}

/** The next steps as buttons, the first one in the merchant's colour. */
export const Actions = ({ actions, onAct }: ActionsProps) => (
  <div class="actions">
    {actions.map((action) =>
      action.kind === 'link' ? (
        <Link {...action} />
      ) : (
        <button type="button" onClick={() => onAct(action)}>
          {action.label}
        </button>
      ),
    )}
  </div>
)
