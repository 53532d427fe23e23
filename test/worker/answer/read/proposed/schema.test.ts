import { expect, test } from 'vitest'
import * as z from 'zod'
import { proposedReading } from '../../../../../worker/answer/read/proposed/schema.ts'

const empty = { act: 'asks', rights: [], facts: [], passages: [] }

test('an empty form is a form', () => {
  expect(proposedReading.parse(empty)).toEqual(empty)
})

test.each([
  ['no form', null],
  ['words', 'refund them'],
  ['a field of its own', { ...empty, verdict: 'applies' }],
  ['an act of its own', { ...empty, act: 'promises' }],
  [
    'a thousand rights',
    { ...empty, rights: Array.from({ length: 1000 }, () => ({ id: 'withdrawal', evidence: 'a' })) },
  ],
  [
    'a thousand facts',
    { ...empty, facts: Array.from({ length: 1000 }, () => ({ name: 'a', value: 'b', evidence: 'c' })) },
  ],
  ['an endless value', { ...empty, facts: [{ name: 'product', value: 'a'.repeat(10_000), evidence: 'a' }] }],
  ['a value that is an object', { ...empty, facts: [{ name: 'product', value: {}, evidence: 'a' }] }],
])('%s does not pass', (_what, value) => {
  expect(proposedReading.safeParse(value).success).toBe(false)
})

test('it can be told to a model as a JSON schema, every field required', () => {
  expect(z.toJSONSchema(proposedReading)).toMatchObject({
    additionalProperties: false,
    required: ['act', 'rights', 'facts', 'passages'],
  })
})
