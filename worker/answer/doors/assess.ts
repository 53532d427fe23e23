/** What the law gives for a right and facts told by name, as a value and in words. */
import { knowledgeVersion, letters, type Right, rightOf } from '../../../knowledge/index.ts'
import type { Citation, Deadline, Fact, Language, Sentence } from '../../../protocol/index.ts'
import { ProblemError } from '../../../protocol/index.ts'
import { citationsOf } from '../compose/citations.ts'
import { consider, governingDay, verdictSentences } from '../compose/considered.ts'
import { deadlinesOf } from '../compose/deadlines.ts'
import { holds } from '../compose/passages.ts'
import { lawFacts } from '../situation.ts'
import { choiceOf, type FactChoice, factsRead, factsTold, type ToldFacts } from './told.ts'

export interface Asked {
  right: string
  facts: ToldFacts
  language: Language
  /** The day asked about. */
  askedOn: string
}

export interface Assessed {
  right: Right
  kind: 'applies' | 'does-not-apply' | 'missing'
  /** The verdict's own word; null when a fact is missing. */
  reason: string | null
  sentences: Sentence[]
  /** The fact on which the verdict turns next. */
  missing: FactChoice | null
  /** What else the right reads and was not told. */
  unknown: FactChoice[]
  facts: Fact[]
  remedies: string[]
  /** Rights that help instead. */
  instead: { id: string; title: string }[]
  letters: { id: string; title: string }[]
  deadlines: Deadline[]
  /** The articles that the deadlines are counted by. */
  countedBy: string[]
  citations: Citation[]
  /** The day whose law governs. */
  governedBy: string
  askedOn: string
  knowledgeVersion: string
}

/** Who "the seller" is, where there is no shop around the question. */
const nobody: Record<Language, { merchant: string; seller: string }> = {
  fr: { merchant: 'le vendeur', seller: 'ce vendeur' },
  en: { merchant: 'the seller', seller: 'this seller' },
}

/** "Demandez le remboursement ici": in the shop's window. Not the "here" of a count, of a purchase or of a text. */
const hereInShop: Record<Language, RegExp> = {
  fr: /(?<!(?:compt|achet|décrit)\p{L}*|comme|revenez|pas|plutôt|[:;.(])(?:, ici,(?= )|,? ici(?=[.,;]|[ \u00a0\u202f][:;]| et (?!partout)|$))/gu,
  en: /(?<!bought|counted|described|as|come back|applies|[Nn]ot|[:;.(])(?:, here,(?= )|,? here(?=[.,;:]| too| and (?!wherever)|$))/gu,
}

/** A sentence in which a shop would be named, said of "the seller": not twice, not "here", contracted, with its capital. */
function withoutShop(sentence: string, language: Language): string {
  const text = sentence
    .replace(hereInShop[language], '')
    .replaceAll(` (${nobody[language].seller})`, '')
    .replace(/(?<!\p{L})à le vendeur/gu, 'au vendeur')
    .replace(/(?<!\p{L})de le vendeur/gu, 'du vendeur')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Throws `invalid-input` for a right or a fact that is not known. */
export function assessSituation({ right: id, facts: told, language, askedOn }: Asked): Assessed {
  const right = rightOf(id)
  if (!right) throw new ProblemError('invalid-input', { detail: 'No right has this id. Search for it first.' })
  const read = factsRead(right)
  const facts = factsTold(told, read, language)
  const considered = consider(id, facts, askedOn, 1)
  if (!considered) throw new ProblemError('invalid-input')
  const { assessment } = considered
  const filling = { language, askedOn, facts, ...nobody[language], deadlines: {}, values: {} }
  const sentences = verdictSentences(right, assessment, filling).map((sentence) => ({
    ...sentence,
    text: withoutShop(sentence.text, language),
  }))
  const deadlines = deadlinesOf(right, assessment, facts, askedOn, language)
  const governedBy = governingDay(right, facts, askedOn)
  const rests = [
    ...assessment.citations,
    ...sentences.flatMap(({ citations }) => citations),
    ...countedBy(right, deadlines),
  ]
  const known = lawFacts(facts)
  const isMissing = assessment.kind === 'missing'
  const asked = isMissing ? assessment.fact : null
  return {
    right,
    kind: assessment.kind,
    reason: isMissing ? null : assessment.reason,
    sentences,
    missing: asked && choiceOf(asked, language),
    unknown: read.filter((name) => known[name] === undefined && name !== asked).map((name) => choiceOf(name, language)),
    facts,
    remedies: assessment.kind === 'applies' ? assessment.remedies : [],
    instead: (assessment.kind === 'does-not-apply' ? assessment.instead : []).flatMap((other) => {
      const helping = rightOf(other)
      return helping ? [{ id: other, title: helping.title[language] }] : []
    }),
    letters: right.letters
      .filter((offered) => holds(offered, assessment, known))
      .flatMap(({ letter }) => letters.filter(({ id: template }) => template === letter))
      .map(({ id: letter, title }) => ({ id: letter, title: title[language] })),
    deadlines,
    countedBy: countedBy(right, deadlines),
    citations: citationsOf(rests, [right], governedBy, language),
    governedBy,
    askedOn,
    knowledgeVersion,
  }
}

/** The articles of the deadlines, and those that give the right's periods. */
function countedBy({ parameters }: Right, deadlines: Deadline[]): string[] {
  if (deadlines.length === 0) return []
  const periods = Object.values(parameters).filter(({ unit }) => !['percent', 'euros', 'number'].includes(unit))
  const sources = periods.flatMap(({ values }) => values.at(-1)?.source ?? [])
  return [...new Set([...deadlines.map(({ article }) => article), ...sources])]
}
