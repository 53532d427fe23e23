import { describe, expect, test } from 'vitest'
import { articleIds, articleTexts, otherTexts, versionOf } from '../../../../knowledge/index.ts'
import { articleNamed, readArticle } from '../../../../worker/answer/index.ts'

describe('an article is found', () => {
  test.each([
    ['L221-18', 'L221-18'],
    ['L. 221-18', 'L221-18'],
    ['l221-18', 'L221-18'],
    ['C. civ. 1641', 'civ:1641'],
    ['civ-1641', 'civ:1641'],
    ['L221-1800', null],
    ['constructor', null],
    ['', null],
  ])('by the name %s', (name, article) => expect(articleNamed(name)).toBe(article))

  test('by each of its own ids, and by no other’s', () => {
    for (const id of [...articleIds, ...Object.keys(otherTexts)]) expect(articleNamed(id)).toBe(id)
  })
})

test('the version of the day is read word for word, and every article can be', async () => {
  for (const id of articleIds) {
    for (const day of ['2016-07-01', '2026-11-22']) {
      const told = await readArticle(id, day, 'fr')
      const version = versionOf(id, day)
      const held = (await articleTexts(id))?.find((text) => text.version === version?.version)
      expect([told.text, told.label], id).toEqual([held?.text, expect.any(String)])
    }
  }
})

test('a day before the oldest wording known is answered with that wording, and says so', async () => {
  const { toCheck } = await readArticle('L221-18', '2015-01-01', 'fr')
  expect(toCheck).toContain('Rédaction la plus ancienne que nous connaissons')
})
