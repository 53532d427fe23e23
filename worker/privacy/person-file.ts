/** All that is kept of a person as one file to take away: a page to read, the same as JSON, and their files. */
import type { Language } from '../../protocol/index.ts'
import type { PersonRows } from '../administration.ts'
import { archive, type Entry } from './archive.ts'
import { opened, personPage } from './person-page.ts'
import { register } from './register.ts'

const names = { fr: ['vos-donnees', 'donnees', 'fichiers'], en: ['your-data', 'data', 'files'] } as const

/** The answer that carries it. */
export function personFile(bucket: R2Bucket, rows: PersonRows[], language: Language, at: Date): Response {
  const [name] = names[language]
  return new Response(archive(entriesOf(bucket, rows, language, at)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}-${at.toISOString().slice(0, 10)}.zip"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}

async function* entriesOf(bucket: R2Bucket, rows: PersonRows[], language: Language, at: Date): AsyncGenerator<Entry> {
  const [page, data, folder] = names[language]
  const bytes = (text: string) => new TextEncoder().encode(text)
  yield { name: `${page}.html`, body: bytes(personPage(rows, language, at)) }
  const kept = register
    .filter(({ isExported }) => isExported)
    .map(({ store, table, purpose, basis, retention }) => ({ store, table, purpose, basis, retention }))
  const objects = rows.map(({ of, tables }) => ({
    of: of === '' ? 'desk' : of,
    tables: Object.fromEntries(Object.entries(tables).map(([table, all]) => [table, all.map(opened)])),
  }))
  yield { name: `${data}.json`, body: bytes(JSON.stringify({ at: at.toISOString(), kept, objects }, null, 1)) }
  let number = 0
  for (const { files } of rows) {
    for (const { name, key } of files) {
      const found = await bucket.get(key)
      number += 1
      // Two files may have one name, and a name is its sender's own.
      const safe = name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/, '_')
      if (found) yield { name: `${folder}/${number}-${safe}`, body: found.body }
    }
  }
}
