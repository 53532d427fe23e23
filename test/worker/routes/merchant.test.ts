import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type AuditEntry,
  MerchantCase,
  MerchantCases,
  type MerchantReplied,
  type RelayedMessage,
} from '../../../protocol/index.ts'
import { keyedHash } from '../../../worker/privacy/secrets.ts'
import {
  newProgram,
  newShopWithProgram,
  openCaseBy,
  openingOf,
  type Program,
  said,
} from '../../support/worker-merchant.ts'
import { ask, begin, merchant, openShop, problemOf } from '../../support/worker-shopper.ts'

const id = () => crypto.randomUUID()
const slug = 'merchant-flows'
const desk = () => env.DESK.getByName(slug)
const agent = { id: 'agent-ines', name: 'Inès' }

let program: Program
let elsewhere: Program
beforeAll(async () => {
  await openShop({ ...merchant, slug })
  elsewhere = await newShopWithProgram('merchant-elsewhere')
})
// A key asks 120 times a minute.
beforeEach(async () => {
  if (program) await desk().withdrawKey({ id: 'test' }, program.keyId)
  program = await newProgram(slug)
})

async function beginOne(body: Record<string, unknown> = {}): Promise<string> {
  const begun = await program.ask('POST', 'conversations', { id: id(), language: 'fr', ...body })
  expect(begun.status).toBe(201)
  return (await begun.json<{ conversation: string }>()).conversation
}
const relay = (conversation: string, text: string, message = id()) =>
  program.ask('POST', `conversations/${conversation}/messages`, { id: message, text })
const readCase = async (caseId: string) =>
  MerchantCase.parse(await (await program.ask('GET', `cases/${caseId}`)).json())

describe('a conversation from a back office', () => {
  test('begins once for an id, and says in whose hand it is written', async () => {
    const body = { id: id(), language: 'en', context: { order: 'ML-1', product: 'Casque' } }
    const first = await program.ask('POST', 'conversations', body)
    const begun = await first.json<{ conversation: string }>()
    expect([first.status, first.headers.get('cache-control')]).toEqual([201, 'no-store'])
    expect(begun).toEqual({ conversation: expect.stringMatching(/^[\w-]{22}$/), language: 'en' })
    const again = await program.ask('POST', 'conversations', body)
    expect([again.status, await again.json()]).toEqual([200, begun])
    expect(await problemOf(await program.ask('POST', 'conversations', { ...body, language: 'fr' }))).toMatchObject({
      type: 'message-changed',
    })
    const twice = { id: id() }
    const racing = await Promise.all([1, 2, 3, 4, 5].map(() => program.ask('POST', 'conversations', twice)))
    expect(racing.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 201])
    for (const one of racing) await one.text()
    // The same id of another shop is another conversation.
    const other = await (await elsewhere.ask('POST', 'conversations', body)).json<{ conversation: string }>()
    expect(other.conversation).not.toBe(begun.conversation)
    await (await relay(begun.conversation, 'My phone is broken')).text()
    const opened = await program.ask('POST', `conversations/${begun.conversation}/case`, openingOf('ana@example.com'))
    const { transcript } = await readCase((await opened.json<{ case: string }>()).case)
    expect(transcript[0]).toMatchObject({ sequence: 1, author: 'agent', name: 'Maison Lucie' })
    expect(transcript[0]?.text).toContain('opened this conversation at your request')
  })

  test('answers the shopper’s words as if they had been written in the window', async () => {
    const conversation = await beginOne()
    const message = id()
    const answered = await relay(conversation, `  ${said} `, message)
    expect(answered.status).toBe(201)
    const told = await answered.json<RelayedMessage>()
    expect(told.message).toMatchObject({ id: message, author: 'shopper', text: said, sequence: 2 })
    expect(told.answer).toMatchObject({ author: 'bot', sequence: 3 })
    expect(told.answer?.answer?.rights[0]?.right).toBe('conformity-guarantee')
    expect(await (await relay(conversation, `  ${said} `, message)).json()).toEqual(told)
    expect(await problemOf(await relay(conversation, 'Autre chose', message))).toMatchObject({
      type: 'message-changed',
    })
    expect(await problemOf(await relay(conversation, ' '))).toMatchObject({ type: 'empty-message' })
  })

  test('that a shopper began is not written in, whatever a key may do', async () => {
    const { conversation, token } = await begin({ merchant: slug })
    const unknown = await (await relay('A'.repeat(22), 'Bonjour')).text()
    const plain = (text: string) => text.replace(/"instance":"[^"]*"/, '')
    const refused = await relay(conversation, 'Bonjour')
    expect([refused.status, plain(await refused.text())]).toEqual([404, plain(unknown)])
    const opened = await program.ask('POST', `conversations/${conversation}/case`, openingOf('ana@example.com'))
    expect(opened.status).toBe(404)
    const view = await (await ask(`/v1/conversations/${conversation}`, { token })).json<{ messages: unknown[] }>()
    expect(view.messages).toEqual([])
  })
})

test('three hundred conversations are begun in an hour, not more; what was begun is found all the same', async () => {
  const shop = await newShopWithProgram('merchant-busy')
  const first = { id: id() }
  expect((await shop.ask('POST', 'conversations', first)).status).toBe(201)
  const limit = env.LIMIT.getByName(await keyedHash(env.SECRET, 'relayed-conversations', shop.merchant))
  await runInDurableObject(limit, (_limit, { storage }) => {
    for (let hit = 0; hit < 299; hit += 1) storage.sql.exec('INSERT INTO hits (at) VALUES (?)', Date.now())
  })
  const refused = await shop.ask('POST', 'conversations', { id: id() })
  expect([refused.status, Number(refused.headers.get('retry-after')) > 3000]).toEqual([429, true])
  expect((await shop.ask('POST', 'conversations', first)).status).toBe(200)
})

describe('a case from a back office', () => {
  test('needs the shopper’s own agreement, with how and when', async () => {
    const conversation = await beginOne()
    const open = (changes: Record<string, unknown>) =>
      program.ask('POST', `conversations/${conversation}/case`, openingOf('ana@example.com', changes))
    const now = new Date().toISOString()
    for (const consent of [
      undefined,
      true,
      { given: false, how: 'telephone', at: now },
      { given: true, at: now },
      { given: true, how: 'assumed', at: now },
      { given: true, how: 'letter', at: new Date(Date.now() + 3_600_000).toISOString() },
    ])
      expect(await problemOf(await open({ consent }))).toMatchObject({ type: 'invalid-input' })
    expect((await desk().list({ status: 'open', limit: 200 })).cases.map(({ shopper }) => shopper)).not.toContain('ana')
  })

  test('is at the desk at once, with the agreement, and its shopper is told by mail', async () => {
    const conversation = await beginOne({ context: { order: 'ML-48213' } })
    await (await relay(conversation, said)).text()
    const email = `${id()}@example.com`
    const body = openingOf(email)
    const opened = await program.ask('POST', `conversations/${conversation}/case`, body)
    const told = await opened.json<{ case: string; reference: string }>()
    expect([opened.status, told.reference]).toEqual([201, expect.stringMatching(/^[A-Z0-9]{10}$/)])
    const again = await program.ask('POST', `conversations/${conversation}/case`, body)
    expect([again.status, await again.json()]).toEqual([200, told])
    const elsewhere = { ...body, contact: { ...body.contact, email: 'elsewhere@example.com' } }
    const changed = await program.ask('POST', `conversations/${conversation}/case`, elsewhere)
    expect([changed.status, await problemOf(changed)]).toMatchObject([409, { type: 'message-changed' }])
    const { case: file, transcript } = await readCase(told.case)
    expect(file).toMatchObject({
      id: told.case,
      reference: told.reference,
      contact: { email },
      consent: { how: 'telephone', at: body.consent.at },
    })
    expect(transcript.map(({ author }) => author)).toEqual(['agent', 'shopper', 'bot', 'system'])
    const mails = await vi.waitFor(async () => {
      const found = (await desk().demoMails(400)).filter(({ to }) => to === email)
      return found.length > 0 ? found : Promise.reject(new Error('no mail yet'))
    })
    expect(mails.map(({ text }) => text.includes(told.reference))).toEqual([true])
    const log = await desk().auditLog(agent, { act: 'log-read', filter: { case: told.reference }, limit: 10 })
    const acts = log.entries.map(({ act, agent: by }: AuditEntry) => [act, by])
    const by = { id: `key:${program.keyId}`, name: null }
    expect(await desk().keyHolders()).toContainEqual({ id: by.id, name: 'Back-office' })
    const touched = await desk().auditTouched(agent, { agent: by.id }, 'log-read')
    expect(touched.conversations.map((one) => one.conversation)).toEqual([conversation])
    expect(acts).toEqual([
      ['read', by],
      ['opened-for-shopper', by],
    ])
    const next = await (await relay(conversation, 'Et alors ?')).json<RelayedMessage>()
    expect(next.answer).toBeNull()
  })

  test('is its shopper’s from the moment they come: nobody writes for them any more', async () => {
    const { conversation, caseId, email } = await openCaseBy(program)
    const secret = await vi.waitFor(async () => {
      const mail = (await desk().demoMails(400)).find(({ to }) => to === email)
      return /#resume=([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? Promise.reject(new Error('no mail yet'))
    })
    const resumed = await ask('/v1/resumes', { body: { secret } })
    expect(resumed.status).toBe(200)
    expect(await problemOf(await relay(conversation, 'Je retire tout'))).toMatchObject({ type: 'shopper-present' })
    const opened = await program.ask('POST', `conversations/${conversation}/case`, openingOf(email))
    expect(await problemOf(opened)).toMatchObject({ type: 'shopper-present', status: 409 })
    expect((await readCase(caseId)).case.id).toBe(caseId)
  })
})

describe('cases', () => {
  test('are listed a page at a time, by what they are, and name nobody', async () => {
    const shop = await newShopWithProgram('merchant-list')
    const made = [await openCaseBy(shop), await openCaseBy(shop), await openCaseBy(shop)]
    const list = async (query: string) => MerchantCases.parse(await (await shop.ask('GET', `cases?${query}`)).json())
    const all = await list('')
    expect(all.cases.map(({ id }) => id).toSorted()).toEqual(made.map(({ caseId }) => caseId).toSorted())
    expect(JSON.stringify(all)).not.toMatch(/Karim|@example/)
    const walked: string[] = []
    for (let after = ''; ; ) {
      const page = await list(`limit=1${after}`)
      walked.push(...page.cases.map(({ id }) => id))
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    expect(walked).toEqual(all.cases.map(({ id }) => id))
    await env.DESK.getByName(shop.merchant).claim(agent, made[0]?.caseId ?? '')
    expect((await list('status=claimed')).cases.map(({ id }) => id)).toEqual([made[0]?.caseId])
    expect((await list('right=conformity-guarantee')).cases).toHaveLength(2)
    expect((await list('right=withdrawal')).cases).toEqual([])
    expect((await list('status=resolved')).cases).toEqual([])
    for (const query of ['status=all', 'limit=0', 'limit=101', 'after=e30', 'after=%3C', 'search=Karim', 'due=never'])
      expect([query, (await shop.ask('GET', `cases?${query}`)).status]).toEqual([query, 400])
    expect(await problemOf(await shop.ask('GET', 'cases?limit=101'))).toMatchObject({ detail: 'Check “limit”.' })
  })

  test('are read without what the team keeps for itself', async () => {
    const { caseId } = await openCaseBy(program)
    await desk().addNote(agent, caseId, { id: id(), text: 'Cliente pénible' })
    const text = await (await program.ask('GET', `cases/${caseId}`)).text()
    expect(text).not.toContain('pénible')
    expect(Object.keys(JSON.parse(text)).toSorted()).toEqual(['case', 'transcript'])
  })
})

describe('a reply', () => {
  const reply = (caseId: string, body: Record<string, unknown>) =>
    program.ask('POST', `cases/${caseId}/replies`, {
      id: id(),
      text: 'Nous vous remboursons demain.',
      seen: 99,
      ...body,
    })

  test('comes to the shopper in the merchant’s name, once', async () => {
    const { caseId } = await openCaseBy(program)
    const body = { id: id(), text: 'Bonjour Karim, nous vous envoyons une étiquette de retour.' }
    const answered = await reply(caseId, body)
    expect(answered.status).toBe(201)
    const { message, tone } = await answered.json<MerchantReplied>()
    expect([message.author, message.name, message.text, tone]).toEqual(['agent', 'Maison Lucie', body.text, []])
    expect(await (await reply(caseId, body)).json()).toEqual({ message, tone })
    expect(await problemOf(await reply(caseId, { ...body, text: 'Autre' }))).toMatchObject({ type: 'message-changed' })
    const { transcript } = await readCase(caseId)
    expect(transcript.filter(({ text }) => text === body.text)).toHaveLength(1)
  })

  test('does not cross a colleague’s', async () => {
    const { caseId } = await openCaseBy(program)
    const { transcript } = await readCase(caseId)
    const seen = transcript.at(-1)?.sequence ?? 0
    await desk().claim(agent, caseId)
    await desk().reply(agent, caseId, { id: id(), text: 'Je m’en occupe.' })
    const crossed = await problemOf(await reply(caseId, { seen }))
    expect(crossed).toMatchObject({ type: 'replied-meanwhile', said: [{ text: 'Je m’en occupe.', name: 'Inès' }] })
    expect((await reply(caseId, { seen: seen + 2 })).status).toBe(201)
    expect((await program.ask('POST', `cases/${caseId}/replies`, { id: id(), text: 'x' })).status).toBe(400)
  })

  test('that denies what the case grants is stopped, unless it is said why', async () => {
    const { caseId } = await openCaseBy(program)
    const text = 'Votre garantie est terminée, adressez-vous au fabricant.'
    const stopped = await problemOf(await reply(caseId, { text }))
    expect(stopped).toMatchObject({ type: 'denies-a-right', status: 409 })
    expect(stopped.detail).toContain('conformity-guarantee')
    expect(stopped.detail).not.toContain('fabricant')
    const despite = { right: 'conformity-guarantee', why: 'L’appareil est tombé dans l’eau.' }
    const sent = await reply(caseId, { text, despite })
    expect([sent.status, (await readCase(caseId)).transcript.at(-1)?.text]).toEqual([201, text])
    const read = await desk().read(agent, caseId)
    const history = 'ok' in read ? (read.ok.care?.history ?? []) : []
    expect(history.find(({ what }) => what === 'sent-despite')?.despite).toEqual(despite)
  })

  test('is told what its reader may take badly', async () => {
    const { caseId } = await openCaseBy(program)
    const text = 'Vous auriez dû lire la notice. Nous vous envoyons une étiquette.'
    const { tone } = await (await reply(caseId, { text })).json<MerchantReplied>()
    expect(tone).toEqual([{ kind: 'blame', words: 'Vous auriez dû lire la notice.' }])
  })

  test('after the case is closed comes to nobody', async () => {
    const { caseId } = await openCaseBy(program)
    await desk().claim(agent, caseId)
    await desk().resolve(agent, caseId)
    expect(await problemOf(await reply(caseId, {}))).toMatchObject({ type: 'case-closed' })
    expect(await problemOf(await reply(caseId, { text: ' ' }))).toMatchObject({ type: 'empty-message' })
    expect(await problemOf(await reply(caseId, { text: 'x'.repeat(4001) }))).toMatchObject({ type: 'message-too-long' })
  })
})

test('a key is no shopper’s token', async () => {
  const { conversation } = await openCaseBy(program)
  for (const token of [program.secret, `${slug}.${program.secret.slice(-43)}`])
    expect((await ask(`/v1/conversations/${conversation}`, { token })).status).toBe(404)
})

test('what a key began and its shopper had erased is begun anew, empty', async () => {
  const body = { id: id(), language: 'fr' }
  const begin = async () => (await program.ask('POST', 'conversations', body)).json<{ conversation: string }>()
  const { conversation } = await begin()
  const opened = await program.ask('POST', `conversations/${conversation}/case`, openingOf('parti@example.com'))
  const { case: caseId } = await opened.json<{ case: string }>()
  expect(await desk().erasePerson(agent, caseId, 'case')).toHaveProperty('ok')
  expect((await program.ask('GET', `cases/${caseId}`)).status).toBe(404)
  expect((await relay(conversation, said)).status).toBe(404)
  expect((await begin()).conversation).toBe(conversation)
  const { message } = await (await relay(conversation, said)).json<RelayedMessage>()
  expect(message.sequence).toBe(2)
})
