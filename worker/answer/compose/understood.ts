/** One line that shows the case was understood. */
import { factDefinitions, isFactName, type Right } from '../../../knowledge/index.ts'
import type { Block, Case, Fact, Language } from '../../../protocol/index.ts'
import { wordsIn } from '../words.ts'
import { lowerFirst } from './lower-first.ts'

const mostFacts = 5
const neverShown = new Set(['region', 'seller'])

/** What is known of this case, in one line; null when nothing is. */
export function understood(
  considered: Right[],
  facts: Fact[],
  messageId: string | null,
  askedOn: string,
  tone: Case['tone'],
  language: Language,
): Block | null {
  const words = wordsIn(language)
  // Who sold there bought nothing from it.
  const sold = facts.some(({ name, value }) => name === 'private_sale_role' && value === 'seller')
  const told = facts
    .filter(
      ({ name, message, value }) =>
        !neverShown.has(name) &&
        !(name === 'seller_name' && sold) &&
        (name !== 'product_kind' || (value !== 'goods' && !facts.some((fact) => fact.name === 'product'))) &&
        (isRead(considered.slice(0, 1), name) || (message === messageId && isRelevant(considered, name))),
    )
    .sort((a, b) => orderOf(a) - orderOf(b))
    .slice(0, mostFacts)
    .map((fact) => phrase(fact, askedOn, language))
  const sentences = tone === 'angry' ? [words.angry] : []
  if (told.length > 0)
    sentences.push(
      `${words.understood}${language === 'fr' ? ' : ' : ': '}${told.join(language === 'fr' ? ' ; ' : '; ')}.`,
    )
  if (sentences.length === 0) return null
  return {
    id: 'understood',
    kind: 'understood',
    source: 'assistant',
    sentences: sentences.map((text) => ({ text, citations: [] })),
    more: false,
  }
}

/**
 * Whether a fact belongs to what is spoken of. A date, a sum or a name was said in so many words; a choice that none of the
 * rights reads may be a word about something else.
 */
export function isRelevant(rights: Right[], name: string): boolean {
  const plain = isFactName(name) && ['day', 'amount', 'text'].includes(factDefinitions[name].type)
  return plain || isRead(rights, name)
}

const isRead = (rights: Right[], name: string) =>
  name === 'product' || rights.some(({ facts }) => facts.some((fact) => fact === name))

function orderOf({ name }: Fact): number {
  if (name === 'product') return 0
  if (!isFactName(name)) return 9
  return { text: 1, day: 2, choice: 3, 'yes-no': 4, amount: 5 }[factDefinitions[name].type]
}

/** "reçu le jeudi 12 novembre 2026 (il y a 9 jours)". */
export function phrase(fact: Fact, askedOn: string, language: Language): string {
  if (!isFactName(fact.name)) return fact.display
  const { type } = factDefinitions[fact.name]
  const words = wordsIn(language)
  const label = lowerFirst(fact.proposed ? factDefinitions[fact.name].label[language] : fact.label)
  const colon = language === 'fr' ? ' : ' : ': '
  if (type === 'day') {
    const elapsed = words.elapsed(String(fact.value), askedOn)
    const named = fact.approximate ? label.replace(/ (le|on|pour le|au|jusqu'au|du)$/, '') : label
    return `${named} ${fact.display}${elapsed && ` (${elapsed})`}`
  }
  if (fact.name === 'product') return fact.display
  return `${label}${colon}${type === 'amount' || type === 'text' ? fact.display : lowerFirst(fact.display)}`
}
