/**
 * Messages of 220 shoppers: calm, hurried and misspelt, angry, long, about two things; some that need no law. Shares are
 * floors some ten points under what was measured; a message marked `never_mislead` is never surely about another subject.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Language } from '../../protocol/index.ts'
import { ask, plainShop } from '../support/asking.ts'

const Voice = z.object({
  id: z.string(),
  lang: Language,
  text: z.string(),
  topic: z.string(),
  also: z.array(z.string()),
  action: z.enum(['answer', 'clarify', 'handoff', 'decline', 'smalltalk']),
  never_mislead: z.boolean().optional(),
})

/** Topics by what a shopper's trouble is about, and the least share of them found first. */
const groups: Record<string, { topics: string[]; least: number }> = {
  withdrawing: {
    topics: ['retractation-online', 'retractation-store', 'retractation-exceptions', 'return-costs', 'refund-late'],
    least: 0.84,
  },
  delivery: {
    topics: ['delivery-late', 'delivery-not-received', 'delivery-damaged', 'delivery-wrong-item', 'order-cancelled'],
    least: 0.84,
  },
  faults: {
    topics: [
      'conformity-new',
      'conformity-used',
      'conformity-vehicle',
      'repair-delay',
      'hidden-defects',
      'commercial-guarantee',
      'proof-of-purchase',
      'product-safety',
    ],
    least: 0.85,
  },
  buying: {
    topics: [
      'refund-voucher',
      'misleading-description',
      'price-promo',
      'marketplace',
      'private-sale',
      'payment-fraud',
      'deposit',
      'gift-card',
      'cross-border',
      'unfair-terms',
      'reviews',
    ],
    least: 0.86,
  },
  contracts: {
    topics: [
      'subscription',
      'telecom-energy',
      'cold-calling',
      'doorstep',
      'personal-data',
      'travel-tickets',
      'services-works',
      'complaint-court',
    ],
    least: 0.87,
  },
  'no law': {
    topics: [
      'order-status',
      'human-request',
      'abuse',
      'smalltalk',
      'off-topic',
      'out-of-scope-law',
      'prompt-injection',
    ],
    least: 0.83,
  },
}

const told = readFileSync(join(import.meta.dirname, 'voices.jsonl'), 'utf8')
  .split('\n')
  .filter((raw) => raw !== '')
  .map((raw) => {
    const voice = Voice.parse(JSON.parse(raw))
    const { answer } = ask(voice.text, { language: voice.lang, merchant: plainShop })
    const wanted = [voice.topic, ...voice.also]
    const [first] = answer.topics
    return { voice, answer, right: first !== undefined && wanted.includes(first) }
  })
const share = <One>(all: One[], test: (one: One) => boolean) => all.filter(test).length / all.length

describe('the subject of a message in many voices', () => {
  test('every message belongs to a group', () => {
    const known = new Set(Object.values(groups).flatMap(({ topics }) => topics))
    expect(told.filter(({ voice }) => !known.has(voice.topic)).map(({ voice }) => voice.id)).toEqual([])
    expect(told).toHaveLength(220)
  })
  test('is found first for nearly all of them', () => {
    expect(share(told, ({ right }) => right)).toBeGreaterThanOrEqual(0.87)
  })
  test.each(Object.entries(groups))('is found first in matters of %s', (_name, { topics, least }) => {
    const group = told.filter(({ voice }) => topics.includes(voice.topic))
    expect(share(group, ({ right }) => right)).toBeGreaterThanOrEqual(least)
  })
  test.each(['fr', 'en'] as const)('is found first in %s', (language) => {
    const group = told.filter(({ voice }) => voice.lang === language)
    expect(share(group, ({ right }) => right)).toBeGreaterThanOrEqual(0.84)
  })
})

test('what is no law is passed on, declined or chatted about, the rest is answered', () => {
  const fits = ({ voice, answer }: (typeof told)[number]) =>
    answer.action === voice.action || (voice.action === 'answer' && answer.action === 'clarify')
  expect(share(told, fits)).toBeGreaterThanOrEqual(0.9)
})

describe('a sure answer about another subject', () => {
  const guarded = told.filter(({ voice }) => voice.never_mislead)
  test('is given to none of the forty messages that were once misread or easily are', () => {
    expect(guarded).toHaveLength(40)
    const misled = guarded.filter(({ answer, right }) => answer.confidence === 'sure' && !right)
    expect(misled.map(({ voice, answer }) => `${voice.id} ${voice.topic} → ${answer.topics.join(', ')}`)).toEqual([])
  })
  test('is rare among all', () => {
    expect(share(told, ({ answer, right }) => answer.confidence === 'sure' && !right)).toBeLessThanOrEqual(0.06)
  })
})
