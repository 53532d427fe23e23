/** The built Worker under a test harness, with empty storage, its migrations applied and the demonstration merchant seeded. */
import { createTestHarness } from 'wrangler'

export interface Service {
  /** Frame, API, pages for shoppers. */
  publicOrigin: string
  /** The desk. */
  deskOrigin: string
  /** The demonstration merchant's page, as foreign to ours as a real one. */
  shopOrigin: string
  close(): Promise<void>
}

/** Starts it on a free port of this machine; nothing is looked up outside. */
export async function standingService(): Promise<Service> {
  process.env.WRANGLER_SEND_METRICS = 'false'
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  process.env.WRANGLER_HIDE_BANNER = 'true'
  const options = (port: string) => ({
    workers: [
      {
        configPath: './wrangler.toml',
        prebuiltWorkerDir: './dist/worker',
        vars: {
          DEMO: '1',
          SECRET: 'a-secret-for-tests-only-0123456789abcdef',
          PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
          DESK_ORIGIN: `http://localhost:${port}`,
        },
      },
    ],
  })
  // The origins carry the port, which is known once something listens: a Worker of one line does so in no time.
  const empty = { name: 'recours', main: './test/support/empty-worker.js', no_bundle: true }
  const server = createTestHarness({ workers: [{ config: { ...empty, compatibility_date: '2026-11-01' } }] })
  const { url } = await server.listen()
  await server.update(options(url.port))
  await server.getWorker().applyD1Migrations('DB')
  const publicOrigin = `http://127.0.0.1:${url.port}`
  const seeded = await fetch(`${publicOrigin}/demo/seed`, { method: 'POST' })
  if (!seeded.ok) throw new Error(`The demonstration merchant was not seeded: ${seeded.status}`)
  return {
    publicOrigin,
    deskOrigin: `http://localhost:${url.port}`,
    shopOrigin: `http://shop.localhost:${url.port}`,
    close: () => server.close(),
  }
}
