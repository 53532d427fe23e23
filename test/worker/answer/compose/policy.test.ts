import { expect, test } from 'vitest'
import type { MerchantSettings } from '../../../../protocol/index.ts'
import { ask, plainShop } from '../../../support/asking.ts'

type Policy = MerchantSettings['policy']
const policyIn = (text: string, policy: Policy) => {
  const { answer } = ask(text, { merchant: { ...plainShop, name: 'Maison Lucie', policy } })
  const blocks = answer.blocks.filter(({ source }) => source === 'merchant')
  return blocks.flatMap(({ sentences }) => sentences.map(({ text: said }) => said)).join(' ')
}
const online = 'pull acheté en ligne, reçu il y a 9 jours, je veux le rendre'
const late = 'pull acheté en ligne, reçu le 26 octobre, je veux le rendre, le site m’avait informé du délai'
const inShop = 'je veux rendre un pull acheté en magasin la semaine dernière'
const fault = 'mon téléphone acheté il y a 14 mois est tombé en panne'
const oldFault = 'mon téléphone acheté il y a 26 mois en magasin est tombé en panne'

/** Better than the law: said as the merchant's. */
test.each<[string, string, Policy, RegExp]>([
  ['thirty days', online, { returnDays: 30 }, /^Chez Maison Lucie, .*pendant 30 jours\. .*promesse du magasin/],
  ['after the law, thirty days', late, { returnDays: 30 }, /30 jours.*jusqu’au mercredi 25 novembre 2026/],
  ['in the shop, any days', inShop, { returnDays: 7 }, /pendant 7 jours/],
  ['a credit note, in the shop', inShop, { returnDays: 30, returnAs: 'credit-note' }, /C’est un avoir, pas/],
  [
    'a credit note, online',
    online,
    { returnDays: 30, returnAs: 'credit-note' },
    /Après le délai légal, c’est un avoir/,
  ],
  ['a free return', online, { returnCosts: 'merchant' }, /^Chez Maison Lucie, le retour est offert\./],
  ['a guarantee of 36 months', fault, { guaranteeMonths: 36 }, /pendant 36 mois/],
  ['a guarantee of 36 months, after the law’s', oldFault, { guaranteeMonths: 36 }, /pendant 36 mois/],
])('%s: shown', (_case, text, policy, shown) => expect(policyIn(text, policy)).toMatch(shown))

/** Not better than the law, or over: not a word. */
test.each<[string, string, Policy]>([
  ['fourteen days online', online, { returnDays: 14 }],
  ['seven days online', online, { returnDays: 7, returnAs: 'credit-note' }],
  ['a return that the shopper pays, online', online, { returnCosts: 'shopper' }],
  ['a free return once the time is over', late, { returnCosts: 'merchant' }],
  ['twenty days, over', late, { returnDays: 20 }],
  ['two years', fault, { guaranteeMonths: 24 }],
  ['one year', fault, { guaranteeMonths: 12 }],
  ['25 months, over', oldFault, { guaranteeMonths: 25 }],
])('%s: silent', (_case, text, policy) => expect(policyIn(text, policy)).toBe(''))
