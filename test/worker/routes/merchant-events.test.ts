import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WebhookAdded, Webhooks } from '../../../protocol/index.ts'
import { withoutQueue, withQueue } from '../../support/worker-connected.ts'
import { newProgram, newShopWithProgram, type Program } from '../../support/worker-merchant.ts'
import { Outside } from '../../support/worker-outside.ts'
import { problemOf } from '../../support/worker-shopper.ts'

const id = () => crypto.randomUUID()
const slug = 'merchant-events'
const desk = () => env.DESK.getByName(slug)
const agent = { id: 'agent-ines', name: 'Inès' }

let program: Program
let elsewhere: Program
beforeAll(async () => {
  program = await newShopWithProgram(slug)
  elsewhere = await newShopWithProgram('merchant-events-elsewhere')
})

describe('a subscription to events', () => {
  let outside: Outside
  beforeAll(async () => withoutQueue(desk()))
  afterAll(withQueue)
  beforeEach(() => {
    outside = new Outside()
    vi.spyOn(globalThis, 'fetch').mockImplementation(outside.call)
    return () => void vi.restoreAllMocks()
  })

  test('is made once for an id; its secrets are told once; it goes by the key that made it or another', async () => {
    const body = { id: id(), name: 'Back-office', url: 'https://hooks.shop.example.com/recours?key=canari' }
    const added = await program.ask('POST', 'webhooks', body)
    const first = await added.json<WebhookAdded>()
    expect([added.status, first.secrets?.signing, first.webhook.target]).toEqual([
      201,
      expect.stringMatching(/^whsec_/),
      'hooks.shop.example.com',
    ])
    const again = await program.ask('POST', 'webhooks', body)
    expect([again.status, await again.json()]).toEqual([200, { webhook: first.webhook }])
    expect(await problemOf(await program.ask('POST', 'webhooks', { ...body, name: 'Autre' }))).toMatchObject({
      type: 'message-changed',
    })
    const twice = { ...body, id: id() }
    const racing = await Promise.all([1, 2, 3].map(() => program.ask('POST', 'webhooks', twice)))
    expect(racing.map(({ status }) => status).toSorted()).toEqual([200, 200, 201])
    const [made] = await Promise.all(racing.map((one) => one.json<WebhookAdded>()))
    expect((await program.ask('DELETE', `webhooks/${made?.webhook.id}`)).status).toBe(204)
    const listed = await (await program.ask('GET', 'webhooks')).json<Webhooks>()
    expect(listed).toEqual({ webhooks: [first.webhook] })
    const other = await newProgram(slug, ['events:write'])
    expect((await elsewhere.ask('DELETE', `webhooks/${first.webhook.id}`)).status).toBe(404)
    expect((await other.ask('DELETE', `webhooks/${first.webhook.id}`)).status).toBe(204)
    expect(await (await program.ask('GET', 'webhooks')).json()).toEqual({ webhooks: [] })
  })

  test('goes to public addresses only', async () => {
    outside.names.set('hooks.shop.example.com', ['169.254.169.254'])
    for (const url of ['https://hooks.shop.example.com/', 'http://hooks.shop.example.com/', 'https://127.0.0.1/', 'x'])
      expect(await problemOf(await program.ask('POST', 'webhooks', { id: id(), name: 'X', url }))).toMatchObject({
        type: 'connector-target',
        detail: expect.stringContaining('public addresses'),
      })
  })

  test('leaves alone what administrators connected', async () => {
    const url = 'https://hooks.shop.example.com/recours'
    const added = await desk().addConnector(agent, { kind: 'webhook', name: 'Outil', url })
    const connector = 'ok' in added ? added.ok.connector.id : ''
    expect((await program.ask('DELETE', `webhooks/${connector}`)).status).toBe(404)
    expect(JSON.stringify(await (await program.ask('GET', 'webhooks')).json())).not.toContain(connector)
    expect((await desk().connectors()).connectors.map(({ id: one }) => one)).toContain(connector)
  })
})
