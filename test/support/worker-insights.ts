/** A shop whose conversations take place on days of the past: what is counted is told through the public API only. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { type CaseLine, type ConversationCreated, Insights } from '../../protocol/index.ts'
import type { Conversation } from '../../worker/conversation/conversation.ts'
import { call, newAgent, type Signed, signIn } from './worker-desk.ts'
import { ask, begin, merchant, openShop, say } from './worker-shopper.ts'

/** Sentences with what the assistant makes of them. */
export const words = {
  late: 'ma commande devait arriver il y a 12 jours, toujours rien',
  return: 'j’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?',
  /** Asks how it was bought. */
  anyReturn: 'je peux rendre un article ?',
  /** Asks what is wrong with the price. */
  price: 'le prix affiché n’est pas celui de la caisse',
  nonsense: 'xqzt brlmp ?',
  greeting: 'bonjour',
}

export interface InsightShop {
  slug: string
  agent: Signed
  /** A new conversation that takes place at an instant. */
  at(instant: string): Promise<ConversationCreated>
  moveTo(opened: ConversationCreated, instant: string): Promise<void>
  tell(opened: ConversationCreated, text: string): Promise<void>
  handOff(opened: ConversationCreated): Promise<void>
  /** What the agent does with the open case of a conversation. */
  agentDoes(opened: ConversationCreated, ...what: ('claim' | 'reply' | 'resolve')[]): Promise<void>
  insights(from: string, to: string): Promise<Insights>
}

export async function openInsightShop(slug: string): Promise<InsightShop> {
  await openShop({ ...merchant, slug })
  const agent = await signIn(await newAgent(slug), slug)
  const { headers } = agent
  const objectOf = ({ conversation }: ConversationCreated) =>
    env.CONVERSATION.getByName(`${slug}:${conversation}`) as DurableObjectStub<never> as DurableObjectStub<Conversation>
  const moveTo = (opened: ConversationCreated, instant: string) =>
    runInDurableObject(objectOf(opened), (object) => {
      object.now = () => new Date(instant)
    })
  const caseOf = ({ token, conversation }: ConversationCreated) =>
    vi.waitFor(
      async () => {
        const view = await (await ask(`/v1/conversations/${conversation}`, { token })).json<{
          case: { reference: string }
        }>()
        const { cases } = await (await call('GET', 'cases', { headers })).json<{ cases: CaseLine[] }>()
        const line = cases.find(({ reference }) => reference === view.case.reference)
        return line?.id ?? Promise.reject(new Error('not at the desk yet'))
      },
      { timeout: 5000, interval: 20 },
    )
  return {
    slug,
    agent,
    moveTo,
    async at(instant) {
      const opened = await begin({ merchant: slug })
      await moveTo(opened, instant)
      return opened
    },
    async tell(opened, text) {
      const response = await say(opened, text)
      if (response.status !== 200) throw new Error(await response.text())
      await response.text()
    },
    async handOff({ conversation, token }) {
      const contact = { name: 'Lucie Martin', email: `${conversation.toLowerCase()}@example.com` }
      const body = { id: crypto.randomUUID(), contact, wish: 'Merci', corrections: [], consent: true }
      const response = await ask(`/v1/conversations/${conversation}/case`, { token, body })
      if (response.status !== 201) throw new Error(await response.text())
    },
    async agentDoes(opened, ...what) {
      const id = await caseOf(opened)
      for (const act of what) {
        const body = act === 'reply' ? { id: crypto.randomUUID(), text: 'Bonjour, nous nous en occupons.' } : {}
        const done = await call('POST', `cases/${id}/${act}`, { headers, body })
        if (!done.ok) throw new Error(await done.text())
      }
    },
    async insights(from, to) {
      return Insights.parse(await (await call('GET', `insights?from=${from}&to=${to}`, { headers })).json())
    },
  }
}
