/** Asks the answering room many questions, for `ask --batch` and `eval`. */

import { articleLabel } from '../knowledge/index.ts'
import type { Answer, Language, MerchantSettings, PageContext } from '../protocol/index.ts'
import { answering } from '../worker/answer/index.ts'
import { demoMerchant } from '../worker/routes/demo-merchant.ts'

/** A question, or a dialogue in `turns`. */
export interface AskedLine {
  id: string
  text?: string
  turns?: string[]
  lang?: Language
  asked_on?: string
  context?: PageContext
  merchant?: string | Partial<MerchantSettings>
}

/** One line of `ask --batch`'s output. */
export interface BatchLine {
  id: string
  turn?: number
  lang: Language
  action: Answer['action']
  topics: string[]
  rights: { id: string; score: number }[]
  citations: { article: string; version: string; quote: string | null }[]
  deadlines: { id: string; date: string; article: string }[]
  facts: Record<string, string | number | boolean>
  question: { fact: string; text: string } | null
  text: string
}

/** The shop spoken to when a line names none: no policy of its own. */
const plainMerchant: MerchantSettings = {
  slug: 'boutique',
  name: 'la boutique',
  origins: [],
  email: 'contact@boutique.example',
  address: '',
  languages: ['fr', 'en'],
  colour: '#1f4b3f',
  openingHours: [],
  policy: {},
}

/** The merchant of the demonstration, which a line may name by its slug. */
const seeded: Record<string, Partial<MerchantSettings>> = { 'maison-lucie': demoMerchant([]) }

/** Settings of a merchant given by slug or as an object; what is left out is that of a shop without policies. */
export function merchantOf(merchant: AskedLine['merchant']): MerchantSettings {
  if (merchant === undefined) return plainMerchant
  const given = typeof merchant === 'string' ? (seeded[merchant] ?? { slug: merchant, name: merchant }) : merchant
  return { ...plainMerchant, ...given, policy: given.policy ?? {} }
}

/** Today in Paris. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date())
}

/** The answers to a line: one, or one per turn. */
export function askAll(line: AskedLine, askedOn = line.asked_on ?? today()): BatchLine[] {
  const merchant = merchantOf(line.merchant)
  const turns = line.turns ?? [line.text ?? '']
  let situation = answering.begin({ language: line.lang ?? 'fr', ...(line.context && { context: line.context }) })
  return turns.map((text, index) => {
    const result = answering.answer({ situation, askedOn, merchant, text, messageId: `${line.id}-${index + 1}` })
    situation = result.situation
    return { id: line.id, ...(line.turns && { turn: index + 1 }), ...lineOf(result.answer) }
  })
}

/** What an answer comes to, on one line. */
export function lineOf(answer: Answer): Omit<BatchLine, 'id' | 'turn'> {
  return {
    lang: answer.language,
    action: answer.action,
    topics: answer.topics,
    rights: answer.rights.map(({ right, score }) => ({ id: right, score })),
    citations: answer.citations.map(({ label, version, quote }) => ({ article: label, version, quote: quote ?? null })),
    deadlines: answer.deadlines.map(({ id, day, article }) => ({ id, date: day, article: articleLabel(article) })),
    facts: Object.fromEntries(answer.facts.map(({ name, value }) => [name, value])),
    question: answer.question && { fact: answer.question.fact, text: answer.question.text },
    text: answering.plainText(answer),
  }
}
