import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  Acknowledgement,
  type Case,
  type ConversationCreated,
  type ConversationView,
} from '../../../../protocol/index.ts'
import { sha256 } from '../../../../worker/privacy/secrets.ts'
import { ask, begin, merchant, objectOf, openShop, problemOf } from '../../../support/worker-shopper.ts'

const ines = { id: 'agent-ines', name: 'Inès' }
const desk = () => env.DESK.getByName(merchant.slug)

beforeAll(() => openShop())

const declaration = (given: Record<string, unknown> = {}) => ({
  id: crypto.randomUUID(),
  name: 'Lucie Martin',
  contract: 'Commande ML-1042',
  items: [],
  email: 'lucie.retract@example.com',
  ...given,
})

function declare({ conversation, token }: ConversationCreated, body: unknown): Promise<Response> {
  return ask(`/v1/conversations/${conversation}/withdrawal`, { token, body })
}

async function viewOf({ conversation, token }: ConversationCreated): Promise<ConversationView> {
  return (await ask(`/v1/conversations/${conversation}`, { token })).json()
}

async function caseAtDesk(
  { conversation }: ConversationCreated,
  until: (file: Case) => boolean = () => true,
): Promise<Case> {
  return vi.waitFor(async () => {
    const { cases } = await desk().list({ status: 'open', limit: 100 })
    for (const { id } of cases) {
      const read = await desk().read(ines, id)
      if ('ok' in read && read.ok.case.conversation === conversation && until(read.ok.case)) return read.ok.case
    }
    throw new Error('not yet')
  })
}

describe('a declaration of withdrawal', () => {
  test('without a word of chat is acknowledged with its content, its date and its hash', async () => {
    const opened = await begin()
    const instant = Date.parse('2026-11-21T13:03:22Z')
    await runInDurableObject(objectOf(opened), (object) => {
      object.now = () => new Date(instant)
    })
    const response = await declare(opened, declaration({ items: ['Casque Aria'], email: 'seule@example.com' }))
    expect(response.status).toBe(201)
    const acknowledged = Acknowledgement.parse(await response.json())
    expect(acknowledged.receivedAt).toBe('2026-11-21T13:03:22.000Z')
    expect(acknowledged.hash).toBe(await sha256(acknowledged.text))
    for (const words of [
      'Lucie Martin',
      'Commande ML-1042',
      'Casque Aria',
      '21 novembre 2026 à 14:03:22',
      'Maison Lucie',
      acknowledged.reference,
      'seule@example.com',
    ]) {
      expect(acknowledged.text).toContain(words)
    }
    expect(acknowledged.file).toContain(acknowledged.hash)
    expect(acknowledged.deadlines.some(({ who }) => who === 'merchant')).toBe(true)
  })

  test('opens a case with its deadlines, stands in the transcript, and is mailed at once', async () => {
    const opened = await begin()
    const email = 'mail.retract@example.com'
    const acknowledged = await (await declare(opened, declaration({ email }))).json<Acknowledgement>()
    const file = await caseAtDesk(opened)
    expect(file).toMatchObject({ origin: 'withdrawal', reference: acknowledged.reference, contact: { email } })
    expect(file.agentActions[0]).toBe('acknowledge-withdrawal')
    expect(file.deadlines).toEqual(expect.arrayContaining(acknowledged.deadlines))
    expect(file.summary[0]).toContain('Rétractation déclarée le')
    const { messages } = await viewOf(opened)
    expect(messages.map(({ event }) => event)).toEqual(['case-opened', 'withdrawal-declared'])
    const mail = await vi.waitFor(async () => {
      const found = (await desk().demoMails(100)).find(({ to }) => to === email)
      expect(found).toBeDefined()
      return found
    })
    expect(mail?.text).toContain(acknowledged.text)
    expect(mail?.text).toContain(acknowledged.hash)
  })

  test('made again is the same acknowledgement, by its id or by its content', async () => {
    const opened = await begin()
    const body = declaration()
    const first = await (await declare(opened, body)).json<Acknowledgement>()
    const sameId = await declare(opened, body)
    expect(sameId.status).toBe(200)
    expect(await sameId.json()).toEqual(first)
    const sameContent = await declare(opened, { ...body, id: crypto.randomUUID() })
    expect(sameContent.status).toBe(200)
    expect(await sameContent.json()).toEqual(first)
    const changed = await declare(opened, { ...body, items: ['Une seule lampe'] })
    expect(await problemOf(changed)).toMatchObject({ type: 'message-changed' })
  })

  test('pressed fifty times at once is recorded once', async () => {
    const opened = await begin()
    const body = declaration({ email: 'fifty@example.com' })
    const responses = await Promise.all(
      Array.from({ length: 50 }, () => declare(opened, { ...body, id: crypto.randomUUID() })),
    )
    const hashes = await Promise.all(responses.map(async (response) => (await response.json<Acknowledgement>()).hash))
    expect(responses.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 49 }, () => 200), 201])
    expect(new Set(hashes)).toHaveLength(1)
  })

  test('joins the case that is open', async () => {
    const opened = await begin()
    const contact = { name: 'Lucie', email: 'joined@example.com' }
    const handOff = { id: crypto.randomUUID(), contact, wish: 'Aidez-moi', corrections: [], consent: true }
    const { reference } = await (
      await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body: handOff })
    ).json<{ reference: string }>()
    const response = await declare(opened, declaration({ email: 'joined@example.com' }))
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({ reference })
    const file = await caseAtDesk(opened, ({ agentActions }) => agentActions[0] === 'acknowledge-withdrawal')
    expect(file).toMatchObject({ reference, origin: 'withdrawal', wish: 'Aidez-moi' })
    const read = await desk().read(ines, file.id)
    expect('ok' in read && read.ok.transcript.map(({ event }) => event)).toEqual(['case-opened', 'withdrawal-declared'])
  })

  test('in English is acknowledged in English', async () => {
    const opened = await begin({ language: 'en' })
    const acknowledged = await (await declare(opened, declaration())).json<Acknowledgement>()
    expect(acknowledged.text).toContain('ACKNOWLEDGEMENT OF A WITHDRAWAL')
    expect(acknowledged.file).toContain('<html lang="en">')
  })

  test.each([
    ['without a name', { name: ' ' }],
    ['without a contract', { contract: '' }],
    ['without an address', { email: 'x' }],
    ['with an unknown key', { refund: true }],
  ])('%s is refused', async (_case, given) => {
    expect(await problemOf(await declare(await begin(), declaration(given)))).toMatchObject({ type: 'invalid-input' })
  })
})

test('ten declarations an hour are recorded; the eleventh waits, a repeat and a later one do not', async () => {
  const opened = await begin()
  const stranger = (index: number) => declaration({ contract: `C-${index}`, email: `stranger-${index}@example.com` })
  const first = stranger(0)
  expect((await declare(opened, first)).status).toBe(201)
  for (let index = 1; index < 10; index++) expect((await declare(opened, stranger(index))).status).toBe(201)
  const refused = await declare(opened, stranger(10))
  expect(await problemOf(refused)).toMatchObject({ type: 'too-many-requests', status: 429 })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await declare(opened, first)).status).toBe(200)
  await runInDurableObject(objectOf(opened), (object) => {
    object.now = () => new Date(Date.now() + 3_601_000)
  })
  expect((await declare(opened, stranger(11))).status).toBe(201)
})

test.each([
  ['a name', { name: '\u202e\u0000' }],
  ['a contract', { contract: '\u2066' }],
])('%s of characters that cannot be seen is refused', async (_case, given) => {
  expect(await problemOf(await declare(await begin(), declaration(given)))).toMatchObject({ type: 'invalid-input' })
})
