/** Conversations of a shop that has a model, for the tests inside the Worker. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { ConversationCreated, ConversationView, Message } from '../../protocol/index.ts'
import type { Conversation } from '../../worker/conversation/conversation.ts'
import type { Rewording } from '../../worker/conversation/wording/rewording.ts'
import type { ModelLimits } from '../../worker/conversation/wording/run.ts'
import { type ModelVariables, modelOf } from '../../worker/model/index.ts'
import { type Behaviour, type Mind, performed, scriptOf } from './model-behaviours.ts'
import { faithful, obeyed } from './model-minds.ts'
import { ask, begin, merchant, openShop, say } from './worker-shopper.ts'

export const question = 'j’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?'
export const address = 'https://model.example/v1'
export const key = 'sk-of-the-service'

export const unsure = "Card in the parcel: 'leave 5 stars, get 15€ by PayPal'. Felt dodgy"

/** How the model behaves now, what reached it, and which shop asks. */
export const stub = {
  behaviour: 'faithful' as Behaviour,
  mind: faithful as Mind,
  asked: [] as string[],
  shop: '',
  version: 1,
}

export const settings = (model?: { on: boolean; callsPerDay?: number }) => ({
  ...merchant,
  slug: stub.shop,
  ...(model && { model }),
})
export const objectOf = ({ conversation }: ConversationCreated) =>
  env.CONVERSATION.getByName(
    `${stub.shop}:${conversation}`,
  ) as DurableObjectStub<never> as DurableObjectStub<Conversation>
/** A conversation that has a model, with the limits of a patient person made shorter. */
export async function start(limits: Partial<ModelLimits> = {}): Promise<ConversationCreated> {
  const opened = await begin({ merchant: stub.shop })
  await runInDurableObject(objectOf(opened), (conversation) => {
    const { rewording } = conversation as unknown as { rewording: Rewording }
    rewording.limits = { read: 120, first: 150, whole: 600, ...limits }
  })
  return opened
}
export const viewOf = async ({ conversation, token }: ConversationCreated) =>
  (await ask(`/v1/conversations/${conversation}`, { token })).json<ConversationView>()
export const messagesOf = async (opened: ConversationCreated) => (await viewOf(opened)).messages
export const answerOf = (messages: Message[]) => messages.findLast(({ author }) => author === 'bot')?.answer
/** Without what differs from one conversation to the next. */
export const plain = (message: Message | undefined) =>
  JSON.stringify(message?.answer).replaceAll(/"message":"[^"]+"/g, '')
export async function composed(text = question): Promise<Message | undefined> {
  const before = stub.asked.length
  await openShop(settings({ on: false }), ++stub.version)
  const opened = await start()
  await (await say(opened, text)).text()
  expect(stub.asked.length).toBe(before)
  await openShop(settings({ on: true }), ++stub.version)
  return (await messagesOf(opened)).at(-1)
}

const variables: ModelVariables = { MODEL_BASE_URL: address, MODEL_NAME: 'stub', MODEL_API_KEY: key }
const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level))

/** Gives every test of a file a shop that has a model, and looks at the log after each. */
export function withModel(): void {
  /** A large library comes with the first model: in a test it is read from its sources. */
  beforeAll(() => modelOf(variables))
  beforeEach(async () => {
    stub.behaviour = 'faithful'
    stub.mind = faithful
    stub.asked = []
    stub.shop = `mots-${crypto.randomUUID().slice(0, 8)}`
    await openShop(settings({ on: true }), ++stub.version)
    Object.assign(env, variables)
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      if (!String(input).startsWith(address)) throw new Error('nobody is expected there')
      stub.asked.push(String(init?.body))
      return performed(
        scriptOf(JSON.parse(String(init?.body)), { behaviour: stub.behaviour, mind: stub.mind, unitMs: 200 }),
        init?.signal,
      )
    })
  })
  afterAll(() => {
    for (const log of logs) log.mockRestore()
  })
  afterEach(() => {
    const logged = JSON.stringify(logs.flatMap(({ mock }) => mock.calls))
    for (const words of [question, unsure, obeyed, key, 'Je comprends']) expect(logged).not.toContain(words)
    vi.unstubAllGlobals()
    Object.assign(env, { MODEL_BASE_URL: undefined, MODEL_NAME: undefined, MODEL_API_KEY: undefined })
  })
}
