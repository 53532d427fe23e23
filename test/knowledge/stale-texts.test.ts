import { describe, expect, test } from 'vitest'
import { type ReadRight, readArticles, readRights } from '../../knowledge/build/read.ts'
import { assess, type Facts, rightOf, versionOf } from '../../knowledge/index.ts'
import { citationsOf } from '../../worker/answer/compose/citations.ts'
import { askedOn } from '../support/asking.ts'

/**
 * Articles whose wording we hold is old or incomplete today. `until`: the day from which another wording is in force,
 * where contracts and cases of before still follow this one; `since`: the text of that day, known and not held.
 */
interface Stale {
  name: string
  articles: RegExp
  until?: string
  since?: string
}

const consumerCredit: Stale = {
  name: 'consumer credit before 20 November 2026',
  articles: /^[LRD]31[1-4]-/,
  until: '2026-11-20',
  since: 'ordonnance-2025-880',
}
const conciliation: Stale = {
  name: 'amicable settlement before 1 September 2025',
  articles: /^cpc:(21|12[789]|13[01]|15[2-5]\d)(-\d+)*$/,
  until: '2025-09-01',
  since: 'decret-2025-660',
}
const stale: Stale[] = [
  consumerCredit,
  conciliation,
  { name: 'information before a distance contract, without the online withdrawal function', articles: /^L221-5$/ },
  { name: 'contracts after a call, as they were before 11 August 2026', articles: /^L221-16$/ },
  { name: 'cold calls: only the first paragraphs are known', articles: /^L223-1$/ },
  { name: 'opt-out list of telephone numbers', articles: /^(L223-[3-5]|L224-27-1|D223-9)$/ },
  { name: 'European dispute platform, closed', articles: /^L616-2$/ },
  { name: 'serving an order to pay, before 1 September 2026', articles: /^cpc:(1411|1422)$/ },
]
/** Never held, nor cited: paragraphs are missing, or nothing of it is in force any more. */
const unusable = ['cpce:L32', 'L223-3', 'L223-4']

const rights = readRights()
const cited = new Map(rights.map((right) => [right.file.id, citedBy(right)]))
const everCited = [...new Set([...cited.values()].flatMap((ids) => [...ids]))].sort()

/** Every article that a right may show: quotes, prose, last days, values, letters of its law, outcomes of its examples. */
function citedBy({ file, prose, examples }: ReadRight): Set<string> {
  const sentences = [...prose.fr, ...prose.en].flatMap(({ parts }) => parts.flatMap((part) => part.sentences))
  return new Set([
    ...Object.keys(file.citations),
    ...sentences.flatMap(({ citations }) => citations),
    ...Object.values(file.deadlines).map(({ article }) => article),
    ...Object.values(file.parameters).flatMap(({ values }) => values.map(({ source }) => source)),
    ...examples.flatMap(({ facts, asked_on }) => assess(file.id, facts as Facts, asked_on).citations),
  ])
}

const staleCited = everCited.flatMap((article) =>
  stale.filter(({ articles }) => articles.test(article)).map(({ name }) => [article, name] as const),
)

describe('an old or incomplete wording shown to a reader carries "à vérifier"', () => {
  test.each(staleCited)('%s (%s)', (article) => {
    const showing = rights.flatMap(({ file }) => (cited.get(file.id)?.has(article) ? (rightOf(file.id) ?? []) : []))
    const [fr] = citationsOf([article], showing, askedOn, 'fr')
    const [en] = citationsOf([article], showing, askedOn, 'en')
    expect(fr?.toCheck).toContain('à vérifier')
    expect(en?.toCheck).toContain('to be checked')
    expect(versionOf(article, '9999-12-31')?.quality).toBeDefined()
  })

  test('the list is about articles that are cited, credit and calls among them', () => {
    const names = new Set(staleCited.map(([, name]) => name))
    expect(stale.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([])
  })
})

test.each(unusable)('%s is neither held nor cited', (article) => {
  expect(everCited).not.toContain(article)
  expect(Object.keys(readArticles())).not.toContain(article)
})

describe.each([consumerCredit, conciliation])('$name', ({ articles, until = '', since = '' }) => {
  const outcomes = rights.flatMap(({ file, examples }) =>
    examples.flatMap((example) => {
      const citations = assess(file.id, example.facts as Facts, example.asked_on).citations
      const old = citations.filter((article) => articles.test(article))
      return old.length > 0 ? [{ right: file.id, ...example, citations, old }] : []
    }),
  )

  test('is cited by some outcome', () => expect(outcomes.length).toBeGreaterThan(0))

  test('is cited for what happened before, or beside the text that replaced it', () => {
    const wrong = outcomes.filter(({ facts, citations }) => !happenedBefore(facts, until) && !citations.includes(since))
    expect(wrong.map(({ right, case: situation, old }) => `${right}: ${situation} (${old})`)).toEqual([])
  })
})

/** Whether the contract, the credit or the request of the case is of before. */
function happenedBefore(facts: Record<string, unknown>, day: string): boolean {
  const days = ['credit_accepted_on', 'contracted_on', 'conciliator_asked_on'].flatMap((fact) => {
    const value = facts[fact]
    return typeof value === 'string' ? [value] : []
  })
  return days.length > 0 && days.every((one) => one < day)
}
