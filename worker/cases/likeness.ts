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
