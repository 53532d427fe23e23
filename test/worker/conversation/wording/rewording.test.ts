import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { readUIMessageStream, type UIMessage, type UIMessageChunk } from 'ai'
import { describe, expect, test, vi } from 'vitest'
import type { AnswerChunk, Message } from '../../../../protocol/index.ts'
import { dayInParis } from '../../../../worker/merchants/clock.ts'
import type { Behaviour, Mind } from '../../../support/model-behaviours.ts'
import { faithful, hostile, obeyed } from '../../../support/model-minds.ts'
import { ask, openShop, parseEvents, readEvents, say } from '../../../support/worker-shopper.ts'

import {
  answerOf,
  composed,
  key,
  messagesOf,
  objectOf,
  plain,
  question,
  settings,
  start,
  stub,
  unsure,
  viewOf,
  withModel,
} from '../../../support/worker-worded.ts'

withModel()

test('the last days and the texts come first, then the words as they pass; the law in them is what was composed', async () => {
  const before = await composed()
  const opened = await start()
  const { chunks, isDone } = await readEvents(await say(opened, question))
  expect(isDone).toBe(true)
  const kinds = chunks.map(([, { type }]) => type)
  expect(kinds.slice(0, 4)).toEqual(['start', 'data-message', 'data-deadlines', 'data-citations'])
  const firstVerdict = chunks
    .map(([, chunk]) => chunk)
    .find((one) => one.type === 'data-block' && one.data.kind === 'verdict')
  expect(firstVerdict).toMatchObject({ data: { title: 'Vous pouvez encore vous rétracter', sentences: [] } })
  // Text can only be added to: it comes once, after the last block has grown.
  expect(kinds.indexOf('text-start')).toBeGreaterThan(kinds.indexOf('data-block'))
  const numbers = chunks.map(([number]) => number)
  expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
  const answer = answerOf(await messagesOf(opened))
  expect(answer?.wording).toBe('model')
  expect(JSON.stringify(answer?.blocks)).toContain('Je comprends votre situation.')
  expect(answer?.blocks.at(-1)?.id).toBe('worded-by-model')
  for (const part of ['rights', 'deadlines', 'citations', 'actions', 'question', 'action'] as const)
    expect(answer?.[part]).toEqual(before?.answer?.[part])
  // The screen, the transcript and the end of the stream hold the same.
  const last = chunks.map(([, chunk]) => chunk).find(({ type }) => type === 'data-answer')
  expect(last).toMatchObject({ data: { answer } })
  expect(blocksShown(chunks.map(([, chunk]) => chunk))).toEqual(
    new Map(answer?.blocks.map((block) => [block.id, block])),
  )
})

test('the AI SDK’s own client holds each block and each text of a worded answer once, as it ended', async () => {
  const opened = await start()
  const { chunks } = await readEvents(await say(opened, question))
  const answer = answerOf(await messagesOf(opened))
  const stream = new ReadableStream<UIMessageChunk>({
    start(controller) {
      for (const [, chunk] of chunks) controller.enqueue(chunk as UIMessageChunk)
      controller.close()
    },
  })
  let held: UIMessage | undefined
  for await (const partial of readUIMessageStream({ stream })) held = partial
  const data = held?.parts.flatMap((part) => (part.type === 'data-block' && 'data' in part ? [part.data] : []))
  expect(data).toEqual(answer?.blocks)
  const texts = held?.parts.flatMap((part) => (part.type === 'text' ? [part.text] : []))
  expect(texts).toHaveLength(answer?.blocks.filter(({ more }) => !more).length ?? -1)
  expect(new Set(texts).size).toBe(texts?.length)
})

/** What a client holds that puts a part in the place of the one with the same identifier. */
function blocksShown(chunks: AnswerChunk[]) {
  return new Map(chunks.flatMap((chunk) => (chunk.type === 'data-block' ? [[chunk.data.id, chunk.data]] : [])))
}

test('nothing that tells who the shopper is goes to the model', async () => {
  const opened = await start()
  const words = `Bonjour, je m’appelle Zoé Lefèvre, zoe.lefevre@courriel.example, commande WX-4482913, carte 4970 1012 3456 7890. ${question}`
  await (await say(opened, words)).text()
  const told = 'Je m’appelle Zoé Lefèvre, zoe.lefevre@courriel.example, 06 12 34 56 78, commande WX-4482913.'
  await (await say(await start({ read: 2000 }), `${told} ${unsure}`)).text()
  expect(readings()).toHaveLength(1)
  for (const body of stub.asked)
    for (const secret of ['Lefèvre', 'courriel', '4482913', '4970', '34 56', key, stub.shop])
      expect(body).not.toContain(secret)
  expect(stub.asked[0]).toContain('casque')
})

test.each<Behaviour>(['silent', '429', '500', 'cut at once', 'not JSON', 'empty', 'web page', 'late first word'])(
  'of a model that is %s the shopper sees the composed answer, in time and without a word about it',
  async (as) => {
    const before = await composed()
    stub.behaviour = as
    const opened = await start()
    const from = Date.now()
    const { isDone } = await readEvents(await say(opened, question))
    expect(Date.now() - from).toBeLessThan(1500)
    expect(isDone).toBe(true)
    expect(stub.asked.length).toBeGreaterThan(0)
    expect(plain((await messagesOf(opened)).at(-1))).toBe(plain(before))
  },
)

test('a merchant who switches the model off has it off at once, also where an older copy of the settings says on', async () => {
  const before = await composed()
  const opened = await start()
  await openShop(settings({ on: false }), ++stub.version)
  const { isDone } = await readEvents(await say(opened, question))
  expect([isDone, stub.asked]).toEqual([true, []])
  expect(plain((await messagesOf(opened)).at(-1))).toBe(plain(before))
})

test('a conversation calls the model thirty times a day, then goes on without it', async () => {
  const opened = await start()
  await runInDurableObject(objectOf(opened), (_conversation, { storage }) => {
    const used = JSON.stringify({ day: dayInParis(new Date()), calls: 29 })
    storage.sql.exec("INSERT INTO about (key, value) VALUES ('model-calls', ?)", used)
  })
  for (const [text, calls] of [
    [question, 1],
    ['ma commande devait arriver il y a 12 jours, toujours rien', 1],
  ] as const) {
    await (await say(opened, text)).text()
    expect(stub.asked).toHaveLength(calls)
  }
  const answers = (await messagesOf(opened)).flatMap(({ answer }) => (answer ? [answer.wording] : []))
  expect(answers).toEqual(['model', undefined])
})

test('what the calls came to is counted at the desk, without a word of them', async () => {
  const opened = await start()
  await (await say(opened, question)).text()
  const desk = env.DESK.getByName(stub.shop)
  const [day] = await vi.waitFor(async () => {
    const { days } = await desk.modelUse()
    if (days[0]?.wholeMs === null || !days[0]) throw new Error('It has not ended')
    return days
  })
  expect(day).toMatchObject({ calls: 1, failed: 0, inputTokens: 900, outputTokens: 120, withheld: 0, cost: null })
  expect(day?.passed).toBeGreaterThan(1)
  expect(day?.firstMs).toBeGreaterThanOrEqual(0)
})

test('what a hostile model says is neither sent nor stored', async () => {
  stub.mind = hostile
  const opened = await start()
  const stream = await (await say(opened, question)).text()
  expect(stub.asked).toHaveLength(1)
  const kept = await runInDurableObject(objectOf(opened), (_conversation, { storage }) =>
    JSON.stringify(
      ['about', 'messages', 'turns', 'outbox'].map((table) => storage.sql.exec(`SELECT * FROM ${table}`).toArray()),
    ),
  )
  for (const place of [stream, kept])
    for (const words of [obeyed, 'evil.example', 'sk-secret', 'imbécile', 'L999-9']) expect(place).not.toContain(words)
})

test('a second message ends the first answer with what has passed, and both are answered in their order', async () => {
  stub.behaviour = 'trickle'
  const opened = await start({ first: 2000, whole: 4000 })
  const first = await say(opened, question)
  await vi.waitFor(() => expect(stub.asked).toHaveLength(1))
  stub.behaviour = 'faithful'
  const second = await readEvents(await say(opened, 'et qui paie le retour ?'))
  expect((await readEvents(first)).isDone).toBe(true)
  expect(second.isDone).toBe(true)
  const messages = await messagesOf(opened)
  expect(messages.map(({ author }) => author)).toEqual(['shopper', 'bot', 'shopper', 'bot'])
  expect(messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
})

test('who comes back in the middle, or sends the same again, is told the rest of the same turn', async () => {
  stub.behaviour = 'trickle'
  const opened = await start({ first: 2000, whole: 2000 })
  const id = crypto.randomUUID()
  const first = await say(opened, question, id)
  await vi.waitFor(() => expect(stub.asked).toHaveLength(1))
  const view = await viewOf(opened)
  expect(view.messages.map(({ author }) => author)).toEqual(['shopper'])
  const { conversation, token } = opened
  const again = await ask(`/v1/conversations/${conversation}/stream?after=${view.lastChunk}`, { token })
  const repeated = await say(opened, question, id)
  const [one, other, third] = await Promise.all([readEvents(first), readEvents(again), readEvents(repeated)])
  expect([one.isDone, other.isDone, third.isDone]).toEqual([true, true, true])
  expect(third.chunks).toEqual(one.chunks)
  expect(other.chunks).toEqual(one.chunks.slice(1))
  expect(stub.asked).toHaveLength(1)
  expect(await messagesOf(opened)).toHaveLength(2)
})

test('an answer beside which our own code fails is completed as composed, at once, without a word in the log', async () => {
  const before = await composed()
  const opened = await start()
  await runInDurableObject(objectOf(opened), (conversation, { storage }) => {
    const { store } = conversation as unknown as { store: { messagesAfter(sequence: number): Message[] } }
    const read = store.messagesAfter.bind(store)
    store.messagesAfter = (sequence) => {
      const isPending = storage.sql.exec("SELECT 1 FROM about WHERE key = 'pending-answer'").toArray().length > 0
      if (!isPending) return read(sequence)
      store.messagesAfter = read
      throw new Error(question)
    }
  })
  await (await say(opened, question)).text()
  const told = await messagesOf(opened)
  expect(told.map(({ author }) => author)).toEqual(['shopper', 'bot'])
  expect(plain(told.at(-1))).toBe(plain(before))
  expect(stub.asked).toEqual([])
  await (await say(opened, question)).text()
  expect(answerOf(await messagesOf(opened))?.wording).toBe('model')
})

test('an answer that was left in the middle is completed as composed when the object wakes', async () => {
  const before = await composed()
  stub.behaviour = 'silent'
  const opened = await start({ first: 60_000, whole: 60_000 })
  const cut = readEvents(await say(opened, question)).then(
    ({ isDone }) => isDone,
    () => false,
  )
  await vi.waitFor(() => expect(stub.asked).toHaveLength(1))
  const abort = runInDurableObject(objectOf(opened), (_conversation, context) => context.abort('gone'))
  await abort.catch(() => undefined)
  expect(await cut).toBe(false)
  const messages = await messagesOf(opened)
  expect(messages.map(({ author }) => author)).toEqual(['shopper', 'bot'])
  expect(plain(messages.at(-1))).toBe(plain(before))
  const { conversation, token } = opened
  const { chunks, isDone } = parseEvents(
    await (await ask(`/v1/conversations/${conversation}/stream?after=0`, { token })).text(),
  )
  expect([isDone, chunks.at(-1)?.[1].type]).toEqual([true, 'finish'])
})

const rights = [{ id: 'online-reviews', evidence: 'leave 5 stars, get 15€ by PayPal' }]
const reader: Mind = { ...faithful, reads: () => ({ act: 'asks', rights, facts: [], passages: [] }) }
const readings = () => stub.asked.filter((body) => body.includes('json_schema'))

describe('a message that our own reader is not sure of', () => {
  test('is read by the model too, and then worded; what it proposes counts, and the answer comes once', async () => {
    stub.mind = reader
    const opened = await start({ read: 2000, first: 2000, whole: 4000 })
    const { chunks, isDone } = await readEvents(await say(opened, unsure))
    expect([isDone, readings().length]).toEqual([true, 1])
    expect(chunks.slice(0, 2).map(([, { type }]) => type)).toEqual(['start', 'data-message'])
    expect(
      chunks.map(([, { type }]) => type).filter((type) => type === 'start' || type === 'data-answer'),
    ).toHaveLength(2)
    const messages = await messagesOf(opened)
    expect(messages.map(({ author }) => author)).toEqual(['shopper', 'bot'])
    expect(messages.at(-1)?.answer?.rights[0]?.right).toBe('online-reviews')
  })

  test('is answered by our own reading when the model gives nothing in time, or nonsense', async () => {
    const before = await composed(unsure)
    for (const as of ['silent', 'wrong types'] as const) {
      stub.behaviour = as
      const opened = await start()
      const from = Date.now()
      expect((await readEvents(await say(opened, unsure))).isDone).toBe(true)
      expect(Date.now() - from).toBeLessThan(1500)
      expect(readings().length).toBeGreaterThan(0)
      expect(plain((await messagesOf(opened)).at(-1))).toBe(plain(before))
    }
  })

  test('sent before another one, is answered at once by our own reading', async () => {
    stub.behaviour = 'silent'
    const opened = await start({ read: 60_000, first: 60_000, whole: 60_000 })
    const first = await say(opened, unsure)
    await vi.waitFor(() => expect(stub.asked).toHaveLength(1))
    expect((await messagesOf(opened)).map(({ author }) => author)).toEqual(['shopper'])
    stub.behaviour = 'faithful'
    expect((await readEvents(await say(opened, 'merci'))).isDone).toBe(true)
    expect((await readEvents(first)).isDone).toBe(true)
    expect((await messagesOf(opened)).map(({ author }) => author)).toEqual(['shopper', 'bot', 'shopper', 'bot'])
  })

  test('is answered when the object wakes, if it slept while the model read', async () => {
    const before = await composed(unsure)
    stub.behaviour = 'silent'
    const opened = await start({ read: 60_000, first: 60_000, whole: 60_000 })
    const cut = readEvents(await say(opened, unsure)).catch(() => undefined)
    await vi.waitFor(() => expect(stub.asked).toHaveLength(1))
    await runInDurableObject(objectOf(opened), (_conversation, context) => context.abort('gone')).catch(() => undefined)
    await cut
    expect(plain((await messagesOf(opened)).at(-1))).toBe(plain(before))
  })
})

test.each([
  ['danger to someone', 'je veux mourir'],
  ['a fraud going on', 'on me vole de l’argent sur mon compte en ce moment, j’ai donné mon code à un faux conseiller'],
  ['small talk', 'bonjour'],
])('of %s no model is asked: the answer is whole at once', async (_case, words) => {
  stub.behaviour = 'silent'
  const opened = await start({ read: 60_000, first: 60_000, whole: 60_000 })
  expect((await readEvents(await say(opened, words))).isDone).toBe(true)
  expect(stub.asked).toEqual([])
  expect(answerOf(await messagesOf(opened))?.wording).toBeUndefined()
})

test('what a person reads before it is shown is not given to a model to word', async () => {
  await openShop({ ...settings({ on: true }), supervised: { rights: ['withdrawal'], hours: 4 } }, ++stub.version)
  const opened = await start()
  expect((await readEvents(await say(opened, question))).isDone).toBe(true)
  expect(stub.asked.filter((body) => !body.includes('json_schema'))).toEqual([])
})
