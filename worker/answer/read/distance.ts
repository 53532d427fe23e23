/** How near a phrase stands to a date or a sum. */
import type { Found } from './phrases.ts'
import type { Token } from './text.ts'

/** Before these stands the verb that carries the sentence. */
const auxiliaries = new Set(['ai', 'a', 'avon', 'avons', 'ont', 'suis', 'etait', 'have', 'has', 'was', 'i', 'we'])
/** After these a second verb shares the first one's auxiliary: "je l'ai commandé en ligne et reçu hier". */
const coordinators = new Set(['et', 'and', 'puis', 'then', 'mais', 'but'])

/** "Ordered it on": an object; "it came on": who acts. */
const acts = (norm: string, next = '') =>
  subjects.has(norm) || (norm === 'it' && /^(?:came|arriv|broke|stop|died|was|is|fail)/.test(next))
const subjects = new Set(['j', 'je', 'il', 'elle', 'ils', 'elles', 'i', 'we', 'they', 'he', 'she'])
/** What follows a day or a sum by more words is said of something else. */
const furthestAfter = 5

/** "Le 3 novembre, …", "En mai, …": nothing but small words before it. */
function opensClause(tokens: Token[], index: number): boolean {
  let at = index
  while (at > 0 && tokens[at - 1]?.clause === tokens[index]?.clause) at--
  return tokens.slice(at, index).every(({ norm }) => norm.length <= 3 || norm === 'depuis' || norm === 'since')
}

/** The first word that ends after a place: words stand in order. The number of words when there is none. */
export function firstEndingAfter(tokens: Token[], place: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

/** Words between a phrase and a date or sum of the same sentence; null when too far. What follows is a weaker tie. */
export function distanceTo(
  tokens: Token[],
  one: Found<unknown>,
  { start, end }: { start: number; end: number },
  trailing = 1.5,
): number | null {
  const first = tokens[one.first]
  const last = tokens[one.last]
  const inside = firstEndingAfter(tokens, start)
  const ending = firstEndingAfter(tokens, end - 1)
  const beyond = (tokens[ending]?.start ?? end) < end ? ending : ending - 1
  const target = tokens[inside]
  if (!first || !last || !target || beyond < 0 || first.sentence !== target.sentence) return null
  const before = last.end <= start + 6
  // "J'ai reçu le pull commandé en ligne hier": the date goes with the verb of the sentence, not with its participle.
  const previous = tokens[one.first - 1]?.norm ?? ''
  const words = before ? Math.max(0, inside - one.last - 1) : Math.max(0, one.first - beyond - 1)
  // "My returned dress went to a card I closed in August": the day goes with the verb in between.
  if (before && tokens.slice(one.last + 1, inside).some(({ norm }, index, said) => acts(norm, said[index + 1]?.norm)))
    return null
  if (!before && words > furthestAfter) return null
  // "Acheté en mai, en panne depuis": a day that ends what comes before the comma says nothing of what comes after.
  if (!before && first.clause !== target.clause && !opensClause(tokens, inside)) return null
  // "The coat I bought came on 12 November": a phrase that leads straight to the date goes with it.
  const straight = before && words === 0 && one.last > one.first && first.clause === target.clause
  const told = before && (straight || auxiliaries.has(previous) || coordinators.has(previous)) ? 5 : 0
  const distance =
    words + (before ? 0 : trailing) + (first.clause === target.clause ? 0 : 3) - (one.last - one.first) * 0.5 - told
  return words > 9 ? null : distance
}
