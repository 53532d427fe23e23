/** A sentence as terms: what weighs in it, what it tells, and what says nothing. */
import type { Language } from '../../../protocol/index.ts'
import { flatten } from '../read/text.ts'
import { figuresOf } from './figures.ts'
import { everyday, free, harmless, negations, weighty } from './lexicon.ts'

/** `content`: a word of the subject, by its beginning. */
export interface Term {
  kind: 'figure' | 'not' | 'weighty' | 'answer' | 'content' | 'plain'
  value: string
  /** Counts from 0; grows at a comma, a colon, a bracket, "mais" or "but". */
  clause: number
  /** Whose act or duty it is. */
  who?: 'shopper' | 'other'
}

interface Vocabulary {
  words: Map<string, { kind: 'not' | 'weighty'; value: string }[]>
  stems: [string, { kind: 'not' | 'weighty'; value: string }][]
  phrases: [RegExp, { kind: 'not' | 'weighty'; value: string }][]
  free: Set<string>
  everyday: Set<string>
  harmless: RegExp
}

const vocabularies = new Map<Language, Vocabulary>()

function vocabularyOf(language: Language): Vocabulary {
  const known = vocabularies.get(language)
  if (known) return known
  const made: Vocabulary = {
    words: new Map(),
    stems: [],
    phrases: [],
    free: new Set(free[language].split(' ')),
    everyday: new Set(everyday[language].split(' ')),
    harmless: new RegExp(`\\b(?:${harmless[language].join('|')})(?![a-z])`, 'g'),
  }
  const add = (entry: string, value: { kind: 'not' | 'weighty'; value: string }) => {
    const bare = entry.replace(/^=/, '')
    if (/[_'-]/.test(bare)) made.phrases.push([new RegExp(`\\b${bare.replaceAll('_', '[ -]')}(?![a-z])`, 'g'), value])
    else if (entry.startsWith('=')) made.words.set(singular(bare), [value])
    else made.stems.push([bare, value])
  }
  for (const entry of negations[language].split(' ')) add(entry, { kind: 'not', value: 'not' })
  for (const [value, entries = ''] of Object.entries<string | undefined>(weighty[language]))
    for (const entry of entries.split(' ')) add(entry, { kind: 'weighty', value })
  vocabularies.set(language, made)
  return made
}

/** One form for number and gender. */
function singular(word: string): string {
  return word.length > 5 ? word.replace(/(?:es|s|x|e)$/, '') : word.replace(/(?<=...)s$/, '')
}

/** Words that begin a clause of their own. */
const openers = new Set(
  'mais but si que qui quand lorsque lorsqu qu if when that which because unless sauf puisque car dont where while'.split(
    ' ',
  ),
)
const token = /⟦\d+⟧|[a-z]+|[,;:()]| [-–—] /g
/** Letters that tell the words of one family from those of another. */
const stemLetters = 6

/** The beginning of a word, enough to know its family. */
export function stemOf(word: string): string {
  return word.replace(/(?:s|x)$/, '').slice(0, stemLetters)
}

/** An everyday word, by its beginning: no more than an ending may follow. */
function isEveryday(word: string, known: Set<string>): boolean {
  for (let length = word.length; length >= Math.max(3, word.length - 5); length--)
    if (known.has(word.slice(0, length))) return true
  return false
}

/** The terms of a sentence, in order. */
export function termsOf(text: string, language: Language): Term[] {
  const vocabulary = vocabularyOf(language)
  const held: Omit<Term, 'clause'>[] = []
  const hold = (term: Omit<Term, 'clause'> | null) => {
    held.push(term ?? { kind: 'content', value: '' })
    return ` ⟦${held.length - 1}⟧ `
  }
  let flat = flatten(text)
  for (const { value, start, end } of figuresOf(text).toReversed())
    flat = flat.slice(0, start) + hold({ kind: 'figure', value }) + flat.slice(end)
  flat = flat
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b/g, 'can not')
    .replace(/n't\b/g, ' not')
  flat = flat.replace(vocabulary.harmless, () => hold(null))
  for (const [pattern, who] of standsFor[language])
    flat = flat.replace(pattern, () => hold({ kind: 'weighty', value: who }))
  flat = flat.replace(/^[«"“ ]*(oui|yes|non|no)\b(?=\s?[,:;.!]|$)/, (_all, word) =>
    hold({ kind: 'answer', value: word === 'oui' || word === 'yes' ? 'answer:yes' : 'answer:no' }),
  )
  for (const [pattern, value] of vocabulary.phrases) flat = flat.replace(pattern, () => hold(value))
  // "Plus" denies only beside "ne".
  if (language === 'fr')
    flat = flat.replace(
      /\b(n(?:e |'))((?:\S+ ){0,3}?)plus\b/g,
      (_all, ne, between) => `${ne}${between}${hold({ kind: 'not', value: 'not' })}`,
    )
  // "Ne … que" leaves one thing only.
  if (language === 'fr')
    flat = flat.replace(
      /\b(n(?:e |'))((?:(?!pas |plus |jamais |rien |ni |⟦)\S+ ){1,3}?)qu(?:e |')/g,
      (_all, ne, between) => `${ne}${between}${hold({ kind: 'weighty', value: 'condition:only' })}`,
    )
  const terms: Term[] = []
  let clause = 0
  let who: Term['who'] = language === 'en' ? 'shopper' : undefined
  let before = ''
  for (const [piece] of flat.matchAll(token)) {
    if (piece.startsWith('⟦')) {
      const term = held[Number(piece.slice(1, -1))]
      if (term?.value) {
        if (term.value.endsWith('by shopper')) who = 'shopper'
        else if (term.value.endsWith('by another')) who = 'other'
        terms.push({
          ...term,
          clause,
          ...(/^(?:act|modal)/.test(term.value) && who && !term.value.includes(' by ') && { who }),
        })
      }
      before = ''
      continue
    }
    if (!/[a-z]/.test(piece)) {
      clause++
      if (language === 'en' && /[:;]/.test(piece)) who = 'shopper'
      continue
    }
    if (openers.has(piece)) clause++
    const known =
      vocabulary.words.get(singular(piece)) ??
      vocabulary.stems
        .filter(([stem]) => piece.startsWith(stem))
        .slice(0, 1)
        .map(([, value]) => value)
    who = subjectAfter(piece, before, who, language, known[0]?.value)
    before = piece
    if (known.length > 0)
      for (const value of known) {
        const mine = /^(?:act|modal)/.test(value.value) ? doerOf(piece, who, language) : undefined
        terms.push({ ...value, clause, ...(mine && { who: mine }) })
      }
    else if (light[language].has(piece) || piece.length < 2) continue
    else if (vocabulary.free.has(piece) || isEveryday(piece, vocabulary.everyday))
      terms.push({ kind: 'plain', value: stemOf(piece), clause })
    else terms.push({ kind: 'content', value: stemOf(piece), clause })
  }
  return terms
}

/** Grammar: what ties words and says nothing. */
const light: Record<Language, Set<string>> = {
  fr: new Set(
    'le la les un une des de du au aux en et mais donc car que qu qui quoi dont ce cet cette ces cela ca ceci se me te lui leur leurs son sa ses il elle ils elles on nous notre nos je mon ma mes ne vos votre est sont etes etait etaient sera seront serait soit ete etre avez ai ont avait avaient aura aurez auront ayez avoir eu eue par pour avec dans sur vers chez comme ainsi aussi celui celle ceux celles va vont ici la alors'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the your yours a an of to in on for and but so as at is are was were be been being am do does did has have had having it its this that these those there here i me my we us our they them their he she his her who which what how with about into will would'.split(
      ' ',
    ),
  ),
}
const standsFor: Record<Language, [RegExp, string][]> = {
  fr: [
    [
      /\b(?:c'est |ce sera |il est )?(?:a vous|libre a vous|vous etes libres?) (?:de |d')(?=prouv|demontr|etabl|montr|pay|support|justif)/g,
      'modal:must by shopper',
    ],
    [/\b(?:c'est |ce sera )?(?:a vous|libre a vous|vous etes libres?) (?:de |d')/g, 'modal:may by shopper'],
    [/\bc'est vous qui\b/g, 'actor:shopper by shopper'],
    [
      /\b(?:c'est )?(?:au vendeur|a lui|a elle|a la boutique|au professionnel|au commercant) (?:de |d'|qu'il revient de |qu'il appartient de )/g,
      'modal:must by another',
    ],
    [
      /\bil (?:lui )?(?:revient|appartient|incombe)(?: au vendeur| au professionnel)? (?:de |d')/g,
      'modal:must by another',
    ],
    [/\bil vous (?:revient|appartient|incombe) (?:de |d')/g, 'modal:must by shopper'],
    [/\brien (?:ne |n')(?:vous )?(?:oblige|interdit|empeche)\b/g, 'modal:free'],
  ],
  en: [
    [/\b(?:it is |it's )?(?:up to you|your job|for you) to\b/g, 'modal:must by shopper'],
    [/\b(?:it is |it's )?(?:up to|for) (?:the seller|it|them|the shop|the trader) to\b/g, 'modal:must by another'],
  ],
}
/** Who does what follows. */
function subjectAfter(word: string, before: string, who: Term['who'], language: Language, value = ''): Term['who'] {
  if (language === 'fr') {
    if (/^(?:serez|etes|soyez|seriez|etiez|est|sont|sera|seront|etait|serait|soit)$/.test(word)) return undefined
    if (/.{2}ez$/.test(word) && !/^(?:chez|assez|nez)$/.test(word)) return 'shopper'
    if (
      /^(?:il|elle|ils|elles|on|qui)$/.test(word) ||
      (value.startsWith('actor:') && value !== 'actor:shopper' && !/^(?:au|aux|par|a|avec|chez)$/.test(before))
    )
      return 'other'
    return who
  }
  if (/^(?:is|are|was|were|be|been|being|get|gets)$/.test(word)) return undefined
  if (word === 'you') return 'shopper'
  if (
    /^(?:it|they|he|she|who|which|nobody)$/.test(word) ||
    (value.startsWith('actor:') && value !== 'actor:shopper' && !/^(?:to|by|with|from|for|of)$/.test(before))
  )
    return 'other'
  if (word === 'and' || word === 'then') return who
  return who
}
function doerOf(word: string, who: Term['who'], language: Language): Term['who'] {
  if (language === 'fr') {
    if (/ez$/.test(word)) return 'shopper'
    if (/(?:ment|ments|tion|tions|age|aison)$/.test(word)) return undefined
    return who
  }
  return who
}
