import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, standingHouse } from '../support/house.ts'

/** The page of `examples/use-chat`, built as its README says and served from a shop's own site. */
describe('a merchant’s own window, with the AI SDK’s useChat', () => {
  let house: House
  let files: Map<string, string>
  beforeAll(async () => {
    house = await standingHouse()
    files = await built(house.publicOrigin)
  })
  afterAll(() => house.close())

  async function open(): Promise<Page> {
    const person = await house.person()
    person.setDefaultTimeout(8000)
    // A page that the test itself serves has no address, and asks for one of this machine.
    await person.grantPermissions(['local-network-access'])
    const page = await person.newPage()
    await page.route(`${house.shopOrigin}/use-chat/**`, (route) => {
      const name = new URL(route.request().url()).pathname.replace(/^\/use-chat\/$/, '/use-chat/index.html')
      const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
      const contentType = types[name.split('.').at(-1) ?? '']
      return route.fulfill({ body: files.get(name.slice('/use-chat/'.length)) ?? '', contentType })
    })
    await page.goto(`${house.shopOrigin}/use-chat/`)
    await page.getByLabel('Votre message').waitFor()
    return page
  }

  async function say(page: Page, words: string): Promise<void> {
    await page.getByLabel('Votre message').fill(words)
    await page.getByRole('button', { name: 'Envoyer' }).click()
  }

  test('the answer comes with its deadline and its articles; a question is answered by a button', async () => {
    const page = await open()
    await say(page, 'Je veux rendre un casque')
    const reply = page.locator('fieldset').getByRole('button').first()
    const words = (await reply.textContent()) ?? ''
    await reply.click()
    await page.locator('li.user').nth(1).getByText(words, { exact: true }).waitFor()
    await page.locator('li.assistant').nth(1).waitFor()
    await say(page, 'Commandé il y a 8 jours, reçu il y a 5 jours')
    await page.getByRole('list', { name: 'Délais' }).last().getByText('Dernier jour pour vous rétracter').waitFor()
    await page
      .getByText(/^Textes de loi/)
      .last()
      .click()
    await page.getByText("dispose d'un délai de quatorze jours").last().waitFor()
    await page.context().close()
  })

  test('a line cut in the middle of an answer is taken up again, and nothing is said twice', async () => {
    const page = await open()
    const resumed: string[] = []
    page.on('request', (request) => request.url().includes('/stream?after=') && resumed.push(request.url()))
    await page.route('**/messages', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      const response = await route.fetch()
      const body = await response.body()
      const { 'content-length': _length, ...headers } = response.headers()
      await route.fulfill({ status: response.status(), headers, body: body.subarray(0, body.length / 2) })
    })
    await say(page, 'Je veux rendre un casque commandé en ligne, reçu il y a 5 jours')
    await expect.poll(() => resumed).toHaveLength(1)
    await page.getByRole('list', { name: 'Délais' }).waitFor()
    await page.locator('[aria-busy="false"]').waitFor()
    expect(resumed[0]).toMatch(/\?after=0$/)
    expect(await page.locator('li.assistant').count()).toBe(1)
    expect(await page.getByRole('list', { name: 'Délais' }).count()).toBe(1)
    expect(await page.getByRole('alert').count()).toBe(0)
    const texts = await page.locator('li.assistant > p').allTextContents()
    expect(new Set(texts).size).toBe(texts.length)
    await page.context().close()
  })

  test('a message that never left is said so beside the field, and sent again under its own id', async () => {
    const page = await open()
    await page.setViewportSize({ width: 375, height: 700 })
    const sent: unknown[] = []
    let isCut = true
    page.on('request', (request) => request.url().endsWith('/messages') && sent.push(request.postDataJSON()))
    await page.route(/\/(?:messages|stream\?.*)$/, (route) => (isCut ? route.abort() : route.fallback()))
    await say(page, `Je veux rendre un casque ${'très'.repeat(50)} lourd, commandé en ligne, reçu il y a 5 jours`)
    await page.getByRole('alert').getByText('La connexion a été coupée.').waitFor()
    await page.getByRole('button', { name: 'Réessayer' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    isCut = false
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await page.getByRole('list', { name: 'Délais' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual(sent[0])
    await page.context().close()
  })

  test('a refusal is shown in words', async () => {
    const page = await open()
    await say(page, 'long '.repeat(900))
    await page.getByRole('alert').getByText('Votre message est trop long').waitFor()
    await page.context().close()
  })
})

/** The files of the example by name, made as for a shop's site. */
async function built(service: string): Promise<Map<string, string>> {
  const { build } = await import('vite')
  const made = await build({
    configFile: join(import.meta.dirname, '../../examples/use-chat/vite.config.ts'),
    base: '/use-chat/',
    logLevel: 'silent',
    build: { write: false, modulePreload: false },
    define: { 'import.meta.env.VITE_RECOURS': JSON.stringify(service) },
  })
  const outputs = Array.isArray(made) ? made : [made]
  return new Map(
    outputs.flatMap((one) =>
      'output' in one
        ? one.output.map((file): [string, string] => [
            file.fileName,
            file.type === 'chunk' ? file.code : String(file.source),
          ])
        : [],
    ),
  )
}
