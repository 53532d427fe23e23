import { expect, test } from 'vitest'
import { articleLabel, articleOfSlug, articleSlug, codeName } from '../../knowledge/notation.ts'

test.each([
  ['L221-18', 'L221-18', 'L221-18', 'Code de la consommation'],
  ['civ:1641', 'C. civ. 1641', 'civ-1641', 'Code civil'],
  ['annexe-R221-1', 'Annexe à R221-1', 'annexe-R221-1', 'Code de la consommation'],
  ['cmf:L133-18', 'CMF L133-18', 'cmf-L133-18', 'Code monétaire et financier'],
  ['cpc:750-1', 'CPC 750-1', 'cpc-750-1', 'Code de procédure civile'],
  ['tour:L211-16', 'C. tourisme L211-16', 'tour-L211-16', 'Code du tourisme'],
])('%s is shown as %s, stands at %s, and belongs to the %4$s', (article, label, slug, code) => {
  expect(articleLabel(article)).toBe(label)
  expect(articleSlug(article)).toBe(slug)
  expect(articleOfSlug(slug)).toBe(article)
  expect(codeName(article)).toBe(code)
})
