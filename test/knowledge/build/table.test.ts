import { expect, test } from 'vitest'
import * as read from '../../../knowledge/build/read.ts'
import { tablePage } from '../../../knowledge/build/table.ts'

const rights = read.readRights()
const material = { rights, articles: read.readArticles(), sources: read.readSources() }

test('the table holds a row for each right, with its articles, examples and doubts', async () => {
  const page = await tablePage(material)
  expect([...page.matchAll(/<tr id="/g)]).toHaveLength(rights.length)
  expect(page).toContain(`${rights.length} droits`)
  const row = /<tr id="withdrawal">[\s\S]*?<\/tr>/.exec(page)?.[0] ?? ''
  expect(row).toContain('L221-18 <small>connu en 2025-07, non revérifié</small>')
  expect(row).toContain('L221-21 <small>depuis le 2026-06-19, non revérifié, consolidé par un éditeur</small>')
  const examples = rights.find(({ file }) => file.id === 'withdrawal')?.examples ?? []
  expect([...row.matchAll(/<small>→/g)]).toHaveLength(examples.length)
})

test('a doubt stands in the row of its right, with its markup escaped', async () => {
  const [first] = structuredClone(rights)
  if (!first) throw new Error('No right')
  first.file.doubts = ['Jour d’envoi ou de réception <?>']
  const page = await tablePage({ ...material, rights: [first] })
  expect(page).toContain('<li>Jour d’envoi ou de réception &lt;?&gt;</li>')
  expect(page).toContain('1 points à trancher')
})
