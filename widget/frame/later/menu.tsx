import { leave, Sheet } from '../components/Sheet.tsx'
import { words } from '../i18n/later.ts'
import { forget } from '../state/conversation.ts'
import { type Panel, show, state } from '../state/store.ts'
import { forgetDrafts } from './declaration/draft.ts'
import { forgetFiles } from './files/tray.ts'
import { forgetLetters } from './letter.tsx'
import { download } from './transcript.ts'

function restart() {
  forgetFiles()
  forget()
  forgetDrafts()
  forgetLetters()
  leave()
}

/** The ways elsewhere; what needs a conversation shows once there is one. */
export function Menu() {
  const go = (panel: Panel, label: string) => [label, () => show(panel, { kind: 'menu', label }), true] as const
  const items: (readonly [label: string, onClick: () => void, shown: boolean | undefined])[] = [
    go('handoff', words.person),
    go('withdraw', words.withdraw),
    go('complain', words.complain),
    ...(state.settings.subscriptions ? [go('cancel', words.cancel)] : []),
    ...(state.token ? [go('declarations', words.declarations)] : []),
    [words.download, download, !!state.messages[0]],
    [words.restart, restart, !!state.token],
    ...(state.token ? [go('data', words.data)] : []),
    go('privacy', words.privacyTitle),
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
