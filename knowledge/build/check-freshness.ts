/** `npm run knowledge:freshness -- <newer law file>`: what has changed since, and which rights to read again. Exits 1 when something has. */
import { staleArticles } from './freshness.ts'
import { readLawFile } from './law-file.ts'
import * as read from './read.ts'

const [file] = process.argv.slice(2)
if (!file) {
  console.error('Usage: npm run knowledge:freshness -- <newer law file>')
  process.exit(2)
}
const rights = read.readRights().map((right) => ({ id: right.file.id, articles: Object.keys(right.file.citations) }))
const articles = read.readArticles()
const stale = staleArticles(articles, rights, readLawFile(file))

for (const { article, change, asOf, rights: citing } of stale)
  console.log(`${article}: ${change === 'gone' ? 'no longer there' : `changed (as of ${asOf})`} → ${citing.join(', ')}`)
const toRead = new Set(stale.flatMap((one) => one.rights))
console.log(
  `${stale.length} of ${Object.keys(articles).length} articles have changed; ${toRead.size} rights to read again${toRead.size > 0 ? `: ${[...toRead].sort().join(', ')}` : ''}`,
)
process.exitCode = stale.length > 0 ? 1 : 0
