import { useDesk } from '../state/place.ts'
import { controlKey } from '../state/shortcuts.ts'
import { Dialog } from './Dialog.tsx'

const moveKeys = [
  ['c', 'claim'],
  ['t', 'assign'],
  ['z', 'snooze'],
  ['e', 'resolve'],
  ['o', 'reopen'],
  ['m', 'merge'],
  ['x', 'select'],
  ['X', 'selectTo'],
] as const

/** The keyboard, and the switch that turns its single-letter shortcuts off. */
export function Help() {
  const { desk, text } = useDesk()
  const control = controlKey(text)
  const rows: { keys: string[]; means: string }[] = [
    { keys: ['j'], means: text.help.next },
    { keys: ['k'], means: text.help.previous },
    { keys: [text.help.enter], means: text.help.open },
    { keys: ['/'], means: text.find.shortcut },
    { keys: ['r'], means: text.help.reply },
    { keys: ['n'], means: text.care.write },
    { keys: ['/'], means: text.canned.shortcut },
    { keys: [control, text.help.enter], means: text.help.send },
    ...moveKeys.map(([key, means]) => ({ keys: [key], means: text.moves.keys[means] })),
    { keys: [text.help.escape], means: text.help.back },
    { keys: ['?'], means: text.help.help },
  ]
  return (
    <Dialog
      title={text.help.title}
      onClose={() => {
        desk.helpShown.value = false
      }}
    >
      <dl class="help-keys">
        {rows.map(({ keys, means }) => (
          <div key={means}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input
          type="checkbox"
          checked={desk.preferences.shortcuts.value}
          onChange={(event) => desk.preferences.allowShortcuts(event.currentTarget.checked)}
        />
        <span>
          {text.help.allow}
          <small>{text.help.allowHint}</small>
        </span>
      </label>
    </Dialog>
  )
}
