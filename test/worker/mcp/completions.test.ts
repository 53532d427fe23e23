import { expect, test } from 'vitest'
import { articleIds, articleSlug, rights } from '../../../knowledge/index.ts'
import { complete, type Reference } from '../../../worker/mcp/completions.ts'
import { listPrompts } from '../../../worker/mcp/prompts.ts'
import { resourceTemplates } from '../../../worker/mcp/resources.ts'

const rightAddress: Reference = { type: 'ref/resource', uri: 'recours://rights/{right}{?lang}' }
const articleAddress: Reference = { type: 'ref/resource', uri: 'recours://articles/{article}{?day}' }
const values = (reference: Reference, name: string, value: string) => complete(reference, { name, value }).values

test.each([
  ['the beginning of an id', 'withdr', 'withdrawal'],
  ['a French word, without its accents', 'retractation', 'withdrawal'],
  ['a French word with them, in capitals', 'RÉTRACT', 'withdrawal'],
  ['two words of an English title', 'right withdrawal', 'withdrawal'],
])('a right is found by %s', (_case, written, id) => {
  expect(values(rightAddress, 'right', written)).toContain(id)
})

test('what begins with the words comes before what only holds them', () => {
  expect(values(rightAddress, 'right', 'withdrawal')[0]).toMatch(/^withdrawal/)
})

test.each([
  ['its number', 'L221-18', 'L221-18'],
  ['its number with a space and a dot', 'l. 221-18', 'L221-18'],
  ['its code and number', 'C. civ. 1641', 'civ-1641'],
  ['its number alone, in another code', '1641', 'civ-1641'],
  ['its address', 'civ-164', 'civ-1641'],
])('an article is found by %s', (_case, written, slug) => {
  expect(values(articleAddress, 'article', written)).toContain(slug)
})

test('with nothing written a hundred values come, and how many there are', () => {
  expect(complete(articleAddress, { name: 'article', value: '' })).toEqual({
    values: articleIds.slice(0, 100).map(articleSlug),
    total: articleIds.length,
    hasMore: true,
  })
  expect(complete(rightAddress, { name: 'right', value: '' }).total).toBe(rights.length)
  expect(values(rightAddress, 'lang', '')).toEqual(['fr', 'en'])
})

test('nobody’s own words are proposed, and what is like nothing gives nothing', () => {
  expect(values({ type: 'ref/prompt', name: 'mes-droits' }, 'situation', 'je')).toEqual([])
  expect(values(articleAddress, 'day', '2026')).toEqual([])
  expect(values(rightAddress, 'right', '%$€ zzz')).toEqual([])
})

test('every argument of every prompt and address may be asked for', () => {
  const ofPrompts = listPrompts().flatMap(({ name, arguments: taken }) =>
    taken.map((one): [Reference, string] => [{ type: 'ref/prompt', name }, one.name]),
  )
  const ofAddresses = resourceTemplates().flatMap(({ uriTemplate: uri }) =>
    [...uri.matchAll(/\{\??(\w+)\}/g)].map(([, name]): [Reference, string] => [
      { type: 'ref/resource', uri },
      `${name}`,
    ]),
  )
  expect(ofPrompts.length + ofAddresses.length).toBeGreaterThan(10)
  for (const [reference, name] of [...ofPrompts, ...ofAddresses])
    expect(values(reference, name, 'r')).toBeInstanceOf(Array)
})

test.each<[string, Reference, string, string]>([
  ['a prompt that does not exist', { type: 'ref/prompt', name: 'constructor' }, 'situation', ''],
  ['an argument that the prompt does not take', { type: 'ref/prompt', name: 'mes-droits' }, 'right', ''],
  ['an address that does not exist', { type: 'ref/resource', uri: 'file:///{right}' }, 'right', ''],
  ['a piece of a name', rightAddress, 'lan', ''],
  ['more than anybody writes', rightAddress, 'right', 'x'.repeat(201)],
])('%s is refused, and not repeated', (_case, reference, name, value) => {
  expect(() => complete(reference, { name, value })).toThrow('The input has a wrong shape')
})
