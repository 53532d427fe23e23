/** Letters filled from what is known; what is not stays a visible blank. */
import { Temporal } from 'temporal-polyfill'
import {
  articleLabel,
  codeName,
  isFactName,
  letters,
  otherTexts,
  rightOf,
  rights,
  versionOf,
} from '../../knowledge/index.ts'
import type { Case, Citation, Fact, Language, Letter, MerchantSettings } from '../../protocol/index.ts'
import { citationsOf } from './compose/citations.ts'
import { consider } from './compose/considered.ts'
import { roughlyKnown } from './compose/deadlines.ts'
import { isThirdParty, otherSeller } from './compose/seller.ts'
import type { TurnInput } from './index.ts'
import { displayOf } from './situation.ts'
import { wordsIn } from './words.ts'

export type LetterInput = TurnInput & {
  letter: string
  /** Whose letter it is, once the shopper has said so. */
  contact?: Pick<Case['contact'], 'name' | 'email' | 'order'>
}

const blank = '[…]'
const { day: dayInWords } = wordsIn('fr')
/** Days proposed to the other side where the shopper has set none. */
const daysProposed = 15
const mostGrounds = 4

/** A letter by its id; null when there is none. The letter itself is in French, whatever the reader's language. */
export function letter(input: LetterInput): Letter | null {
  const template = letters.find((known) => known.id === input.letter)
  if (!template) return null
  const { language } = input.situation
  const filled = template.text.replace(
    /\{([a-z]+)(?:\.([a-z0-9_|-]+))?\}/g,
    (_all, group: string, name: string = '') => fill(group, name, input) ?? blank,
  )
  const grounds = template.text.includes('{texts}') ? groundsOf(input) : []
  const citations = citationsFor(template.id, [...new Set([...grounds, ...template.articles])], input, language)
  const rests = textsOf(citations.map(({ article }) => article))
  const text = `${[filled.trimEnd(), rests].filter((part) => part !== '').join('\n\n')}\n`
  return {
    id: template.id,
    title: template.title[language],
    explanation: template.explanation[language],
    text,
    citations,
  }
}

function fill(group: string, name: string, input: LetterInput): string | undefined {
  const { situation, askedOn, merchant, contact } = input
  const { facts } = situation
  switch (group) {
    case 'today':
      return dayInWords(askedOn)
    case 'texts':
      return named(groundsOf(input)) || undefined
    case 'in':
      return dayInWords(after(askedOn, Number(name)))
    case 'merchant':
      return ofMerchant(name, facts, merchant)
    case 'mediator':
      return mediator(name, facts, merchant)
    case 'contact':
      return contactText(name, contact)
    case 'facts':
      return factText(facts, name) ?? (name === 'order_number' ? contact?.order : undefined)
    case 'past': {
      const deadlines = deadlinesOfRights(situation.rights, facts, askedOn)
      const days = name.split('|').map((one) => deadlines[one] ?? exactDay(facts, one))
      const day = days.find((one) => one !== undefined && one <= askedOn)
      return day && dayInWords(day)
    }
    case 'until': {
      const day = exactDay(facts, name)
      return dayInWords(day && day > askedOn ? day : after(askedOn, daysProposed))
    }
    default:
      return undefined
  }
}

function after(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** This merchant's name, address and mailbox; of another seller only the name is known. */
function ofMerchant(name: string, facts: Fact[], merchant: MerchantSettings): string {
  const other = otherSeller(facts, merchant)
  if (name === 'address') return other ? '[adresse du vendeur]' : merchant.address
  if (name === 'email') return other ? '[adresse e-mail du vendeur]' : merchant.email
  return other && isThirdParty(facts) ? `[nom du vendeur sur ${other}]` : (other ?? merchant.name)
}

function mediator(name: string, facts: Fact[], merchant: MerchantSettings): string {
  const known = otherSeller(facts, merchant) ? undefined : merchant.mediator
  if (name === 'address') return known ? `${known.name}\n${known.address}` : '[nom et adresse du médiateur]'
  return known ? `${known.name} (${known.site}), ${known.address}` : 'je vous prie de m’en communiquer les coordonnées'
}

function contactText(name: string, contact: LetterInput['contact']): string {
  if (name === 'address') return '[votre adresse]'
  if (name === 'email') return contact?.email || '[votre adresse e-mail]'
  return contact?.name || '[votre nom]'
}

function factText(facts: Fact[], name: string): string | undefined {
  const fact = exactFact(facts, name)
  return fact && isFactName(fact.name) ? displayOf(fact.name, fact.value, 'fr') : undefined
}

/** A date that is only approximate must not stand in a letter as if it were exact. */
function exactFact(facts: Fact[], name: string): Fact | undefined {
  return facts.find((fact) => fact.name === name && !fact.approximate)
}

function exactDay(facts: Fact[], name: string): string | undefined {
  const value = exactFact(facts, name)?.value
  return typeof value === 'string' ? value : undefined
}

function deadlinesOfRights(ids: string[], facts: Fact[], askedOn: string): Record<string, string> {
  return Object.assign(
    {},
    ...ids.map((id) => {
      const considered = consider(id, facts, askedOn, 1)
      if (!considered || considered.assessment.kind === 'missing') return {}
      const roughly = roughlyKnown(considered.right, facts, askedOn)
      return Object.fromEntries(Object.entries(considered.assessment.deadlines).filter(([name]) => !roughly(name)))
    }),
  )
}

/** What the first right that applies rests on: what a demand is made by. How to settle a dispute is no ground for it. */
function groundsOf({ situation, askedOn }: LetterInput): string[] {
  for (const id of situation.rights) {
    const considered = consider(id, situation.facts, askedOn, 1)
    if (considered?.assessment.kind === 'applies' && considered.right.stage !== 'dispute')
      return considered.assessment.citations.slice(0, mostGrounds)
  }
  return []
}

/** The texts that a letter names, each in the version that governs the case: by the day its right looks at, else today. */
function citationsFor(id: string, articles: string[], input: LetterInput, language: Language): Citation[] {
  const { situation, askedOn } = input
  const offering = rights.filter((right) => right.letters.some((offered) => offered.letter === id))
  const asked = situation.rights.flatMap((right) => rightOf(right) ?? [])
  return articles.flatMap((article) => {
    const quoting = [...asked, ...offering].filter((right) => right.citations[article])
    const governing = asked.find((right) => right.citations[article])?.governed_by
    const day = (governing && exactDay(situation.facts, governing)) || askedOn
    return citationsOf([article], quoting, isKnown(article, day) ? day : askedOn, language)
  })
}

/** Whether a wording of the article was already in force on a day. */
function isKnown(article: string, day: string): boolean {
  const version = versionOf(article, day)
  return version === undefined || version.in_force_from === 'unknown' || version.in_force_from <= day
}

/** "Textes : articles L. 221-18 et L. 221-24 du code de la consommation." Empty when the letter names none. */
function textsOf(articles: string[]): string {
  if (articles.length === 0) return ''
  const label = articles.every((article) => article.startsWith('annexe-')) ? 'Source' : 'Textes'
  return `${label}\u00a0: ${named(articles)}.`
}

/** "articles L. 221-18 et L. 221-24 du code de la consommation ; article 1231 du code civil" */
function named(articles: string[]): string {
  const codes = new Map<string, string[]>()
  const others: string[] = []
  const add = (code: string, number: string) => codes.set(code, [...(codes.get(code) ?? []), number])
  for (const article of articles) {
    const other = otherTexts[article]
    const [, ofRegulation] = /^RGPD art\. (\S+)$/.exec(other?.reference ?? '') ?? []
    if (ofRegulation) add('RGPD', ofRegulation)
    else if (other) others.push(inSentence(other.title.fr))
    else if (article.startsWith('annexe-')) others.push(`${numberFor(article)} du ${inSentence(codeName(article))}`)
    else add(inSentence(codeName(article)), numberFor(article))
  }
  const ofCodes = [...codes].map(([code, numbers]) => `${ofNumbers(numbers)} du ${code}`)
  return [...ofCodes, ...others].join('\u202f; ')
}

function inSentence(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`.replaceAll("'", '’')
}

function numberFor(article: string): string {
  const number = article.includes(':') ? article.slice(article.indexOf(':') + 1) : articleLabel(article)
  return number.replace(/^Annexe à /, 'annexe à l’article\u00a0').replace(/(?<=^|\u00a0)([LRD])(?=\d)/, '$1.\u00a0')
}

const byNumber = new Intl.Collator('fr', { numeric: true })

function ofNumbers(numbers: string[]): string {
  const [only, ...more] = numbers.toSorted(byNumber.compare)
  if (more.length === 0) return `article ${only}`
  return `articles ${[only, ...more.slice(0, -1)].join(', ')} et ${more.at(-1)}`
}
