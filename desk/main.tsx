import { render } from 'preact'
import { App } from './app.tsx'
import { createDesk } from './state/desk.ts'
import type { DeskSettings } from './state/surroundings.ts'

const settings: DeskSettings = JSON.parse(document.getElementById('settings')?.textContent || '{}')

const desk = createDesk({
  fetch: (input, init) => fetch(input, init),
  connect: (ticket) => new WebSocket('/v1/desk/socket', ['recours', ticket]),
  now: () => new Date(),
  random: Math.random,
  randomBytes: () => crypto.getRandomValues(new Uint8Array(10)),
  storage: allowedStorage(),
  languages: navigator.languages,
  settings,
  location,
})

addEventListener('hashchange', () => desk.followAddress())
addEventListener('online', () => desk.wake())
document.addEventListener('visibilitychange', () => {
  const isVisible = document.visibilityState === 'visible'
  desk.liveNow.look(isVisible)
  if (isVisible) desk.wake()
})

addEventListener('beforeunload', (event) => {
  if (desk.drafts.unsent() || desk.settingsPage.isDirty.value) event.preventDefault()
})

const root = document.getElementById('desk')
if (root) render(<App desk={desk} />, root)
void desk.session.check()

/** The browser's storage, or null where it is forbidden. */
function allowedStorage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
