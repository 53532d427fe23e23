import { describe, expect, test } from 'vitest'
import type { FactReading } from '../../../worker/answer/read/facts.ts'
import { begin, withCorrection, withReadings } from '../../../worker/answer/situation.ts'

const read = (
  name: FactReading['name'],
  value: FactReading['value'],
  more: Partial<FactReading> = {},
): FactReading => ({
  name,
  value,
  words: String(value),
  hinted: false,
  approximate: false,
  ...more,
})
const page = { product: 'Écouteurs Brume', order: 'ML-1', deliveredOn: '2026-11-12', price: 89 }

function after(readings: FactReading[], facts = begin({ language: 'fr' }).facts) {
  const situation = { ...begin({ language: 'fr' }), facts }
  const known = withReadings(situation, readings, 'm', 'fr')
  return Object.fromEntries(known.map(({ name, value }) => [name, value]))
}

describe('what the page gives', () => {
  test('is known at once, and an order was made at a distance', () => {
    const facts = begin({ language: 'fr', context: page }).facts
    expect(Object.fromEntries(facts.map(({ name, value, origin }) => [name, [value, origin]]))).toMatchObject({
      product: ['Écouteurs Brume', 'page'],
      product_kind: ['hygiene', 'page'],
      channel: ['distance', 'page'],
      price: [89, 'page'],
    })
  })

  test('a product alone does not say where it was bought', () => {
    const { facts } = begin({ language: 'fr', context: { product: 'Lampe' } })
    expect(facts.map(({ name }) => name)).not.toContain('channel')
  })

  test('a day that is none is left out', () => {
    const { facts } = begin({ language: 'fr', context: { deliveredOn: '2026-02-31' } })
    expect(facts.map(({ name }) => name)).not.toContain('delivered_on')
  })
})

describe('what a message adds', () => {
  const known = withReadings(
    begin({ language: 'fr' }),
    [
      read('channel', 'shop'),
      read('delivered_on', '2026-11-05'),
      read('product', 'vase'),
      read('product_kind', 'perishable'),
    ],
    'm0',
    'fr',
  )

  test.each<[string, FactReading, object]>([
    ['the latest word counts', read('channel', 'distance'), { channel: 'distance' }],
    ['a mere hint does not', read('channel', 'distance', { hinted: true }), { channel: 'shop' }],
    [
      'a rough day does not replace an exact one',
      read('delivered_on', '2026-11-10', { approximate: true }),
      { delivered_on: '2026-11-05' },
    ],
    ['an exact one does', read('delivered_on', '2026-11-10'), { delivered_on: '2026-11-10' }],
  ])('%s', (_what, reading, facts) => expect(after([reading], known)).toMatchObject(facts))

  test('another thing is not of the kind of the first', () => {
    expect(after([read('product', 'frigo')], known)).not.toHaveProperty('product_kind')
    expect(after([read('product', 'grand vase')], known)).toMatchObject({ product_kind: 'perishable' })
  })
})

describe('a correction', () => {
  test('forgets a fact, which may then be asked again', () => {
    const situation = { ...begin({ language: 'fr', context: page }), asked: ['channel'], pending: 'channel' }
    const forgotten = withCorrection(situation, 'channel', null)
    expect(forgotten).toMatchObject({ asked: [], pending: null })
    expect(forgotten.facts.map(({ name }) => name)).not.toContain('channel')
  })

  test.each([
    ['nowhere', 'x'],
    ['channel', 'moon'],
    ['delivered_on', 'hier'],
    ['price', Number.NaN],
  ])('of %s to %s is refused', (name, value) => {
    expect(() => withCorrection(begin({ language: 'fr' }), name, value)).toThrow('wrong shape')
  })
})
