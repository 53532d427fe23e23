import { describe, expect, test } from 'vitest'
import { answering } from '../../../worker/answer/index.ts'
import { ask, dialogue } from '../../support/asking.ts'

describe('courtesy', () => {
  test('thanks are answered without law, and keep the question open', () => {
    const [asked, thanked, answered] = dialogue(['je veux rendre un manteau', 'ok merci', 'en ligne'])
    expect(asked?.answer.question?.fact).toBe('channel')
    expect(thanked?.answer).toMatchObject({ action: 'smalltalk', rights: [], citations: [], question: null })
    expect(answered?.situation.facts).toContainEqual(expect.objectContaining({ name: 'channel', value: 'distance' }))
  })

  test('a goodbye is not a thank-you', () => {
    expect(answering.plainText(ask('au revoir').answer)).toMatch(/Au revoir/)
    expect(answering.plainText(ask('goodbye', { language: 'en' }).answer)).toMatch(/Goodbye/)
  })
})

describe('insults', () => {
  test('are met calmly once, then with a person, in other words', () => {
    const texts = dialogue(['bande de voleurs', 'espèce de con']).map(({ answer }) => answering.plainText(answer))
    expect(texts[0]).toMatch(/Je comprends votre colère/)
    expect(texts[1]).toMatch(/personne/)
    expect(texts[1]).not.toMatch(/colère/)
  })

  test('do not hide the matter that follows', () => {
    const { answer } = ask(['bande de voleurs', 'mon colis est marqué livré et je n’ai rien'])
    expect(answer.rights[0]?.right).toBe('parcel-not-received')
  })
})

describe('a wish for another language', () => {
  test('says the last answer again, to the same verdict and days', () => {
    const [first, again] = dialogue([
      "j'ai reçu ma veste lundi, achetée en ligne, je veux la rendre",
      'in English please',
    ])
    expect(again?.answer.language).toBe('en')
    const told = (result: typeof first) => ({
      rights: result?.answer.rights.map(({ right, kind, reason }) => [right, kind, reason]),
      days: result?.answer.deadlines.map(({ id, day }) => [id, day]),
      blocks: result?.answer.blocks.map(({ id, more }) => [id, more]),
    })
    expect(told(again)).toEqual(told(first))
  })

  test('asks the open question again, in that language', () => {
    const [, again] = dialogue(['je veux rendre un manteau', 'in English please'])
    expect(again?.answer.question).toMatchObject({ fact: 'channel', text: 'Where did you buy it?' })
  })

  test('before anything was asked is met with an invitation', () => {
    expect(ask('in English please').answer).toMatchObject({ language: 'en', action: 'smalltalk' })
  })

  test('says again what was no law', () => {
    const { answer } = ask(['mon patron ne me paie pas mes heures', 'in English please'])
    expect(answer).toMatchObject({ language: 'en', action: 'decline', topics: ['out-of-scope-law'] })
  })
})
