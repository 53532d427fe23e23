/** Mends a slip of the pen: a word never met that is one letter away from a known one is read as that one. */
import type { Reading, Token } from '../read/text.ts'
import { isCommon } from './features.ts'
import type { LabelModel } from './label-model.ts'

/** Shorter words have too many neighbours. */
const shortest = 6
/** Longer ones are no words: to look for their neighbours would take seconds. */
const longest = 30
/** A text with more words never met is in another language, or no language. */
const mostUnknown = 12
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** A text whose mistyped words are read as what was meant. Its places and the words shown stay as they were written. */
export function withKnownWords(reading: Reading, model: LabelModel): Reading {
  const unknown = reading.tokens.filter(({ norm }) => isUnknown(norm, model))
  if (unknown.length === 0 || unknown.length > mostUnknown) return reading
  const mended = new Map(unknown.map(({ norm }) => [norm, nearest(norm, model)]))
  const tokens = reading.tokens.map((token): Token => ({ ...token, norm: mended.get(token.norm) ?? token.norm }))
  return { ...reading, tokens }
}

function isUnknown(norm: string, model: LabelModel): boolean {
  return (
    norm.length >= shortest &&
    norm.length <= longest &&
    /^[a-z]+$/.test(norm) &&
    !model.knowsWord(norm) &&
    !isCommon(norm)
  )
}

/** The known word one slip away that most labels share; undefined when there is none. */
function nearest(norm: string, model: LabelModel): string | undefined {
  let best: string | undefined
  let most = 0
  for (const word of slips(norm)) {
    const spread = model.spreadOf(`w:${word}`)
    if (spread > most) {
      best = word
      most = spread
    }
  }
  return best
}

/** Every word from which one slip makes this one: a letter too many or too few, another letter, two exchanged. The first letter is right. */
function* slips(norm: string): Generator<string> {
  for (let at = 1; at <= norm.length; at++) {
    const [before, after] = [norm.slice(0, at), norm.slice(at + 1)]
    if (at < norm.length) yield before + after
    if (at + 1 < norm.length) yield before + norm.charAt(at + 1) + norm.charAt(at) + norm.slice(at + 2)
    for (const letter of letters) {
      if (at < norm.length) yield before + letter + after
      yield before + letter + norm.slice(at)
    }
  }
}
