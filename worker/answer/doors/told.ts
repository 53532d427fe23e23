/** Facts that another program tells by their names, checked against the closed vocabulary. */
import { type FactName, factDefinitions, isFactName, type Right } from '../../../knowledge/index.ts'
import { type Fact, type Language, ProblemError } from '../../../protocol/index.ts'
import { factOf, isValueOf } from '../situation.ts'

/** Facts by name, as a program gives them. */
export type ToldFacts = Record<string, Fact['value']>

/** One fact of the vocabulary, for who must fill it in. */
export interface FactChoice {
  fact: string
  label: string
  question: string
  /** `day`: `YYYY-MM-DD`; `choice`: one of `options`; `yes-no`: true or false; `amount`: euros; `text`: a few words. */
  type: 'choice' | 'yes-no' | 'day' | 'amount' | 'text'
  options: { value: string; label: string }[]
}

/** Read under every right: where the shopper lives changes the holidays. */
const everywhere: FactName[] = ['region']

/** The names of the facts that a right reads. */
export function factsRead(right: Right): FactName[] {
  return [...new Set([...right.facts, ...everywhere])]
}

/** What a fact may be, in a language. */
export function choiceOf(fact: FactName, language: Language): FactChoice {
  const { type, label, question, options } = factDefinitions[fact]
  return {
    fact,
    label: label[language],
    question: question[language],
    type,
    options: Object.entries(type === 'choice' ? (options ?? {}) : {}).map(([value, option]) => ({
      value,
      label: option.label[language],
    })),
  }
}

/**
 * The facts told, as the answering room holds them; those that a right does not read change nothing in it. `useful`: the names
 * that would count. Throws `invalid-input` for a name outside the vocabulary or a value that does not fit; it names what would,
 * and repeats nothing that was sent.
 */
export function factsTold(told: ToldFacts, useful: readonly FactName[], language: Language): Fact[] {
  return Object.entries(told).map(([name, value]) => {
    if (!isFactName(name)) {
      const names = useful.length > 0 ? ` This right reads: ${useful.join(', ')}.` : ''
      throw new ProblemError('invalid-input', { detail: `A fact that is not in the vocabulary.${names}` })
    }
    if (!isValueOf(name, value)) throw new ProblemError('invalid-input', { detail: `${name}: ${expected(name)}.` })
    return factOf(name, value, 'message', language)
  })
}

function expected(name: FactName): string {
  const { type, options } = choiceOf(name, 'en')
  switch (type) {
    case 'choice':
      return `one of ${options.map(({ value }) => value).join(', ')}`
    case 'yes-no':
      return 'true or false'
    case 'day':
      return 'a day, YYYY-MM-DD'
    case 'amount':
      return 'a number of euros, 0 or more'
    case 'text':
      return 'words, 150 characters at most'
    default: {
      const never: never = type
      return never
    }
  }
}
