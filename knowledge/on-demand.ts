import { Buffer } from 'node:buffer'
import { brotliDecompressSync } from 'node:zlib'
import type { Assess } from './assessment.ts'
import type { Right } from './right.ts'

/** What of a right is needed only once it is spoken of. */
export type OnDemand = Pick<Right, 'citations' | 'passages' | 'beside'>
export type AtHand = Omit<Right, keyof OnDemand | 'assess'>

/** What the compiler has packed: JSON, in Brotli, in base64. Starting a Worker reads through four times less of it. */
export function unpack(packed: string): unknown {
  return JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8'))
}

/**
 * A right whose prose and quotes are unpacked when first read: an answer needs those of a few rights out of a hundred.
 * `packed` is a function so that starting a Worker does not even make the text.
 */
export function onDemand(atHand: AtHand, packed: () => string, assess: Assess): Right {
  let parsed: OnDemand | undefined
  const read = (): OnDemand => {
    parsed ??= unpack(packed()) as OnDemand
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
