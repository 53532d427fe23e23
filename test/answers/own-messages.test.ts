/**
 * Our own 450 messages, written blind and split before any measurement: what was learnt on the tuning half holds on the
 * checking half. `npm run eval` gives the figures; here are floors some points under them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { phrasings } from '../../knowledge/compiled/phrasings.ts'
import { Language } from '../../protocol/index.ts'
import { ask, plainShop } from '../support/asking.ts'

const Message = z.strictObject({
  id: z.string(),
  lang: Language,
  text: z.string(),
  voice: z.string(),
  topic: z.string(),
  also: z.array(z.string()),
  articles: z.array(z.string()),
  action: z.enum(['answer', 'clarify', 'handoff', 'decline', 'smalltalk']),
  clarify: z.string().nullable(),
  /** Holds two problems. */
  two: z.boolean(),
})
type Message = z.infer<typeof Message>

function messagesOf(name: string): Message[] {
  return readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Message.parse(JSON.parse(line)))
}

const halves = { tuning: messagesOf('tuning'), checking: messagesOf('checking') }
const all = [...halves.tuning, ...halves.checking]
const share = <One>(ones: One[], test: (one: One) => boolean) => ones.filter(test).length / ones.length

/** What became of a message. */
function tell(message: Message) {
  const { answer } = ask(message.text, { language: message.lang, merchant: plainShop })
  const wanted = [message.topic, ...message.also]
  const isWanted = (topic: string | undefined) => topic !== undefined && wanted.includes(topic)
  return {
    first: isWanted(answer.topics[0]),
    inThree: answer.topics.some(isWanted),
    misled: answer.confidence === 'sure' && answer.rights.length > 0 && !answer.topics.some(isWanted),
  }
}
const told = { tuning: halves.tuning.map(tell), checking: halves.checking.map(tell) }

describe('the messages', () => {
  test('are four hundred at least, no two alike', () => {
    expect(all.length).toBeGreaterThanOrEqual(400)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    expect(halves.tuning.length).toBe(halves.checking.length)
  })

  test('hold two problems, and no question, often enough', () => {
    expect(all.filter(({ two }) => two).length).toBeGreaterThanOrEqual(20)
    expect(all.filter(({ text }) => !text.includes('?')).length).toBeGreaterThanOrEqual(40)
  })

  test('stand in nothing that retrieval learns from', () => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    const learnt = new Set(
      [...Object.values(phrasings.rights), ...Object.values(phrasings.replies)].flatMap(({ asked_as, messages }) =>
        [...asked_as.fr, ...asked_as.en, ...messages.fr, ...messages.en].map(plain),
      ),
    )
    expect(all.filter(({ text }) => learnt.has(plain(text))).map(({ id }) => id)).toEqual([])
  })
})

describe.each(['tuning', 'checking'] as const)('in the %s half', (half) => {
  test('the subject is found first, and among three', () => {
    expect(share(told[half], ({ first }) => first)).toBeGreaterThanOrEqual(0.8)
    expect(share(told[half], ({ inThree }) => inThree)).toBeGreaterThanOrEqual(0.91)
  })

  test('few are surely told of something else', () => {
    expect(share(told[half], ({ misled }) => misled)).toBeLessThanOrEqual(0.05)
  })
})

test('the halves are some points apart at most', () => {
  const [tuning, checking] = [told.tuning, told.checking].map((half) => share(half, ({ first }) => first))
  expect(Math.abs((tuning ?? 0) - (checking ?? 1))).toBeLessThanOrEqual(0.05)
})
