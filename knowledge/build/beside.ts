/** The passages that set another right beside their own: what is wrong with them. */
import { besideOf } from './prose.ts'
import type { ReadRight } from './read.ts'

const deadline = /\{deadlines\.([a-z0-9_]+)\}/g

/** Each names a right that exists and is not its own, and only last days that this other right gives. */
export function besideFindings({ file, prose }: ReadRight, rights: ReadRight[]): string[] {
  return prose.fr
    .filter(({ id }) => id.startsWith('beside:'))
    .flatMap(({ id, parts }) => {
      const named = besideOf(id)
      const other = rights.find((right) => right.file.id === named)?.file
      if (!other || other.id === file.id) return [`${file.id}: ${id} sets beside it no other right that exists`]
      const text = parts.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)).join(' ')
      return [...text.matchAll(deadline)]
        .filter(([, name]) => !other.deadlines[name ?? ''])
        .map(([, name]) => `${file.id}: ${id} names the deadline ${name}, which ${other.id} does not give`)
    })
}
