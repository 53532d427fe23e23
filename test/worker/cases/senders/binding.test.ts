import { expect, test, vi } from 'vitest'
import { bindingSender } from '../../../../worker/cases/senders/binding.ts'

const mail = { id: 'm', to: 'lucie@mail.example', subject: 'Bonjour', text: 'Bonjour', html: '<p>Bonjour</p>' }
const refusing = (code?: string) => async () => {
  throw Object.assign(new Error('no'), code && { code })
}

function through(send: () => Promise<EmailSendResult>) {
  const spy = vi.fn(send)
  return { spy, sender: bindingSender({ MAIL: { send: spy }, MAIL_FROM: 'us@recours.example' }) }
}

test('a mail leaves by the binding with both parts, one recipient, and is marked as automatic', async () => {
  const { spy, sender } = through(async () => ({ messageId: 'x' }))
  expect(await sender.send(mail)).toEqual({ outcome: 'delivered' })
  expect(spy).toHaveBeenCalledWith({
    from: 'us@recours.example',
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
})

test('the shop’s name stands beside our address', async () => {
  const { spy, sender } = through(async () => ({ messageId: 'x' }))
  await sender.send({ ...mail, senderName: 'Maison Lucie' })
  expect(spy).toHaveBeenCalledWith(
    expect.objectContaining({ from: { name: 'Maison Lucie', email: 'us@recours.example' } }),
  )
})

test.each([
  ['an address that bounces', 'E_RECIPIENT_SUPPRESSED', 'refused'],
  ['a field that is not valid', 'E_VALIDATION_ERROR', 'refused'],
  ['a limit that is reached', 'E_DAILY_LIMIT_EXCEEDED', 'failed'],
  ['a domain that is not approved yet', 'E_SENDER_NOT_VERIFIED', 'failed'],
  ['a fault without a code', undefined, 'failed'],
])('%s', async (_case, code, outcome) => {
  expect(await through(refusing(code)).sender.send(mail)).toEqual({ outcome })
})
