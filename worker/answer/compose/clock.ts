/** What a last day means today, said after the sentence that names it. */
import type { Deadline, Language, Sentence } from '../../../protocol/index.ts'
import { wordsIn } from '../words.ts'

/** Further away, a count of days tells nothing that the date does not. */
const furthestDays = 60

/** The sentences of a verdict with, after the first last day that they name, the days left or late. */
export function withClock(sentences: Sentence[], deadlines: Deadline[], language: Language): Sentence[] {
  const words = wordsIn(language)
  for (const [at, { text }] of sentences.entries()) {
    const named = deadlines.find(({ day }) => text.includes(words.day(day)))
    const said = named && countOf(named, language)
    if (!said) continue
    const count = Math.abs(named.days)
    const counted = new RegExp(`\\b${count} (?:jours?|days?)\\b|\\b(?:jour|day) ${count}\\b`)
    if (sentences.some((one) => counted.test(one.text))) return sentences
    return sentences.toSpliced(at + 1, 0, { text: said, citations: [] })
  }
  return sentences
}

/** "Il vous reste 2 jours."; null for a day far away, or one until which a merchant or a bank may still act. */
function countOf({ days, who, approximate }: Deadline, language: Language): string | null {
  if (approximate || Math.abs(days) > furthestDays || (who !== 'shopper' && days >= 0)) return null
  const { clock } = wordsIn(language)
  if (who !== 'shopper') return clock.late(-days)
  return days === 0 ? clock.today : days > 0 ? clock.left(days) : clock.over(-days)
}
