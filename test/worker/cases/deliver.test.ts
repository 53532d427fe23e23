import {
  createExecutionContext,
  createMessageBatch,
  env,
  getQueueResult,
  runDurableObjectAlarm,
  runInDurableObject,
} from 'cloudflare:test'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { consume } from '../../../worker/cases/deliver.ts'
import { attemptDelaysSeconds } from '../../../worker/cases/schedule.ts'
import type { DeliveryAttempt, DeskObject, Env, Mail } from '../../../worker/env.ts'
import { openDesk } from '../../support/worker-case.ts'
import { MailProvider, providerKey } from '../../support/worker-mail-provider.ts'

type Row = { status: string; attempts: number; next_at: number; payload: string }

function mail(id: string, changes: Partial<Mail> = {}): Mail {
  const to = `${id}@mail.example`
  return { id, to, subject: 'Votre demande', text: 'Bonjour', html: '<p>Bonjour</p>', ...changes }
}

function row(desk: DurableObjectStub<DeskObject>, id: string): Promise<Row | undefined> {
  return runInDurableObject(
    desk,
    (_desk, state) =>
      state.storage.sql
        .exec<Row>('SELECT status, attempts, next_at, payload FROM outbox WHERE id = ?', id)
        .toArray()[0],
  )
}

/** The first attempt is in the queue: the Desk's alarm has run. */
async function queued(desk: DurableObjectStub<DeskObject>, id: string): Promise<void> {
  await runDurableObjectAlarm(desk)
  await vi.waitFor(async () => expect((await row(desk, id))?.status).toBe('queued'))
}

function withMail(send: (message: unknown) => Promise<unknown>): Env {
  return { ...env, MAIL: { send: vi.fn(send) } } as unknown as Env
}

async function receive(body: DeliveryAttempt, environment: Env, queue = 'deliveries', call?: typeof fetch) {
  const batch = createMessageBatch<DeliveryAttempt>(queue, [
    { id: crypto.randomUUID(), timestamp: new Date(), attempts: 1, body },
  ])
  await consume(batch, environment, call)
  return getQueueResult(batch, createExecutionContext())
}

test('a mail goes through the queue and arrives', { timeout: 20_000 }, async () => {
  const desk = await openDesk('whole-way')
  await desk.sendMail(mail('whole-way', { senderName: 'Maison Lucie' }))
  await vi.waitFor(async () => expect((await row(desk, 'whole-way'))?.status).toBe('delivered'), {
    timeout: 15_000,
    interval: 200,
  })
})

test('the queue delivers an attempt twice: the mail is sent once', async () => {
  const desk = await openDesk('once')
  await desk.sendMail(mail('once'))
  await queued(desk, 'once')
  const environment = withMail(async () => ({}))
  const attempt = { merchant: 'once', mail: mail('once'), attempt: 1 }
  await Promise.all([receive(attempt, environment), receive(attempt, environment)])
  await receive(attempt, environment)
  expect(environment.MAIL.send).toHaveBeenCalledTimes(1)
  expect(environment.MAIL.send).toHaveBeenCalledWith({
    from: env.MAIL_FROM,
    to: 'once@mail.example',
    subject: 'Votre demande',
    text: 'Bonjour',
    html: '<p>Bonjour</p>',
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  expect((await row(desk, 'once'))?.status).toBe('delivered')
})

test('the same mail asked for again after its delivery is not sent again', async () => {
  const desk = await openDesk('same')
  await desk.sendMail(mail('same'))
  await queued(desk, 'same')
  await desk.reportDelivery('same', 'delivered')
  await desk.sendMail(mail('same'))
  expect((await row(desk, 'same'))?.status).toBe('delivered')
})

test('a failed attempt is reported and waits for the next step of the schedule', async () => {
  const desk = await openDesk('fails')
  await desk.sendMail(mail('fails'))
  await queued(desk, 'fails')
  const refuse = withMail(async () => {
    throw new Error('mailbox full')
  })
  const result = await receive({ merchant: 'fails', mail: mail('fails'), attempt: 1 }, refuse)
  expect(result.explicitAcks).toHaveLength(1)
  const waiting = await row(desk, 'fails')
  expect(waiting).toMatchObject({ status: 'due', attempts: 1 })
  const seconds = ((waiting?.next_at ?? 0) - Date.now()) / 1000
  expect(seconds).toBeGreaterThan(3)
  expect(seconds).toBeLessThan(5.6)
})

test('the schedule is kept within a tenth; after its end the mail is parked, shown, and can be sent again', async () => {
  const desk = await openDesk('schedule')
  await desk.sendMail(mail('schedule'))
  for (const [index] of attemptDelaysSeconds.entries()) {
    // Attempts to come are made due now instead of waited for.
    await runInDurableObject(desk, (_desk, state) => {
      state.storage.sql.exec(`UPDATE outbox SET next_at = 0 WHERE id = 'schedule' AND status = 'due'`)
      return state.storage.setAlarm(Date.now() + 60_000)
    })
    await queued(desk, 'schedule')
    const before = Date.now()
    await desk.reportDelivery('schedule', 'failed')
    const next = attemptDelaysSeconds[index + 1]
    const now = await row(desk, 'schedule')
    if (next === undefined) {
      expect(now?.status).toBe('parked')
      continue
    }
    expect(now?.status).toBe('due')
    const waitSeconds = ((now?.next_at ?? 0) - before) / 1000
    expect(waitSeconds).toBeGreaterThanOrEqual(next * 0.9)
    expect(waitSeconds).toBeLessThanOrEqual(next * 1.1 + 1)
  }
  expect(await desk.parkedDeliveries()).toMatchObject([
    { id: 'schedule', kind: 'mail', to: 'schedule@mail.example', status: 'parked', attempts: 10 },
  ])
  expect(await desk.retryDelivery('schedule')).toEqual({ ok: null })
  expect(await desk.parkedDeliveries()).toEqual([])
  expect(await desk.retryDelivery('schedule')).toEqual({ problem: 'not-found' })
})

/** One desk that sends through the provider; time is turned forward to each next attempt, and no real queue stands between. */
async function withProvider(slug: string, to: string) {
  const desk = await openDesk(slug)
  const provider = new MailProvider()
  const environment = { ...env, DEMO: undefined, MAIL_PROVIDER_KEY: providerKey } as unknown as Env
  const asked = mail(slug, { to })
  await desk.sendMail(asked)
  const attempt = async (): Promise<Row | undefined> => {
    const waiting = await row(desk, slug)
    if (waiting?.status !== 'due') return waiting
    vi.setSystemTime(Math.max(Date.now(), waiting.next_at))
    await runDurableObjectAlarm(desk)
    const { attempts = 0 } = (await row(desk, slug)) ?? {}
    await receive({ merchant: slug, mail: asked, attempt: attempts }, environment, 'deliveries', provider.call)
    return row(desk, slug)
  }
  return { desk, provider, attempt }
}

describe('through the provider, hour by hour', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('down for hours, then up: the mail arrives, once', async () => {
    const { provider, attempt } = await withProvider('down-for-hours', 'patient@mail.example')
    const begun = Date.now()
    provider.weather = 'down'
    while (Date.now() - begun < 6 * 3_600_000) expect((await attempt())?.status).toBe('due')
    provider.weather = 'up'
    expect((await attempt())?.status).toBe('delivered')
    expect(provider.asked).toBeGreaterThan(4)
    expect(provider.delivered).toHaveLength(1)
    await attempt()
    expect(provider.delivered).toHaveLength(1)
  })

  test('it took the mail and its answer was lost: asked again, it delivers nothing more', async () => {
    const { provider, attempt } = await withProvider('lost-answer', 'unsure@mail.example')
    const { call } = provider
    const losing: typeof fetch = async (input, init) => {
      await call(input, init)
      throw new TypeError('connection lost')
    }
    Object.assign(provider, { call: losing })
    expect((await attempt())?.status).toBe('due')
    Object.assign(provider, { call })
    expect((await attempt())?.status).toBe('delivered')
    expect(provider.asked).toBe(2)
    expect(provider.delivered).toHaveLength(1)
  })

  test('busy: the next attempt waits as long as it was told to', async () => {
    const { provider, attempt } = await withProvider('told-to-wait', 'busy-provider@mail.example')
    provider.weather = 'busy'
    provider.retryAfter = '7200'
    const waiting = await attempt()
    expect(waiting?.status).toBe('due')
    expect((waiting?.next_at ?? 0) - Date.now()).toBe(7_200_000)
  })

  test('refused for good: parked at once, where agents see it', async () => {
    const { desk, attempt } = await withProvider('refused-for-good', 'nobody@localhost')
    expect((await attempt())?.status).toBe('parked')
    expect(await desk.parkedDeliveries()).toMatchObject([{ id: 'refused-for-good', attempts: 1 }])
  })
})

test('an attempt that nobody reports runs out and is made again', async () => {
  const desk = await openDesk('lost')
  await desk.sendMail(mail('lost'))
  await queued(desk, 'lost')
  await runInDurableObject(desk, (_desk, state) => {
    state.storage.sql.exec(`UPDATE outbox SET next_at = 0 WHERE id = 'lost'`)
    return state.storage.setAlarm(Date.now() + 60_000)
  })
  await runDurableObjectAlarm(desk)
  expect(await row(desk, 'lost')).toMatchObject({ status: 'queued', attempts: 2 })
})

test('an attempt that ends among the dead letters is parked at its Desk', async () => {
  const desk = await openDesk('dead')
  await desk.sendMail(mail('dead'))
  await queued(desk, 'dead')
  await receive({ merchant: 'dead', mail: mail('dead'), attempt: 1 }, env as unknown as Env, 'deliveries-parked')
  expect(await desk.parkedDeliveries()).toMatchObject([{ id: 'dead' }])
})

test('the queue tries again when the Desk cannot be reached', async () => {
  const unreachable = {
    ...env,
    DESK: {
      ...env.DESK,
      idFromName: (name: string) => env.DESK.idFromName(name),
      get: () => ({ beginDelivery: () => Promise.reject(new Error('overloaded')) }),
    },
  } as unknown as Env
  const result = await receive({ merchant: 'gone', mail: mail('gone'), attempt: 1 }, unreachable)
  expect(result.retryMessages).toHaveLength(1)
})

test.each([
  ['a line break in the subject', { subject: 'Hello\r\nBcc: all@mail.example' }],
  ['a line break in the address', { to: 'one@mail.example\nBcc: two@mail.example' }],
  ['two recipients', { to: 'one@mail.example,two@mail.example' }],
  ['a named recipient', { to: 'One <one@mail.example>' }],
  ['a subject that is too long', { subject: 'x'.repeat(151) }],
  ['a sender’s name with a line break', { senderName: 'Maison\r\nBcc: x' }],
  ['a sender’s name that is another address', { senderName: 'aide@banque.example' }],
])('refused: %s', async (_case, changes) => {
  const desk = await openDesk('headers')
  await runInDurableObject(desk, async (object) => {
    await expect((object as unknown as DeskObject).sendMail(mail('bad', changes))).rejects.toThrow()
  })
  expect(await row(desk, 'bad')).toBeUndefined()
})

test('the fourth mail to one address within an hour waits, over all merchants, and is not lost', async () => {
  const to = 'often@mail.example'
  const first = await openDesk('often-one')
  const second = await openDesk('often-two')
  for (const id of ['o1', 'o2', 'o3']) {
    await first.sendMail(mail(id, { to }))
    await queued(first, id)
  }
  await second.sendMail(mail('o4', { to: 'Often@mail.example' }))
  await vi.waitFor(async () => {
    const waiting = await row(second, 'o4')
    expect(waiting).toMatchObject({ status: 'due', attempts: 0 })
    expect((waiting?.next_at ?? 0) - Date.now()).toBeGreaterThan(3000 * 1000)
  })
})

test('an acknowledgement beyond three mails an hour is delayed until the hour is over, then it leaves', async () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
  try {
    const to = 'acknowledged@mail.example'
    const desk = await openDesk('acknowledged')
    for (const id of ['a1', 'a2', 'a3']) {
      await desk.sendMail(mail(id, { to }))
      await queued(desk, id)
    }
    await desk.sendMail(mail('a4', { to, subject: 'Accusé de réception de votre rétractation' }))
    await runDurableObjectAlarm(desk)
    const waiting = await vi.waitFor(async () => {
      const found = await row(desk, 'a4')
      expect(found?.next_at).toBeGreaterThan(Date.now())
      return found
    })
    expect(waiting).toMatchObject({ status: 'due', attempts: 0 })
    vi.setSystemTime(waiting?.next_at ?? 0)
    await queued(desk, 'a4')
  } finally {
    vi.useRealTimers()
  }
})

test('an address is asked to confirm once an hour: the next such mail waits, others do not', async () => {
  const desk = await openDesk('confirms')
  const to = 'confirm@mail.example'
  await desk.sendMail(mail('k1', { to, confirms: true }))
  await queued(desk, 'k1')
  await desk.sendMail(mail('k2', { to, confirms: true }))
  await desk.sendMail(mail('k3', { to }))
  await queued(desk, 'k3')
  const waiting = await row(desk, 'k2')
  expect(waiting).toMatchObject({ status: 'due', attempts: 0 })
  expect((waiting?.next_at ?? 0) - Date.now()).toBeGreaterThan(3500 * 1000)
})

test('a sign-in code is not delayed, and is dropped once it has expired', async () => {
  const desk = await openDesk('codes')
  await desk.sendMail(mail('late', { expiresAt: new Date(Date.now() - 1000).toISOString() }))
  await runDurableObjectAlarm(desk)
  await vi.waitFor(async () => expect(await row(desk, 'late')).toBeUndefined())
  const to = 'busy@mail.example'
  for (const id of ['c1', 'c2', 'c3', 'c4']) {
    await desk.sendMail(mail(id, { to, expiresAt: new Date(Date.now() + 600_000).toISOString() }))
    await queued(desk, id)
  }
})
