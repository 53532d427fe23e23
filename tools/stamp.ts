import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Something made from files, which need not be made again while they stay the same. */
export interface Step {
  name: string
  /** Files and folders that it is made from. */
  inputs: readonly string[]
  /** Files and folders inside them that it makes itself. */
  except?: readonly string[]
  /** What must be there afterwards. */
  outputs: readonly string[]
}

/** SHA-256 over names and contents of a step's inputs. Missing inputs count as empty. */
export function fingerprint(root: string, { inputs, except = [] }: Step): string {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesIn(join(root, input)))) {
    const name = relative(root, file).replaceAll('\\', '/')
    if (except.some((part) => name === part || name.startsWith(`${part}/`))) continue
    const content = readFileSync(file)
    hash.update(`${name}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/** True when the outputs are there and were made from the inputs as they are now. */
export function isFresh(root: string, step: Step): boolean {
  const stamp = stampOf(root, step)
  return (
    step.outputs.every((output) => existsSync(join(root, output))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint(root, step)
  )
}

/** Remembers that the outputs were made from the inputs with this fingerprint, taken before the work began. */
export function stamp(root: string, step: Step, made: string): void {
  const path = stampOf(root, step)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, made)
}

function stampOf(root: string, { name }: Step): string {
  return join(root, '.cache', `${name}.sha256`)
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => filesIn(join(path, name)))
}
