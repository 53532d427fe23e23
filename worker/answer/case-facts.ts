/** Facts of a case that an agent gives, or that the shopper tells when asked: how they stand beside what was said. */
import { type FactName, factDefinitions, isFactName } from '../../knowledge/index.ts'
import type { AgentFact, Fact, FactChange, FactValue, Language, Question } from '../../protocol/index.ts'
import { ProblemError } from '../../protocol/index.ts'
import { questionFor } from './compose/actions.ts'
import type { Situation } from './index.ts'
import { readingsOf } from './listen.ts'
import { readAct } from './read/act.ts'
import { languageOf } from './read/language.ts'
import { readText } from './read/text.ts'
import { mended } from './retrieve/retrieve.ts'
import { displayOf, factOf, isValueOf } from './situation.ts'

/** What an agent said of a fact. `value` null: what the shopper said counts again. */
export interface AgentNote extends AgentFact {
  id: string
  value: FactValue | null
  approximate?: true
}

/** The note for a fact as it stands in a situation. Throws `ProblemError('invalid-input')` for an unknown fact or value. */
export function noteFor(
  situation: Situation,
  note: Pick<AgentNote, 'id' | 'fact' | 'value' | 'approximate' | 'by' | 'at' | 'why'>,
): AgentNote {
  const { fact, value, approximate } = note
  if (!isFactName(fact) || (value !== null && !isValueOf(fact, value)))
    throw new ProblemError('invalid-input', { detail: 'Check “value”.' })
  if (approximate && factDefinitions[fact].type !== 'day')
    throw new ProblemError('invalid-input', { detail: 'Check “approximate”.' })
  const said = saidOf(situation, fact)
  return { ...note, ...(said && { said }) }
}

/** What the shopper or the page said of a fact; an agent's own word is none of it. */
function saidOf({ facts }: Situation, name: string): Fact | undefined {
  return facts.find((fact) => fact.name === name && fact.origin !== 'agent')
}

/**
 * The notes that count: the last one of each fact, unless it was taken back, the shopper has said something else since,
 * or another purchase is being talked about.
 */
function standingNotes(situation: Situation, notes: readonly AgentNote[]): AgentNote[] {
  const last = [...new Map(notes.map((note) => [note.fact, note])).values()]
  return last.filter(({ fact, value, said }) => {
    const known = situation.facts.find(({ name }) => name === fact)
    if (said) return value !== null && known?.origin !== 'agent' && known?.value === said.value
    return value !== null && known?.origin === 'agent' && known.value === value
  })
}

/** The situation as the file is computed from it: with the agent's facts in the place of what was said. */
export function withAgentFacts(situation: Situation, notes: readonly AgentNote[]): Situation {
  const standing = standingNotes(situation, notes)
  const given = standing.flatMap(({ fact, value, approximate }) =>
    isFactName(fact) && value !== null
      ? [{ ...factOf(fact, value, 'corrected', situation.language, { approximate }), origin: 'agent' as const }]
      : [],
  )
  const others = situation.facts.filter(
    ({ name, origin }) => origin !== 'agent' && !standing.some(({ fact }) => fact === name),
  )
  return { ...situation, facts: [...others, ...given] }
}

/**
 * The situation that the assistant goes on from: an agent's fact is known to it where nothing was said, as the seller's
 * word; it never takes the place of what the shopper or the page said.
 */
export function toldByAgent(situation: Situation, { fact, value, approximate, said }: AgentNote): Situation {
  const others = situation.facts.filter(({ name, origin }) => name !== fact || origin !== 'agent')
  if (said || value === null || !isFactName(fact)) return { ...situation, facts: others }
  return { ...situation, facts: [...others, factOf(fact, value, 'agent', situation.language, { approximate })] }
}

/** What the notes that count tell the reader of the file. */
export function agentFactsOf(situation: Situation, notes: readonly AgentNote[]): AgentFact[] {
  return standingNotes(situation, notes).map(({ fact, by, at, why, said }) => ({
    fact,
    by,
    at,
    why,
    ...(said && { said }),
  }))
}

/** How a fact changed from one situation to the next, in words of both languages; null where it did not. */
export function changeOf(before: Situation, after: Situation, name: string, why?: string): FactChange | null {
  if (!isFactName(name)) return null
  const valueIn = ({ facts }: Situation) => facts.find((fact) => fact.name === name)
  const from = valueIn(before)
  const to = valueIn(after)
  if (from?.value === to?.value && from?.approximate === to?.approximate && from?.origin === to?.origin) return null
  const worded = (fact: Fact | undefined) =>
    fact ? inBoth((language) => displayOf(name, fact.value, language, fact.approximate)) : null
  return {
    fact: name,
    label: factDefinitions[name].label,
    from: worded(from),
    to: worded(to),
    ...(why !== undefined && { why }),
  }
}

function inBoth(words: (language: Language) => string): { fr: string; en: string } {
  return { fr: words('fr'), en: words('en') }
}

/** The question about a fact with its name in both languages; null for what is no fact. */
export function questionAbout(
  name: string,
  language: Language,
): { question: Question; label: { fr: string; en: string } } | null {
  return isFactName(name) ? { question: questionFor(name, language), label: factDefinitions[name].label } : null
}

/** The fact that was asked for, as a message answers it; null when it does not. */
export function hearAnswer(input: {
  situation: Situation
  askedOn: string
  fact: string
  text: string
  messageId: string
}): Fact | null {
  const { situation, askedOn, fact, text, messageId } = input
  if (!isFactName(fact)) return null
  const reading = mended(readText(text))
  const spoken = languageOf(reading.tokens, situation.language)
  const language = spoken === 'en' || spoken === 'fr' ? spoken : situation.language
  const asking = { ...situation, pending: fact }
  const { readings } = readingsOf(asking, reading, readAct(reading), language, askedOn)
  const heard = readings.find(({ name, hinted }) => name === fact && !hinted) ?? bare(fact, text)
  if (!heard) return null
  const { value, approximate } = heard
  return factOf(fact, value, 'message', situation.language, { words: text.trim(), message: messageId, approximate })
}

/** "79,90" and "ML-48213", when a sum or a name was asked for. */
function bare(fact: FactName, text: string): { value: FactValue; approximate?: boolean } | null {
  const { type } = factDefinitions[fact]
  const said = text.trim()
  if (type === 'amount') {
    const sum = /^(\d{1,6}(?:[ \u00a0]?\d{3})*)(?:[.,](\d{1,2}))?\s*(?:€|euros?)?$/iu.exec(said)
    return sum ? { value: Number(`${(sum[1] ?? '').replace(/\D/g, '')}.${sum[2] ?? '0'}`) } : null
  }
  return type === 'text' && said !== '' && !readAct(readText(text)).doesNotKnow && said.length <= 80
    ? { value: said }
    : null
}

/** The situation after the shopper told one fact. */
export function withTold(situation: Situation, fact: Fact): Situation {
  return { ...situation, facts: [...situation.facts.filter(({ name }) => name !== fact.name), fact] }
}
