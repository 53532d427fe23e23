/** `npm run knowledge:table`: writes the page for lawyers, `dist/rights.html` unless another place is given. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as read from './read.ts'
import { tablePage } from './table.ts'

const path = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'dist', 'rights.html')
const rights = read.readRights()
const page = await tablePage({ rights, articles: read.readArticles(), sources: read.readSources() })
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, page)
console.log(`${rights.length} rights: ${path}`)
