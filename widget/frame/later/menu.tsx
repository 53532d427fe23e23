import { leave, Sheet } from '../components/Sheet.tsx'
import { words } from '../i18n/later.ts'
import { forget } from '../state/conversation.ts'
import { type Panel, state, update } from '../state/store.ts'
import { download } from './transcript.ts'

const go = (panel: Panel) => () => update({ panel })

function restart() {
  forget()
  leave()
}

/** The ways elsewhere; what needs a conversation shows once there is one. */
export function Menu() {
  const items: [label: string, onClick: () => void, shown: boolean][] = [
    [words.person, go('handoff'), true],
    [words.withdraw, go('withdrawal'), true],
    [words.download, download, !!state.messages[0]],
    [words.restart, restart, !!state.messages[0]],
    [words.privacyTitle, go('privacy'), true],
  ]
  return (
    <Sheet title={words.menu}>
      <div class="starters">
        {items.map(
          ([label, onClick, shown]) =>
            shown && (
              <button type="button" key={label} onClick={onClick}>
                {label}
              </button>
            ),
        )}
      </div>
    </Sheet>
  )
}
