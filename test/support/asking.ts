/** Asks the answering room, for tests: one place for the day, the shop and the turns. */
import type { MerchantSettings, PageContext } from '../../protocol/index.ts'
import { answering, type Situation, type TurnResult } from '../../worker/answer/index.ts'

export const askedOn = '2026-11-21'

export const maisonLucie: MerchantSettings = {
  slug: 'maison-lucie',
  name: 'Maison Lucie',
  origins: [],
  email: 'bonjour@maison-lucie.example',
  address: 'MAISON LUCIE SAS',
  languages: ['fr', 'en'],
  colour: '#1f4b3f',
  openingHours: [],
  policy: { returnDays: 30, returnAs: 'refund' },
}
export const plainShop: MerchantSettings = { ...maisonLucie, slug: 'plain', name: 'Boutique', policy: {} }

interface Options {
  context?: PageContext
  merchant?: MerchantSettings
  language?: 'fr' | 'en'
}

/** The results of a dialogue, one per turn. */
export function dialogue(
  turns: string[],
  { context, merchant = maisonLucie, language = 'fr' }: Options = {},
): TurnResult[] {
  let situation: Situation = answering.begin({ language, ...(context && { context }) })
  return turns.map((text, index) => {
    const result = answering.answer({ situation, askedOn, merchant, text, messageId: `message-${index + 1}` })
    situation = result.situation
    return result
  })
}

/** The answer to the last turn. */
export function ask(turns: string | string[], options: Options = {}): TurnResult {
  const result = dialogue([turns].flat(), options).at(-1)
  if (!result) throw new Error('No turn')
  return result
}

/** The value of a fact after a turn. */
export function factValue({ situation }: TurnResult, name: string): string | number | boolean | undefined {
  return situation.facts.find((fact) => fact.name === name)?.value
}
