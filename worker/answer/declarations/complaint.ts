/** What a complaint sent today starts, and what its form starts with. */
import { assess, type Right, rightOf } from '../../../knowledge/index.ts'
import type { Deadline, Fact, Language } from '../../../protocol/index.ts'
import { caseMaterial } from '../case-material.ts'
import { governingDay } from '../compose/considered.ts'
import { deadlinesOf } from '../compose/deadlines.ts'
import type { TurnInput } from '../index.ts'
import { factOf, lawFacts } from '../situation.ts'
import { cited, type DeclarationEffects, factsOfPurchaseHere, type Outlook, sentencesOf } from './effects.ts'

/** The year to seek the mediator runs from the written complaint (L612-2). */
export function complaintDeclared(input: TurnInput): DeclarationEffects {
  const { language } = input.situation
  const mediator = mediatorDeadline(input)
  const deadlines = [...merchantDeadlines(input), ...mediator]
  const path = disputePath()
  return {
    deadlines,
    citations: cited(mediator.length > 0 ? ['L612-2'] : [], [path], input.askedOn, language),
    caution: null,
  }
}

function mediatorDeadline(input: TurnInput): Deadline[] {
  const { askedOn, situation } = input
  const path = disputePath()
  const facts = complainedOn(input, askedOn)
  return deadlinesOf(path, assess(path.id, lawFacts(facts), askedOn), facts, askedOn, situation.language).filter(
    ({ id }) => id === 'mediator',
  )
}

/** The facts that the path of a dispute turns on after a complaint: an earlier one counts, an order to pay is another matter. */
export function complainedOn(input: TurnInput, day: string): Fact[] {
  const facts = factsOfPurchaseHere(input)
  const earlier = facts.find(({ name, value }) => name === 'written_complaint_on' && String(value) < day)
  return [
    ...facts.filter(({ name }) => name === 'seller_country'),
    earlier ?? factOf('written_complaint_on', day, 'corrected', input.situation.language),
  ]
}

/** What the law asks of the merchant from today on, nearest first. */
function merchantDeadlines(input: TurnInput): Deadline[] {
  if (factsOfPurchaseHere(input).length === 0) return []
  const { deadlines } = caseMaterial({ ...input, wish: '', contactName: '' })
  return deadlines.filter(({ who, days, id }) => who === 'merchant' && days >= 0 && !mediators.has(id))
}
/** Days of the mediator, whom the knowledge counts on the merchant's side. */
const mediators = new Set(['rejection', 'outcome'])

/** Days for an answer when no legal day is near: the shopper's own date, which no text sets. */
const ownDays = 14
/** A legal day further off is no day to wait for an answer. */
const farthestDays = 30

/** What a complaint's form starts with, beside the shopper's own words. */
export function complaintOutlook(input: TurnInput): Outlook & { wanted?: string; by: string } {
  const { situation, askedOn, merchant } = input
  const { language } = situation
  const facts = factsOfPurchaseHere(input)
  const known = lawFacts(facts)
  const spokenOf = facts.length === 0 ? [] : situation.rights.flatMap((id) => rightOf(id) ?? [])
  const concluded = spokenOf.map((right) => ({ right, assessment: assess(right.id, known, askedOn) }))
  const main = concluded.find(({ assessment }) => assessment.kind === 'applies') ?? concluded[0]
  const sentences = main
    ? sentencesOf(main.right, known, facts, { askedOn, language, merchant: merchant.name }).slice(0, mostSentences)
    : []
  const isFavourable = main?.assessment.kind === 'applies'
  const deadlines = merchantDeadlines(input)
  const near = deadlines.find(({ days, approximate }) => days > 0 && days <= farthestDays && !approximate)
  const wanted = main?.assessment.kind === 'applies' ? wish(main.assessment.remedies, language) : undefined
  const articles = [...sentences.flatMap(({ citations }) => citations), ...deadlines.map(({ article }) => article)]
  return {
    deadlines,
    remarks: sentences.length > 0 ? [{ kind: isFavourable ? 'favourable' : 'caution', sentences }] : [],
    citations: cited(articles, spokenOf, main ? governingDay(main.right, facts, askedOn) : askedOn, language),
    ...(wanted && { wanted }),
    by: near?.day ?? inDays(askedOn, ownDays),
  }
}
const mostSentences = 2

/** The remedy in the shopper's mouth; undefined where none of them is asked of a merchant. */
function wish(remedies: readonly string[], language: Language): string | undefined {
  const named = remedies.flatMap((remedy) => wishes[language][remedy] ?? []).slice(0, mostWishes)
  if (named.length === 0) return undefined
  return language === 'fr' ? `Je demande ${named.join(' ou ')}.` : `I ask for ${named.join(' or ')}.`
}
const mostWishes = 2

const wishes: Record<Language, Record<string, string>> = {
  fr: {
    repair: 'la réparation',
    replacement: 'le remplacement',
    refund: 'le remboursement',
    'partial-refund': 'le remboursement d’une partie du prix',
    'double-refund': 'le remboursement du double de la somme versée',
    withdrawal: 'l’annulation de mon achat et son remboursement',
    performance: 'ce qui était prévu au contrat',
    delivery: 'la livraison',
    'new-delivery': 'une nouvelle livraison',
    'price-reduction': 'une réduction du prix',
    'lower-price': 'l’application du prix le plus bas',
    termination: 'la fin du contrat',
    cancellation: 'l’annulation du contrat',
    annulment: 'l’annulation du contrat',
    nullity: 'l’annulation du contrat',
    compensation: 'une indemnisation',
    damages: 'une indemnisation',
    information: 'l’information que vous me devez',
    document: 'le document que vous me devez',
    duplicate: 'un double du document',
    copy: 'une copie du document',
    access: 'l’accès à mes données',
    erasure: 'l’effacement de mes données',
  },
  en: {
    repair: 'a repair',
    replacement: 'a replacement',
    refund: 'a refund',
    'partial-refund': 'a refund of part of the price',
    'double-refund': 'a refund of twice the sum paid',
    withdrawal: 'my purchase to be cancelled and refunded',
    performance: 'what the contract provided for',
    delivery: 'delivery',
    'new-delivery': 'a new delivery',
    'price-reduction': 'a price reduction',
    'lower-price': 'the lowest price to be applied',
    termination: 'the contract to end',
    cancellation: 'the contract to be cancelled',
    annulment: 'the contract to be cancelled',
    nullity: 'the contract to be cancelled',
    compensation: 'compensation',
    damages: 'compensation',
    information: 'the information you owe me',
    document: 'the document you owe me',
    duplicate: 'a duplicate of the document',
    copy: 'a copy of the document',
    access: 'access to my data',
    erasure: 'my data to be erased',
  },
}

function disputePath(): Right {
  const path = rightOf('dispute-path')
  if (!path) throw new Error('The knowledge holds no path of a dispute')
  return path
}

function inDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
