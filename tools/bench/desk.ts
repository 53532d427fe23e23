/** H3: the desk with ten thousand cases, over HTTP on loopback and in Chromium with its processor slowed down four times. */
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { signIn as signInPage } from '../../test/support/agent.ts'
import { type House, standingHouse } from '../../test/support/house.ts'
import { demonstrationShop } from '../../worker/routes/demo-merchant.ts'
import { seedCases } from '../seed.ts'
import { type Agent, type Call, caller, signIn } from '../seed-month.ts'
import { type Figure, median, quantile } from './median.ts'

const rounds = 60
const slowDown = 4
const shopper = 'Longue Conversation'
const ines = 'ines@maison-lucie.example'
/** Rare, frequent, two words, the beginning of a name, an order number. */
const searches = ['contrefait', 'remboursement', 'colis livré', 'ferh', 'ML-9876']

/** Fills the desk and measures it. */
export async function deskAtScale(cases = 10_000, messages = 1_000): Promise<Figure[]> {
  const house = await standingHouse()
  try {
    const seconds = await seedCases(house.publicOrigin, cases, () => {})
    const agent = await signIn(house.publicOrigin, house.deskOrigin)
    await longConversation(house, agent, messages)
    const floor = await timesOfNothing(house)
    const pages = await timesOf(agent, rounds, () => ({ tab: 'waiting', filter: {} }))
    const filtered = await timesOf(agent, rounds, () => ({ tab: 'waiting', filter: { tone: 'angry', due: 'late' } }))
    const words = await timesOf(agent, rounds, (round) => ({
      tab: 'waiting',
      filter: { search: searches[round % searches.length] },
    }))
    const seen = await inChromium(house)
    return [
      { what: `${cases} cases filed by \`npm run seed -- --cases\``, value: `${seconds.toFixed(0)} s` },
      { what: '/healthz through the same server, p95', value: inMs(quantile(floor, 0.95)) },
      { what: `page of the queue, ${cases} cases, p50`, value: inMs(median(pages)) },
      upTo(`page of the queue, ${cases} cases, p95`, quantile(pages, 0.95), 200),
      upTo(`page with two filters, ${cases} cases, p95`, quantile(filtered, 0.95), 200),
      upTo(`search of a word, ${cases} cases, p95`, quantile(words, 0.95), 200),
      upTo(`a conversation of ${messages} messages opens, processor ÷ ${slowDown}`, seen.openingMs, 500),
      { what: `the rest of its messages is drawn, processor ÷ ${slowDown}`, value: inMs(seen.wholeMs) },
      {
        what: `scrolling ${seen.lines} lines of the queue, processor ÷ ${slowDown}: p95 between two frames`,
        value: inMs(seen.frameMs),
      },
    ]
  } finally {
    await house.close()
  }
}

const inMs = (figure: number) => `${figure.toFixed(0)} ms`
const upTo = (what: string, figure: number, target: number): Figure => ({
  what,
  value: inMs(figure),
  target: `≤ ${target} ms`,
  met: figure <= target,
})

/** The same server with nothing to do: what the machine takes for itself. */
async function timesOfNothing({ publicOrigin }: House): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = performance.now()
    await (await fetch(`${publicOrigin}/healthz`)).text()
    times.push(performance.now() - before)
  }
  return times
}

async function timesOf(agent: Agent, count: number, asked: (round: number) => object): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < count; round++) {
    const before = performance.now()
    await (await agent('queue', asked(round))).text()
    times.push(performance.now() - before)
  }
  return times
}

/** A handed-off conversation in which shopper and agent write in turn, a minute apart. */
async function longConversation(house: House, agent: Agent, messages: number): Promise<void> {
  const call = caller(house.publicOrigin)
  const start = Date.now() - messages * 60_000
  const moveTo = (minute: number) => call('/demo/clock', { at: new Date(start + minute * 60_000).toISOString() })
  await moveTo(0)
  const begun = await call('/v1/conversations', { merchant: demonstrationShop, language: 'fr' })
  const { conversation, token } = (await begun.json()) as { conversation: string; token: string }
  const post = (path: string, body: object) =>
    call(`/v1/conversations/${conversation}${path}`, { id: randomUUID(), ...body }, token)
  await (await post('/messages', { text: 'ma commande devait arriver il y a 12 jours, toujours rien' })).text()
  const contact = { name: shopper, email: 'longue@exemple.example' }
  const opened = await post('/case', { contact, wish: 'Mon colis', corrections: [], consent: true })
  const { reference } = (await opened.json()) as { reference: string }
  const id = await idOf(agent, reference)
  await agent(`cases/${id}/claim`)
  for (let number = 2; number < messages; number += 2) {
    await moveTo(number)
    await say(post, `Message ${number} : toujours aucune nouvelle, pouvez-vous regarder où en est mon colis ?`)
    await agent(`cases/${id}/reply`, {
      id: randomUUID(),
      text: `Réponse ${number + 2 >= messages ? 'dernière' : number} : bonjour, nous avons relancé le transporteur et revenons vers vous.`,
    })
  }
  await call('/demo/clock', { at: null })
}

async function say(post: (path: string, body: object) => ReturnType<Call>, text: string): Promise<void> {
  await (await post('/messages', { text })).text()
}

async function idOf(agent: Agent, search: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const page = await (await agent('queue', { tab: 'waiting', filter: { search } })).json()
    const [line] = (page as { lines: { id: string }[] }).lines
    if (line) return line.id
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The case did not reach the desk')
}

async function inChromium(house: House) {
  const page = await signInPage(house, ines)
  const devices = await page.context().newCDPSession(page)
  const slowed = (rate: number) => devices.send('Emulation.setCPUThrottlingRate', { rate })
  const openings: number[] = []
  for (let round = 0; round < 3; round++) {
    await slowed(1)
    // Elsewhere first: the address would open the case by itself.
    await page.goto('about:blank')
    await page.goto(`${house.deskOrigin}/desk`)
    await page.getByRole('button', { name: 'Les miens' }).click()
    await page.getByRole('searchbox').fill('Longue')
    await page.locator('[data-queue-line]', { hasText: shopper }).waitFor()
    await slowed(slowDown)
    openings.push(await opening(page))
  }
  const wholeMs = await page.evaluate(async () => {
    const more = document.querySelector<HTMLElement>('.transcript > .transcript-event button')
    const before = performance.now()
    more?.click()
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
    return performance.now() - before
  })
  await slowed(1)
  await page.goto('about:blank')
  await page.goto(`${house.deskOrigin}/desk`)
  await page.locator('[data-queue-line]').nth(20).waitFor()
  await slowed(slowDown)
  return { openingMs: median(openings), wholeMs, ...(await scrolling(page)) }
}

/** From the press on its line to the frame that shows its last message. */
function opening(page: Page): Promise<number> {
  return page.evaluate(async (shown) => {
    const line = [...document.querySelectorAll<HTMLElement>('[data-queue-line]')].find((one) =>
      one.textContent?.includes(shown),
    )
    const before = performance.now()
    line?.click()
    for (;;) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
      const said = document.querySelectorAll('.transcript .message')
      if ((said[said.length - 1]?.textContent ?? '').includes('Réponse dernière')) return performance.now() - before
      if (performance.now() - before > 20_000) throw new Error('The conversation did not open')
    }
  }, shopper)
}

/** Scrolls down through what comes page by page, then measures frames while going back up and down. */
function scrolling(page: Page): Promise<{ frameMs: number; lines: number }> {
  return page.evaluate(async () => {
    const list = document.querySelector<HTMLElement>('.queue-lines')
    const queue = document.querySelector<HTMLElement>('.queue')
    const scrolled = [list, queue].find((one) => one && one.scrollHeight > one.clientHeight + 50)
    if (!scrolled) throw new Error('The queue does not scroll')
    const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
    const count = () => document.querySelectorAll('[data-queue-line]').length
    for (let round = 0; round < 400 && count() < 1_000; round++) {
      scrolled.scrollTop = scrolled.scrollHeight
      await frame()
      await new Promise((done) => setTimeout(done, 50))
    }
    const times: number[] = []
    let before = await frame()
    for (let step = 0; step < 240; step++) {
      scrolled.scrollTop += step < 120 ? -400 : 400
      const now = await frame()
      times.push(now - before)
      before = now
    }
    times.sort((one, other) => one - other)
    return { frameMs: times[Math.floor(times.length * 0.95)] ?? 0, lines: count() }
  })
}
