/**
 * Fills a running demonstration with a month of invented conversations, told through the public API only: what shoppers
 * write, hand off and declare, what agents do. Everything is marked as a demonstration, and its people are invented.
 */
import { randomUUID } from 'node:crypto'
import { demonstrationShop } from '../worker/routes/demo-merchant.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000
const agentEmail = 'ines@maison-lucie.example'

interface Told {
  words: string[]
  /** How often it comes, among all. */
  weight: number
  /** How many of a hundred go on to a person. */
  handedOff: number
  declares?: 'withdrawal' | 'complaint' | 'cancellation'
  /** True: comes almost only in the last week. */
  rising?: true
}

const told: Told[] = [
  { words: ['ma commande devait arriver il y a 12 jours, toujours rien'], weight: 16, handedOff: 55 },
  {
    words: ['mon colis est marqué livré mais je n’ai rien reçu', 'mon colis est marqué livré mais je n’ai rien reçu'],
    weight: 7,
    handedOff: 60,
    rising: true,
  },
  { words: ['j’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?'], weight: 22, handedOff: 4 },
  {
    words: ['j’ai reçu il y a 3 jours une lampe achetée en ligne, je veux me rétracter'],
    weight: 9,
    handedOff: 0,
    declares: 'withdrawal',
  },
  { words: ['je peux rendre un article ?'], weight: 6, handedOff: 5 },
  {
    words: ['j’ai renvoyé ma commande il y a 3 semaines et toujours pas remboursé'],
    weight: 9,
    handedOff: 45,
    declares: 'complaint',
  },
  {
    words: ['Mon téléphone de 14 mois est mort, le vendeur me dit de voir avec Samsung et j’ai plus le ticket'],
    weight: 9,
    handedOff: 30,
  },
  { words: ['le prix affiché n’est pas celui de la caisse'], weight: 5, handedOff: 5 },
  { words: ['on m’a débité deux fois'], weight: 4, handedOff: 35 },
  { words: ['je veux résilier mon abonnement'], weight: 4, handedOff: 5, declares: 'cancellation' },
  { words: ['comment supprimer mon compte et mes données ?'], weight: 2, handedOff: 5 },
  { words: ['I received headphones bought online 4 days ago, can I return them?', 'thanks'], weight: 4, handedOff: 5 },
  { words: ['vous faites des emballages cadeaux en papier recyclé ?'], weight: 3, handedOff: 0 },
]

/** The same numbers each time, between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Tells `days` days of conversations, `perDay` each, ending now. */
export async function seedMonth(publicOrigin: string, deskOrigin: string, days = 35, perDay = 5): Promise<number> {
  const chance = numbers(7)
  const call = caller(publicOrigin)
  const agent = await signIn(publicOrigin, deskOrigin)
  const start = Date.now() - days * dayMs
  let count = 0
  for (let day = 0; day < days; day++) {
    const isLastWeek = day >= days - 7
    for (let number = 0; number < perDay; number++) {
      const at = start + day * dayMs + Math.floor(chance() * 10 * hourMs)
      const pool = told.map((one) => (one.rising ? { ...one, weight: isLastWeek ? 34 : 1 } : one))
      await conversation(call, agent, choose(pool, chance()), { at, number: count, chance })
      count += 1
    }
  }
  await call('/demo/clock', { at: null })
  return count
}

function choose(pool: Told[], number: number): Told {
  let left = number * pool.reduce((sum, { weight }) => sum + weight, 0)
  for (const one of pool) {
    left -= one.weight
    if (left <= 0) return one
  }
  throw new Error('Nothing to tell')
}

/** One shopper in four has one. */
const suggestions = [
  'Dites plus tôt quand un colis a du retard.',
  'Un emballage plus petit, s’il vous plaît.',
  'Le bon de retour pourrait être dans le colis.',
  'Une réponse le samedi serait bienvenue.',
]

export type Call = (path: string, body: object, token?: string) => Promise<Response>
export type Agent = (path: string, body?: object) => Promise<Response>

async function conversation(
  call: Call,
  agent: Agent,
  { words, handedOff, declares }: Told,
  { at, number, chance }: { at: number; number: number; chance: () => number },
): Promise<void> {
  const moveTo = (instant: number) => call('/demo/clock', { at: new Date(Math.min(instant, Date.now())).toISOString() })
  await moveTo(at)
  const language = words[0]?.startsWith('I ') ? 'en' : 'fr'
  const begun = await call('/v1/conversations', { merchant: demonstrationShop, language })
  const opened = (await begun.json()) as { conversation: string; token: string }
  const post = (path: string, body: object) =>
    call(`/v1/conversations/${opened.conversation}${path}`, { id: randomUUID(), ...body }, opened.token)
  for (const text of words) await (await post('/messages', { text })).text()
  const who = { name: `Démo ${number + 1}`, email: `demo-${number + 1}@exemple.example` }
  const isHandedOff = chance() * 100 < handedOff
  if (isHandedOff) {
    await post('/case', { contact: who, wish: 'Démonstration', corrections: [], consent: true })
  } else if (declares === 'withdrawal') {
    await post('/withdrawal', { ...who, contract: `DEMO-${number + 1}`, items: [] })
  } else if (declares === 'complaint') {
    const by = new Date(Math.min(at, Date.now()) + 14 * dayMs).toISOString().slice(0, 10)
    await post('/complaint', { ...who, happened: 'Démonstration', wanted: 'Le remboursement', by })
  } else if (declares === 'cancellation') {
    await post('/cancellation', { ...who, contract: `DEMO-${number + 1}` })
  } else return
  // One case in eight still waits.
  if (chance() < 0.125) return
  const id = await caseOf(call, agent, opened)
  const repliedAt = at + (0.3 + chance() * chance() * 40) * hourMs
  await agent(`cases/${id}/claim`)
  await moveTo(repliedAt)
  await agent(`cases/${id}/reply`, { id: randomUUID(), text: 'Bonjour, nous nous en occupons. (Démonstration)' })
  await moveTo(repliedAt + chance() * 120 * hourMs)
  await agent(`cases/${id}/resolve`)
  if (chance() < 0.5) {
    const score = [5, 4, 5, 3, 4, 2, 5, 1][Math.floor(chance() * 8)] ?? 5
    await call(`/v1/conversations/${opened.conversation}/satisfaction`, { score }, opened.token)
    if (chance() < 0.7) {
      const recommend = [10, 9, 9, 10, 8, 7, 10, 6, 3, 9][Math.floor(chance() * 10)] ?? 9
      const suggestion = suggestions[Math.floor(chance() * suggestions.length * 4)]
      const feedback = { recommend, ...(suggestion && { suggestion }) }
      await call(`/v1/conversations/${opened.conversation}/feedback`, feedback, opened.token)
    }
  }
}

interface Opened {
  conversation: string
  token: string
}

/** The case at the desk, once it has arrived. */
async function caseOf(call: Call, agent: Agent, { conversation: id, token }: Opened): Promise<string> {
  const view = (await (await call(`/v1/conversations/${id}`, {}, token)).json()) as { case?: { reference: string } }
  const reference = view.case?.reference
  for (let attempt = 0; attempt < 50; attempt++) {
    const { cases } = (await (await agent('cases')).json()) as { cases: { id: string; reference: string }[] }
    const line = cases.find((one) => one.reference === reference)
    if (line) return line.id
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('The case did not reach the desk')
}

/** A shopper's calls. */
export function caller(origin: string): Call {
  return async (path, body, token) => {
    const isRead = Object.keys(body).length === 0
    const response = await fetch(`${origin}${path}`, {
      method: isRead ? 'GET' : 'POST',
      headers: {
        origin,
        ...(!isRead && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(!isRead && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path.replace(/[\w-]{20,}/, '…')}: ${response.status}`)
    return response
  }
}

/** An agent's calls, signed in with the code that the demonstration shows. */
export async function signIn(publicOrigin: string, origin: string): Promise<Agent> {
  const headers = { origin, 'content-type': 'application/json' }
  const post = (path: string, body: object) =>
    fetch(`${origin}/v1/desk/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  await post('codes', { email: agentEmail })
  for (let attempt = 0; attempt < 100; attempt++) {
    const mails = (await (await fetch(`${publicOrigin}/demo/outbox.json`)).json()) as { to: string; text: string }[]
    const code = mails.find(({ to }) => to === agentEmail)?.text.match(/^\d{8}$/m)?.[0]
    const signed = code === undefined ? undefined : await post('session', { email: agentEmail, code })
    if (signed?.ok) {
      const cookie = signed.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const { csrf } = (await signed.json()) as { csrf: string }
      return async (path, body) => {
        const isRead = path === 'cases'
        const response = await fetch(`${origin}/v1/desk/${path}`, {
          method: isRead ? 'GET' : 'POST',
          headers: { ...headers, cookie, 'x-csrf-token': csrf },
          ...(!isRead && { body: JSON.stringify(body ?? {}) }),
        })
        if (!response.ok) throw new Error(`${path.replace(/[\w-]{20,}/, '…')}: ${response.status}`)
        return response
      }
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The agent could not sign in')
}
