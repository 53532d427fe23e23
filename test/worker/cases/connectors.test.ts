import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isSigned } from '../../../worker/cases/connectors/signature.ts'
import { caseFile, deadline, declaration, openDesk } from '../../support/worker-case.ts'
import { administrator, connect, deliver, inputs, withQueue } from '../../support/worker-connected.ts'
import type { Received } from '../../support/worker-outside.ts'

const hourMs = 3_600_000
const inès = { id: 'inès', name: 'Inès' }

afterAll(withQueue)
beforeEach(() => {
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function proofOf({ headers, body }: Received) {
  return {
    id: headers.get('webhook-id') ?? '',
    timestamp: headers.get('webhook-timestamp') ?? '',
    signatures: headers.get('webhook-signature') ?? '',
    body,
  }
}

describe('what is told', () => {
  test('a case from its opening to its end, and what is declared in it, each once', async () => {
    const { desk, outside, attempt } = await connect('whole-life', 'webhook')
    await desk.receiveCase('event-1', caseFile('one', { deadlines: [deadline('2026-12-01')] }))
    await desk.receiveCase('event-1', caseFile('one'))
    await desk.receiveCase('event-2', caseFile('one', { wish: 'Autre chose' }))
    await desk.receiveDeclaration('event-3', declaration('declared-1'))
    await desk.receiveDeclaration('event-4', declaration('declared-1'))
    await desk.claim(inès, 'one')
    await desk.claim(inès, 'one')
    await desk.resolve(inès, 'one')
    await attempt()
    const types = outside.webhooks.map(({ body }) => (JSON.parse(body) as { type: string }).type)
    expect(types).toEqual(['case-opened', 'declaration-received', 'case-claimed', 'case-resolved'])
  })

  test('a complaint that nobody has answered', async () => {
    vi.setSystemTime(new Date('2026-11-20T08:00:00Z'))
    const { desk, outside, attempt } = await connect('unanswered', 'webhook')
    await desk.receiveCase('event-1', caseFile('one', { origin: 'complaint', answerBy: '2026-12-01' }))
    const complaint = { kind: 'complaint', by: '2026-12-01', receivedAt: '2026-11-20T08:00:00.000Z' } as const
    await desk.receiveDeclaration('event-2', declaration('declared-1', complaint))
    await attempt()
    vi.setSystemTime(new Date('2026-12-01T09:00:00Z'))
    await runDurableObjectAlarm(desk)
    await attempt()
    expect(outside.webhooks.at(-1)?.body).toContain('complaint-unanswered')
    expect(outside.webhooks.at(-1)?.body).toContain('2026-12-01')
  })

  test('nothing that a shopper wrote, and no name', async () => {
    for (const kind of ['webhook', 'slack', 'zendesk', 'chatwoot'] as const) {
      const { desk, outside, attempt } = await connect(`no-person-${kind}`, kind)
      const contact = { name: 'Canari', email: 'canari@mail.example' }
      const file = caseFile('one', { contact, wish: 'Canari', product: 'Canari', summary: ['Canari'] })
      await desk.receiveCase('event-1', file)
      await attempt()
      const told = [outside.webhooks.map(({ body }) => body), outside.slack, outside.zendesk.tickets, outside.chatwoot]
      expect(outside.asked).toBeGreaterThan(0)
      expect(JSON.stringify(told)).toContain('ABCDEFGHJK')
      expect(JSON.stringify(told)).not.toMatch(/canari/i)
    }
  })
})

describe('a webhook, hour by hour', () => {
  test('it is signed anew for each attempt under one id, and arrives once after hours of silence', async () => {
    const { desk, outside, added, attempt, rows } = await connect('hours', 'webhook')
    const seen: Received[] = []
    const { call } = outside
    Object.assign(outside, {
      call: (async (input, init) => {
        if (!String(input).includes('dns-query'))
          seen.push({ url: new URL(String(input)), headers: new Headers(init?.headers), body: String(init?.body) })
        return call(input, init)
      }) satisfies typeof fetch,
    })
    const begun = Date.now()
    outside.weather = 'down'
    await desk.receiveCase('event-1', caseFile('one'))
    while (Date.now() - begun < 6 * hourMs) {
      const [row] = await attempt()
      expect(row?.status).toBe('due')
      // The consumer of the queue is called a second time for the same attempt.
      await deliver({ merchant: 'hours', event: row?.id ?? '', attempt: row?.attempts ?? 0 }, outside.call)
    }
    const failed = seen.length
    expect(failed).toBeGreaterThan(4)
    outside.weather = 'up'
    expect((await attempt())[0]?.status).toBe('delivered')
    await attempt()
    expect(outside.webhooks).toHaveLength(1)
    expect(seen).toHaveLength(failed + 1)
    expect(new Set(seen.map(({ headers }) => headers.get('webhook-id'))).size).toBe(1)
    expect(new Set(seen.map(({ headers }) => headers.get('webhook-timestamp'))).size).toBe(failed + 1)
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1)
    for (const received of outside.webhooks) {
      expect(await isSigned(added.secrets?.signing ?? '', proofOf(received), new Date())).toBe(true)
    }
    expect((await rows()).length).toBe(1)
    const { deliveries, connectors } = await desk.connectors()
    expect(deliveries[0]?.attempts.map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(failed).fill('unreachable'),
      'delivered',
    ])
    expect(connectors[0]?.failingSince).toBeUndefined()
  })

  test('after the last attempt it is parked, shown, and sent again on request under the same id', async () => {
    const { desk, outside, attempt } = await connect('parked', 'webhook')
    outside.weather = 'error'
    await desk.receiveCase('event-1', caseFile('one'))
    for (let made = 0; made < 10; made += 1) await attempt()
    const { deliveries } = await desk.connectors()
    expect(deliveries[0]).toMatchObject({ status: 'parked', event: 'case-opened', reference: 'ABCDEFGHJK' })
    expect(deliveries[0]?.attempts).toHaveLength(10)
    expect(deliveries[0]?.attempts[0]).toMatchObject({ outcome: 'failed', status: 500 })
    outside.weather = 'up'
    expect(await desk.retryDelivery(deliveries[0]?.id ?? '')).toEqual({ ok: null })
    await attempt()
    expect(await desk.retryDelivery(deliveries[0]?.id ?? '')).toEqual({ ok: null })
    await attempt()
    expect(outside.webhooks).toHaveLength(2)
    expect(new Set(outside.webhooks.map(({ headers }) => headers.get('webhook-id'))).size).toBe(1)
  })

  test('the merchant is told once, by mail, when nothing has arrived for a day', async () => {
    const { desk, outside, attempt } = await connect('told', 'webhook')
    outside.weather = 'down'
    await desk.receiveCase('event-1', caseFile('one'))
    await attempt()
    const warnings = async () => (await desk.demoMails(50)).filter(({ subject }) => subject.includes('ne répond plus'))
    vi.setSystemTime(Date.now() + 23 * hourMs)
    await runDurableObjectAlarm(desk)
    expect(await warnings()).toHaveLength(0)
    vi.setSystemTime(Date.now() + hourMs)
    await runDurableObjectAlarm(desk)
    await runDurableObjectAlarm(desk)
    const [mail, ...others] = await warnings()
    expect(others).toEqual([])
    expect(mail?.text).toContain('/desk#/connectors')
    expect(mail?.subject).toContain('Notre outil')
  })

  test('410: it wants nothing more, and gets nothing more; what waits is kept', async () => {
    const { desk, outside, attempt } = await connect('gone', 'webhook')
    outside.weather = 'gone'
    await desk.receiveCase('event-1', caseFile('one'))
    await desk.receiveCase('event-2', caseFile('two'))
    await attempt()
    expect((await attempt()).map(({ status }) => status)).toEqual(['parked', 'parked'])
    await desk.receiveCase('event-3', caseFile('three'))
    const before = outside.asked
    await attempt()
    expect(outside.asked).toBe(before)
    const { connectors, deliveries } = await desk.connectors()
    expect(connectors[0]?.disabled?.why).toBe('gone')
    expect(deliveries).toHaveLength(2)
    outside.weather = 'up'
    await desk.switchConnector(administrator, connectors[0]?.id ?? '', 'on')
    for (const { id } of deliveries) await desk.retryDelivery(id)
    await attempt()
    expect(outside.webhooks).toHaveLength(2)
  })

  test.each([
    ['120', 120],
    ['7200', 7200],
  ])('429 with Retry-After %s: not again before', async (retryAfter, seconds) => {
    const { desk, outside, attempt } = await connect(`busy-${seconds}`, 'webhook')
    outside.weather = 'busy'
    outside.retryAfter = retryAfter
    await desk.receiveCase('event-1', caseFile('one'))
    const [row] = await attempt()
    expect(row?.status).toBe('due')
    expect(((row?.next_at ?? 0) - Date.now()) / 1000).toBeGreaterThanOrEqual(seconds - 1)
    outside.weather = 'up'
    expect((await attempt())[0]?.status).toBe('delivered')
  })

  test('a redirect is a failure, and is not followed', async () => {
    const { desk, outside, attempt } = await connect('redirect', 'webhook')
    outside.weather = 'redirect'
    await desk.receiveCase('event-1', caseFile('one'))
    expect((await attempt())[0]?.status).toBe('due')
    expect(outside.asked).toBe(1)
    expect((await desk.connectors()).deliveries[0]?.attempts[0]?.outcome).toBe('redirected')
  })

  test('of a reply of 10 MB no more than 64 kB is read, and none is shown', async () => {
    const { desk, outside, attempt } = await connect('huge', 'webhook')
    outside.weather = 'huge'
    await desk.receiveCase('event-1', caseFile('one'))
    expect((await attempt())[0]?.status).toBe('delivered')
    expect(outside.bytesRead).toBeLessThan(150_000)
    expect(JSON.stringify(await desk.connectors())).not.toContain('aaaa')
  })

  test.each([
    ['its name now means a private address', ['10.0.0.1']],
    ['its name now means nothing', []],
  ])('%s: nothing is sent, whatever was true when it was added', async (_case, addresses) => {
    const { desk, outside, attempt } = await connect(`rebound-${addresses.length}`, 'webhook')
    outside.names.set('hooks.shop.example.com', addresses)
    await desk.receiveCase('event-1', caseFile('one'))
    expect((await attempt())[0]?.status).toBe('due')
    expect(outside.asked).toBe(0)
    expect((await desk.connectors()).deliveries[0]?.attempts[0]?.outcome).toBe('forbidden-target')
  })

  test('a rotated secret: both sign for a day, then the new one alone', async () => {
    const { desk, outside, added, attempt } = await connect('rotated', 'webhook')
    const rotated = await desk.rotateConnector(administrator, added.connector.id, {})
    const old = added.secrets?.signing ?? ''
    const young = 'ok' in rotated ? (rotated.ok.secrets?.signing ?? '') : ''
    expect(young).not.toBe(old)
    await desk.receiveCase('event-1', caseFile('one'))
    await attempt()
    const [first] = outside.webhooks
    if (!first) throw new Error('nothing came')
    expect(await isSigned(old, proofOf(first), new Date())).toBe(true)
    expect(await isSigned(young, proofOf(first), new Date())).toBe(true)
    vi.setSystemTime(Date.now() + 25 * hourMs)
    await desk.receiveCase('event-2', caseFile('two', { conversation: 'another' }))
    await attempt()
    const last = outside.webhooks.at(-1)
    if (!last) throw new Error('nothing came')
    expect(await isSigned(old, proofOf(last), new Date())).toBe(false)
    expect(await isSigned(young, proofOf(last), new Date())).toBe(true)
  })
})

describe('other systems', () => {
  test.each(['lost', 'down', 'error'] as const)('Zendesk, %s for hours: one ticket, in its state', async (weather) => {
    const { desk, outside, attempt } = await connect(`zendesk-${weather}`, 'zendesk')
    outside.weather = weather
    await desk.receiveCase('event-1', caseFile('one', { deadlines: [deadline('2026-12-01')] }))
    await desk.claim(inès, 'one')
    await desk.resolve(inès, 'one')
    for (let made = 0; made < 5; made += 1) await attempt()
    outside.weather = 'up'
    for (let made = 0; made < 3; made += 1) await attempt()
    expect(outside.zendesk.tickets).toMatchObject([
      { external_id: 'one', status: 'solved', subject: 'Nouveau dossier ABCDEFGHJK', comment: { public: false } },
    ])
    expect(outside.zendesk.tickets[0]?.tags).toContain('recours_case_claimed')
  })

  test.each(['lost', 'down'] as const)('Chatwoot, %s for hours: one conversation, one note', async (weather) => {
    const { desk, outside, attempt } = await connect(`chatwoot-${weather}`, 'chatwoot')
    outside.weather = weather
    await desk.receiveCase('event-1', caseFile('one'))
    for (let made = 0; made < 5; made += 1) await attempt()
    outside.weather = 'up'
    for (let made = 0; made < 3; made += 1) await attempt()
    expect(outside.chatwoot.contacts).toHaveLength(1)
    expect(outside.chatwoot.conversations).toMatchObject([
      { custom_attributes: { recours_case: 'one' }, status: 'open' },
    ])
    expect(outside.chatwoot.conversations[0]?.messages).toMatchObject([{ private: true }])
  })

  test('Slack gets a line that no words of ours can break', async () => {
    const { desk, outside, attempt } = await connect('slack', 'slack')
    await desk.receiveCase('event-1', caseFile('one', { deadlines: [deadline('2026-12-01')] }))
    await attempt()
    expect(outside.slack[0]).toContain('*Nouveau dossier ABCDEFGHJK*')
    expect(outside.slack[0]).toContain('1er décembre 2026')
    expect(outside.slack[0]).toContain('|Ouvrir le dossier>')
  })

  test('a mail, three an hour at most to one address; the fourth waits', async () => {
    const { desk, attempt } = await connect('mails', 'email')
    for (const id of ['one', 'two', 'three', 'four']) {
      await desk.receiveCase(`event-${id}`, caseFile(id, { conversation: id }))
    }
    const send = vi.spyOn(env.MAIL, 'send').mockResolvedValue({ messageId: 'x' })
    const rows = await attempt()
    expect(rows.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'delivered', 'due'])
    expect(send).toHaveBeenCalledTimes(3)
    expect(send.mock.calls[0]?.[0]).toMatchObject({ to: 'service@shop.example', subject: 'Nouveau dossier ABCDEFGHJK' })
    expect((await attempt()).map(({ status }) => status)).toEqual(Array(4).fill('delivered'))
  })

  test('a wrong token: tried again, and the log says what was answered', async () => {
    const { desk, added, outside, attempt } = await connect('wrong-token', 'zendesk')
    await desk.rotateConnector(administrator, added.connector.id, { token: 'another-token' })
    await desk.testConnector(administrator, added.connector.id)
    expect((await attempt())[0]?.status).toBe('due')
    expect((await desk.connectors()).deliveries[0]?.attempts[0]).toMatchObject({ outcome: 'refused', status: 401 })
    await desk.rotateConnector(administrator, added.connector.id, { token: inputs.zendesk.token })
    expect((await attempt())[0]?.status).toBe('delivered')
    expect(outside.zendesk.tickets).toEqual([])
  })
})

describe('what is kept', () => {
  test.each(['webhook', 'slack', 'zendesk', 'chatwoot'] as const)('no secret of a %s lies open', async (kind) => {
    const { desk, added } = await connect(`sealed-${kind}`, kind)
    const secrets = [
      added.secrets?.signing,
      added.secrets?.replies,
      'token' in inputs[kind] ? inputs[kind].token : undefined,
      kind === 'slack' ? inputs.slack.url : undefined,
    ].filter((secret) => secret !== undefined)
    expect(secrets.length).toBeGreaterThan(0)
    const stored = await runInDurableObject(desk, (_desk, { storage }) =>
      JSON.stringify(storage.sql.exec('SELECT * FROM connectors').toArray()),
    )
    const shown = JSON.stringify(await desk.connectors())
    for (const secret of secrets) {
      expect(stored).not.toContain(secret)
      expect(shown).not.toContain(secret)
    }
    expect(shown).not.toContain('canari')
  })

  test('an address that may not be used is not added', async () => {
    const desk = await openDesk('refused')
    const asked = [
      { kind: 'webhook', name: 'x', url: 'https://127.0.0.1/' },
      { kind: 'slack', name: 'x', url: 'https://hooks.slack.com.evil.example/services/T0AB/B0AB/abcdefghijklmnop' },
      { kind: 'slack', name: 'x', url: 'https://hooks.slack.com/services/../../x' },
    ] as const
    for (const input of asked) {
      expect(await desk.addConnector(administrator, input)).toEqual({ problem: 'connector-target' })
    }
    expect((await desk.connectors()).connectors).toEqual([])
  })

  test('a disabled connector is told nothing, and cannot be tested', async () => {
    const { desk, added, outside, attempt } = await connect('off', 'webhook')
    await desk.switchConnector(administrator, added.connector.id, 'off')
    await desk.receiveCase('event-1', caseFile('one'))
    expect(await attempt()).toEqual([])
    expect(await desk.testConnector(administrator, added.connector.id)).toEqual({ problem: 'not-found' })
    expect(outside.asked).toBe(0)
  })
})
