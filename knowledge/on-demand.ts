import { Buffer } from 'node:buffer'
import { brotliDecompressSync } from 'node:zlib'
import type { Assess } from './assessment.ts'
import type { Right } from './right.ts'

/** What of a right is needed only once it is spoken of. */
export type OnDemand = Pick<Right, 'citations' | 'passages' | 'beside'>
export type AtHand = Omit<Right, keyof OnDemand | 'assess'>

/** What the compiler has packed: JSON, in Brotli, in base64. Starting a Worker reads through four times less of it. */
export function unpack(packed: string): unknown {
  return JSON.parse(textOf(packed))
}

/**
 * Values that the compiler has packed as one, a line each: rights that share their words take a quarter less room together.
 * All are unpacked when the first is read. `packed` is a function so that starting a Worker does not even make the text.
 */
export function shelf(packed: () => string): (line: number) => unknown {
  let lines: string[] | undefined
  return (line) => {
    lines ??= textOf(packed()).split('\n')
    return JSON.parse(lines[line] ?? '')
  }
}

function textOf(packed: string): string {
  return brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8')
}

/** A right whose prose and quotes are read when first asked for: an answer needs those of a few rights out of a hundred. */
export function onDemand(atHand: AtHand, unpacked: () => unknown, assess: Assess): Right {
  let parsed: OnDemand | undefined
  const read = (): OnDemand => {
    parsed ??= unpacked() as OnDemand
    return parsed
  }
  return {
    ...atHand,
    assess,
    get citations() {
      return read().citations
    },
    get passages() {
      return read().passages
    },
    get beside() {
      return read().beside
    },
  }
}
