/**
 * Writes versions of articles into `knowledge/fr/articles` from a law file (a JSON array of `{key, id, code, codeId,
 * section, text, asOf, quality?, source?, superseded?}`): `npm run knowledge:import -- <law file> L221-18 civ:1641 …`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { articleSlug } from '../notation.ts'
import { type LawArticle, lawArticle, readLawFile } from './law-file.ts'

const qualities: Record<string, string> = {
  'consolidated-by-editor': 'consolidated',
  'first-paragraph-restored': 'restored',
  'box-text-restored': 'restored',
  reconstructed: 'restored',
  excerpt: 'excerpt',
  truncated: 'truncated',
}
/** Paragraphs of these are missing from the law file without its saying so: a reader would be misled, so they are refused. */
const incomplete = ['cpce:L32']
const folder = join(import.meta.dirname, '..', 'fr', 'articles')

const [file, ...wanted] = process.argv.slice(2)
if (!file || wanted.length === 0) {
  console.error('Usage: npm run knowledge:import -- <law file> <article> …')
  process.exit(2)
}
const law = readLawFile(file)

for (const id of wanted) {
  if (incomplete.includes(id)) {
    console.error(`Incomplete in the law file, not imported: ${id}`)
    process.exitCode = 1
    continue
  }
  const found = lawArticle(law, id)
  if (!found) {
    console.error(`Not in the law file: ${id}`)
    process.exitCode = 1
    continue
  }
  const isDate = (asOf: string) => /^\d{4}-\d{2}-\d{2}$/.test(asOf)
  if (found.superseded)
    write(id, found, found.superseded.asOf, found.superseded.text, isDate(found.asOf) ? found.asOf : undefined)
  write(id, found, found.asOf, found.text)
}

function write(id: string, article: LawArticle, asOf: string, text: string, until?: string) {
  const inForceFrom = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : 'unknown'
  // A note without a quality warns that the wording may have been amended since it was read.
  const named = article.quality ? qualities[article.quality] : article.note ? 'amended' : undefined
  const quality = until === undefined ? named : undefined
  const head = {
    id,
    code: article.code,
    ...(article.codeId && { code_id: article.codeId }),
    section: article.section,
    in_force_from: inForceFrom,
    known_on: asOf.slice(0, 7),
    ...(until && { until }),
    ...(quality && { quality }),
    source: 'Base LEGI, DILA, Licence Ouverte 2.0',
    checked_on: 'never',
  }
  mkdirSync(join(folder, articleSlug(id)), { recursive: true })
  writeFileSync(
    join(folder, articleSlug(id), `${asOf}.md`),
    `---\n${stringify(head, { lineWidth: 0 })}---\n\n${text.trim()}\n`,
  )
}
