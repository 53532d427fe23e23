/** The built product, standing: the Worker under a test harness, the demonstration merchant seeded, a real Chromium in front of it. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumOptions } from './chromium.ts'
import { type Service, standingService } from './service.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

export interface House extends Service {
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
}

/** Starts everything; `close` stops it. */
export async function standingHouse(): Promise<House> {
  const service = await standingService()
  const browser = await chromium.launch(await chromiumOptions())

  return {
    ...service,
    browser,
    person: ({ width = 375, height = 720, locale = 'fr-FR', colorScheme = 'light' } = {}) =>
      browser.newContext({ viewport: { width, height }, locale, colorScheme, timezoneId: 'Europe/Paris' }),
    async mailTo(address, words = /./) {
      for (let attempt = 0; attempt < 100; attempt++) {
        const response = await fetch(`${service.publicOrigin}/demo/outbox.json`)
        const mails = (await response.json()) as Mail[]
        const found = mails.find((mail) => mail.to === address && (words.test(mail.subject) || words.test(mail.text)))
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`No mail to ${address} matches ${words}`)
    },
    async close() {
      await browser.close()
      await service.close()
    },
  }
}

/** A click or a wait that fails says what the page shows. */
export async function text(page: Page): Promise<string> {
  return page.locator('body').innerText()
}
