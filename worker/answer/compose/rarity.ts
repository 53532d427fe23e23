/** How much a word tells: "payer" is listed for many passages, "douane" for few. */
import type { Language } from '../../../protocol/index.ts'
import type { Token } from '../read/text.ts'
import { learnt } from '../retrieve/tables.ts'

const counted = new Map<Language, Map<string, number>>()

function countsOf(language: Language): Map<string, number> {
  const known = counted.get(language) ?? new Map(learnt().passageWords[language])
  counted.set(language, known)
  return known
}

/** How much the rarest of some words tells: from 0.5, said everywhere, to 1.5, said of one passage alone. */
export function rarity(tokens: Token[], language: Language): number {
  const counts = countsOf(language)
  const fewest = Math.min(...tokens.map(({ norm }) => counts.get(norm) ?? 1))
  return Math.max(0.5, 1.5 - 0.25 * Math.log2(Math.max(1, fewest)))
}
