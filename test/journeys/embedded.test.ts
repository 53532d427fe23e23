import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signIn } from '../support/agent.ts'
import { type House, standingHouse } from '../support/house.ts'
import { ask } from '../support/shopper.ts'

let house: House
beforeAll(async () => {
  house = await standingHouse()
})
afterAll(() => house.close())

/** The launcher sits in a closed shadow root, at the lower right corner, where a person would click. */
async function openWidget(page: Page): Promise<Frame> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.mouse.click(width - 70, height - 45)
  return ourFrame(page)
}

async function ourFrame(page: Page): Promise<Frame> {
  const isOurs = (frame: Frame) => frame.url().includes('/m/maison-lucie')
  const found = page.frames().find(isOurs) ?? (await page.waitForEvent('framenavigated', isOurs))
  await found.getByLabel(/^(Votre message|Your message)$/).waitFor()
  return found
}

describe('a merchant’s page that embeds the widget', () => {
  let page: Page
  const requests: string[] = []
  const complaints: string[] = []

  beforeEach(async () => {
    requests.length = 0
    complaints.length = 0
    page = await (await house.person({ width: 1280, height: 900 })).newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(`${house.shopOrigin}/`)
    await page.waitForLoadState('networkidle')
  })
  afterEach(() => page.context().close())

  test('before any intent: one small script, nothing stored, no layout shift', async () => {
    expect(requests.filter((url) => url.startsWith(house.publicOrigin))).toEqual([`${house.publicOrigin}/recours.js`])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0)
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
          ).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(0), 300)
        }),
    )
    expect(shift).toBe(0)
  })

  test('opened: one more document, still nothing stored until the first message, no policy violated', async () => {
    const frame = await openWidget(page)
    expect(requests.filter((url) => url.startsWith(`${house.publicOrigin}/v1`))).toEqual([])
    expect(await frame.evaluate(() => localStorage.length)).toBe(0)
    await ask(frame, 'je peux rendre un pull commandé en ligne et reçu hier ?')
    expect(await frame.evaluate(() => localStorage.length)).toBe(1)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(complaints).toEqual([])
  })

  test('its scripts cannot read the frame', async () => {
    await openWidget(page)
    // The frame is out of reach in a closed shadow root; even one that the page makes itself cannot be read.
    const seen = await page.evaluate(async (address) => {
      const own = document.createElement('iframe')
      own.src = address
      document.body.append(own)
      await new Promise((resolve) => own.addEventListener('load', resolve))
      try {
        return `${window.length}: ${own.contentWindow?.document.body.textContent}`
      } catch (error) {
        return `${window.length}: ${(error as Error).name}`
      }
    }, `${house.publicOrigin}/m/maison-lucie?embed=1`)
    expect(seen).toBe('1: SecurityError')
  })

  test('another page of the shop finds the conversation again', async () => {
    await ask(await openWidget(page), 'mon colis n’est jamais arrivé')
    await page.goto(`${house.shopOrigin}/demo/commande`)
    const frame = await openWidget(page)
    await frame.getByText('mon colis n’est jamais arrivé').waitFor()
  })

  test('the link of the footer opens the withdrawal function, which says where it was found', async () => {
    const entry = page.waitForRequest((request) => request.url().endsWith('/entry'))
    await page.getByRole('link', { name: 'Renoncer au contrat ici' }).click()
    expect((await entry).postDataJSON()).toEqual({ from: 'page', label: 'Renoncer au contrat ici' })
    const frame = page.frames().find((one) => one.url().includes('/m/maison-lucie'))
    await frame?.getByRole('heading', { name: 'Renoncer au contrat ici' }).waitFor()
    expect(page.url()).toBe(`${house.shopOrigin}/`)
    expect(complaints).toEqual([])
  })

  test('a page that says nonsense of an order cannot make the function fail', async () => {
    await page.evaluate(() =>
      (window as unknown as { Recours: (...command: unknown[]) => void }).Recours('context', {
        order: 'x'.repeat(200),
        price: 'cher',
        deliveredOn: 'hier',
        items: [...Array.from({ length: 40 }, (_one, index) => `${index} ${'y'.repeat(300)}`), null, ' '],
      }),
    )
    const opened = page.waitForResponse((response) => response.url().endsWith('/v1/conversations'))
    await page.getByRole('link', { name: 'Renoncer au contrat ici' }).click()
    expect((await opened).status()).toBe(201)
    const frame = page.frames().find((one) => one.url().includes('/m/maison-lucie'))
    await frame?.getByLabel('à certains articles').check()
    expect(await frame?.getByRole('checkbox').count()).toBe(30)
  })

  test('the keyboard opens it, Escape closes it, focus comes back', async () => {
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    const frame = await ourFrame(page)
    await frame.getByLabel('Votre message').focus()
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.tagName === 'DIV')
  })
})

describe('a page that is not on the merchant’s list', () => {
  let server: Server
  let address: string
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(
        `<!doctype html><title>Ailleurs</title><script src="${house.publicOrigin}/recours.js" data-merchant="maison-lucie" async></script>`,
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => server.close())

  test('gets no frame, and a link to the full page after five seconds', async () => {
    const page = await (await house.person({ width: 1280, height: 900 })).newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    await page.mouse.click(1210, 855)
    await page.waitForTimeout(5_500)
    expect(complaints.join('\n')).toMatch(/frame-ancestors/)
    expect(page.frames().length).toBe(1)
    await page.keyboard.press('Enter')
    const opened = await page.context().waitForEvent('page')
    expect(opened.url()).toContain('/m/maison-lucie')
    await page.context().close()
  })
})

/** Journey 1, to its acknowledgement. */
describe('Lucie opened the blister of her earphones nine days after delivery', () => {
  let page: Page
  let frame: Frame
  beforeAll(async () => {
    page = await (await house.person({ width: 375, height: 720 })).newPage()
    await page.goto(`${house.shopOrigin}/demo/commande`)
    await page.waitForLoadState('networkidle')
    frame = await openWidget(page)
    await ask(frame, 'j’ai ouvert le blister, je peux encore les rendre ?')
  })
  afterAll(() => page.context().close())

  test('the verdict says what decides, the last day, and asks the one question', async () => {
    const words = await frame.locator('body').innerText()
    expect(words).toContain('Écouteurs Brume')
    expect(words).toMatch(/scellé d.hygiène/)
    expect(words).toContain('Dernier jour pour vous rétracter')
    expect(await frame.getByText(/Y avait-il un vrai scellé d.hygiène/).count()).toBeGreaterThan(0)
  })

  test('a quick reply settles it: she has until the last day, with a button to withdraw', async () => {
    await frame.getByRole('button', { name: 'Non, un simple emballage' }).last().click()
    await frame.getByText('S’applique à votre cas').waitFor()
    expect(await frame.getByText(/Il reste \d+ jours|Il reste 1 jour|C’est aujourd’hui/).count()).toBeGreaterThan(0)
  })

  test('she withdraws in two steps and holds a dated acknowledgement whose hash anyone can recompute', async () => {
    await frame
      .getByRole('button', { name: /Renoncer au contrat/ })
      .last()
      .click()
    await frame.getByLabel('Votre nom').fill('Lucie Martin')
    await frame.getByLabel('Votre e-mail').fill('lucie.martin@exemple.fr')
    expect(await frame.getByLabel('Commande concernée').inputValue()).toBe('ML-20418')
    await frame.getByText('Dernier jour pour vous rétracter').waitFor()
    await frame.getByLabel('à certains articles').check()
    await frame.getByLabel('Écouteurs Brume').check()
    await frame.getByRole('button', { name: 'Continuer' }).click()
    await frame.getByRole('heading', { name: 'Vérifiez, puis confirmez' }).waitFor()
    expect(await frame.locator('dl').innerText()).toContain('Écouteurs Brume')
    expect(await frame.locator('dl').innerText()).not.toContain('Chargeur Halo')
    await frame.getByRole('button', { name: 'Confirmer la rétractation' }).click()
    await frame.getByRole('heading', { name: 'Votre rétractation est enregistrée' }).waitFor()
    await frame.getByText('Vérifier l’authenticité').click()
    const shown = /SHA-256([0-9a-f]{64})/.exec((await frame.locator('body').innerText()).replaceAll(/\s/g, ''))?.[1]

    const download = page.waitForEvent('download')
    await frame.getByRole('button', { name: 'Télécharger l’accusé' }).click()
    const stream = await (await download).createReadStream()
    const file = Buffer.concat(await stream.toArray()).toString('utf8')
    // What a browser shows of the kept file, offline.
    const reader = await (await house.person()).newPage()
    await reader.setContent(file)
    const plain = (await reader.locator('pre').first().textContent()) ?? ''
    await reader.context().close()
    expect(plain).toContain('Lucie Martin')
    expect(plain).toContain('ML-20418')
    expect(plain).toContain('Écouteurs Brume')
    expect(plain).not.toContain('Chargeur Halo')
    expect(createHash('sha256').update(plain, 'utf8').digest('hex')).toBe(shown)
  })

  test('the acknowledgement is mailed at once, and the merchant has a case with the refund’s last day', async () => {
    const mail = await house.mailTo('lucie.martin@exemple.fr', /ML-20418/)
    expect(mail.text).toContain('Lucie Martin')
    const desk = await signIn(house, 'lucie@maison-lucie.example')
    await desk.getByText('Lucie Martin').first().click()
    await desk.getByRole('heading', { name: 'Lucie Martin' }).waitFor()
    const file = await desk.locator('body').innerText()
    expect(file).toMatch(/rembours/i)
    expect(file).toContain('L221-24')
    await desk.context().close()
  })
})
