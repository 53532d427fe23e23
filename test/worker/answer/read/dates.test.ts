import { describe, expect, test } from 'vitest'
import { asPast, readDates } from '../../../../worker/answer/read/dates.ts'
import { flatten } from '../../../../worker/answer/read/text.ts'
import { askedOn } from '../../../support/asking.ts'

const read = (text: string, language: 'fr' | 'en') => readDates(flatten(text), askedOn, language)

/** Asked on Saturday 21 November 2026. */
describe('days in French', () => {
  test.each([
    ['reçu hier', '2026-11-20', false],
    ['livré avant-hier', '2026-11-19', false],
    ["commandé aujourd'hui", '2026-11-21', false],
    ['il y a 9 jours', '2026-11-12', false],
    ['y a 9 jours', '2026-11-12', false],
    ['il y a une dizaine de jours', '2026-11-11', true],
    ['il y a quinze jours', '2026-11-06', false],
    ['y a 3 semaines', '2026-10-31', true],
    ['il y a un mois et demi', '2026-10-06', true],
    ['depuis 8 mois', '2026-03-21', true],
    ["3 semaines que j'attends", '2026-10-31', true],
    ['ça fait deux mois', '2026-09-21', true],
    ['la semaine dernière', '2026-11-14', true],
    ['le mois dernier', '2026-10-21', true],
    ['le 12', '2026-11-12', false],
    ['le 25', '2026-10-25', false],
    ['le 3 novembre', '2026-11-03', false],
    ['le 1er août 2026', '2026-08-01', false],
    ['le 03/11/2026', '2026-11-03', false],
    ['12.10.2025', '2025-10-12', false],
    ['en mai', '2026-05-15', true],
    ['début avril', '2026-04-05', true],
    ['novembre 2024', '2024-11-15', true],
    ['en décembre', '2025-12-15', true],
  ])('%s', (text, day, approximate) => {
    expect(read(text, 'fr')).toMatchObject([{ day, approximate }])
  })

  test('a day without its month goes on from the date named before it', () => {
    const days = read('livré le 10 juillet, en panne le 14', 'fr').map(({ day }) => day)
    expect(days).toEqual(['2026-07-10', '2026-07-14'])
  })

  test('the day that is today, as they say, is no fact', () => {
    expect(read('commandée le 25 mai, on est le 15 juillet', 'fr').map(({ day }) => day)).toEqual(['2026-05-25'])
  })

  test.each([
    'garantie de 2 ans',
    'sous 14 jours',
    'un délai de 30 jours',
    'ma fille de 16 ans',
    'satisfait ou remboursé',
  ])('no date in: %s', (text) => expect(read(text, 'fr')).toEqual([]))

  test.each([
    ['un téléphone de 14 mois', '2025-09-21'],
    ['au bout de 6 mois', '2026-05-21'],
    ['mon frigo a 3 ans', '2023-11-21'],
  ])('the age of a thing: %s', (text, day) => {
    expect(read(text, 'fr')).toMatchObject([{ day, age: true, approximate: true }])
  })

  test('a weekday ahead and a date without year ahead are put back into the past', () => {
    const [monday] = read('reçu lundi', 'fr')
    const [christmas] = read('reçu le 25 décembre', 'fr')
    expect(monday && asPast(monday, askedOn)).toBe('2026-11-16')
    expect(christmas && asPast(christmas, askedOn)).toBe('2025-12-25')
  })
})

describe('days in English', () => {
  test.each([
    ['received yesterday', '2026-11-20', false],
    ['9 days ago', '2026-11-12', false],
    ['two weeks ago', '2026-11-07', true],
    ['last week', '2026-11-14', true],
    ['on 3 November', '2026-11-03', false],
    ['on the 12th', '2026-11-12', false],
    ['in March 2025', '2025-03-15', true],
    ['early April', '2026-04-05', true],
  ])('%s', (text, day, approximate) => {
    expect(read(text, 'en')).toMatchObject([{ day, approximate }])
  })

  test('a 14-month-old thing', () => {
    expect(read('my phone is 14 months old', 'en')).toMatchObject([{ day: '2025-09-21', age: true }])
  })
})

test('the length of a contract is not the age of a thing', () => {
  expect(read('I have a 24 month contract since May 2026', 'en')).toMatchObject([{ day: '2026-05-15', age: false }])
})
