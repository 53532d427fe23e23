/** Whether words speak of a fact: they hold most of what people say for it, if not in its very order. */
import { type FactName, factDefinitions } from '../../../../knowledge/index.ts'
import { isCommon } from '../../retrieve/features.ts'
import { readText } from '../text.ts'

const stemLetters = 5
const fewestLetters = 3
/** Of a phrase, so much must be said. */
const mostOfPhrase = 0.6
/** One word alone tells an option when so few options of all facts are told by it. */
const mostShared = 2

/** The stems of each phrase said for an option of a fact (`fact=option`), or for the fact itself (`fact=`). */
let said: Map<string, string[][]> | null = null
let shared = new Map<string, number>()

function vocabulary(): Map<string, string[][]> {
  if (said) return said
  const phrases = new Map<string, string[][]>()
  const add = (key: string, ...written: (readonly string[] | undefined)[]) => {
    const stems = written.flatMap((some) => some ?? []).map((phrase) => [...new Set(stemsOf(phrase))])
    phrases.set(
      key,
      stems.filter((one) => one.length > 0),
    )
  }
  for (const [name, { said_with, lone_with, options }] of Object.entries(factDefinitions)) {
    const also = Object.entries(alsoSaid).find(([fact]) => fact === name)?.[1]
    add(`${name}=`, said_with?.fr, said_with?.en, lone_with?.fr, lone_with?.en, also)
    for (const [option, { label, said_as, hinted_by }] of Object.entries(options ?? {}))
      add(`${name}=${option}`, [label.fr, label.en], said_as.fr, said_as.en, hinted_by?.fr, hinted_by?.en)
  }
  shared = new Map()
  for (const all of phrases.values())
    for (const stem of new Set(all.flat())) shared.set(stem, (shared.get(stem) ?? 0) + 1)
  said = phrases
  return phrases
}

/** Said of a day by whoever does not say "ordered" or "received". */
const alsoSaid: Partial<Record<FactName, string[]>> = {
  contracted_on: ['vendu', 'vente', 'achat', 'acheté', 'acquis', 'sold', 'bought', 'purchase'],
  delivered_on: ['livré', 'arrivé', 'déposé', 'delivered', 'arrived', 'dropped'],
}

/** "(je) annulé* (sauf: annulé par)": what it says, without how it is looked for. */
const howItIsLookedFor = /\([^)]*\)|[*…]/g
/** "Depuis", "le mois dernier": when, and not what. */
const when = new Set(
  'depui hier avant apre debut fin jour jours date mois annee semai an der dernier passe jusqu juin mai mars lundi since yeste befor after month year week day days until last ago late early'
    .split(' ')
    .map((word) => word.slice(0, stemLetters)),
)

function stemsOf(text: string): string[] {
  return readText(text.replace(howItIsLookedFor, ' '))
    .tokens.filter(({ norm }) => norm.length >= fewestLetters && !isCommon(norm) && !/^\d+$/.test(norm))
    .map(({ norm }) => norm.slice(0, stemLetters))
    .filter((stem) => !when.has(stem))
}

/**
 * How much `words` say of one option of a fact: how many words of what people say for it, where they hold most of one
 * phrase; 0 for a single word that many facts are told by.
 */
export function speaksFor(words: string, name: FactName, option: string): number {
  const stems = new Set(stemsOf(words))
  return (vocabulary().get(`${name}=${option}`) ?? []).reduce((best, phrase) => {
    const held = phrase.filter((stem) => stems.has(stem))
    const isTelling = held.length > 1 || (phrase.length === 1 && (shared.get(held[0] ?? '') ?? 0) <= mostShared)
    return held.length > 0 && isTelling && held.length >= phrase.length * mostOfPhrase
      ? Math.max(best, held.length)
      : best
  }, 0)
}

/** Whether words name the event of a day, or what a sum is for: "sold", "debited". */
export function namesEvent(words: string, name: FactName): boolean {
  const stems = new Set(stemsOf(words))
  return (vocabulary().get(`${name}=`) ?? []).some((phrase) => phrase.every((stem) => stems.has(stem)))
}

/** Whether `words` speak for this option, and for no other of the fact as much. */
export function speaksForOption(words: string, name: FactName, option: string): boolean {
  const score = speaksFor(words, name, option)
  return (
    score > 0 &&
    Object.keys(factDefinitions[name].options ?? {}).every(
      (other) => other === option || speaksFor(words, name, other) < score,
    )
  )
}
