/** A letter for a question asked by another program: nobody's name, and the blanks left to see. */
import { letters, rightOf } from '../../../knowledge/index.ts'
import { type Language, type Letter, type MerchantSettings, ProblemError } from '../../../protocol/index.ts'
import { letter } from '../letter.ts'
import { begin } from '../situation.ts'
import { factsTold, type ToldFacts } from './told.ts'

export interface LetterAsked {
  letter: string
  /** Whose grounds the letter names, best first. */
  rights: string[]
  facts: ToldFacts
  language: Language
  askedOn: string
}

/** The ids of the letters that can be drafted. */
export const letterIds: readonly string[] = letters.map(({ id }) => id)

/** No shop: what a letter says of it stays to be filled in. */
const unnamed: MerchantSettings = {
  slug: 'vendeur',
  name: '[nom du vendeur]',
  origins: [],
  email: '[adresse e-mail du vendeur]',
  address: '[adresse du vendeur]',
  languages: ['fr', 'en'],
  colour: '#000000',
  openingHours: [],
  policy: {},
}

/** The letter, in French whatever the reader's language. Throws `invalid-input` for a letter, right or fact that is not known. */
export function draftLetter({ letter: id, rights, facts, language, askedOn }: LetterAsked): Letter {
  if (rights.some((right) => !rightOf(right)))
    throw new ProblemError('invalid-input', { detail: 'No right has this id. Search for it first.' })
  const situation = { ...begin({ language }), rights, facts: factsTold(facts, [], language) }
  const drafted = letter({ situation, askedOn, merchant: unnamed, letter: id })
  if (!drafted)
    throw new ProblemError('invalid-input', { detail: `No letter has this id. There are: ${letterIds.join(', ')}.` })
  return drafted
}
