/** How easy the prose is to read, and how long a first bubble gets. Reported, never refused. */
import type { ProsePassage } from './prose.ts'
import type { ReadRight } from './read.ts'

export interface Reading {
  right: string
  language: 'fr' | 'en'
  passage: string
  /** Words of the verdict passage, which opens the first bubble. */
  words: number
  /** LIX: words a sentence plus the share of words longer than six letters. Under 40 is easy, over 50 hard. */
  lix: number
}

/** One line for each verdict passage of each right, in both languages. */
export function readings(rights: ReadRight[]): Reading[] {
  return rights.flatMap(({ file, prose }) =>
    (['fr', 'en'] as const).flatMap((language) =>
      prose[language]
        .filter(({ id }) => id.startsWith('verdict:'))
        .map((passage) => {
          const text = textOf(passage)
          return { right: file.id, language, passage: passage.id, words: wordsOf(text).length, lix: lix(text) }
        }),
    ),
  )
}

/** The LIX of a text, rounded: 0 for an empty one. */
export function lix(text: string): number {
  const words = wordsOf(text)
  const sentences = Math.max(1, text.split(/[.!?:;]+(?=\s|$)/).filter((part) => part.trim() !== '').length)
  const long = words.filter((word) => word.length > 6).length
  return words.length === 0 ? 0 : Math.round(words.length / sentences + (100 * long) / words.length)
}

/** A few lines that sum readings up: the middle and the worst of each language. */
export function readabilityReport(all: Reading[]): string[] {
  return (['fr', 'en'] as const).map((language) => {
    const own = all.filter((one) => one.language === language)
    const hardest = [...own].sort((a, b) => b.lix - a.lix)[0]
    const longest = [...own].sort((a, b) => b.words - a.words)[0]
    if (!hardest || !longest) return `${language}: no verdict`
    return [
      `${language}: ${own.length} verdicts, LIX ${middle(own.map((one) => one.lix))} (hardest ${hardest.lix}, ${hardest.right}/${hardest.passage})`,
      `${middle(own.map((one) => one.words))} words (longest ${longest.words}, ${longest.right}/${longest.passage})`,
    ].join('; ')
  })
}

function middle(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

function textOf({ parts }: ProsePassage): string {
  return parts.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)).join(' ')
}
