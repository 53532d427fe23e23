/** Months and weekdays misspelt by a letter, put right before dates are read, with their places kept. */

const names =
  'janvier fevrier juillet septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche january february august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  )
const known = new Set(names)
/** Words of a purchase that are long enough for one slip to be sure, and near no other word; as normalised. */
const nouns = Map.groupBy(
  'boutique internet livraison remboursement transporteur reparation retractation abonnement resiliation defectueu reclamation mediateur formulaire fabricant consommateur commercant electromenager'.split(
    ' ',
  ),
  (noun) => noun.charAt(0),
)
const shortestNoun = 7
const ownWords = new Set(['internat', 'boutiquier'])
/** Nearly a name, and a word of its own. */
const words = new Set(['lundis', 'mardis', 'jeudis', 'mondays', 'fridays', 'sundays', 'sunda'])
/** A shorter name needs its slip at the end: "lundit", not "landi". */
const shortest = 6
const candidate = /\b[adfjlmnostvw][a-z]{4,10}\b/g

export interface Corrected {
  flat: string
  /** A place in the corrected text as a place in the text as written. */
  place: (index: number) => number
}

/** `flat` with the names of months and weekdays as they should be written. */
export function corrected(flat: string): Corrected {
  const shifts: { from: number; by: number }[] = []
  let right = ''
  let last = 0
  for (const match of flat.matchAll(candidate)) {
    const name = nameMeant(match[0])
    if (!name) continue
    right += flat.slice(last, match.index) + name
    last = match.index + match[0].length
    shifts.push({ from: right.length, by: last - right.length })
  }
  if (shifts.length === 0) return { flat, place: (index) => index }
  return {
    flat: right + flat.slice(last),
    place: (index) => index + (shifts.findLast(({ from }) => from <= index)?.by ?? 0),
  }
}

/** The word meant by one misspelt by a letter; itself when it is none of ours. */
export function nounMeant(norm: string): string {
  if (norm.length < shortestNoun || ownWords.has(norm)) return norm
  const near = nouns.get(norm.charAt(0))
  if (!near || near.includes(norm)) return norm
  return near.find((noun) => Math.abs(noun.length - norm.length) <= 1 && isOneSlip(norm, noun)) ?? norm
}

function nameMeant(word: string): string | undefined {
  if (known.has(word) || words.has(word)) return undefined
  return names.find(
    (name) =>
      name.charCodeAt(0) === word.charCodeAt(0) &&
      Math.abs(name.length - word.length) <= 1 &&
      (name.length >= shortest ? isOneSlip(word, name) : word === `${name}t` || word === `${name}e`),
  )
}

/** One letter more, less, other, or two swapped. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
