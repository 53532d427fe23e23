import { expect, test } from 'vitest'
import { answering } from '../../../worker/answer/index.ts'
import { demoMerchant } from '../../../worker/routes/demo-merchant.ts'

const leadOf = (text: string) => {
  const { answer } = answering.answer({
    situation: answering.begin({ language: 'fr' }),
    text,
    messageId: 'm1',
    askedOn: '2026-11-21',
    merchant: demoMerchant([]),
  })
  const [lead] = answer.rights
  return `${lead?.right}: ${lead?.reason}`
}

/** A right of another stage never takes the lead from a refusal when the message names no problem that it answers. */
test.each([
  [
    'j’ai commandé des fleurs en ligne reçues hier, je peux les rendre ?',
    /^(?:withdrawal|perishable-goods): perishable$/,
  ],
  ['bracelet gravé commandé en ligne reçu hier je peux le rendre ?', /^personalised-goods: personalised$/],
  ['fioul commandé par téléphone, livré hier, je veux annuler', /^withdrawal: mixed-goods$/],
])('%s', (text, lead) => expect(leadOf(text)).toMatch(lead))

test('when the message names the damage, the right that answers it leads', () =>
  expect(
    leadOf('fleurs livrées fanées hier commandées en ligne, ils disent périssable donc pas de remboursement'),
  ).toBe('perishable-goods: arrived-bad'))

test('what has not been delivered cannot have been mixed: one may still withdraw', () =>
  expect(leadOf('fioul commandé hier par téléphone pas encore livré je veux annuler')).toBe(
    'withdrawal: not-delivered-yet',
  ))
