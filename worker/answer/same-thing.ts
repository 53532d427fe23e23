/** Whether two names are those of one thing. */
import { type Reading, readText } from './read/text.ts'

const small = new Set(
  'le la les l un une de d du des et pour mon ma mes ce cet cette en ai j je a au aux que qui il ya the my for and of this that it what about i an is was not on in to pas plus jamais n est sur avec chez acheté achete commande recu bought ordered new neuf'.split(
    ' ',
  ),
)

/** Two names of one thing share a word: "robe", "la robe bleue". */
export function sameThing(one: string, other: string | undefined): boolean {
  if (other === undefined) return false
  const known = tellingWords(readText(other))
  return tellingWords(readText(one)).some((word) => known.some((own) => own === word || isMisspelt(own, word)))
}

/** One letter more, less or other in a long word: "trotinette". */
export function isMisspelt(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 6 || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const most = Math.min(one.length, other.length) - start
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++
  return Math.max(one.length, other.length) - start - end <= 1
}

/** Words that tell one thing from another. */
export function tellingWords({ tokens }: Reading): string[] {
  return tokens.map(({ norm }) => norm).filter((norm) => norm.length > 2 && !small.has(norm))
}
