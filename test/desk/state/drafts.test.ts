import { beforeEach, expect, test } from 'vitest'
import { createDrafts, type Drafts } from '../../../desk/state/drafts.ts'
import type { Outcome } from '../../../desk/transport/outcome.ts'
import type { Message } from '../../../protocol/index.ts'

let sent: { id: string; text: string }[]
let next: (() => Outcome<Message> | Promise<Outcome<Message>>)[]
let drafts: Drafts

const stored = (id: string, text: string): Message => ({
  sequence: 5,
  id,
  author: 'agent',
  text,
  sentAt: '2026-11-21T09:30:00Z',
})

beforeEach(() => {
  sent = []
  next = []
  let made = 0
  drafts = createDrafts(
    {
      reply: async (_case, reply) => {
        sent.push(reply)
        return next.shift()?.() ?? { ok: stored(reply.id, reply.text) }
      },
    },
    () => {
      made += 1
      return `id-${made}`
    },
  )
})

test('a sent reply empties its draft, and no other', async () => {
  drafts.write('one', 'Bonjour')
  drafts.write('two', 'Autre brouillon')
  await drafts.send('one')
  expect(drafts.of('one').text).toBe('')
  expect(drafts.of('two').text).toBe('Autre brouillon')
})

test('a failed reply keeps its text, and goes out again under the same id', async () => {
  next.push(() => ({ failure: { type: 'unreachable' } }))
  drafts.write('one', 'Bonjour')
  await drafts.send('one')
  expect(drafts.of('one')).toMatchObject({ text: 'Bonjour', sending: false, failure: { type: 'unreachable' } })
  await drafts.send('one')
  expect(sent).toEqual([
    { id: 'id-1', text: 'Bonjour' },
    { id: 'id-1', text: 'Bonjour' },
  ])
  expect(drafts.of('one').text).toBe('')
})

test('a text changed after a failure is another message, so it gets another id', async () => {
  next.push(() => ({ failure: { type: 'unreachable' } }))
  drafts.write('one', 'Bonjour')
  await drafts.send('one')
  drafts.write('one', 'Bonjour Karim')
  await drafts.send('one')
  expect(sent.map(({ id }) => id)).toEqual(['id-1', 'id-2'])
})

test('a failed reply that the socket shows to have arrived is no longer a draft', async () => {
  next.push(() => ({ failure: { type: 'unreachable' } }))
  drafts.write('one', 'Bonjour')
  await drafts.send('one')
  drafts.arrived('one', 'id-1')
  expect(drafts.of('one')).toEqual({ text: '', sending: false })
})

test('the answer of a reply sent before signing out does not bring its draft back', async () => {
  let answer: (outcome: Outcome<Message>) => void = () => undefined
  next.push(() => new Promise((resolve) => (answer = resolve)))
  drafts.write('one', 'Bonjour')
  const sending = drafts.send('one')
  drafts.clear()
  answer({ failure: { type: 'unavailable' } })
  await sending
  expect(drafts.of('one').text).toBe('')
})

test('a draft counts as unsent until it is sent or empty', async () => {
  expect(drafts.unsent()).toBe(false)
  drafts.write('one', 'Bonjour')
  expect(drafts.unsent()).toBe(true)
  await drafts.send('one')
  expect(drafts.unsent()).toBe(false)
})

test.each([
  ['an empty draft', '  '],
  ['nothing at all', ''],
])('%s is not sent', async (_case, text) => {
  drafts.write('one', text)
  expect(await drafts.send('one')).toBeNull()
  expect(sent).toEqual([])
})
