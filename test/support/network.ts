/** A network that can be cut: what is open is broken off, and nothing new gets through until it is mended. */
import type { BrowserContext, WebSocketRoute } from 'playwright-core'

export interface Network {
  cut(): Promise<void>
  mend(): Promise<void>
}

/** Puts a context on such a network; its pages must be opened, or opened again, afterwards. */
export async function onFragileNetwork(context: BrowserContext): Promise<Network> {
  const lines = new Set<{ page: WebSocketRoute; service: WebSocketRoute }>()
  await context.routeWebSocket(/\/socket$/, (page) => {
    const line = { page, service: page.connectToServer() }
    lines.add(line)
  })
  return {
    async cut() {
      // A line without a network could not even say that it closes: the service would learn it 45 seconds later.
      await Promise.all([...lines].flatMap(({ page, service }) => [service.close(), page.close()]))
      await context.setOffline(true)
      lines.clear()
    },
    mend: () => context.setOffline(false),
  }
}
