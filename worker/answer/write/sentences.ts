/** Prose cut into sentences. */

const end = /(?<=[.!?…]["»”)]?)\s+(?=[\p{Lu}«"“0-9-])|\n+/u

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(end)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/** The sentences that are surely over, and what may still go on, as it was written. */
export function whollyWritten(text: string): { sentences: string[]; rest: string } {
  const parts = text.split(end)
  const rest = parts.pop() ?? ''
  return { sentences: parts.map((sentence) => sentence.trim()).filter(Boolean), rest }
}

const condition = /\b(?:si|s['’]ils?|quand|lorsqu\w*|sauf|if|when|unless|where|once)\b/i
/** Fewer letters are no statement. */
const shortest = 25

/** A sentence cut where each part stands by itself: at a semicolon or a colon that no condition comes before. */
export function partsOf(sentence: string): string[] {
  const parts: string[] = []
  for (const part of sentence.split(/(?<=[\s\u00a0\u202f]?[;:])\s+/)) {
    const before = parts.at(-1)
    const isApart =
      before !== undefined && before.length >= shortest && part.length >= shortest && !condition.test(before)
    if (before === undefined || isApart) parts.push(part)
    else parts[parts.length - 1] = `${before} ${part}`
  }
  return parts
}

/** Part of a sentence, as a sentence of its own. */
export function asSentence(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1).replace(/[\s\u00a0\u202f]*[;:]$/, '.')
}
