/** A sentence as terms: what weighs in it, what it tells, and what says nothing. */
import type { Language } from '../../../protocol/index.ts'
import { flatten } from '../read/text.ts'
import { type Doer, doerOf, subjectAfter, turns } from './doers.ts'
import { figuresOf } from './figures.ts'
import { courtesy, filler, generic, talk } from './lexicon/filler.ts'
import { links } from './lexicon/links.ts'
import { negations, weighty } from './lexicon/weighty.ts'

/** `content`: a word of the subject, by its beginning; `generic`: what the thing bought is called; `answer`: the "yes" or "no" a sentence begins with. */
export interface Term {
  kind:
    | 'figure'
    | 'not'
    | 'weighty'
    | 'answer'
    | 'content'
    | 'generic'
    | 'filler'
    | 'courtesy'
    | 'talk'
    | 'pronoun'
    | 'possessive'
  value: string
  /** Counts from 0; grows at a comma, a colon, a bracket, "mais" or "but". */
  clause: number
  /** The word itself, where words of one meaning are not the same in law. */
  word?: string
  /** Whose act or duty it is, where the sentence says so. */
  who?: Doer
  /** It stands beside what comes before: "and the …", ", the …". */
  joined?: true
}
type Meaning = Pick<Term, 'kind' | 'value' | 'who' | 'word'>

interface Vocabulary {
  words: Map<string, Meaning>
  stems: [string, Meaning][]
  phrases: [RegExp, Meaning][]
  links: RegExp
  slight: { kind: 'generic' | 'filler' | 'courtesy' | 'talk'; words: Set<string>; stems: string[] }[]
}

const vocabularies = new Map<Language, Vocabulary>()

function vocabularyOf(language: Language): Vocabulary {
  const known = vocabularies.get(language)
  if (known) return known
  const made: Vocabulary = {
    words: new Map(),
    stems: [],
    phrases: [],
    links: new RegExp(`(?<![a-z'-])(?:${links[language].join('|')})(?![a-z])`, 'g'),
    slight: [],
  }
  const add = (entry: string, value: Meaning) => {
    const bare = entry.replace(/^=/, '')
    if (/[_'-]/.test(bare)) made.phrases.push([phrase(bare.replaceAll('_', ' ')), value])
    else if (entry.startsWith('=')) made.words.set(singular(bare), value)
    else made.stems.push([bare, value])
  }
  for (const entry of negations[language].split(' ').filter(Boolean)) add(entry, { kind: 'not', value: 'not' })
  for (const [value, entries = ''] of Object.entries<string | undefined>(weighty[language]))
    for (const entry of entries.split(' ').filter(Boolean)) add(entry, { kind: 'weighty', value })
  for (const [kind, entries] of [
    ['generic', generic],
    ['filler', filler],
    ['courtesy', courtesy],
    ['talk', talk],
  ] as const) {
    const all = entries[language].split(' ').filter(Boolean)
    made.slight.push({
      kind,
      words: new Set(all.flatMap((entry) => (entry.startsWith('=') ? [singular(entry.slice(1))] : []))),
      stems: all.filter((entry) => !entry.startsWith('=')),
    })
  }
  vocabularies.set(language, made)
  return made
}

/** Whole words in order, spaces or hyphens between them. */
function phrase(words: string): RegExp {
  return new RegExp(`(?<![a-z'-])${flatten(words).replace(/ /g, '[ -]')}(?![a-z])`, 'g')
}

/** One form for number and gender. */
function singular(word: string): string {
  return word.length > 5 ? word.replace(/(?:es|s|x|e)$/, '') : word.replace(/(?<=...)s$/, '')
}

/** Whose: of who or what was named before. */
const possessives = new Set(['son', 'sa', 'ses', 'leur', 'leurs', 'its', 'their'])
/** Who or what was named before. */
const pronouns = new Set(['il', 'elle', 'ils', 'elles', 'it', 'they', 'he', 'she'])
const joining = new Set(['et', 'ou', 'ni', 'and', 'or', 'nor'])
/** Words that tie a thing to what is told of it. */
const tying = new Set('de du des d pour a au aux sur of for to in on with avec'.split(' '))

/** Words that begin a clause of their own. */
const openers = new Set(
  'mais but si que qui quand lorsque lorsqu qu if when that which because unless sauf puisque car dont where while'.split(
    ' ',
  ),
)
/** "Ne" with no other word of denial after it, as far as a clause goes. */
const loneNe =
  /((?:avant que|moins que|sans que|peur que|plus que|depuis que) (?:\S{1,40} ){0,3})?\b(n(?:e |'))(?!(?:[^.;:?!⟦]{0,240}? )?(?:pas|plus|jamais|rien|aucune?|personne|ni|guere|point|nul|nulle|que|qu)\b|[^.;:?!]{0,240}?⟦)/g
/** What is bought, whatever it is. */
const thisPurchase = /\b(?:cet achat|votre achat|cette commande|this purchase|your purchase|this order)\b/g
const token = /⟦\d+⟧|[a-z]+|[,;:()]| [-–—] /g
/** What law has its own words for. */
const worded = /^(?:act|thing|sure|bound|all):/
/** How many words after its subject a verb may stand. */
const nearby = 3
/** Letters that tell the words of one family from those of another. */
const stemLetters = 6

/** Grammar: what ties words and says nothing. */
const light: Record<Language, Set<string>> = {
  fr: new Set(
    'le la les un une des de du au aux en et mais car que qu qui quoi dont ce cet cette ces cela ca ceci se me te lui il elle ils elles on je mon ma mes ne votre vos est sont etes soit ete etre avez ai ont ayez avoir eu eue pour avec dans sur vers chez comme celui celle ceux celles va vont ici la leur lequel laquelle puisque parce suis sommes ete puisqu parce etre etant ayant ca sois soient tu toi moi es te ton ta tes'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the your yours a an of to in on for and but so as at is are be been being am do does has have having it this that these those there here i my me they them he she his her who which what how with about into because one ones '.split(
      ' ',
    ),
  ),
}

/** The beginning of a word, enough to know its family. */
export function stemOf(word: string): string {
  return word.replace(/(?<=...)(?:ees|ee|es|s|x|e)$/, '').slice(0, stemLetters)
}

/** The terms of a sentence, in order. */
export function termsOf(written: string, language: Language): Term[] {
  // Without their accents "dès", "dû" and "sûr" would be grammar.
  const text = written
    .replace(/(?<!\p{L})d[ûÛ](?!\p{L})/gu, 'exigible')
    .replace(/(?<!\p{L})s[ûÛ]r/gu, 'certain')
    .replace(/(?<!\p{L})[oO][ùÙ](?!\p{L})/gu, 'laquelle')
    .replace(/\bd[èÈ]s\b/g, 'depuis')
    .replace(/\bD[èÈ]s\b/g, 'Depuis')
  const vocabulary = vocabularyOf(language)
  const held: (Meaning | null)[] = []
  const hold = (meaning: Meaning | null) => {
    held.push(meaning)
    return ` ⟦${held.length - 1}⟧ `
  }
  let flat = flatten(text)
  for (const { value, start, end } of figuresOf(text).toReversed())
    flat = flat.slice(0, start) + hold({ kind: 'figure', value }) + flat.slice(end)
  if (language === 'en')
    flat = flat
      .replace(/\bcannot\b/g, 'can not')
      .replace(/\bwon't\b/g, 'will not')
      .replace(/\bcan't\b/g, 'can not')
      .replace(/n't\b/g, ' not')
      .replace(/'(?:re|m)\b/g, ' are')
      .replace(/\b(it|he|she|that|there|what|who)'s\b/g, '$1 is')
      .replace(/'d\b/g, ' would')
      .replace(/'ll\b/g, ' will')
      .replace(/'(?:ve|s)\b/g, ' ')
  if (language === 'fr')
    flat = flat.replace(/\bs'(?=ils?\b)/g, 'si ').replace(/\b(lorsqu|puisqu|qu)'(?=(?:ils?|elles?|on|une?)\b)/g, '$1e ')
  flat = flat.replace(thisPurchase, () => hold({ kind: 'generic', value: 'purchase' }))
  flat = flat.replace(vocabulary.links, () => hold(null))
  for (const [pattern, term] of turns[language])
    for (const match of [...flat.matchAll(pattern)].toReversed()) {
      const turn = `${match.groups?.named ?? ''} ${hold({ kind: 'weighty', ...term })}`
      flat = flat.slice(0, match.index) + turn + flat.slice(match.index + match[0].length)
    }
  flat = flat.replace(
    /^[«"“ ]*(?:(?:mais|but|et|and|so|donc|malheureusement|helas|unfortunately|sadly|well|eh bien|alors|du coup),? )?(oui|yes|non|no)\b(?=\s?[,:;.!]|$)/,
    (_all, word: string) => hold({ kind: 'answer', value: word === 'oui' || word === 'yes' ? 'yes' : 'no' }),
  )
  for (const [pattern, meaning] of vocabulary.phrases) flat = flat.replace(pattern, () => hold(meaning))
  if (language === 'fr')
    flat = flat
      // "Plus" denies only beside "ne".
      .replace(
        /\b(n(?:e |'))((?:\S{1,40} ){0,3}?)plus\b/g,
        (_all, ne: string, between: string) => `${ne}${between}${hold({ kind: 'not', value: 'not' })}`,
      )
      // "Ne … que" leaves one thing only.
      .replace(
        /\b(n(?:e |'))((?:(?!pas |plus |jamais |rien |ni |⟦)\S{1,40} ){1,3}?)qu(?:e |')/g,
        (_all, ne: string, between: string) => `${ne}${between}${hold({ kind: 'weighty', value: 'condition:only' })}`,
      )
  // "Ne" alone denies too, but where grammar only asks for it: "avant que vous ne signiez".
  if (language === 'fr')
    flat = flat.replace(loneNe, (all, opener: string | undefined, ne: string) =>
      opener ? all : `${ne}${hold({ kind: 'not', value: 'not' })}`,
    )
  const terms: Term[] = []
  let denied = false
  // What is only asked is a condition of what follows: "Refusé ? Écrivez-nous."
  if (/\?["»”) ]*$/.test(text)) terms.push({ kind: 'weighty', value: 'condition:if', clause: 0, joined: true })
  let clause = 0
  let who: Doer | undefined = language === 'en' ? 'shopper' : undefined
  let since = 0
  let before = ''
  let isJoined = false
  const tell = (meaning: Meaning, doer?: Doer) => {
    if (meaning.kind === 'not') denied = true
    terms.push({
      ...meaning,
      clause,
      ...(isJoined && { joined: true }),
      ...(doer && /^(?:act|modal):/.test(meaning.value) && { who: doer }),
    })
    isJoined = false
  }
  for (const [piece] of flat.matchAll(token)) {
    if (piece.startsWith('⟦')) {
      const meaning = held[Number(piece.slice(1, -1))]
      if (meaning) {
        if (meaning.who) [who, since] = [meaning.who, 0]
        tell(meaning, since < nearby ? who : undefined)
      }
      before = ''
      continue
    }
    if (!/[a-z]/.test(piece)) {
      clause++
      isJoined = piece !== ':'
      if (language === 'en' && /[:;]/.test(piece)) [who, since] = ['shopper', 0]
      continue
    }
    if (openers.has(piece)) clause++
    if (joining.has(piece)) isJoined = true
    else if (tying.has(piece)) isJoined = false
    const meaning =
      vocabulary.words.get(singular(piece)) ?? vocabulary.stems.find(([stem]) => piece.startsWith(stem))?.[1]
    const subject = subjectAfter(piece, before, language, meaning?.value ?? '')
    if (subject) [who, since] = [subject === 'nobody' ? undefined : subject, 0]
    else if (!light[language].has(piece)) since++
    before = piece
    // A second "ni" or "nor" says no more than "or".
    if (denied && /^(?:ni|nor)$/.test(piece)) tell({ kind: 'weighty', value: 'order:or' })
    else if (meaning)
      tell(
        worded.test(meaning.value) ? { ...meaning, word: stemOf(piece) } : meaning,
        since <= nearby ? doerOf(piece, who, language) : undefined,
      )
    else if (possessives.has(piece)) tell({ kind: 'possessive', value: 'possessive' })
    else if (pronouns.has(piece)) tell({ kind: 'pronoun', value: 'pronoun' })
    else if (!light[language].has(piece) && piece.length > 1) {
      const slight = vocabulary.slight.find(
        ({ words, stems }) => words.has(singular(piece)) || stems.some((stem) => piece.startsWith(stem)),
      )
      tell({ kind: slight?.kind ?? 'content', value: stemOf(piece) })
    }
  }
  return terms
}
