import { describe, expect, test } from 'vitest'
import { areAlike, groupAlike, stemsOf } from '../../../worker/cases/likeness.ts'

test.each([
  [
    'the same with other words around',
    'Faites-vous des emballages cadeaux ?',
    'vous faites emballage cadeau svp',
    true,
  ],
  ['without accents', 'Quel est le délai de préparation ?', 'quel est le delai de preparation', true],
  ['names taken out', 'Le vernis [nom] est-il vegan ?', 'le vernis est il vegan', true],
  ['another subject', 'Faites-vous des emballages cadeaux ?', 'Avez-vous un parking ?', false],
  ['nothing to compare', '??', '!!', false],
])('%s', (_case, one, other, alike) => expect(areAlike(stemsOf(one), stemsOf(other))).toBe(alike))

describe('grouping', () => {
  /** Invented questions of a few words, out of a vocabulary that follows no order; the same ones each time. */
  function questions(count: number, vocabulary: number, shared = ''): { stems: Set<string>; words: string }[] {
    let state = 7
    const next = () => {
      state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
      return state / 4_294_967_296
    }
    return Array.from({ length: count }, () => {
      const words = Array.from(
        { length: 2 + Math.floor(next() * 5) },
        () => `mot${Math.floor(next() ** 2 * vocabulary)}`,
      )
      const text = `${shared} ${words.join(' ')}`
      return { stems: stemsOf(text), words: text }
    })
  }

  test('gives the very groups that comparing each with all gives', () => {
    const all = questions(400, 40)
    const slowly: number[][] = []
    all.forEach(({ stems, words }, index) => {
      const known = slowly.find(([first = -1]) => {
        const one = all[first]
        return one !== undefined && (areAlike(one.stems, stems) || one.words === words)
      })
      if (known) known.push(index)
      else slowly.push([index])
    })
    expect(groupAlike(all)).toEqual(slowly)
  })

  test('of 2,000 questions that all share a word, compares a small part of two millions', () => {
    let compared = 0
    const counting: typeof areAlike = (one, other) => {
      compared += 1
      return areAlike(one, other)
    }
    groupAlike(questions(2000, 4000, 'commande'), counting)
    expect(compared).toBeLessThan(40_000)
  })
})
