import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { applies } from '../../knowledge/assessment.ts'
import { type AtHand, onDemand, shelf, unpack } from '../../knowledge/on-demand.ts'

const pack = (...values: unknown[]) =>
  brotliCompressSync(values.map((value) => JSON.stringify(value)).join('\n')).toString('base64')
const atHand: AtHand = {
  id: 'withdrawal',
  title: { fr: 'Rétractation', en: 'Withdrawal' },
  stage: 'withdrawal',
  topics: ['retractation-online'],
  usual: true,
  facts: [],
  parameters: {},
  deadlines: {},
  remedies: [],
  letters: [],
  related: [],
  withdraw: true,
}
const citations = { 'L221-18': { quote: 'dispose d’un délai de quatorze jours', en: 'has fourteen days' } }

test('what was packed is unpacked as it was, accents and all', () => {
  expect(unpack(pack(citations))).toEqual(citations)
})

test('what is spoilt does not pass for a text of law', () => {
  expect(() => unpack(pack(citations).slice(0, -8))).toThrow()
})

test('the prose of a right is read when it is first asked for, with that of its shelf, once', () => {
  let unpacked = 0
  const prose = shelf(() => {
    unpacked++
    return pack('of another right', { citations, passages: [], beside: [] })
  })
  let read = 0
  const unpackedOnce = () => {
    read++
    return prose(1)
  }
  const right = onDemand(atHand, unpackedOnce, () => applies({ reason: 'within-period', citations: ['L221-18'] }))
  expect(right.title.fr).toBe('Rétractation')
  expect([unpacked, read]).toEqual([0, 0])
  expect(right.citations).toEqual(citations)
  expect(right.passages).toEqual([])
  expect(prose(0)).toBe('of another right')
  expect([unpacked, read]).toEqual([1, 1])
})

test('a line that no shelf has is an error, not an empty text', () => {
  expect(() => shelf(() => pack('one'))(1)).toThrow()
})
