import { expect, test } from 'vitest'
import { letters } from '../../../knowledge/index.ts'
import { answering } from '../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie } from '../../support/asking.ts'

test('a letter holds the known facts and a visible blank for each unknown one', () => {
  const { situation } = ask("j'ai reçu le 12 novembre une robe commandée en ligne, je veux la rendre")
  const letter = answering.letter({ situation, askedOn, merchant: maisonLucie, letter: 'withdrawal' })
  expect(letter?.text).toContain('robe')
  expect(letter?.text).toContain('jeudi 12 novembre 2026')
  expect(letter?.text).toContain('Maison Lucie')
  expect(letter?.text).toContain('samedi 21 novembre 2026')
  expect(letter?.text).toContain('[…]')
})

test('an approximate day never stands in a letter', () => {
  const { situation } = ask("j'ai reçu la semaine dernière une robe commandée en ligne, je veux la rendre")
  const letter = answering.letter({ situation, askedOn, merchant: maisonLucie, letter: 'withdrawal' })
  expect(letter?.text).not.toContain('14 novembre')
})

test('no letter has an unfilled placeholder', () => {
  const situation = answering.begin({ language: 'en' })
  for (const { id } of letters) {
    const letter = answering.letter({ situation, askedOn, merchant: maisonLucie, letter: id })
    expect(letter?.text, id).not.toMatch(/[{}]/)
    expect(letter?.title, id).not.toBe('')
  }
})

test('an unknown letter is none', () => {
  const situation = answering.begin({ language: 'fr' })
  expect(answering.letter({ situation, askedOn, merchant: maisonLucie, letter: 'love' })).toBeNull()
})

test('a last day counted from an approximate day never stands in a letter', () => {
  const rough = ask('lampe commandée en ligne mi-octobre sans date de livraison, toujours rien reçu')
  const sure = ask('lampe commandée en ligne le 15 octobre sans date de livraison, toujours rien reçu')
  expect(rough.situation.facts).toContainEqual(expect.objectContaining({ value: '2026-10-15', approximate: true }))
  const text = ({ situation }: typeof sure) =>
    answering.letter({ situation, askedOn, merchant: maisonLucie, letter: 'delivery-formal-notice' })?.text
  expect(text(sure)).toContain('14 novembre 2026')
  expect(text(rough)).not.toContain('14 novembre 2026')
})
