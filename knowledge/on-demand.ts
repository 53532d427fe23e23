import type { Assess } from './assessment.ts'
import type { Right } from './right.ts'

/** What of a right is needed only once it is spoken of. */
export type OnDemand = Pick<Right, 'citations' | 'passages'>
export type AtHand = Omit<Right, keyof OnDemand | 'assess'>

/**
 * A right whose prose and quotes are parsed when first read: an answer needs those of a few rights out of a hundred.
 * `written` is a function so that starting a Worker does not even make the text.
 */
export function onDemand(atHand: AtHand, written: () => string, assess: Assess): Right {
  let parsed: OnDemand | undefined
  const read = (): OnDemand => {
    parsed ??= JSON.parse(written()) as OnDemand
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
  }
}
