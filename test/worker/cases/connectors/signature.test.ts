import { expect, test } from 'vitest'
import { isSigned, newWebhookSecret, signature } from '../../../../worker/cases/connectors/signature.ts'
import exchange from '../../../../worker/cases/connectors/webhook/exchange.json'

// The vector that the specification's own libraries are tested with (github.com/standard-webhooks/standard-webhooks).
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' }
const known = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
const then = new Date(1614265330_000)
const text = { ...message, timestamp: '1614265330', signatures: known }

test('signs as the published vector', async () => {
  expect(await signature(secret, message)).toBe(known)
})

test('a signature is known by its secret', async () => {
  expect(await isSigned(secret, text, then)).toBe(true)
  expect(await isSigned(newWebhookSecret(), text, then)).toBe(false)
})

test('one of several signatures is enough', async () => {
  expect(await isSigned(secret, { ...text, signatures: `v1,AAAA ${known}` }, then)).toBe(true)
})

test.each([
  ['another body', { body: '{}' }],
  ['another id', { id: 'msg_other' }],
  ['another time', { timestamp: '1614265331' }],
  ['a time that is none', { timestamp: 'now' }],
  ['no id', { id: '' }],
  ['no signature', { signatures: '' }],
  ['another version', { signatures: known.replace('v1', 'v1a') }],
])('%s: refused', async (_case, change) => {
  expect(await isSigned(secret, { ...text, ...change }, then)).toBe(false)
})

test.each([
  [299, true],
  [300, true],
  [301, false],
  [-300, true],
  [-301, false],
])('%i seconds later: %s', async (seconds, isFresh) => {
  expect(await isSigned(secret, text, new Date(then.getTime() + seconds * 1000))).toBe(isFresh)
})

test('a secret shorter than 24 bytes is no secret', async () => {
  const short = `whsec_${btoa('a'.repeat(23))}`
  await expect(signature(short, message)).rejects.toThrow('wrong form')
  await expect(signature('no prefix', message)).rejects.toThrow('wrong form')
  expect(atob(newWebhookSecret().slice(6))).toHaveLength(32)
  expect(newWebhookSecret()).not.toBe(newWebhookSecret())
})

test('the recorded exchange, which the specification’s own library accepted, is what is signed', async () => {
  const { headers, body } = exchange.request
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  expect(await signature(exchange.secret, { id, timestamp: Number(timestamp), body })).toBe(
    headers['webhook-signature'],
  )
  expect(JSON.parse(body)).toHaveProperty('data.case')
})
