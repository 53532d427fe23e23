import { describe, expect, test } from 'vitest'
import { besideOf, readProse, sentencesOf } from '../../../knowledge/build/prose.ts'

describe('sentences', () => {
  test('carry the citations they end with', () =>
    expect(
      sentencesOf('Vous avez 14 jours [L221-18]. Le jour de réception ne compte pas [L221-19, civ:1641].', 'fr'),
    ).toEqual([
      { text: 'Vous avez 14 jours.', citations: ['L221-18'] },
      { text: 'Le jour de réception ne compte pas.', citations: ['L221-19', 'civ:1641'] },
    ]))

  test('without a mark carry none', () =>
    expect(sentencesOf('Gardez la preuve.', 'fr')).toEqual([{ text: 'Gardez la preuve.', citations: [] }]))
})

describe('a passage', () => {
  const prose =
    '# Titre\n\n## how-to\ntitle: Comment : la méthode\nwords: lettre, mail\n\n1. Écrivez [L221-21]. Gardez tout.\n2. Renvoyez.\n'

  test('has a title that may hold a colon, words and steps', () => {
    const [passage] = readProse(prose, 'fr', 'fr.md')
    expect(passage?.head).toMatchObject({ title: 'Comment : la méthode', words: 'lettre, mail' })
    expect(passage?.parts).toEqual([
      {
        kind: 'steps',
        sentences: [
          { text: 'Écrivez. Gardez tout.', citations: ['L221-21'] },
          { text: 'Renvoyez.', citations: [] },
        ],
      },
    ])
  })

  test('with an unknown key names its file and passage', () =>
    expect(() => readProse('## a\ntitle: A\nwhenever: x\n\nText.', 'fr', 'rights/x/fr.md')).toThrow(
      /rights\/x\/fr\.md: passage a/,
    ))
})

test.each([
  ['beside:withdrawal', 'withdrawal'],
  ['beside:withdrawal:open', 'withdrawal'],
  ['verdict:late', null],
  ['beside', null],
  ['beside:', null],
])('the passage %s sets beside its right: %s', (id, other) => expect(besideOf(id)).toBe(other))
