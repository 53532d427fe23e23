import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { applies } from '../../knowledge/assessment.ts'
import { type AtHand, onDemand, unpack } from '../../knowledge/on-demand.ts'

const pack = (value: unknown) => brotliCompressSync(JSON.stringify(value)).toString('base64')
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

test('the prose of a right is unpacked when it is first read, once', () => {
  let read = 0
  const packed = () => {
    read++
    return pack({ citations, passages: [], beside: [] })
  }
  const right = onDemand(atHand, packed, () => applies({ reason: 'within-period', citations: ['L221-18'] }))
  expect(right.title.fr).toBe('Rétractation')
  expect(read).toBe(0)
  expect(right.citations).toEqual(citations)
  expect(right.passages).toEqual([])
  expect(read).toBe(1)
})
