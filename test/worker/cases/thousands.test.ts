import { runInDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import type { Case } from '../../../protocol/index.ts'
import { Browse } from '../../../worker/cases/browse.ts'
import { Queue } from '../../../worker/cases/queue.ts'
import { Tables } from '../../../worker/cases/schema.ts'
import { caseFile, deadline, openDesk } from '../../support/worker-case.ts'

const count = 5_000
const words = ['lampe cassée', 'téléphone en panne', 'colis jamais reçu', 'pull trop petit', 'abonnement à résilier']

/** As long as a real one: most of a file is quoted law. */
function longFile(index: number): Case {
  const day = new Date(Date.UTC(2026, 10, 1 + (index % 90))).toISOString().slice(0, 10)
  const citation = { article: 'L217-3', label: 'L217-3', source: 'Code', version: 'known-on 2025-07' }
  return caseFile(`case-${index}`, {
    reference: `REF${index}`,
    contact: { name: `Personne ${index}`, email: `p${index}@mail.example`, order: `ML-${index}` },
    wish: words[index % words.length] ?? '',
    tone: index % 10 === 0 ? 'angry' : 'calm',
    deadlines: [deadline(day)],
    citations: Array.from({ length: 6 }, () => ({
      ...citation,
      quote: 'Le vendeur délivre un bien conforme. '.repeat(30),
    })),
  })
}

/** How many rows the statements of an object's storage read. */
function counting(sql: SqlStorage): { sql: SqlStorage; read: () => number } {
  const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = []
  const exec: SqlStorage['exec'] = (query, ...bindings) => {
    const cursor = sql.exec<Record<string, SqlStorageValue>>(query, ...bindings)
    cursors.push(cursor)
    return cursor as ReturnType<SqlStorage['exec']> as never
  }
  return {
    sql: new Proxy(sql, { get: (target, name) => (name === 'exec' ? exec : Reflect.get(target, name)) }),
    read: () => cursors.splice(0).reduce((sum, { rowsRead }) => sum + rowsRead, 0),
  }
}

test('of five thousand cases a page, a filter and a word read at most twenty rows for each case there is', {
  timeout: 120_000,
}, async () => {
  const desk = await openDesk('thousands')
  const rows = await runInDurableObject(desk, (_desk, { storage }) => {
    const counted = counting(storage.sql)
    const tables = new Tables(counted.sql)
    const queue = new Queue(tables)
    const browse = new Browse(tables)
    storage.transactionSync(() => {
      for (let index = 0; index < count; index += 1) {
        const file = longFile(index)
        queue.file(file)
        browse.filed(file)
      }
    })
    const rowsOf = (filter: Parameters<Browse['page']>[1]['filter']) => {
      counted.read()
      const page = browse.page('ines', { tab: 'waiting', filter }, (id) => queue.line(id))
      expect(page.lines.length).toBeGreaterThan(0)
      return counted.read()
    }
    return {
      page: rowsOf({}),
      filter: rowsOf({ tone: 'angry', due: 'late' }),
      commonWord: rowsOf({ search: 'lampe' }),
      rareWord: rowsOf({ search: 'ML-4821' }),
      everyCase: rowsOf({ search: 'personne' }),
    }
  })
  for (const [what, read] of Object.entries(rows)) expect(read, what).toBeLessThanOrEqual(20 * count)
})
