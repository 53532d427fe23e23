import { describe, expect, test } from 'vitest'
import type { Deadline, Sentence } from '../../../../protocol/index.ts'
import { withClock } from '../../../../worker/answer/compose/clock.ts'
import { wordsIn } from '../../../../worker/answer/words.ts'

const day = '2026-11-27'
const verdict = (language: 'fr' | 'en'): Sentence[] => [
  { text: `… ${wordsIn(language).day(day)} …`, citations: ['L221-18'] },
  { text: 'Deuxième phrase.', citations: [] },
]
const deadline = (days: number, more: Partial<Deadline> = {}): Deadline => ({
  id: 'withdraw',
  day,
  days,
  who: 'shopper',
  label: 'Dernier jour',
  article: 'L221-18',
  ...more,
})
const counted = (one: Deadline, language: 'fr' | 'en' = 'fr') =>
  withClock(verdict(language), [one], language).map(({ text }) => text)

describe('after the sentence that names a last day', () => {
  test.each([
    ['two days ahead', deadline(2), 'Il vous reste 2 jours.'],
    ['one day ahead', deadline(1), 'Il vous reste un jour.'],
    ['today', deadline(0), 'C’est aujourd’hui.'],
    ['yesterday', deadline(-1), 'C’était hier.'],
    ['a week ago', deadline(-7), 'C’était il y a 7 jours.'],
    ['the merchant’s, a week ago', deadline(-7, { who: 'merchant' }), 'Cela fait 7 jours de retard.'],
    ['sixty days ahead', deadline(60), 'Il vous reste 60 jours.'],
  ])('%s', (_case, one, said) => expect(counted(one)[1]).toBe(said))

  test('in English', () => expect(counted(deadline(2), 'en')[1]).toBe('You have 2 days left.'))

  test.each([
    ['sixty-one days ahead', deadline(61)],
    ['counted from a day told roughly', deadline(2, { approximate: true })],
    ['the merchant’s, still ahead', deadline(2, { who: 'merchant' })],
    ['not named by the verdict', deadline(2, { day: '2026-11-28' })],
  ])('%s: not a word', (_case, one) => expect(counted(one)).toHaveLength(2))

  test.each(['On en est au jour 6 du retard.', 'Il est en retard de 6 jours.'])(
    'what “%s” says already is not said twice',
    (text) => {
      const sentences = [...verdict('fr'), { text, citations: [] }]
      expect(withClock(sentences, [deadline(-6, { who: 'merchant' })], 'fr')).toEqual(sentences)
    },
  )
})
