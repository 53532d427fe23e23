/** What words may be added to composed ones or left out of them: links, and names for pronouns. All else is the same, term by term. */
import type { Costs } from './align.ts'
import type { Ground } from './ground.ts'
import type { Term } from './terms.ts'

/** More than any sentence may cost. */
export const never = 9

/** What is told of a time or a sum follows it: no name may be put there. */
function isAnchor(term: Term | undefined): boolean {
  return !!term && (term.kind === 'figure' || /^(?:time:|jour$|day$|dat$|moment|suiv|follow)/.test(term.value))
}

/** The costs of making `words` from `source`. */
export function costsOf(ground: Ground, words: readonly Term[], source: readonly Term[]): Costs {
  const [here, there] = [countsOf(words), countsOf(source)]
  /** How many more of a kind of term the composed words hold. */
  const missing = (kind: Term['kind']) => (there.get(kind) ?? 0) - (here.get(kind) ?? 0)
  const sellers = (terms: readonly Term[]) => terms.filter(({ value }) => value === 'actor:seller').length
  const isSellerNamed = sellers(words) > sellers(source)
  const isSellerUnsaid = sellers(words) < sellers(source)
  const isNamedHere = missing('pronoun') > 0 || missing('generic') > 0
  return {
    add({ kind, value, joined }, before) {
      if (kind === 'filler') return 0.3
      if (kind === 'pronoun' || kind === 'generic') return 0.3
      // The name of what the composed words call "it" or "the item"; never one more thing beside it.
      if (value === 'actor:seller') return missing('pronoun') > 0 || missing('possessive') > 0 ? 0.3 : never
      if (kind === 'possessive') return isSellerUnsaid ? 0.3 : never
      if (value === 'order:also') return before ? never : 0.3
      if (kind === 'content' && !joined && !isAnchor(before) && isNamedHere && ground.heard.has(value)) return 0.2
      return never
    },
    drop({ kind, value }) {
      if (kind === 'filler') return 0.2
      if (kind === 'pronoun' || kind === 'generic') return 0.3
      if (kind === 'possessive') return isSellerNamed ? 0.3 : never
      return value === 'actor:seller' && (missing('pronoun') < 0 || missing('possessive') < 0) ? 0.3 : never
    },
  }
}

function countsOf(terms: readonly Term[]): Map<Term['kind'], number> {
  const counts = new Map<Term['kind'], number>()
  for (const { kind } of terms) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
