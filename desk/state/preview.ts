import { type ReadonlySignal, signal } from '@preact/signals'
import type { Client } from '../transport/client.ts'
import type { SettingsDraft } from './settings.ts'

const pauseMs = 400

/** What opens the real launcher and window with settings that are still being written. */
export interface PreviewPlace {
  ticket: ReadonlySignal<string | null>
  /** The settings have changed: asked for once the writing pauses. */
  soon(): void
  /** Asked for now, as when the preview comes into view. */
  renew(): Promise<void>
  clear(): void
}

/** Makes the place of the preview. `draft`: the settings as they are written now. */
export function createPreview(
  client: Pick<Client, 'keepPreview'>,
  draft: () => SettingsDraft | null,
  isShown: () => boolean,
): PreviewPlace {
  const ticket = signal<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let generation = 0

  async function renew() {
    const settings = draft()
    if (!settings || !isShown()) return
    generation += 1
    const mine = generation
    const outcome = await client.keepPreview(settings)
    // What is not whole yet (a site half written) keeps the last preview.
    if (mine === generation && 'ok' in outcome) ticket.value = outcome.ok.ticket
  }
  return {
    ticket,
    soon() {
      clearTimeout(timer)
      timer = setTimeout(() => void renew(), pauseMs)
    },
    renew,
    clear() {
      clearTimeout(timer)
      generation += 1
      ticket.value = null
    },
  }
}
