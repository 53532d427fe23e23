import type { Action } from '../../protocol/index.ts'
import { Link } from './Link.tsx'

export interface ActionsProps {
  actions: Action[]
  onAct: (action: Action) => void
}

/** The next steps as buttons, the first one in the merchant's colour. A person is at hand below: no second button says so. */
export const Actions = ({ actions, onAct }: ActionsProps) => (
  <div class="actions">
    {actions.map((action, index) =>
      action.kind === 'link' ? (
        <Link {...action} />
      ) : (
        (action.kind !== 'handoff' || !index) && (
          <button type="button" onClick={() => onAct(action)}>
            {action.label}
          </button>
        )
      ),
    )}
  </div>
)
