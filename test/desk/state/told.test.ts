import { expect, test } from 'vitest'
import { dayBefore } from '../../../desk/state/duration.ts'
import { askedIn, changedSince, toldIn } from '../../../desk/state/told.ts'
import type { Answer, Message } from '../../../protocol/index.ts'
import { karim, karimTranscript } from '../../support/desk-cases.ts'

const [told] = toldIn(karimTranscript)
if (!told) throw new Error('Karim was told nothing')
const right = karim.rights[0]
if (!right) throw new Error('Karim has no right')
const now = {
  rights: [{ ...right, right: told.right, kind: told.kind }],
  deadlines: told.deadlines,
}

test('what was told is the assistant’s own words with the knowledge they came from; the last word under a right counts', () => {
  expect(told.words).toEqual([
    'La garantie légale de conformité s’applique : c’est au vendeur d’agir, pas au fabricant.',
  ])
  const answered = karimTranscript.find(({ answer }) => answer)
  expect(told.knowledgeVersion).toBe(answered?.answer?.knowledgeVersion)
  if (!answered?.answer) throw new Error('no answer')
  const later: Answer = {
    ...answered.answer,
    knowledgeVersion: 'later',
    blocks: answered.answer.blocks.map((block) => ({ ...block, sentences: [{ text: 'Autrement.', citations: [] }] })),
  }
  const again: Message = { ...answered, id: 'later', sequence: 99, answer: later }
  expect(toldIn([...karimTranscript, again])).toMatchObject([
    { message: 'later', words: ['Autrement.'], knowledgeVersion: 'later' },
  ])
})

test('an answer without a verdict told nothing', () => {
  const silent = karimTranscript.map((message) =>
    message.answer ? { ...message, answer: { ...message.answer, blocks: [] } } : message,
  )
  expect(toldIn(silent)).toEqual([])
})

test('a file that says the same has not changed, nor one that no longer speaks of the right', () => {
  expect(changedSince(told, now)).toBeNull()
  expect(changedSince(told, { rights: [], deadlines: [] })).toBeNull()
})

test('another verdict, another day and a day that no longer holds are told', () => {
  const deadline = { id: 'x', day: '2026-12-01', days: 10, who: 'merchant' as const, label: 'Fin', article: 'L1' }
  const withDay = { ...told, kind: 'applies' as const, deadlines: [deadline] }
  const moved = { ...now, deadlines: [{ ...deadline, day: '2026-12-05' }] }
  expect(changedSince(withDay, moved)).toEqual({
    deadlines: [{ label: 'Fin', from: '2026-12-01', to: '2026-12-05' }],
  })
  const over = { rights: now.rights.map((one) => ({ ...one, kind: 'does-not-apply' as const })), deadlines: [] }
  expect(changedSince(withDay, over)).toEqual({
    verdict: { from: 'applies', to: 'does-not-apply' },
    deadlines: [{ label: 'Fin', from: '2026-12-01', to: null }],
  })
})

test('a question waits until the shopper has spoken', () => {
  const question = { fact: 'channel', text: 'Où ?', replies: [], input: 'choice' as const }
  const asked: Message = {
    sequence: 50,
    id: 'q',
    author: 'agent',
    text: 'Où ?',
    question,
    sentAt: '2026-11-21T09:00:00Z',
  }
  const event: Message = { sequence: 51, id: 'e', author: 'system', text: '', sentAt: '2026-11-21T09:01:00Z' }
  const reply: Message = { sequence: 52, id: 'r', author: 'shopper', text: 'En ligne', sentAt: '2026-11-21T09:02:00Z' }
  expect(askedIn([...karimTranscript, asked, event])).toBe('channel')
  expect(askedIn([...karimTranscript, asked, event, reply])).toBeNull()
})

test.each([
  [3, 'days', '2026-11-18'],
  [2, 'weeks', '2026-11-07'],
  [1, 'months', '2026-10-21'],
  [2, 'years', '2024-11-21'],
  [0, 'days', null],
  [1.5, 'days', null],
  [1_000_000, 'days', null],
] as const)('%s %s before the 21st of November is %s', (count, unit, day) => {
  expect(dayBefore('2026-11-21', count, unit)).toBe(day)
})

test('a month ago on a day that the month does not have is its last day', () => {
  expect(dayBefore('2026-03-31', 1, 'months')).toBe('2026-02-28')
  expect(dayBefore('2024-02-29', 1, 'years')).toBe('2023-02-28')
})
