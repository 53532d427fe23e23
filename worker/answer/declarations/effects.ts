/** What the law makes of a declaration: the shape, and what all kinds need. */
import { assess, type Facts, type Right } from '../../../knowledge/index.ts'
import type { Citation, Deadline, DeclarationPreview, Fact, Language, Sentence } from '../../../protocol/index.ts'
import { citationsOf } from '../compose/citations.ts'
import { verdictSentences } from '../compose/considered.ts'
import { roughlyKnown } from '../compose/deadlines.ts'
import { otherSeller } from '../compose/seller.ts'
import type { TurnInput } from '../index.ts'
import { inLanguage } from '../situation.ts'

/** What a declaration starts, and what the merchant may object. */
export interface DeclarationEffects {
  deadlines: Deadline[]
  citations: Citation[]
  /** In French, for the case; null when nothing speaks against it. */
  caution: string | null
}

/** What a form starts with that the law gives. */
export type Outlook = Pick<DeclarationPreview, 'deadlines' | 'remarks' | 'citations'>

/** The facts of the purchase made with this merchant; none when another seller was spoken of. */
export function factsOfPurchaseHere({ situation, merchant }: TurnInput): Fact[] {
  return otherSeller(situation.facts, merchant)
    ? []
    : situation.facts.map((fact) => inLanguage(fact, situation.language))
}

/** Each article once, quoted as it governs the case. */
export function cited(articles: string[], rights: Right[], day: string, language: Language): Citation[] {
  return citationsOf([...new Set(articles)], rights, day, language)
}

/** What speaks against a declaration. */
export function cautionsOf(remarks: DeclarationPreview['remarks']): Sentence[] {
  return remarks.filter(({ kind }) => kind === 'caution').flatMap(({ sentences }) => sentences)
}

/** Sentences as one text. */
export function joinedText(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(' ')
}

/** What the form itself does is not told as something to do. */
const doneHere = /^(?:Écrivez|Dites|Write|Tell|Say)(?![\p{L}])/u

/** A right's verdict under some facts, in sentences that fit a form. */
export function sentencesOf(
  right: Right,
  known: Facts,
  facts: Fact[],
  { askedOn, language, merchant }: { askedOn: string; language: Language; merchant: string },
): Sentence[] {
  const roughly = roughlyKnown(right, facts, askedOn)
  const filling = { language, askedOn, facts, merchant, roughly, deadlines: {}, values: {} }
  return verdictSentences(right, assess(right.id, known, askedOn), filling).filter(({ text }) => !doneHere.test(text))
}
