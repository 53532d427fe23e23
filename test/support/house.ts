/** The built product, standing: the Worker under a test harness, the demonstration merchant seeded, a real Chromium in front of it. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { createTestHarness } from 'wrangler'
import { chromiumOptions } from './chromium.ts'

process.env.WRANGLER_SEND_METRICS = 'false'
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
process.env.WRANGLER_HIDE_BANNER = 'true'

export interface Mail {
  to: string
  subject: string
  text: string
}

export interface House {
  /** Frame, API, pages for shoppers. */
  publicOrigin: string
  /** The desk. */
  deskOrigin: string
  /** The demonstration merchant's page, as foreign to ours as a real one. */
  shopOrigin: string
  browser: Browser
  /** A person's browser: French, in Paris, at a phone's width unless told otherwise. */
  person(options?: {
    width?: number
    height?: number
    locale?: string
    colorScheme?: 'light' | 'dark'
  }): Promise<BrowserContext>
  /** The newest mail to an address whose text matches, waiting up to ten seconds. */
  mailTo(address: string, words?: RegExp): Promise<Mail>
  close(): Promise<void>
}

/** Starts everything; `close` stops it. */
export async function standingHouse(): Promise<House> {
  const options = (port: string) => ({
    workers: [
      {
        configPath: './wrangler.toml',
        vars: {
          DEMO: '1',
          SECRET: 'a-secret-for-tests-only-0123456789abcdef',
          PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
          DESK_ORIGIN: `http://localhost:${port}`,
        },
      },
    ],
  })
  const server = createTestHarness(options('0'))
  const { url } = await server.listen()
  // The port is known only now, and the origins carry it.
  await server.update(options(url.port))
  await server.getWorker().applyD1Migrations('DB')
  const publicOrigin = `http://127.0.0.1:${url.port}`
  const seeded = await fetch(`${publicOrigin}/demo/seed`, { method: 'POST' })
  if (!seeded.ok) throw new Error(`The demonstration merchant was not seeded: ${seeded.status}`)
  const browser = await chromium.launch(await chromiumOptions())

  return {
    publicOrigin,
    deskOrigin: `http://localhost:${url.port}`,
    shopOrigin: `http://shop.localhost:${url.port}`,
    browser,
    person: ({ width = 375, height = 720, locale = 'fr-FR', colorScheme = 'light' } = {}) =>
      browser.newContext({ viewport: { width, height }, locale, colorScheme, timezoneId: 'Europe/Paris' }),
    async mailTo(address, words = /./) {
      for (let attempt = 0; attempt < 100; attempt++) {
        const response = await fetch(`${publicOrigin}/demo/outbox.json`)
        const mails = (await response.json()) as Mail[]
        const found = mails.find((mail) => mail.to === address && (words.test(mail.subject) || words.test(mail.text)))
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`No mail to ${address} matches ${words}`)
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** A click or a wait that fails says what the page shows. */
export async function text(page: Page): Promise<string> {
  return page.locator('body').innerText()
}
