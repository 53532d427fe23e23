import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { type Acknowledgement, type ConversationCreated, Declarations } from '../../../protocol/index.ts'
import type { Conversation } from '../../../worker/conversation/conversation.ts'
import { sha256 } from '../../../worker/privacy/secrets.ts'
import { ask, begin, merchant as lucie, openShop, problemOf } from '../../support/worker-shopper.ts'

/** A shop of its own: its cases stand in nobody else's queue. */
const merchant = { ...lucie, slug: 'reprises' }

beforeAll(() => openShop(merchant))

const complaint = {
  name: 'Lucie Martin',
  happened: 'Le casque ne charge plus.\nJe vous ai appelés deux fois.',
  wanted: 'Une réparation ou un remplacement.',
  by: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
}

/** A complaint made on one device, and the secret of the link in the mail about it. */
async function complained(): Promise<{ opened: ConversationCreated; given: Acknowledgement; secret: string }> {
  const opened = await begin({ merchant: merchant.slug })
  const email = `${crypto.randomUUID()}@mail.example`
  const response = await ask(`/v1/conversations/${opened.conversation}/complaint`, {
    token: opened.token,
    body: { ...complaint, id: crypto.randomUUID(), email },
  })
  expect(response.status).toBe(201)
  const mail = await vi.waitFor(async () => {
    const mails = await env.DESK.getByName(merchant.slug).demoMails(400)
    const found = mails.find(({ to, subject }) => to === email && subject.startsWith('Accusé de réception'))
    expect(found).toBeDefined()
    return found
  })
  return { opened, given: await response.json(), secret: /#resume=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '' }
}

const spend = (secret: string) => ask('/v1/resumes', { body: { secret } })

async function declarationsOf({ conversation, token }: ConversationCreated): Promise<Acknowledgement[]> {
  const response = await ask(`/v1/conversations/${conversation}/declarations`, { token })
  return Declarations.parse(await response.json()).declarations
}

test('the link of an acknowledgement opens the conversation on another device, with the file that proves the complaint', async () => {
  const { opened, given, secret } = await complained()
  const response = await spend(secret)
  expect(response.status).toBe(200)
  const elsewhere = await response.json<ConversationCreated>()
  expect(elsewhere.conversation).toBe(opened.conversation)
  expect(elsewhere.token).not.toBe(opened.token)
  const [kept, ...more] = await declarationsOf(elsewhere)
  expect(more).toEqual([])
  expect(kept).toMatchObject({ kind: 'complaint', reference: given.reference, receivedAt: given.receivedAt })
  expect(kept?.text).toContain('Le casque ne charge plus.')
  expect(kept?.hash).toBe(await sha256(kept?.text ?? ''))
  expect(kept?.file).toContain(kept?.hash)
  expect(await declarationsOf(opened)).toEqual([kept])
})

test('the mail of a complaint holds its reference, date and hash and not one word of it', async () => {
  const { given } = await complained()
  const mails = await env.DESK.getByName(merchant.slug).demoMails(400)
  const mail = mails.find(({ subject }) => subject.includes(given.reference) && subject.includes('réclamation'))
  expect(mail?.text).toContain(given.reference)
  expect(mail?.text).toContain(given.hash)
  expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/casque|appelés|remplacement|Lucie Martin/)
})

test('the link works once, and not after seven days', async () => {
  const { secret } = await complained()
  expect((await spend(secret)).status).toBe(200)
  expect(await problemOf(await spend(secret))).toMatchObject({ type: 'link-spent', status: 410 })
  const late = await complained()
  const object = env.CONVERSATION.getByName(`${merchant.slug}:${late.opened.conversation}`)
  await runInDurableObject(object as unknown as DurableObjectStub<Conversation>, (conversation) => {
    conversation.now = () => new Date(Date.now() + 7 * 86_400_000 + 60_000)
  })
  expect(await problemOf(await spend(late.secret))).toMatchObject({ type: 'link-spent', status: 410 })
})
