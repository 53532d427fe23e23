import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import type { ConversationCreated, ConversationView, DecideAnswer, HeldAnswer } from '../../../protocol/index.ts'
import type { Conversation } from '../../../worker/conversation/conversation.ts'
import { ask, begin, merchant, openShop, readEvents, say } from '../../support/worker-shopper.ts'

const shop = 'relecture'
const ines = { id: 'ines', name: 'Inès', session: 's', network: 'n' }
const question = 'j’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?'
const desk = () => env.DESK.getByName(shop)

beforeAll(() => openShop({ ...merchant, slug: shop, supervised: { rights: ['withdrawal'], hours: 4 } }))

const start = () => begin({ merchant: shop })
const objectOf = ({ conversation }: ConversationCreated) =>
  env.CONVERSATION.getByName(`${shop}:${conversation}`) as DurableObjectStub<never> as DurableObjectStub<Conversation>
const messagesOf = async ({ conversation, token }: ConversationCreated) =>
  (await (await ask(`/v1/conversations/${conversation}`, { token })).json<ConversationView>()).messages
/** The answer that waits at the desk for these words. */
const waiting = (words: string): Promise<HeldAnswer> =>
  vi.waitFor(async () => {
    const found = (await desk().heldAnswers()).answers.find((held) => held.words === words)
    if (!found) throw new Error('It has not come')
    return found
  })
async function held(words: string): Promise<{ opened: ConversationCreated; answer: HeldAnswer }> {
  const opened = await start()
  await (await say(opened, words)).text()
  return { opened, answer: await waiting(words) }
}
const decide = (answer: HeldAnswer, decided: DecideAnswer) => desk().decideHeld(ines, answer.id, decided)

test('of an answer that a person reads first, the shopper is told at once, and sees the law and the last days, not the verdict', async () => {
  const opened = await start()
  const { chunks } = await readEvents(await say(opened, question))
  const [shopper, notice, bot] = await messagesOf(opened)
  expect([shopper?.author, notice?.event, bot?.author]).toEqual(['shopper', 'answer-held', 'bot'])
  expect(Date.parse(notice?.text ?? '')).toBeGreaterThan(Date.now())
  expect(bot?.answer?.rights).toEqual([])
  expect(bot?.answer?.blocks.filter(({ kind }) => kind === 'verdict' || kind === 'steps')).toEqual([])
  expect(bot?.answer?.deadlines.length).toBeGreaterThan(0)
  expect(bot?.answer?.blocks.find(({ id }) => id === 'held-law')?.sentences[0]?.citations).toContain('L221-18')
  expect(bot?.answer?.actions.map(({ kind }) => kind)).toContain('withdraw')
  const { answer } = await waiting(question)
  const verdict = answer.blocks.find(({ kind }) => kind === 'verdict')?.sentences[0]?.text ?? '-'
  expect(verdict.length).toBeGreaterThan(10)
  // Nothing of what waits has left for the shopper's screen.
  expect(JSON.stringify(chunks)).not.toContain(JSON.stringify(verdict).slice(1, -1))
})

test.each([
  ['show', { decision: 'show' }],
  ['add', { decision: 'add', text: 'Nous vous envoyons l’étiquette de retour.' }],
  ['reply', { decision: 'reply', text: 'Bonjour, je m’en occupe.' }],
] as const)(
  '“%s” shows the answer as it was composed, whatever is added to it, and only once',
  async (kind, decided) => {
    const { opened, answer } = await held(`${question} (${kind})`)
    expect(await decide(answer, decided)).toEqual({ ok: null })
    const after = (await messagesOf(opened)).slice(3)
    const shown = after.at(-1)?.answer
    expect(after[0]).toMatchObject({ event: 'answer-checked', name: 'Inès' })
    const added = shown?.blocks.filter(({ id }) => id === 'added-by-agent') ?? []
    expect({ ...shown, blocks: shown?.blocks.filter((block) => !added.includes(block)) }).toEqual(answer.answer)
    expect(added.map(({ source, sentences }) => [source, sentences[0]?.text])).toEqual(
      kind === 'add' ? [['merchant', decided.text]] : [],
    )
    expect(after.filter(({ author }) => author === 'agent').map(({ text }) => text)).toEqual(
      kind === 'reply' ? [decided.text] : [],
    )
    expect(await decide(answer, { decision: 'show' })).toMatchObject({ problem: 'answer-shown' })
    expect(await messagesOf(opened)).toHaveLength(3 + after.length)
  },
)

test('an answer that nobody reads in time is shown all the same, says so, and leaves the desk', async () => {
  const words = `${question} (personne)`
  const { opened, answer } = await held(words)
  await runInDurableObject(objectOf(opened), (conversation) => {
    conversation.now = () => new Date(Date.parse(answer.dueAt) + 1000)
  })
  await runDurableObjectAlarm(objectOf(opened))
  const [event, shown] = (await messagesOf(opened)).slice(3)
  expect(event?.event).toBe('answer-unchecked')
  expect(shown?.answer).toEqual(answer.answer)
  await vi.waitFor(async () =>
    expect((await desk().heldAnswers()).answers.map((one) => one.words)).not.toContain(words),
  )
})

test.each([
  ['another topic', 'ma commande devait arriver il y a 12 jours, toujours rien', 'delivery'],
  [
    'what cannot wait',
    'on me vole de l’argent sur mon compte en ce moment, j’ai donné mon code à un faux conseiller',
    'fraud',
  ],
  ['what puts someone in danger', 'je veux mourir', 'danger'],
])('%s is never withheld', async (_case, words) => {
  const opened = await start()
  await (await say(opened, words)).text()
  const [, answer, ...more] = await messagesOf(opened)
  expect([answer?.author, more.length]).toEqual(['bot', 0])
  expect(answer?.answer?.blocks.length).toBeGreaterThan(0)
  expect(answer?.answer?.blocks.map(({ id }) => id)).not.toContain('held-law')
})

test('a question of the assistant’s is asked at once: only the answer waits', async () => {
  const opened = await start()
  await (await say(opened, 'je peux rendre un article ?')).text()
  const [, answer, ...more] = await messagesOf(opened)
  expect(answer?.answer?.question).not.toBeNull()
  expect([answer?.author, more.length]).toEqual(['bot', 0])
})
