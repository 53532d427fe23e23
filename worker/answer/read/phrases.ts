/** Finds many short phrases in a text at once. */
import { type Actor, actorOf } from './actor.ts'
import { expand, normalise, type Token } from './text.ts'

/** A found phrase: words `first` to `last` (included) of the text. */
export interface Found<T> {
  value: T
  first: number
  last: number
  /** Its first word has open ending: a verb, in most phrases. */
  open: boolean
}

/** `participle`: "payé*" is neither "payer" nor "payez". */
interface Word {
  norm: string
  open: boolean
  gap: boolean
  participle: boolean
}

interface Pattern<T> {
  /** `gap`: up to `mostBetween` words may stand before this one. */
  words: Word[]
  value: T
  /** Who must act: `(je) annulé*` is the shopper's act, `(ils) annulé*` anyone's but the shopper's. */
  actor?: 'shopper' | 'other'
  /** Words that the message must hold, or must not. */
  context?: { phrases: PhraseIndex<true>; wanted: boolean }
}

const actors: Record<string, 'shopper' | 'other'> = { je: 'shopper', i: 'shopper', ils: 'other', they: 'other' }
const conditions: Record<string, boolean> = { avec: true, with: true, sauf: false, unless: false }
const marked = /^(?:\((je|i|ils|they)\) )?(.*?)(?: \((avec|with|sauf|unless): ([^)]+)\))?$/

/** Words that `…` stands for at most. */
const mostBetween = 4
/** Letters by which a phrase that starts with an open word is filed. */
const prefixLetters = 3

/**
 * Phrases indexed by their first word. In a phrase, a final `*` on a word stands for any ending, `…` for a few words;
 * `(je)` or `(ils)` before it says who acts; `(avec: …)` or `(sauf: …)` after it what else the message says or does not.
 */
export class PhraseIndex<T> {
  private readonly byWord = new Map<string, Pattern<T>[]>()
  private readonly byPrefix = new Map<string, Pattern<T>[]>()

  add(written: string, value: T): void {
    const [, subject, phrase = written, condition, listed] = marked.exec(written) ?? []
    const words = [...contracted(phrase).matchAll(/(… ?)?([\p{L}\p{N}]+)(\*?)/gu)].flatMap(
      ([, ellipsis, piece = '', star]) => {
        const norms = star ? [openNorm(piece)] : expand(piece)
        const participle = star !== '' && piece.endsWith('é')
        return norms.map((norm, index) => ({
          norm,
          open: star !== '',
          gap: index === 0 && ellipsis !== undefined,
          participle,
        }))
      },
    )
    const first = words[0]
    if (!first) return
    const index = first.open ? this.byPrefix : this.byWord
    const key = first.open ? first.norm.slice(0, prefixLetters) : first.norm
    const pattern: Pattern<T> = { words, value }
    if (subject) pattern.actor = actors[subject]
    if (condition && listed) {
      const context = new PhraseIndex<true>()
      for (const one of listed.split(',')) context.add(one.trim(), true)
      pattern.context = { phrases: context, wanted: conditions[condition] === true }
    }
    const patterns = index.get(key)
    if (patterns) patterns.push(pattern)
    else index.set(key, [pattern])
  }

  /** Every occurrence, by place. */
  find(tokens: Token[]): Found<T>[] {
    const found: Found<T>[] = []
    tokens.forEach(({ norm }, first) => {
      const seek = (pattern: Pattern<T>) => {
        const last = lastWord(pattern, tokens, first)
        if (last >= 0 && holds(pattern, tokens, first, last))
          found.push({ value: pattern.value, first, last, open: pattern.words[0]?.open === true })
      }
      this.byWord.get(norm)?.forEach(seek)
      for (let letters = 1; letters <= prefixLetters; letters++)
        this.byPrefix.get(norm.slice(0, letters))?.forEach(seek)
    })
    return found
  }
}

function holds<T>({ actor, context }: Pattern<T>, tokens: Token[], first: number, last: number): boolean {
  if (context && context.phrases.find(tokens).length > 0 !== context.wanted) return false
  if (!actor) return true
  const acts: Actor = actorOf(tokens, first, last)
  return actor === 'shopper' ? acts === 'shopper' : acts !== 'shopper'
}

/** "Can't" and "won't" as a text is read: "can not", "will not". */
function contracted(phrase: string): string {
  return phrase.replace(/([a-z]+)['’]t\b/gi, (_whole, verb: string) =>
    expand(verb).at(-1) === 'not' ? verb : `${verb} not`,
  )
}

function openNorm(piece: string): string {
  const norm = normalise(`${piece}a`)
  return norm.slice(0, -1)
}

/** Where a pattern that starts at `first` ends; -1 when it does not stand there. */
function lastWord<T>({ words }: Pattern<T>, tokens: Token[], first: number): number {
  let at = first - 1
  // "Plus fabriqué. Le 5": what a sentence ends with is not what the next one begins with.
  const sentence = tokens[first]?.sentence
  for (const { norm, open, gap, participle } of words) {
    const from = at + 1
    const to = gap ? from + mostBetween : from
    at = -1
    for (let index = from; index <= to && at < 0; index++) {
      const token = tokens[index]
      if (token && token.sentence !== sentence) return -1
      if (!token || !(open ? startsWith(token.norm, norm) : token.norm === norm)) continue
      if (!participle || !isOtherForm(token.norm.charAt(norm.length), tokens[index - 1])) at = index
    }
    if (at < 0) return -1
  }
  return at
}

/** "Promis" has lost its s like a plural, "promis*" has not. */
function startsWith(word: string, start: string): boolean {
  return word.startsWith(start) || (word.length === start.length - 1 && start.endsWith('s') && start.startsWith(word))
}

/** "J'ai payer" is a participle badly spelt; "à payer", "vous payez" are none. */
function isOtherForm(letter: string, before: Token | undefined): boolean {
  return (letter === 'r' || letter === 'z') && !participleVerbs.has(before?.norm ?? '')
}
const participleVerbs = new Set(['ai', 'as', 'avon', 'avez', 'ont', 'est', 'ete', 'etait', 'avai', 'avait'])

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

const reporting = new Set(
  'dit dite disent disait disaient disant pretendez affirmez accusez told saying pretend pretendent affirme affirment accuse accusent selon say said claim claims pretends accuses according'.split(
    ' ',
  ),
)

/** True when the phrase is what someone else says: "ils disent que …". */
export function isReported(tokens: Token[], first: number): boolean {
  const sentence = tokens[first]?.sentence
  return tokens
    .slice(Math.max(0, first - 6), first)
    .some((token) => token.sentence === sentence && reporting.has(token.norm))
}
