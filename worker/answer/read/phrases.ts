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
  /** An infinitive as it is often written in haste: "refuse de remboursé". */
  slip?: string
  open: boolean
  gap: boolean
  participle: boolean
}

/** A phrase as it is looked for. */
interface Compiled {
  /** `gap`: up to `mostBetween` words may stand before this one. */
  words: Word[]
  /** Who must act: `(je) annulé*` is the shopper's act, `(ils) annulé*` anyone's but the shopper's. */
  actor?: 'shopper' | 'other'
  /** Words that the message must hold, or must not, as they are listed. */
  context?: { listed: string; wanted: boolean }
}

/** Compiled when a text first holds its first word: of thousands of phrases a message meets a few dozen. */
interface Pattern<T> {
  written: string
  /** Its first word, or how that begins. */
  start: string
  value: T
  compiled?: Compiled
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
    const first = firstWord(written)
    if (!first) return
    const index = first.open ? this.byPrefix : this.byWord
    const key = first.open ? first.norm.slice(0, prefixLetters) : first.norm
    const patterns = index.get(key)
    const pattern = { written, start: first.norm, value }
    if (patterns) patterns.push(pattern)
    else index.set(key, [pattern])
  }

  /** Whether any stands in a text: looked up phrase by phrase, as short lists in long texts are. */
  stands(tokens: Token[], places: Places): boolean {
    const holdsAt = (patterns: Pattern<T>[], starts: number[] | undefined) =>
      starts?.some((first) =>
        patterns.some((pattern) => {
          pattern.compiled ??= compile(pattern.written)
          const last = lastWord(pattern.compiled.words, tokens, first)
          return last >= 0 && holds(pattern.compiled, tokens, first, last)
        }),
      ) ?? false
    for (const [norm, patterns] of this.byWord) if (holdsAt(patterns, places.words.get(norm))) return true
    for (const [start, patterns] of this.byPrefix) if (holdsAt(patterns, places.prefixes.get(start))) return true
    return false
  }

  /** Every occurrence, by place. */
  find(tokens: Token[]): Found<T>[] {
    const found: Found<T>[] = []
    const seek = (patterns: Pattern<T>[] | undefined, norm: string, first: number) => {
      if (patterns === undefined) return
      for (const pattern of patterns) {
        if (!startsWith(norm, pattern.start)) continue
        pattern.compiled ??= compile(pattern.written)
        const last = lastWord(pattern.compiled.words, tokens, first)
        if (last >= 0 && holds(pattern.compiled, tokens, first, last))
          found.push({ value: pattern.value, first, last, open: pattern.compiled.words[0]?.open === true })
      }
    }
    for (const [first, { norm }] of tokens.entries()) {
      seek(this.byWord.get(norm), norm, first)
      for (let letters = 1; letters <= prefixLetters; letters++)
        seek(this.byPrefix.get(norm.slice(0, letters)), norm, first)
    }
    return found
  }
}

function holds({ actor, context }: Compiled, tokens: Token[], first: number, last: number): boolean {
  if (context && says(tokens, context.listed) !== context.wanted) return false
  if (!actor) return true
  const acts: Actor = actorOf(tokens, first, last)
  return actor === 'shopper' ? acts === 'shopper' : acts !== 'shopper'
}

const contexts = new Map<string, PhraseIndex<true>>()
interface Places {
  /** Where each word stands, and each beginning of a word. */
  words: Map<string, number[]>
  prefixes: Map<string, number[]>
}
const manyWords = 120
interface Told {
  places?: Places
  answers: Map<string, boolean>
}
const told = new WeakMap<Token[], Told>()

function placesOf(tokens: Token[]): Places {
  const words = new Map<string, number[]>()
  const prefixes = new Map<string, number[]>()
  const file = (index: Map<string, number[]>, key: string, place: number) => {
    const known = index.get(key)
    if (!known) index.set(key, [place])
    else if (known.at(-1) !== place) known.push(place)
  }
  tokens.forEach(({ norm }, place) => {
    file(words, norm, place)
    for (let letters = 1; letters <= Math.min(prefixLetters, norm.length); letters++)
      file(prefixes, norm.slice(0, letters), place)
  })
  return { words, prefixes }
}

/** Whether a text holds one of the phrases listed; many phrases share a list, and it is looked for once in a text. */
function says(tokens: Token[], listed: string): boolean {
  const known = told.get(tokens) ?? { answers: new Map<string, boolean>() }
  told.set(tokens, known)
  // In a long text the few words listed are looked up rather than every word of the text.
  if (tokens.length > manyWords) known.places ??= placesOf(tokens)
  const index = contextOf(listed)
  const answer =
    known.answers.get(listed) ?? (known.places ? index.stands(tokens, known.places) : index.find(tokens).length > 0)
  known.answers.set(listed, answer)
  return answer
}

function contextOf(listed: string): PhraseIndex<true> {
  const known = contexts.get(listed)
  if (known) return known
  const index = new PhraseIndex<true>()
  for (const one of listed.split(',')) index.add(one.trim(), true)
  contexts.set(listed, index)
  return index
}

function compile(written: string): Compiled {
  const [, subject, phrase = written, condition, listed] = marked.exec(written) ?? []
  const words = [...contracted(phrase).matchAll(pieces)].flatMap(([, ellipsis, piece = '', star]) =>
    wordsOf(piece, star === '*').map((word, index) => ({ ...word, gap: index === 0 && ellipsis !== undefined })),
  )
  for (const word of words.slice(1)) if (!word.open && infinitive.test(word.norm)) word.slip = word.norm.slice(0, -1)
  const actor = subject === undefined ? undefined : actors[subject]
  return {
    words,
    ...(actor && { actor }),
    ...(condition && listed && { context: { listed, wanted: conditions[condition] === true } }),
  }
}

const infinitive = /^[a-z]{4,}er$/

/** The word by which a phrase is filed; an elided one ("n’est pas") is none. */
function firstWord(written: string): Word | undefined {
  const phrase = written.startsWith('(') ? (marked.exec(written)?.[2] ?? written) : written
  for (const [, , piece = '', star] of (/['’]t\b/i.test(phrase) ? contracted(phrase) : phrase).matchAll(pieces)) {
    const [first] = wordsOf(piece, star === '*')
    if (first) return first
  }
  return undefined
}

const pieces = /(… ?)?([\p{L}\p{N}]+)(\*?)/gu

function wordsOf(piece: string, open: boolean): Word[] {
  const participle = open && piece.endsWith('é')
  return (open ? [openNorm(piece)] : expand(piece)).map((norm) => ({ norm, open, gap: false, participle }))
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
function lastWord(words: Word[], tokens: Token[], first: number): number {
  let at = first - 1
  // "Plus fabriqué. Le 5": what a sentence ends with is not what the next one begins with.
  const sentence = tokens[first]?.sentence
  for (const { norm, slip, open, gap, participle } of words) {
    const from = at + 1
    const to = gap ? from + mostBetween : from
    at = -1
    for (let index = from; index <= to && at < 0; index++) {
      const token = tokens[index]
      if (token && token.sentence !== sentence) return -1
      if (!token || !(open ? startsWith(token.norm, norm) : token.norm === norm || token.norm === slip)) continue
      if (!participle || !isOtherForm(token.norm.slice(norm.length), tokens[index - 1])) at = index
    }
    if (at < 0) return -1
  }
  return at
}

/** "Promis" has lost its s like a plural, "promis*" has not. */
function startsWith(word: string, start: string): boolean {
  return word.startsWith(start) || (word.length === start.length - 1 && start.endsWith('s') && start.startsWith(word))
}

/** "J'ai payer" is a participle badly spelt; "à payer", "vous payez", "le livreur" are none. */
function isOtherForm(ending: string, before: Token | undefined): boolean {
  if (ending === 'r' || ending === 'z') return !participleVerbs.has(before?.norm ?? '')
  return !participleEndings.has(ending)
}
const participleEndings = new Set(['', 'e', 'es', 's'])
const participleVerbs = new Set(['ai', 'as', 'avon', 'avez', 'ont', 'est', 'ete', 'etait', 'avai', 'avait'])

const negations = new Set(['pas', 'jamai', 'jamais', 'aucun', 'aucune', 'ni', 'sans', 'not', 'never', 'no', 'without'])
const links = new Set([
  'en',
  'sur',
  'dans',
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
  // "Pas acheté en magasin": what is denied is where.
  'achete',
  'achetee',
  'commandee',
  'pris',
  'prise',
  'bought',
  'it',
  'vraiment',
  'du',
  'tout',
])

/** True when a negation stands right before the phrase, with nothing but small words between. */
export function isNegated(tokens: Token[], first: number): boolean {
  const clause = tokens[first]?.clause
  for (let index = first - 1; index >= Math.max(0, first - 4); index--) {
    const token = tokens[index]
    if (!token || token.clause !== clause) return false
    if (negations.has(token.norm)) return true
    if (!links.has(token.norm)) return false
  }
  return false
}

const verbSubjects = new Set(['j', 'je', 'il', 'elle', 'on', 'ils', 'elles', 'ca'])
const denials = new Set(['pas', 'jamai', 'jamais'])

/** "Je paye pas", "il ouvre jamais": a lone verb in the present with its negation behind it. */
export function isDeniedAfter(tokens: Token[], { first, last, open }: Found<unknown>): boolean {
  const next = tokens[last + 1]
  if (!open || first !== last || next === undefined || next.clause !== tokens[last]?.clause) return false
  return denials.has(next.norm) && verbSubjects.has(tokens[first - 1]?.norm ?? '')
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
