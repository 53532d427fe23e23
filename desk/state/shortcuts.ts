import type { Strings } from '../i18n/index.ts'
import type { Desk } from './desk.ts'
import { focusReply } from './focus.ts'
import { pressMoveKey } from './move-keys.ts'

/** Listens to the single-letter shortcuts; returns what stops it. */
export function listenForShortcuts(desk: Desk): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (desk.session.state.value.kind !== 'signed-in' || event.defaultPrevented || event.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey || !desk.preferences.shortcuts.value) return
    if (document.querySelector('dialog[open]') || isWriting(event.target)) return
    switch (event.key) {
      case 'j':
        moveInQueue(1, desk)
        break
      case 'k':
        moveInQueue(-1, desk)
        break
      case 'n':
        document.querySelector<HTMLElement>('[data-note]')?.focus()
        break
      case 'r':
        focusReply()
        break
      case '/':
        document.querySelector<HTMLElement>('[data-search]')?.focus()
        break
      case '?':
        desk.helpShown.value = true
        break
      default:
        if (!pressMoveKey(event.key, desk)) return
    }
    event.preventDefault()
  }
  addEventListener('keydown', onKeyDown)
  return () => removeEventListener('keydown', onKeyDown)
}

/** The key that goes with Enter to send, as this keyboard names it. */
export function controlKey(text: Strings): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : text.help.control
}

/** Focuses the line after (or before) the focused one; from elsewhere, the one beside the open case. */
function moveInQueue(step: 1 | -1, desk: Desk) {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-queue-line]')]
  const focused = lines.findIndex((line) => line.matches(':focus'))
  const open = lines.findIndex((line) => line.dataset.queueLine === desk.file.id.value)
  const from = focused >= 0 ? focused : open
  const to = from < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, from + step))
  lines[to]?.focus()
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')
}
