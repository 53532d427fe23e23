import { describe, expect, test } from 'vitest'
import { urgencyOf, urgentSubject } from '../../../worker/answer/urgent.ts'
import { ask } from '../../support/asking.ts'

test('a fraud going on comes before a court, a court before a dangerous thing', () => {
  expect(urgencyOf(new Set(['hazard', 'court', 'fraud']))).toBe('fraud')
  expect(urgencyOf(new Set(['hazard', 'court']))).toBe('court')
  expect(urgencyOf(new Set(['insults']))).toBeNull()
})

test('a right of another matter does not answer a fraud', () => {
  const subject = { kind: 'right', id: 'personal-data-erasure', score: 0.9 } as const
  expect(urgentSubject('fraud', subject, [])).toMatchObject({ id: 'unauthorised-payment' })
})

describe('the urgent route is said first', () => {
  test.each([
    ['je viens de donner mon code à quelqu’un qui se disait de ma banque', /appelez tout de suite votre banque/],
    ['on me vide mon compte en ce moment', /appelez tout de suite votre banque/],
    ['I gave them my pin on the phone', /call your bank right now/],
    ['j’ai reçu une injonction de payer', /a une date : ne la laissez pas passer/],
    ['un commissaire de justice vient demain', /a une date : ne la laissez pas passer/],
    ['my court hearing is tomorrow', /has a date: do not let it pass/],
    ['le grille-pain a pris feu', /ne l’utilisez plus/],
  ])('%s', (text, first) => {
    const { answer } = ask(text)
    expect(answer.blocks[0]).toMatchObject({ kind: 'caution', more: false })
    expect(answer.blocks[0]?.sentences[0]?.text).toMatch(first)
    expect(answer.actions.at(-1)?.kind).toBe('handoff')
  })

  test('and once under the same right', () => {
    const { answer } = ask(['j’ai reçu une injonction de payer', 'remise le 10 novembre par un huissier'])
    expect(answer.blocks.find(({ id }) => id === 'court')?.more).toBe(true)
  })

  test.each(['je peux faire une injonction de payer contre le vendeur ?', 'mon code promo ne marche pas'])(
    'and not where nothing is urgent: %s',
    (text) => expect(ask(text).answer.blocks.some(({ id }) => id === 'fraud' || id === 'court')).toBe(false),
  )
})
