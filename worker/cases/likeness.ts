/** From this share of common words on, two questions are alike. */
const leastShare = 0.5
const stemLength = 6

/** Words that every question holds. */
const common = new Set(
  (
    'avec dans des elle est les leur mais mon notre nous par pas pour que qui ses sur une vos votre vous ' +
    'and are can for have how not that the this was what where with you your'
  ).split(' '),
)

/** What a question is about: the beginnings of its words, without accents and what every question holds. */
export function stemsOf(text: string): Set<string> {
  const flat = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, ' ')
  const words = flat.match(/[\p{L}\d]{3,}/gu) ?? []
  return new Set(words.filter((word) => !common.has(word)).map((word) => word.slice(0, stemLength)))
}

/** Whether two questions speak of the same, by the share of their words that they have in common. */
export function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length
  const all = one.size + other.size - shared
  return all > 0 && shared / all >= leastShare
}

/** What is grouped: a question's stems, and its exact words in their language. */
export interface Likened {
  stems: ReadonlySet<string>
  words: string
}

/**
 * Groups of positions whose first question is alike, or word for word the same, in the order in which they came. Two
 * questions that share half of their words share one of the rarer ones: only groups whose first question holds such a
 * word are compared, so that the work grows with the number of questions, not with its square. `compare` counts in tests.
 */
export function groupAlike(questions: readonly Likened[], compare: typeof areAlike = areAlike): number[][] {
  const frequency = new Map<string, number>()
  for (const { stems } of questions) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const rarestFirst = (stems: ReadonlySet<string>) =>
    [...stems].sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1))
  const groups: number[][] = []
  const sameWords = new Map<string, number>()
  const byStem = new Map<string, number[]>()
  questions.forEach(({ stems, words }, index) => {
    // Alike at half means at least half of one's own words in common: one of them is among the rarer half and one more.
    const telling = rarestFirst(stems).slice(0, stems.size - Math.ceil(stems.size * leastShare) + 1)
    const near = [...new Set(telling.flatMap((stem) => byStem.get(stem) ?? []))].sort((one, other) => one - other)
    const alike = near.find((group) => {
      const first = questions[groups[group]?.[0] ?? -1]
      return first !== undefined && compare(first.stems, stems)
    })
    const group = Math.min(alike ?? groups.length, sameWords.get(words) ?? groups.length)
    if (groups[group]) groups[group].push(index)
    else {
      groups[group] = [index]
      sameWords.set(words, group)
      for (const stem of telling) byStem.set(stem, [...(byStem.get(stem) ?? []), group])
    }
  })
  return groups
}
