import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { ModelCalls } from '../../../worker/cases/model-calls.ts'
import { Tables } from '../../../worker/cases/schema.ts'
import type { ModelCall } from '../../../worker/env.ts'
import { merchant } from '../../support/worker-shopper.ts'

const noon = Date.parse('2026-11-20T11:00:00Z')
const settings = { ...merchant, model: { on: true, callsPerDay: 20 } }
const call: ModelCall = {
  isFailed: false,
  inputTokens: 1000,
  outputTokens: 200,
  passed: 4,
  withheld: 1,
  firstMs: 700,
  wholeMs: 1900,
}
const failed: ModelCall = {
  ...call,
  isFailed: true,
  inputTokens: 0,
  outputTokens: 0,
  passed: 0,
  withheld: 0,
  firstMs: null,
}

/** The calls of a Desk of its own. */
function withCalls(work: (calls: ModelCalls) => void): Promise<void> {
  return runInDurableObject(env.DESK.getByName(`appels-${crypto.randomUUID()}`), (_desk, { storage }) =>
    work(new ModelCalls(new Tables(storage.sql))),
  )
}

test('a merchant who has not chosen the model has none', () =>
  withCalls((calls) => {
    expect(calls.begin(undefined, noon)).toBe(false)
    expect(calls.begin(merchant, noon)).toBe(false)
    expect(calls.begin({ ...merchant, model: { on: false } }, noon)).toBe(false)
    expect(calls.begin({ ...merchant, model: { on: true } }, noon)).toBe(true)
  }))

test('of all conversations together no more calls are made in a day than the merchant allows, and again the next day', async () => {
  const desk = env.DESK.getByName('appels-ensemble')
  await desk.pushSettings(1, { ...settings, slug: 'appels-ensemble' })
  const allowed = await Promise.all(Array.from({ length: 50 }, () => desk.beginModelCall()))
  expect(allowed.filter(Boolean)).toHaveLength(20)
  await withCalls((calls) => {
    const days = [noon, noon + 86_400_000].map(
      (at) => Array.from({ length: 30 }, () => calls.begin(settings, at)).filter(Boolean).length,
    )
    expect(days).toEqual([20, 20])
  })
})

test('five failures in a minute leave the model alone for one, then one call tries', () =>
  withCalls((calls) => {
    for (const [index, after] of [0, 10_000, 20_000, 30_000].entries()) {
      expect([index, calls.begin(settings, noon + after)]).toEqual([index, true])
      calls.end(failed, noon + after)
    }
    expect(calls.begin(settings, noon + 40_000)).toBe(true)
    calls.end(failed, noon + 40_000)
    expect(calls.begin(settings, noon + 41_000)).toBe(false)
    expect(calls.use({ ...env, MODEL_NAME: 'm', MODEL_BASE_URL: 'x' }, noon + 41_000)).toMatchObject({
      name: 'm',
      pausedUntil: new Date(noon + 100_000).toISOString(),
    })
    // The pause is over: one tries, and fails.
    expect([calls.begin(settings, noon + 100_000), calls.begin(settings, noon + 100_001)]).toEqual([true, false])
    calls.end(failed, noon + 101_000)
    expect(calls.begin(settings, noon + 150_000)).toBe(false)
    // The next one succeeds: all may call again.
    expect(calls.begin(settings, noon + 162_000)).toBe(true)
    calls.end(call, noon + 163_000)
    expect([calls.begin(settings, noon + 163_001), calls.begin(settings, noon + 163_002)]).toEqual([true, true])
  }))

test('failures that are far from each other do not', () =>
  withCalls((calls) => {
    for (const minute of [0, 1, 2, 3, 4, 5, 6]) {
      const at = noon + minute * 20_000
      expect(calls.begin(settings, at)).toBe(true)
      calls.end(failed, at)
    }
  }))

test('what calls came to is told by day, with what they cost where prices are known', () =>
  withCalls((calls) => {
    for (const ended of [call, { ...call, firstMs: 900, wholeMs: 2100 }, failed]) {
      calls.begin(settings, noon)
      calls.end(ended, noon)
    }
    const day = {
      day: '2026-11-20',
      calls: 3,
      failed: 1,
      inputTokens: 2000,
      outputTokens: 400,
      passed: 8,
      withheld: 2,
      firstMs: 800,
      wholeMs: 1967,
    }
    expect(calls.use(env, noon).days).toEqual([{ ...day, cost: null }])
    expect(calls.use({ ...env, MODEL_PRICE_INPUT: '10', MODEL_PRICE_OUTPUT: '30' }, noon).days).toEqual([
      { ...day, cost: 0.032 },
    ])
    expect(calls.use({ ...env, MODEL_PRICE_INPUT: 'ten', MODEL_PRICE_OUTPUT: '30' }, noon).days[0]?.cost).toBeNull()
    calls.sweep(noon + 800 * 86_400_000)
    expect(calls.use(env, noon).days).toEqual([])
  }))
