import { expect, test } from 'vitest'
import type { PageContext } from '../../../../protocol/index.ts'
import { contractNamed } from '../../../../worker/answer/declarations/contract.ts'
import { answering } from '../../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie as merchant } from '../../../support/asking.ts'

const named = (context: PageContext, language: 'fr' | 'en' = 'fr') =>
  contractNamed({ situation: answering.begin({ language, context }), askedOn, merchant })

test.each([
  ['the number of the order', { order: 'ML-1042', product: 'Casque Aria' }, 'ML-1042'],
  [
    'the product and its day',
    { product: 'Casque Aria', orderedOn: '2026-11-12' },
    'Casque Aria, commandé le jeudi 12 novembre 2026',
  ],
  ['the product as the page names it', { product: 'Casque Aria' }, 'Casque Aria'],
  ['nothing', {}, undefined],
])('a contract is known by %s', (_case, context, expected) => {
  expect(named(context)).toBe(expected)
})

test('a mere word of the shopper, or another seller, names none', () => {
  const { situation } = ask('mon téléphone acheté en ligne est en panne')
  expect(contractNamed({ situation, askedOn, merchant })).toBeUndefined()
  const elsewhere = ask('commande 123456 chez Darty, jamais livrée').situation
  expect(contractNamed({ situation: elsewhere, askedOn, merchant })).toBeUndefined()
})
