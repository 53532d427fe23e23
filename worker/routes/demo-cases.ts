import { Hono } from 'hono'
import * as z from 'zod'
import type { Case } from '../../protocol/index.ts'
import { answering } from '../answer/index.ts'
import type { DemonstrationCase, Env } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import { requireMerchant } from '../merchants/settings.ts'
import { newId, newReference } from '../privacy/secrets.ts'
import type { Application } from './application.ts'
import { readBody } from './body.ts'
import { demonstrationShop } from './demo-merchant.ts'
import { firstNames, lastNames, stories } from './demo-stories.ts'

const hourMs = 3_600_000
const mostAtOnce = 250

/** `from`: the number of the first case; the same numbers give the same stories. */
const FillQueue = z.strictObject({
  count: z.int().min(1).max(mostAtOnce),
  from: z.int().min(0).max(1_000_000),
})

/**
 * Demonstration mode only, mounted at `/demo`: cases by the hundred, read and assessed like real ones, put straight into
 * the queue. They have no conversation behind them.
 */
export const demoCaseRoutes = new Hono<Application>()

demoCaseRoutes.post('/cases', async ({ env, req, json }) => {
  const { count, from } = await readBody(req.raw, FillQueue)
  const { settings } = await requireMerchant(env, demonstrationShop)
  const holders = await holdersOf(env)
  const now = Date.now()
  const cases = Array.from({ length: count }, (_none, index): DemonstrationCase => {
    const chance = numbers(from + index)
    const story = stories[Math.floor(chance() * stories.length)] ?? stories[0]
    if (!story) throw new Error('There is no story to tell')
    const { language, wish } = story
    const [least, most] = story.days
    // More of them lately: the square draws towards now.
    const openedAt = new Date(now - Math.floor(chance() ** 2 * 45 * 24 * hourMs))
    const askedOn = dayInParis(openedAt)
    const words = story.words.replace('{n}', `${least + Math.floor(chance() * (most - least + 1))}`)
    const begun = answering.begin({ language })
    const turn = { situation: begun, merchant: settings, askedOn }
    const { situation } = answering.answer({ ...turn, text: words, messageId: newId() })
    const first = firstNames[Math.floor(chance() * firstNames.length)] ?? ''
    const name = `${first} ${lastNames[Math.floor(chance() * lastNames.length)] ?? ''}`
    const material = answering.caseMaterial({ ...turn, situation, wish, contactName: name })
    const file: Case = {
      ...material,
      id: newId(),
      reference: newReference(),
      conversation: newId(),
      origin: story.origin ?? 'handoff',
      status: 'waiting',
      contact: {
        name,
        email: `demo-${from + index}@exemple.example`,
        ...(chance() < 0.7 && { order: `ML-${4000 + from + index}` }),
      },
      wish,
      openedAt: openedAt.toISOString(),
    }
    const fate = chance()
    const holder = holders[Math.floor(chance() * holders.length)]
    const lastAt = new Date(Math.min(now, openedAt.getTime() + chance() * 90 * hourMs)).toISOString()
    if (fate < 0.58 || !holder) return { file, words }
    if (fate < 0.76) return { file, words, holder, lastAt, isWaiting: chance() < 0.5 }
    return { file, words, holder, lastAt, isResolved: true, score: [5, 4, 5, 3, 4, 2, 5, 1][Math.floor(chance() * 16)] }
  })
  await env.DESK.getByName(demonstrationShop).fillDemonstration(cases)
  return json({ filed: cases.length }, 201)
})

/** The demonstration's people, who hold what is held. */
async function holdersOf(env: Env): Promise<{ id: string; name: string }[]> {
  const query = env.DB.prepare('SELECT id, name FROM agents WHERE merchant = ? AND disabled_at IS NULL ORDER BY name')
  return (await query.bind(demonstrationShop).all<{ id: string; name: string }>()).results
}

/** The same numbers for the same seed, between 0 and 1. */
function numbers(seed: number): () => number {
  let state = (seed + 1) * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296
  }
}
