/** Finds many short phrases in a text at once. */
import { expand, normalise, type Token } from './text.ts'

/** A found phrase: words `first` to `last` (included) of the text. */
export interface Found<T> {
  value: T
  first: number
  last: number
}

interface Pattern<T> {
  words: { norm: string; open: boolean }[]
  value: T
}

/** Phrases indexed by their first letters. In a phrase, a final `*` on a word stands for any ending. */
export class PhraseIndex<T> {
  private readonly byStart = new Map<string, Pattern<T>[]>()

  add(phrase: string, value: T): void {
    const words = [...phrase.matchAll(/([\p{L}\p{N}]+)(\*?)/gu)].flatMap(([, piece = '', star]) =>
      star ? [{ norm: openNorm(piece), open: true }] : expand(piece).map((norm) => ({ norm, open: false })),
    )
    const first = words[0]
    if (!first) return
    const key = first.norm.slice(0, 2)
    const patterns = this.byStart.get(key)
    if (patterns) patterns.push({ words, value })
    else this.byStart.set(key, [{ words, value }])
  }

  /** Every occurrence, by place. */
  find(tokens: Token[]): Found<T>[] {
    const found: Found<T>[] = []
    tokens.forEach((token, first) => {
      for (const pattern of this.byStart.get(token.norm.slice(0, 2)) ?? []) {
        if (matches(pattern, tokens, first))
          found.push({ value: pattern.value, first, last: first + pattern.words.length - 1 })
      }
    })
    return found
  }
}

function openNorm(piece: string): string {
  const norm = normalise(`${piece}a`)
  return norm.slice(0, -1)
}

function matches<T>({ words }: Pattern<T>, tokens: Token[], first: number): boolean {
  return words.every(({ norm, open }, offset) => {
    const token = tokens[first + offset]
    return token !== undefined && (open ? token.norm.startsWith(norm) : token.norm === norm)
  })
}

const negations = new Set(['pas', 'jamai', 'jamais', 'aucun', 'aucune', 'ni', 'sans', 'not', 'never', 'no', 'without'])
const links = new Set([
  'en',
  'sur',
  'dans',
  'du',
  'de',
  'd',
  'un',
  'une',
  'le',
  'la',
  'l',
  'a',
  'au',
  'the',
  'in',
  'on',
  'encore',
  'ete',
  'been',
  'yet',
  'y',
])

/** True when a negation stands right before the phrase, with nothing but small words between. */
export function isNegated(tokens: Token[], first: number): boolean {
  const clause = tokens[first]?.clause
  for (let index = first - 1; index >= Math.max(0, first - 3); index--) {
    const token = tokens[index]
    if (!token || token.clause !== clause) return false
    if (negations.has(token.norm)) return true
    if (!links.has(token.norm)) return false
  }
  return false
}
