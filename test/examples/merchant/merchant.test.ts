import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { beginConversation } from '../../../examples/merchant/begin-conversation.ts'
import { merchantClient, Refused } from '../../../examples/merchant/client.ts'
import { openCase } from '../../../examples/merchant/open-case.ts'
import { readCase, waitingCases } from '../../../examples/merchant/read-cases.ts'
import { replyTo } from '../../../examples/merchant/reply.ts'
import { isOurs, subscribe, unsubscribe } from '../../../examples/merchant/subscribe.ts'
import type { KeyScope } from '../../../protocol/index.ts'
import { signature } from '../../../worker/cases/connectors/signature.ts'
import { newProgram, newShopWithProgram, said } from '../../support/worker-merchant.ts'
import { Outside } from '../../support/worker-outside.ts'
import { publicOrigin } from '../../support/worker-shopper.ts'

/** The examples as they are, generated types and all, against the real Worker; each with the key that its page asks for. */
const shop = 'merchant-examples'
const contact = { name: 'Karim Benali', email: 'karim@mail.example' }
const clientWith = async (...scopes: KeyScope[]) => {
  const { secret: key } = await newProgram(shop, scopes)
  return merchantClient({ baseUrl: publicOrigin, key, fetch: (request) => exports.default.fetch(request) })
}
async function newCase() {
  const { conversation } = await beginConversation(await clientWith('conversations:write'), said)
  return openCase(await clientWith('cases:write'), conversation, contact)
}

beforeAll(() => newShopWithProgram(shop))

test('a conversation is begun, and the answer comes back to be read out', async () => {
  const begun = await beginConversation(await clientWith('conversations:write'), said)
  expect(begun.sentences).toContain('La garantie légale couvre encore cette panne')
  expect(begun.lastDays.join(' ')).toMatch(/\d{4}-\d{2}-\d{2}/)
})

test('a case is opened with the shopper’s agreement, listed page by page and read', async () => {
  const [one, other] = [await newCase(), await newCase()]
  expect(one.reference).toMatch(/^[A-Z0-9]{10}$/)
  const reader = await clientWith('cases:read')
  const listed: string[] = []
  for await (const { id } of waitingCases(reader, 1)) listed.push(id)
  expect(listed).toEqual(expect.arrayContaining([one.case, other.case]))
  const { case: file, transcript } = await readCase(reader, one.case)
  expect([file.contact, file.consent?.how]).toEqual([contact, 'telephone'])
  expect(transcript.map(({ author }) => author)).toEqual(['agent', 'shopper', 'bot', 'system'])
})

test('a reply is sent, does not cross a colleague’s, and does not deny what the law grants', async () => {
  const opened = await newCase()
  const program = await clientWith('cases:read', 'replies:write')
  const text = 'Bonjour, nous vous envoyons une étiquette de retour.'
  expect(await replyTo(program, opened.case, text)).toMatchObject({ sent: { author: 'agent', text } })
  expect(await replyTo(program, opened.case, 'Votre garantie est terminée.')).toEqual({
    denied: expect.stringContaining('conformity-guarantee'),
  })
  const agent = { id: 'ines', name: 'Inès' }
  const desk = env.DESK.getByName(shop)
  await desk.claim(agent, opened.case)
  // A colleague writes between the reading and the reply.
  let isFirst = true
  const slow = merchantClient({
    baseUrl: publicOrigin,
    key: (await newProgram(shop)).secret,
    async fetch(request) {
      const answered = await exports.default.fetch(request)
      if (isFirst) await desk.reply(agent, opened.case, { id: crypto.randomUUID(), text: 'Je m’en occupe.' })
      isFirst = false
      return answered
    },
  })
  expect(await replyTo(slow, opened.case, text)).toMatchObject({ meanwhile: [{ text: 'Je m’en occupe.' }] })
})

describe('events', () => {
  test('are subscribed to, and no longer', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(new Outside().call)
    const program = await clientWith('events:write')
    const { webhook, secret } = await subscribe(program, 'https://hooks.shop.example.com/recours')
    expect(secret).toMatch(/^whsec_/)
    await unsubscribe(program, webhook)
    await expect(unsubscribe(program, webhook)).rejects.toThrow('Not found')
    vi.restoreAllMocks()
  })

  test('are known by the signature that the service puts on them', async () => {
    const [secret, other] = [`whsec_${btoa('a'.repeat(32))}`, `whsec_${btoa('b'.repeat(32))}`]
    const body = '{"type":"case-opened"}'
    const signed = async (by: string, at = Date.now()) => {
      const timestamp = Math.floor(at / 1000)
      const value = await signature(by, { id: 'evt_1', timestamp, body })
      return new Headers({ 'webhook-id': 'evt_1', 'webhook-timestamp': `${timestamp}`, 'webhook-signature': value })
    }
    const right = await signed(secret)
    expect(await isOurs(secret, right, body)).toBe(true)
    expect(await isOurs(secret, right, `${body} `)).toBe(false)
    expect(await isOurs(secret, await signed(other), body)).toBe(false)
    expect(await isOurs(secret, await signed(secret, Date.now() - 301_000), body)).toBe(false)
    expect(await isOurs(secret, new Headers(), body)).toBe(false)
    const both = new Headers(right)
    both.set('webhook-signature', `${(await signed(other)).get('webhook-signature')} ${right.get('webhook-signature')}`)
    expect(await isOurs(secret, both, body)).toBe(true)
  })
})

test('what a key may not do is refused with its reason', async () => {
  const refused = await newCaseWith(await clientWith('cases:read')).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect(refused).toMatchObject({ problem: { type: 'scope-missing', status: 403 } })
})

const newCaseWith = (client: Awaited<ReturnType<typeof clientWith>>) => openCase(client, 'A'.repeat(22), contact)
