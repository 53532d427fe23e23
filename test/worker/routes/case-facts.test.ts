import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Case, CaseFactNames, CaseView, ConversationCreated, ConversationView } from '../../../protocol/index.ts'
import { bodyOf } from '../../support/worker-declare.ts'
import { call, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'
import { ask, begin, merchant, openShop, problemOf, say } from '../../support/worker-shopper.ts'

let ines: Signed
let paul: Signed
beforeAll(async () => {
  await openShop()
  ines = await signIn(await newAgent(merchant.slug, 'Inès'), merchant.slug)
  paul = await signIn(await newAgent(merchant.slug, 'Paul'), merchant.slug)
}, 30_000)

const id = () => crypto.randomUUID()
const days = 86_400_000
const ago = (count: number) => new Date(Date.now() - count * days).toISOString().slice(0, 10)

/** A case that Inès holds, of a shopper who said that the purchase was made online. */
async function heldCase(words = 'J’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?') {
  const opened = await begin()
  await (await say(opened, words)).text()
  const contact = { name: 'Lucie', email: `${id()}@example.com` }
  const body = { id: id(), contact, wish: 'Le rendre', corrections: [], consent: true }
  const reference = await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body })
  const known = await reference.json<{ reference: string }>()
  const caseId = await vi.waitFor(async () => {
    const { cases } = await (await call('GET', 'cases', { headers: ines.headers })).json<{
      cases: { id: string; reference: string }[]
    }>()
    return cases.find((line) => line.reference === known.reference)?.id ?? Promise.reject(new Error('not yet'))
  })
  expect((await call('POST', `cases/${caseId}/claim`, { headers: ines.headers })).status).toBe(200)
  return { opened, caseId }
}

const post = (caseId: string, path: 'facts' | 'ask', body: object, headers = ines.headers) =>
  call('POST', `cases/${caseId}/${path}`, { headers, body })
const set = (caseId: string, fact: string, value: unknown, more: object = {}) =>
  post(caseId, 'facts', { id: id(), fact, value, why: 'Vu sur la facture', ...more })
const viewOf = async (caseId: string) =>
  (await call('GET', `cases/${caseId}`, { headers: ines.headers })).json<CaseView>()
const thread = async ({ conversation, token }: ConversationCreated) =>
  (await ask(`/v1/conversations/${conversation}`, { token })).json<ConversationView>()

describe('an agent corrects a fact', () => {
  test('the file is computed again with what was said beside it; what the shopper was told stays as it was', async () => {
    const { opened, caseId } = await heldCase()
    const before = await viewOf(caseId)
    expect(before.case.rights[0]).toMatchObject({ right: 'withdrawal', kind: 'applies' })
    const changed = await set(caseId, 'channel', 'shop')
    expect(changed.status).toBe(200)
    const file = await changed.json<Case>()
    expect(file).toMatchObject({ status: 'claimed', version: 2, wish: 'Le rendre', reference: before.case.reference })
    expect(file.rights[0]).toMatchObject({ right: 'withdrawal', kind: 'does-not-apply' })
    expect(file.agentFacts).toMatchObject([
      { fact: 'channel', by: 'Inès', why: 'Vu sur la facture', said: { value: 'distance', words: 'en ligne' } },
    ])
    const after = await viewOf(caseId)
    expect(after.case).toEqual(file)
    expect(after.transcript).toEqual(before.transcript)
    expect(after.care?.history.at(-1)).toMatchObject({
      what: 'fact-set',
      by: 'Inès',
      change: { fact: 'channel', from: { fr: 'En ligne ou par téléphone' }, why: 'Vu sur la facture' },
    })
    // The shopper's own fact is still theirs, for them and for the assistant.
    expect((await thread(opened)).facts.find(({ name }) => name === 'channel')).toMatchObject({ value: 'distance' })
  })

  test('the same id again does it once, and taken back the law says again what it said; every step stays in the history', async () => {
    const { caseId } = await heldCase()
    const body = { id: id(), fact: 'channel', value: 'shop', why: 'Ticket de caisse' }
    expect((await post(caseId, 'facts', body)).status).toBe(200)
    expect(await (await post(caseId, 'facts', body)).json()).toMatchObject({ version: 2 })
    expect(await problemOf(await post(caseId, 'facts', { ...body, value: 'distance' }))).toMatchObject({
      type: 'message-changed',
    })
    const back = await (await set(caseId, 'channel', null, { why: 'Je me suis trompée' })).json<Case>()
    expect(back.rights[0]).toMatchObject({ right: 'withdrawal', kind: 'applies' })
    expect(back.agentFacts).toBeUndefined()
    const { care } = await viewOf(caseId)
    expect(care?.history.filter(({ what }) => what === 'fact-set').map(({ change }) => change?.why)).toEqual([
      'Ticket de caisse',
      'Je me suis trompée',
    ])
  })

  test('only who holds the case may, and only with facts and values that the law knows', async () => {
    const { caseId } = await heldCase()
    const body = { id: id(), fact: 'channel', value: 'shop', why: 'x' }
    expect(await problemOf(await post(caseId, 'facts', body, paul.headers))).toMatchObject({
      type: 'case-already-claimed',
    })
    for (const wrong of [
      { fact: 'verdict', value: 'does-not-apply' },
      { value: 'moon' },
      { value: 12 },
      { why: ' ' },
      { why: 'x'.repeat(201) },
      { approximate: true },
      { fact: '__proto__' },
    ])
      expect((await post(caseId, 'facts', { ...body, id: id(), ...wrong })).status).toBe(400)
    expect((await viewOf(caseId)).case.version).toBeUndefined()
  })

  test('no value in any field makes a fault, or changes the file', async () => {
    const { caseId } = await heldCase()
    const long = 'x'.repeat(60_000)
    for (const hostile of [null, -1, long, '\u0000', 'toString', { a: [] }]) {
      const fact = { id: id(), fact: 'order_number', value: null, why: 'x' }
      for (const field of ['id', 'fact', 'approximate', 'unknown'])
        expect((await post(caseId, 'facts', { ...fact, [field]: hostile })).status).toBeLessThan(500)
      for (const field of ['id', 'fact', 'unknown'])
        expect((await post(caseId, 'ask', { id: id(), fact: 'nothing', [field]: hostile })).status).toBe(400)
    }
    expect((await viewOf(caseId)).case.facts.map(({ origin }) => origin)).not.toContain('agent')
  })

  test('what was declared in the case stays declared, with its deadlines counted from its own day', async () => {
    const { opened, caseId } = await heldCase()
    const declared = await ask(`/v1/conversations/${opened.conversation}/withdrawal`, {
      token: opened.token,
      body: bodyOf('withdrawal'),
    })
    expect(declared.status).toBe(201)
    await vi.waitFor(async () => expect((await viewOf(caseId)).case.origin).toBe('withdrawal'))
    const before = (await viewOf(caseId)).case
    const after = await (await set(caseId, 'opened', true)).json<Case>()
    expect(after).toMatchObject({ origin: 'withdrawal', version: 2 })
    expect(after.agentActions).toContain('acknowledge-withdrawal')
    expect(after.deadlines.find(({ id }) => id === 'refund')?.day).toBe(
      before.deadlines.find(({ id }) => id === 'refund')?.day,
    )
    expect(after.summary[0]).toBe(before.summary[0])
  })

  test('what a next hand-off of the conversation is made of holds it too', async () => {
    const { opened, caseId } = await heldCase()
    await set(caseId, 'channel', 'shop')
    expect((await call('POST', `cases/${caseId}/resolve`, { headers: ines.headers })).status).toBe(200)
    await vi.waitFor(async () => expect((await thread(opened)).case?.status).toBe('resolved'))
    const preview = await (await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token })).json<{
      facts: Case['facts']
    }>()
    // Before the shopper agrees to send it, it is shown as the seller's word.
    expect(preview.facts.find(({ name }) => name === 'channel')).toMatchObject({
      value: 'shop',
      label: expect.stringContaining('selon le vendeur'),
    })
  })
})

describe('an agent asks for a fact', () => {
  test('the shopper gets the question with its answers; a tap makes it theirs and the file is computed again', async () => {
    const { opened, caseId } = await heldCase('je peux rendre ma robe ?')
    const { missing } = (await viewOf(caseId)).case
    expect(missing.map(({ fact }) => fact)).toContain('channel')
    const body = { id: id(), fact: 'channel' }
    const asked = await post(caseId, 'ask', body)
    expect(asked.status).toBe(201)
    expect(await (await post(caseId, 'ask', body)).json()).toEqual(await asked.json())
    const question = (await thread(opened)).messages.at(-1)
    expect(question).toMatchObject({
      author: 'agent',
      name: 'Inès',
      text: expect.stringContaining('Où avez-vous acheté'),
      question: { fact: 'channel', input: 'choice' },
    })
    await (await say(opened, 'En ligne ou par téléphone')).text()
    const file = await vi.waitFor(async () => {
      const view = await viewOf(caseId)
      expect(view.case.version).toBe(2)
      return view
    })
    expect(file.case.facts.find(({ name }) => name === 'channel')).toMatchObject({
      value: 'distance',
      origin: 'message',
      words: 'En ligne ou par téléphone',
    })
    expect(file.case.missing.map(({ fact }) => fact)).not.toContain('channel')
    expect(file.care?.history.slice(-2)).toMatchObject([
      { what: 'fact-asked', by: 'Inès', change: { fact: 'channel' } },
      { what: 'fact-told', change: { from: null, to: { fr: 'En ligne ou par téléphone' } } },
    ])
    // What comes after is a message like any other.
    await (await say(opened, 'en magasin')).text()
    await vi.waitFor(async () => expect((await viewOf(caseId)).transcript.at(-1)?.text).toBe('en magasin'))
    expect((await viewOf(caseId)).case.version).toBe(2)
  })

  test('the shopper’s answer takes the place of what an agent had given', async () => {
    const { opened, caseId } = await heldCase('je peux rendre ma robe ?')
    await set(caseId, 'delivered_on', ago(40))
    await post(caseId, 'ask', { id: id(), fact: 'delivered_on' })
    await (await say(opened, ago(3).split('-').reverse().join('/'))).text()
    const file = await vi.waitFor(async () => {
      const view = await viewOf(caseId)
      expect(view.case.version).toBe(3)
      return view.case
    })
    expect(file.facts.find(({ name }) => name === 'delivered_on')).toMatchObject({ value: ago(3), origin: 'message' })
    expect(file.agentFacts).toBeUndefined()
  })

  test('a fact that the law does not know is not asked, nor in a case that another holds', async () => {
    const { caseId } = await heldCase()
    expect((await post(caseId, 'ask', { id: id(), fact: 'salary' })).status).toBe(400)
    expect((await post(caseId, 'ask', { id: id(), fact: 'channel' }, paul.headers)).status).toBe(409)
  })
})

test('every fact of the law is offered, those that weigh in this case marked', async () => {
  const { caseId } = await heldCase()
  const { facts } = await (
    await call('GET', `cases/${caseId}/facts?language=fr`, { headers: paul.headers })
  ).json<CaseFactNames>()
  expect(facts.length).toBeGreaterThan(200)
  expect(facts.find(({ name }) => name === 'channel')).toMatchObject({
    type: 'choice',
    label: 'Achat',
    weighs: true,
    options: expect.arrayContaining([{ value: 'shop', label: expect.any(String) }]),
  })
  expect(facts.find(({ name }) => name === 'hotel_night_price')?.weighs).toBe(false)
  expect((await call('GET', `cases/${caseId}/facts?language=de`, { headers: paul.headers })).status).toBe(400)
})
