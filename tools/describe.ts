/** Writes what describes the interface: `/openapi.json`, its page and style, and the types of the example client. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import {
  type Comments,
  commentsOf,
  openApiDocument,
  referenceCss,
  referencePage,
  typesOf,
} from '../worker/doors/index.ts'

const root = dirname(import.meta.dirname)
const out = join(root, 'dist/client')

/** The comments of every schema of `protocol`. */
export function readComments(): Comments {
  const folder = join(root, 'protocol')
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  return Object.assign({}, ...sources.map((name) => commentsOf(readFileSync(join(folder, name), 'utf8'))))
}

/** Every file that is made, by its place in the project. */
export function describedFiles(): Record<string, string> {
  const document = openApiDocument({ comments: readComments() })
  return {
    'dist/client/openapi.json': JSON.stringify(document),
    'dist/client/docs/index.html': referencePage(document, 'fr'),
    'dist/client/docs/english.html': referencePage(document, 'en'),
    'dist/client/docs/reference.css': referenceCss,
    'examples/client/api.ts': typesOf(document),
  }
}

if (import.meta.main) {
  mkdirSync(join(out, 'docs'), { recursive: true })
  for (const [path, text] of Object.entries(describedFiles())) {
    writeFileSync(join(root, path), text)
    if (path.startsWith('dist/')) writeFileSync(join(root, `${path}.br`), brotliCompressSync(text))
  }
}
