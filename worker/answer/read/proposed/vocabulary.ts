/** Whether words speak of a fact at all: they share a telling word with what people say for it. */
import { type FactName, factDefinitions, isFactName } from '../../../../knowledge/index.ts'
import { isCommon } from '../../retrieve/features.ts'
import { readText } from '../text.ts'

/** A word said for more options than this tells none of them. */
const mostShared = 24
const stemLetters = 5
const fewestLetters = 3

/** Stems said for each option of each fact (`fact=option`), or for the fact itself (`fact=`). */
let said: Map<string, Set<string>> | null = null
let shared = new Map<string, number>()

function vocabulary(): Map<string, Set<string>> {
  if (said) return said
  const stems = new Map<string, Set<string>>()
  const add = (key: string, phrases: (readonly string[] | undefined)[]) => {
    const known = stems.get(key) ?? new Set<string>()
    for (const phrase of phrases.flatMap((some) => some ?? [])) for (const stem of stemsOf(phrase)) known.add(stem)
    stems.set(key, known)
  }
  for (const [name, { label, question, options, said_with, lone_with }] of Object.entries(factDefinitions)) {
    add(`${name}=`, [[label.fr, label.en], [question.fr, question.en], said_with?.fr, said_with?.en])
    add(`${name}=`, [lone_with?.fr, lone_with?.en])
    for (const [option, { label: called, said_as, hinted_by }] of Object.entries(options ?? {})) {
      add(`${name}=${option}`, [[called.fr, called.en], said_as.fr, said_as.en, hinted_by?.fr, hinted_by?.en])
    }
  }
  for (const [name, words] of Object.entries(alsoSaid)) add(`${name}=`, [words])
  shared = new Map()
  for (const known of stems.values()) for (const stem of known) shared.set(stem, (shared.get(stem) ?? 0) + 1)
  said = stems
  return stems
}

/** Said of a day by whoever does not say "ordered" or "received". */
const alsoSaid: Partial<Record<FactName, string[]>> = {
  contracted_on: ['vendu', 'vente', 'achat', 'acheté', 'acquis', 'sold', 'bought', 'purchase'],
  delivered_on: ['livré', 'arrivé', 'déposé', 'delivered', 'arrived', 'dropped'],
}

/** "(je) annulé* (sauf: annulé par)": what it says, without how it is looked for. */
const howItIsLookedFor = /\([^)]*\)|[*…]/g

function stemsOf(text: string): string[] {
  return readText(text.replace(howItIsLookedFor, ' '))
    .tokens.filter(({ norm }) => norm.length >= fewestLetters && !isCommon(norm) && !/^\d+$/.test(norm))
    .map(({ norm }) => norm.slice(0, stemLetters))
}

/** How much `words` say of one option of a fact (or of the fact, without an option): rarer words weigh more. */
export function speaksOf(words: string, name: FactName, option = ''): number {
  const known = vocabulary().get(`${name}=${option}`)
  if (!known) return 0
  return [...new Set(stemsOf(words))].reduce((sum, stem) => {
    const among = shared.get(stem) ?? 0
    return known.has(stem) && among <= mostShared ? sum + 1 / among : sum
  }, 0)
}

/** Whether `words` speak for this option at least as much as for any other of the fact. */
export function speaksForOption(words: string, name: FactName, option: string): boolean {
  if (!isFactName(name)) return false
  const score = speaksOf(words, name, option)
  if (score === 0) return false
  return Object.keys(factDefinitions[name].options ?? {}).every(
    (other) => other === option || speaksOf(words, name, other) <= score,
  )
}
