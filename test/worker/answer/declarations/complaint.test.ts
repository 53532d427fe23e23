import { expect, test } from 'vitest'
import { answering, type Situation, type Told } from '../../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie as merchant } from '../../../support/asking.ts'

const preview = (situation: Situation, told: Told[] = []) =>
  answering.previewDeclaration({ kind: 'complaint', situation, askedOn, merchant, told, items: ['Casque'] })

test.each([
  [
    'a fault',
    'Mon casque acheté en ligne il y a 5 mois ne marche plus',
    'fr',
    'Je demande la réparation ou le remplacement.',
  ],
  [
    'a fault, in English',
    'My headphones bought online 5 months ago stopped working',
    'en',
    'I ask for a repair or a replacement.',
  ],
] as const)('%s: what the law gives is asked for, in the first person', (_case, text, language, wanted) => {
  const { situation } = ask(text, { language })
  const { wanted: asked, remarks, citations } = preview(situation)
  expect(asked).toBe(wanted)
  expect(remarks).toMatchObject([{ kind: 'favourable' }])
  expect(citations.length).toBeGreaterThan(0)
})

test('where the law gives nothing, nothing is asked for and why is said', () => {
  const { situation } = ask('Je veux rendre un pull acheté en magasin, il ne me plaît plus')
  const { wanted, remarks } = preview(situation)
  expect(wanted).toBeUndefined()
  expect(remarks).toMatchObject([{ kind: 'caution' }])
})

test('the answer is asked for by the merchant’s nearest day in law', () => {
  const { situation } = ask(
    'Commande en ligne annulée le 16 novembre 2026, rétractation envoyée le 16 novembre 2026, pas remboursé',
  )
  const { by, deadlines } = preview(situation)
  expect(deadlines[0]).toMatchObject({ who: 'merchant' })
  expect(by).toBe(deadlines[0]?.day)
})

test('without such a day, fourteen days from today', () => {
  expect(preview(answering.begin({ language: 'fr' })).by).toBe('2026-12-05')
})

test('nothing was told: nothing is filled in, and no line of the order is to be chosen', () => {
  const empty = preview(answering.begin({ language: 'fr' }))
  expect(empty).toEqual({ kind: 'complaint', items: [], deadlines: [], remarks: [], citations: [], by: '2026-12-05' })
})

test('a written complaint told before stays the one that the year runs from', () => {
  const situation = ask(
    'J’ai envoyé une réclamation écrite le 1er octobre 2026 pour mon casque en panne acheté en ligne',
  ).situation
  const { deadlines, situation: after } = answering.declared({
    kind: 'complaint',
    whole: true,
    situation,
    askedOn,
    merchant,
  })
  expect(deadlines.find(({ id }) => id === 'mediator')).toMatchObject({ day: '2027-10-01', who: 'shopper' })
  expect(after).toBe(situation)
})
