import { expect, test } from 'vitest'
import type { MerchantSettings } from '../../../../protocol/index.ts'
import { ask, maisonLucie, plainShop } from '../../../support/asking.ts'

const wayIn = (text: string, merchant: MerchantSettings = plainShop) => {
  const { answer } = ask(text, { merchant })
  const block = answer.blocks.find(({ id, more }) => id === 'way-on' && !more)
  return { answer, said: block?.sentences.map(({ text: sentence }) => sentence).join(' ') ?? '' }
}
const jumper = 'je veux rendre un pull acheté en magasin la semaine dernière'

test('changed one’s mind in the shop, no policy: a favour, asked of a person of this shop with a button', () => {
  const { answer, said } = wayIn(jumper)
  expect(said).toContain('geste commercial')
  expect(said).toContain('Boutique')
  expect(answer.actions.at(-1)).toEqual({ kind: 'handoff', label: 'Parler à une personne' })
  expect(said).toContain('Parler à une personne')
})

test('the shop’s own policy is a way on: no favour is spoken of', () => {
  const { answer, said } = wayIn(jumper, maisonLucie)
  expect(said).toBe('')
  expect(answer.blocks.map(({ kind }) => kind)).toContain('policy')
})

test('bought elsewhere: the favour is that seller’s', () => {
  const { said } = wayIn('je veux rendre un pull acheté en magasin chez Darty hier')
  expect(said).toBe('Rien n’empêche de demander un geste commercial à Darty, par écrit.')
})

test('a refusal that points to another right names it, with its button', () => {
  const { answer, said } = wayIn('rideaux sur mesure commandés en ligne, je peux me rétracter ?')
  expect(said).toContain('« Garantie légale de conformité »')
  expect(answer.actions.map(({ label }) => label)).toContain('Garantie légale de conformité')
})

test('what applies needs no other way', () => {
  expect(wayIn('pull acheté en ligne, reçu il y a 9 jours, je veux le rendre').said).toBe('')
})
