/** Prose cut into sentences. */

const end = /(?<=[.!?…]["»”)]?)\s+(?=[\p{Lu}«"“0-9-])|\n+/u

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .split(end)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}
