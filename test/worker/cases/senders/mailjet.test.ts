import { afterEach, expect, test, vi } from 'vitest'
import { mailjetSender } from '../../../../worker/cases/senders/mailjet.ts'
import type { Mail } from '../../../../worker/env.ts'
import { MailProvider, providerKey } from '../../../support/worker-mail-provider.ts'

const from = 'ne-pas-repondre@recours.example'
const mail: Mail = {
  id: 'conversation:withdrawal:1',
  to: 'lucie@mail.example',
  senderName: 'Maison Lucie',
  subject: 'Accusé de réception',
  text: 'Bonjour {{var:name}} [[var:name]]',
  html: '<p>Bonjour</p>',
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a mail is taken: one recipient, both parts, neither pixel nor rewritten links, marked as automatic', async () => {
  const provider = new MailProvider()
  expect(await mailjetSender(providerKey, from, provider.call).send(mail)).toEqual({ outcome: 'delivered' })
  expect(provider.delivered).toEqual([
    {
      From: { Email: from, Name: 'Maison Lucie' },
      To: [{ Email: mail.to }],
      Subject: mail.subject,
      TextPart: mail.text,
      HTMLPart: mail.html,
      TemplateLanguage: false,
      TrackOpens: 'disabled',
      TrackClicks: 'disabled',
      CustomCampaign: expect.stringMatching(/^[0-9a-f]{64}$/),
      DeduplicateCampaign: true,
      Headers: { 'Auto-Submitted': 'auto-generated' },
    },
  ])
})

test('the same mail asked for twice arrives once; another mail to the same address arrives too', async () => {
  const provider = new MailProvider()
  const sender = mailjetSender(providerKey, from, provider.call)
  for (const id of ['one', 'one', 'two']) expect(await sender.send({ ...mail, id })).toEqual({ outcome: 'delivered' })
  expect(provider.delivered).toHaveLength(2)
})

test('no answer within fifteen seconds: to be tried again, and what was taken meanwhile arrives once', async () => {
  const provider = new MailProvider()
  const sender = mailjetSender(providerKey, from, provider.call)
  const abort = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(abort.signal)
  provider.weather = 'silent'
  const sent = sender.send(mail)
  await vi.waitFor(() => expect(provider.delivered).toHaveLength(1))
  abort.abort(new DOMException('late', 'TimeoutError'))
  expect(await sent).toEqual({ outcome: 'failed' })
  expect(timeout).toHaveBeenCalledWith(15_000)
  timeout.mockRestore()
  provider.weather = 'up'
  expect(await sender.send(mail)).toEqual({ outcome: 'delivered' })
  expect(provider.delivered).toHaveLength(1)
})

test.each([
  ['cannot be reached', 'down', { outcome: 'failed' }],
  ['is unavailable', 'unavailable', { outcome: 'failed' }],
  ['is busy and names the seconds to wait', 'busy', { outcome: 'failed', retryAfterSeconds: 120 }],
] as const)('the provider %s: to be tried again', async (_case, weather, expected) => {
  const provider = new MailProvider()
  provider.weather = weather
  expect(await mailjetSender(providerKey, from, provider.call).send(mail)).toEqual(expected)
})

test.each([
  ['a date', 'Sun, 22 Nov 2026 10:05:00 GMT', { outcome: 'failed', retryAfterSeconds: 300 }],
  ['a date that is past', 'Sun, 22 Nov 2026 09:00:00 GMT', { outcome: 'failed' }],
  ['a week', '604800', { outcome: 'failed', retryAfterSeconds: 86_400 }],
  ['nonsense', 'soon', { outcome: 'failed' }],
])('the wait that a busy provider asks for: %s', async (_case, retryAfter, expected) => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z'), toFake: ['Date'] })
  const provider = new MailProvider()
  provider.weather = 'busy'
  provider.retryAfter = retryAfter
  expect(await mailjetSender(providerKey, from, provider.call).send(mail)).toEqual(expected)
})

test.each([
  ['a wrong key, which may be mended', 'wrong:key', {}, 'failed'],
  ['an address that is none', providerKey, { to: 'nowhere' }, 'refused'],
  ['a mail without a text', providerKey, { text: '' }, 'refused'],
])('not taken: %s', async (_case, key, changes, outcome) => {
  const provider = new MailProvider()
  expect(await mailjetSender(key, from, provider.call).send({ ...mail, ...changes })).toEqual({ outcome })
  expect(provider.delivered).toEqual([])
})

test('a sender that the account may not use can be approved: tried again', async () => {
  const provider = new MailProvider()
  const sent = await mailjetSender(providerKey, 'other@recours.example', provider.call).send(mail)
  expect(sent).toEqual({ outcome: 'failed' })
})

test.each([
  ['a redirect', new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } })],
  ['a page instead of an answer', new Response('<html>', { status: 200 })],
  ['an answer without success', Response.json({ Messages: [{ Status: 'error' }] })],
])('%s is no delivery', async (_case, response) => {
  const sent = await mailjetSender(providerKey, from, async () => response).send(mail)
  expect(sent).toEqual({ outcome: 'failed' })
})
