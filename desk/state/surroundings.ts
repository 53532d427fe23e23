import type { Socket } from '../transport/socket.ts'

/**
 * What the server writes in the page. `outbox`: where a demonstration shows the mails it would send. `publicOrigin`:
 * where our pages of the articles are; the desk's own origin has none.
 */
export interface DeskSettings {
  demo?: boolean
  outbox?: string
  publicOrigin?: string
  /** Cloudflare Access signs people in. */
  access?: boolean
}

/** What the desk stands on: network, clock, chance, storage. A test brings its own. */
export interface Surroundings {
  fetch: (input: string, init: RequestInit) => Promise<Response>
  connect: (ticket: string) => Socket
  now: () => Date
  random: () => number
  randomBytes: () => Uint8Array<ArrayBuffer>
  storage: Storage | null
  languages: readonly string[]
  settings: DeskSettings
  location: Pick<Location, 'hash'>
}
