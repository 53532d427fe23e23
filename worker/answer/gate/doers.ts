/** Who does what a sentence tells: its shopper, or somebody else. */
import type { Language } from '../../../protocol/index.ts'

export type Doer = 'shopper' | 'other'

/** A turn of phrase that says whose act or duty follows; the term that stands for it, after who is `named`. */
export type Turn = [RegExp, { value: string; who?: Doer }]

const proving = '(?=prouv|demontr|etabl|montr|pay|support|justif)'
const toShopper = String.raw`(?:c'est |ce sera |il est )?(?:donc |alors |bien )?(?:a vous|libre a vous|vous etes libres?)(?: seuls?)? (?:de |d')`
const other = String.raw`(?:lui|elle|eux|elles|le |la |l')?`
const somebody =
  'vendeur|boutique|professionnel|commercant|entreprise|fournisseur|reparateur|banque|societe|transporteur|plateforme|site|operateur|organisateur|garagiste|magasin|enseigne'

export const turns: Record<Language, Turn[]> = {
  fr: [
    [new RegExp(String.raw`\b${toShopper}${proving}`, 'g'), { value: 'modal:must', who: 'shopper' }],
    [new RegExp(String.raw`\b${toShopper}`, 'g'), { value: 'modal:may', who: 'shopper' }],
    [/\bc'est (?:donc |alors |bien )?vous qui\b/g, { value: 'actor:shopper', who: 'shopper' }],
    [
      new RegExp(
        String.raw`\b(?:c'est )?(?:donc |alors |bien )?(?:a ${other}|au )(?<named>${somebody})? ?(?:de |d'|qu'il revient de |qu'il appartient de )(?=[a-z]+(?:er|ir|re|oir)\b)`,
        'g',
      ),
      { value: 'modal:must', who: 'other' },
    ],
    [
      new RegExp(
        String.raw`\bil (?:lui )?(?:revient|appartient|incombe)(?: (?:au|a la|a l'|a) ?(?<named>${somebody}))? (?:de |d')`,
        'g',
      ),
      { value: 'modal:must', who: 'other' },
    ],
    [/\bil vous (?:revient|appartient|incombe) (?:de |d')/g, { value: 'modal:must', who: 'shopper' }],
    [/\brien (?:ne |n')(?:vous )?(?:oblige|interdit|empeche)\b/g, { value: 'modal:free' }],
  ],
  en: [
    [/\b(?:it is |it's |it )?(?:up to you|your job|for you) to\b/g, { value: 'modal:must', who: 'shopper' }],
    [
      /\b(?:it is |it's |it )?(?:up to|for) (?:the )?(?<named>seller|it|them|shop|trader|business|bank) to\b/g,
      { value: 'modal:must', who: 'other' },
    ],
  ],
}

const being: Record<Language, RegExp> = {
  fr: /^(?:serez|etes|soyez|seriez|etiez|est|sont|sera|seront|etait|serait|soit)$/,
  en: /^(?:is|are|was|were|be|been|being)$/,
}
const others: Record<Language, RegExp> = {
  fr: /^(?:il|elle|ils|elles|on|qui)$/,
  en: /^(?:it|they|he|she|who|which|nobody)$/,
}
/** Before an actor that is no subject. */
const towards: Record<Language, RegExp> = {
  fr: /^(?:au|aux|par|a|avec|chez|du|de|des|d)$/,
  en: /^(?:to|by|with|from|for|of)$/,
}

/** Whose act is told after a word, if the word says so; nobody's after "être" and "to be": what is done to somebody says not by whom. */
export function subjectAfter(
  word: string,
  before: string,
  language: Language,
  meaning: string,
): Doer | 'nobody' | undefined {
  if (being[language].test(word)) return 'nobody'
  if (language === 'fr' ? /.{2}ez$/.test(word) && !/^(?:chez|assez)$/.test(word) : word === 'you') return 'shopper'
  if (others[language].test(word)) return 'other'
  return meaning.startsWith('actor:') && meaning !== 'actor:shopper' && !towards[language].test(before)
    ? 'other'
    : undefined
}

/** Whose act a word is: a noun's is nobody's. */
export function doerOf(word: string, who: Doer | undefined, language: Language): Doer | undefined {
  if (language === 'en') return who
  if (word.endsWith('ez')) return 'shopper'
  return /(?:ments?|tions?|age|aison)$/.test(word) ? undefined : who
}
