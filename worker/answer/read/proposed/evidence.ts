/** Finds in a message the words that a proposal rests on. */
import { readText, type Token } from '../text.ts'

/** A quote as it stands in the message, and the message without it. */
export interface Evidence {
  words: string
  rest: string
}

const mostPieces = 4
/** Left out by the model, or by us before it: "[nom]", "[…]". */
const omission = /\s*(?:\[[^\]]{1,20}\]|…|\.{3})\s*/

/** The words quoted, found whatever their case, accents and marks; several pieces are set apart by "…". Null when any is not there. */
export function evidenceIn(text: string, quoted: string): Evidence | null {
  const { tokens } = readText(text)
  const pieces = quoted
    .split(omission)
    .map((piece) => readText(piece).tokens)
    .filter((piece) => piece.length > 0)
  if (pieces.length === 0 || pieces.length > mostPieces) return null
  const found = pieces.map((piece) => placeOf(tokens, piece))
  if (!found.every((place) => place !== null)) return null
  found.sort((a, b) => a.start - b.start)
  let rest = ''
  let from = 0
  for (const { start, end } of found) {
    rest += `${text.slice(from, Math.max(from, start))} `
    from = Math.max(from, end)
  }
  return { words: found.map(({ start, end }) => text.slice(start, end)).join(' … '), rest: rest + text.slice(from) }
}

function placeOf(tokens: Token[], piece: Token[]): { start: number; end: number } | null {
  for (let first = 0; first + piece.length <= tokens.length; first++) {
    if (!piece.every(({ norm }, index) => tokens[first + index]?.norm === norm)) continue
    const start = tokens[first]?.start ?? 0
    return { start, end: tokens[first + piece.length - 1]?.end ?? start }
  }
  return null
}
