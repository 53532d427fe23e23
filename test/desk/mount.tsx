import { render } from 'preact'
import { App } from '../../desk/app.tsx'
import { createDesk, type Desk } from '../../desk/state/desk.ts'
import type { Language } from '../../protocol/index.ts'
import { deskNow } from '../support/desk-cases.ts'
import { DeskServer } from '../support/desk-server.ts'

export interface Mounted {
  desk: Desk
  server: DeskServer
  root: HTMLElement
  /** Stops and removes everything. */
  leave: () => void
}

/** The whole page over a service in memory. Signed in unless told otherwise; `open`: a case in the address. */
export async function mountDesk(
  options: { server?: DeskServer; signedIn?: boolean; language?: Language; open?: string; demo?: boolean } = {},
): Promise<Mounted> {
  const server = options.server ?? new DeskServer()
  server.signedIn = options.signedIn ?? true
  location.hash = options.open ?? ''
  let bytes = 0
  const desk = createDesk({
    fetch: server.fetch,
    connect: server.connect,
    now: () => deskNow,
    random: () => 0,
    randomBytes: () => {
      bytes += 1
      return new Uint8Array(10).fill(bytes)
    },
    storage: null,
    languages: [options.language ?? 'fr'],
    settings: {
      publicOrigin: 'https://recours.example',
      ...(options.demo && { demo: true, outbox: 'http://127.0.0.1:8787/demo/outbox' }),
    },
    location,
  })
  const follow = () => desk.followAddress()
  addEventListener('hashchange', follow)
  const root = document.createElement('div')
  document.body.append(root)
  render(<App desk={desk} />, root)
  await desk.session.check()
  return {
    desk,
    server,
    root,
    leave() {
      removeEventListener('hashchange', follow)
      desk.stop()
      render(null, root)
      root.remove()
      location.hash = ''
    },
  }
}
