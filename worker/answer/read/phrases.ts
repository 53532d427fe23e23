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

/** Letters by which a phrase that starts with an open word is filed. */
const prefixLetters = 3

/** Phrases indexed by their first word. In a phrase, a final `*` on a word stands for any ending. */
export class PhraseIndex<T> {
  private readonly byWord = new Map<string, Pattern<T>[]>()
  private readonly byPrefix = new Map<string, Pattern<T>[]>()

  add(phrase: string, value: T): void {
    const words = [...phrase.matchAll(/([\p{L}\p{N}]+)(\*?)/gu)].flatMap(([, piece = '', star]) =>
      star ? [{ norm: openNorm(piece), open: true }] : expand(piece).map((norm) => ({ norm, open: false })),
    )
    const first = words[0]
    if (!first) return
    const index = first.open ? this.byPrefix : this.byWord
    const key = first.open ? first.norm.slice(0, prefixLetters) : first.norm
    const patterns = index.get(key)
    if (patterns) patterns.push({ words, value })
    else index.set(key, [{ words, value }])
  }

  /** Every occurrence, by place. */
  find(tokens: Token[]): Found<T>[] {
    const found: Found<T>[] = []
    tokens.forEach(({ norm }, first) => {
      const seek = (pattern: Pattern<T>) => {
        if (matches(pattern, tokens, first))
          found.push({ value: pattern.value, first, last: first + pattern.words.length - 1 })
      }
      this.byWord.get(norm)?.forEach(seek)
      for (let letters = 1; letters <= prefixLetters; letters++)
        this.byPrefix.get(norm.slice(0, letters))?.forEach(seek)
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
