import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  Case,
  type ConversationCreated,
  type ConversationView,
  HandoffPreview,
  type Message,
} from '../../../protocol/index.ts'
import type { Mail } from '../../../worker/env.ts'
import { ask, begin, merchant, objectOf, openShop, problemOf, readEvents, say } from '../../support/worker-shopper.ts'

const question = 'Je veux rendre mes écouteurs achetés en ligne'
const ines = { id: 'agent-ines', name: 'Inès' }

beforeAll(() => openShop())

const desk = () => env.DESK.getByName(merchant.slug)
const request = (given: Record<string, unknown> = {}) => ({
  id: crypto.randomUUID(),
  contact: { name: 'Lucie Martin', email: 'lucie@example.com', order: 'ML-1042' },
  wish: 'Je voudrais être remboursée.',
  corrections: [],
  consent: true,
  ...given,
})

async function handOff(opened: ConversationCreated, body: unknown = request()): Promise<Response> {
  return ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body })
}

async function viewOf({ conversation, token }: ConversationCreated): Promise<ConversationView> {
  return (await ask(`/v1/conversations/${conversation}`, { token })).json()
}

/** The case of a conversation as its Desk has it, once it got there. */
async function caseAtDesk({ conversation }: ConversationCreated): Promise<Case> {
  return vi.waitFor(async () => {
    const { cases } = await desk().list({ status: 'open', limit: 100 })
    for (const { id } of cases) {
      const read = await desk().read(ines, id)
      if ('ok' in read && read.ok.case.conversation === conversation) return Case.parse(read.ok.case)
    }
    throw new Error('not yet')
  })
}

async function mailsTo(address: string, count: number): Promise<(Mail & { createdAt: string })[]> {
  return vi.waitFor(async () => {
    const mails = (await desk().demoMails(100)).filter(({ to }) => to === address)
    expect(mails.length).toBeGreaterThanOrEqual(count)
    return mails
  })
}

describe('a hand-off', () => {
  test('shows first what will be sent', async () => {
    const opened = await begin()
    await (await say(opened, question)).text()
    const response = await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token })
    const preview = HandoffPreview.parse(await response.json())
    expect(preview.messages).toBe(2)
    expect(preview.rights.length).toBeGreaterThan(0)
  })

  test('brings the filled-in case to the desk, says so in the transcript, and is confirmed by mail', async () => {
    const opened = await begin()
    await (await say(opened, question)).text()
    const email = 'confirmation@example.com'
    const body = request({ contact: { name: 'Bill <b>', email } })
    const response = await handOff(opened, body)
    expect(response.status).toBe(201)
    const { reference } = await response.json<{ reference: string }>()
    expect(reference).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/)
    const file = await caseAtDesk(opened)
    expect(file).toMatchObject({ reference, origin: 'handoff', status: 'waiting', wish: body.wish, contact: { email } })
    const { messages, case: current } = await viewOf(opened)
    expect(current).toEqual({ reference, status: 'waiting' })
    expect(messages.at(-1)).toMatchObject({ author: 'system', event: 'case-opened', text: reference })
    const [mail] = await mailsTo(email, 1)
    expect(mail?.subject).toContain(reference)
    expect(mail?.text).toContain(
      `http://127.0.0.1:8787/m/${merchant.slug}#resume=${merchant.slug}.${opened.conversation}.`,
    )
    // The address is not confirmed yet: nothing that a visitor wrote goes there.
    expect(`${mail?.text}${mail?.html}${mail?.subject}`).not.toMatch(/Bill|remboursée/)
  })

  test('clicked a hundred times at once makes one case', async () => {
    const opened = await begin()
    await (await say(opened, question)).text()
    const responses = await Promise.all(Array.from({ length: 100 }, () => handOff(opened)))
    const references = await Promise.all(
      responses.map(async (response) => (await response.json<{ reference: string }>()).reference),
    )
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(99)
    expect(new Set(references)).toHaveLength(1)
    const rows = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
      storage.sql.exec('SELECT id FROM cases').toArray(),
    )
    expect(rows).toHaveLength(1)
  })

  test('two open cases are refused by the table itself', async () => {
    const opened = await begin()
    await handOff(opened)
    const insert = runInDurableObject(objectOf(opened), (_object, { storage }) => {
      storage.sql.exec(
        "INSERT INTO cases (id, client_id, reference, status, file) VALUES ('x', 'x', 'x', 'claimed', '{}')",
      )
    })
    await expect(insert).rejects.toThrow(/UNIQUE/)
  })

  test('with corrected facts freezes them, with a wrong one changes nothing', async () => {
    const opened = await begin()
    await (await say(opened, question)).text()
    const before = (await viewOf(opened)).facts
    const wrong = await handOff(
      opened,
      request({
        corrections: [
          { fact: 'channel', value: 'shop' },
          { fact: 'no-such-fact', value: 'x' },
        ],
      }),
    )
    expect(await problemOf(wrong)).toMatchObject({ type: 'invalid-input' })
    expect((await viewOf(opened)).facts).toEqual(before)
    const right = await handOff(opened, request({ corrections: [{ fact: 'channel', value: 'shop' }] }))
    expect(right.status).toBe(201)
    expect((await caseAtDesk(opened)).facts).toContainEqual(
      expect.objectContaining({ name: 'channel', value: 'shop', origin: 'corrected' }),
    )
  })

  test.each([
    ['without consent', { consent: false }],
    ['with consent said otherwise', { consent: 'true' }],
    ['without a name', { contact: { name: '  ', email: 'a@example.com' } }],
    ['with an address that is none', { contact: { name: 'A', email: 'a@' } }],
    ['with a name of 81 letters', { contact: { name: 'a'.repeat(81), email: 'a@example.com' } }],
  ])('%s is refused', async (_case, given) => {
    const opened = await begin()
    expect(await problemOf(await handOff(opened, request(given)))).toMatchObject({ type: 'invalid-input' })
    expect((await viewOf(opened)).case).toBeNull()
  })

  test('keeps card numbers out of the case', async () => {
    const opened = await begin()
    await handOff(opened, request({ wish: 'Payé avec 4970 1012 3456 7890 puis 4111 1111 1111 1111' }))
    expect((await caseAtDesk(opened)).wish).toBe('Payé avec 4970 1012 3456 7890 puis [carte …1111]')
  })
})

describe('while a case is open', () => {
  test('the bot is silent and the shopper’s words reach the desk', async () => {
    const opened = await begin()
    await handOff(opened)
    const file = await caseAtDesk(opened)
    const { chunks, isDone } = await readEvents(await say(opened, 'Vous êtes là ?'))
    expect(chunks.map(([, chunk]) => chunk.type)).toEqual(['start', 'data-message', 'finish'])
    expect(isDone).toBe(true)
    await vi.waitFor(async () => {
      const { cases } = await desk().list({ status: 'open', limit: 100 })
      expect(cases.find(({ id }) => id === file.id)).toMatchObject({ waitingForAgent: true })
    })
    const read = await desk().read(ines, file.id)
    expect('ok' in read && read.ok.transcript.at(-1)).toMatchObject({ author: 'shopper', text: 'Vous êtes là ?' })
  })

  test('an agent’s claim, reply and resolution stand in the transcript; then the bot answers again and satisfaction is asked once', async () => {
    const opened = await begin()
    const email = 'satisfaction@example.com'
    await handOff(opened, request({ contact: { name: 'Lucie', email } }))
    const { id: caseId } = await caseAtDesk(opened)
    await desk().claim(ines, caseId)
    const reply = { id: crypto.randomUUID(), text: 'Bonjour, voici l’étiquette de retour.' }
    const first = await desk().reply(ines, caseId, reply)
    const again = await desk().reply(ines, caseId, reply)
    expect(again).toEqual(first)
    await desk().resolve(ines, caseId)
    const view = await vi.waitFor(async () => {
      const seen = await viewOf(opened)
      expect(seen.case?.status).toBe('resolved')
      return seen
    })
    expect(view.messages.map(({ author, event }) => event ?? author)).toEqual([
      'case-opened',
      'case-claimed',
      'agent',
      'case-resolved',
    ])
    expect(view.messages[2]).toMatchObject({ name: 'Inès', text: reply.text })
    expect(view.askSatisfaction).toBe(true)
    const path = `/v1/conversations/${opened.conversation}/satisfaction`
    expect((await ask(path, { token: opened.token, body: { score: 6 } })).status).toBe(400)
    expect((await ask(path, { token: opened.token, body: { score: 5, word: 'Merci' } })).status).toBe(204)
    expect((await viewOf(opened)).askSatisfaction).toBe(false)
    expect((await ask(path, { token: opened.token, body: { score: 1 } })).status).toBe(409)
    const { chunks } = await readEvents(await say(opened, question))
    expect(chunks.some(([, chunk]) => chunk.type === 'data-answer')).toBe(true)
    // Nobody was looking: one mail for the case, one for the reply.
    expect((await mailsTo(email, 2)).map(({ subject }) => /répondu/.test(subject))).toContain(true)
  })

  test('three replies in a row make one mail', async () => {
    const opened = await begin()
    const email = 'three@example.com'
    await handOff(opened, request({ contact: { name: 'Lucie', email } }))
    const { id: caseId } = await caseAtDesk(opened)
    await desk().claim(ines, caseId)
    for (const text of ['Un', 'Deux', 'Trois']) await desk().reply(ines, caseId, { id: crypto.randomUUID(), text })
    const mails = await mailsTo(email, 2)
    expect(mails).toHaveLength(2)
  })

  test('a reply to a case that is no longer open is refused', async () => {
    const opened = await begin()
    await handOff(opened)
    const { id: caseId } = await caseAtDesk(opened)
    const object = objectOf(opened)
    await object.caseChanged({ caseId, status: 'resolved', agent: ines })
    const late = await object.agentReply({ caseId, id: crypto.randomUUID(), agent: ines, text: 'Trop tard' })
    expect(late).toMatchObject({ problem: 'case-closed' })
    const foreign = await object.agentView('another-case')
    expect(foreign).toMatchObject({ problem: 'not-found' })
  })

  test('a second case may follow a resolved one', async () => {
    const opened = await begin()
    const first = await (await handOff(opened)).json<{ reference: string }>()
    const { id: caseId } = await caseAtDesk(opened)
    await objectOf(opened).caseChanged({ caseId, status: 'resolved', agent: ines })
    const response = await handOff(opened)
    expect(response.status).toBe(201)
    expect((await response.json<{ reference: string }>()).reference).not.toBe(first.reference)
  })
})

describe('an e-mailed link', () => {
  async function linkTo(opened: ConversationCreated, email: string): Promise<string> {
    await handOff(opened, request({ contact: { name: 'Lucie', email } }))
    const [mail] = await mailsTo(email, 1)
    return /#resume=(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
  }

  test('opens its conversation once, with a token of its own', async () => {
    const opened = await begin()
    await (await say(opened, question)).text()
    const secret = await linkTo(opened, 'once@example.com')
    await evictDurableObject(objectOf(opened))
    const response = await ask('/v1/resumes', { body: { secret } })
    expect(response.status).toBe(200)
    const resumed = await response.json<ConversationCreated>()
    expect(resumed.conversation).toBe(opened.conversation)
    expect(resumed.token).not.toBe(opened.token)
    const { messages } = await viewOf(resumed)
    expect(messages.map(({ author }: Message) => author)).toEqual(['shopper', 'bot', 'system'])
    expect(await problemOf(await ask('/v1/resumes', { body: { secret } }))).toMatchObject({
      type: 'link-spent',
      status: 410,
    })
  })

  test('is spent after seven days, and another one looks no different', async () => {
    const opened = await begin()
    const secret = await linkTo(opened, 'late@example.com')
    await runInDurableObject(objectOf(opened), (object) => {
      object.now = () => new Date(Date.now() + 8 * 86_400_000)
    })
    const late = await problemOf(await ask('/v1/resumes', { body: { secret } }))
    const wrong = await problemOf(await ask('/v1/resumes', { body: { secret: `${secret.slice(0, -3)}AAA` } }))
    const nowhere = await problemOf(await ask('/v1/resumes', { body: { secret: 'nonsense' } }))
    for (const problem of [late, wrong, nowhere])
      expect({ ...problem, instance: '' }).toEqual({ ...late, instance: '' })
    expect(late.type).toBe('link-spent')
  })

  test('is spent by our own page only', async () => {
    const response = await ask('/v1/resumes', { body: { secret: 'x' }, origin: merchant.origins[0] })
    expect(await problemOf(response)).toMatchObject({ type: 'origin-not-allowed' })
  })
})

test('a name that would turn the line or start another one stands in the case on one line, in its order', async () => {
  const opened = await begin()
  const contact = { name: 'Lu\u202ecie\r\nBcc: tous@example.com', email: 'turned@example.com', order: 'ML\u2066-1\n2' }
  expect((await handOff(opened, request({ contact }))).status).toBe(201)
  const file = await caseAtDesk(opened)
  expect(file.contact).toMatchObject({ name: 'Lu cie Bcc: tous@example.com', order: 'ML -1 2' })
  expect(file.suggestedReply).not.toMatch(/[\u202e\r]/)
  const unseen = await handOff(await begin(), request({ contact: { ...contact, name: '\u202e\u2066' } }))
  expect(await problemOf(unseen)).toMatchObject({ type: 'invalid-input' })
})

test('a shop’s name with a line break in it cannot write a header: the mail leaves with one subject of one line', async () => {
  const opened = await begin()
  await runInDurableObject(objectOf(opened), (_object, { storage }) => {
    const name = 'Maison\r\nBcc: tous@example.com'
    storage.sql.exec("UPDATE about SET value = ? WHERE key = 'settings'", JSON.stringify({ ...merchant, name }))
  })
  await handOff(opened, request({ contact: { name: 'Lucie', email: 'header@example.com' } }))
  const [mail] = await mailsTo('header@example.com', 1)
  expect(mail?.subject).toMatch(/^Votre demande [0-9A-Z]{10} – Maison Bcc: tous@example\.com$/)
})
