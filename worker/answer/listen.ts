/** What a message states, heard in a situation: the answer to a question, a corrected day, a bare date. */
import { assess, type FactName, type Facts, factDefinitions, isFactName, rightOf } from '../../knowledge/index.ts'
import type { Fact, Language } from '../../protocol/index.ts'
import type { Situation } from './index.ts'
import { type ActReading, chosenOption } from './read/act.ts'
import { type FactReading, readFacts } from './read/facts.ts'
import { followUpOf } from './read/follow-up.ts'
import { type Reading, readText } from './read/text.ts'
import { lawFacts } from './situation.ts'

/** What a message states, in a situation. */
export function readingsOf(
  situation: Situation,
  reading: Reading,
  act: ActReading,
  language: Language,
  askedOn: string,
) {
  const pending = situation.pending !== null && isFactName(situation.pending) ? situation.pending : null
  // "Pardon, c'était le 13": the day told last.
  const meant = pending ?? (act.corrects ? lastDayTold(situation) : null)
  const read = readFacts(reading, language, askedOn, meant, orderedOn(situation))
  // "Can you write the letter?" tells of no letter written.
  const told = followUpOf(reading, false) === 'letter' ? read.filter(({ name }) => name !== 'step_taken') : read
  const readings = meant === null ? withBareDay(told, situation, reading, language, askedOn) : told
  const answered = pending ? answerToQuestion(pending, reading, readings, act, situation.facts) : null
  const others = answered ? readings.filter(({ name }) => name !== answered.reading.name) : readings
  return { readings: answered ? [...others, answered.reading] : readings, answered, pending }
}

/** "Le 10 novembre" with no question asked: the one day by which the right talked about would say more. */
function withBareDay(
  told: FactReading[],
  { rights: [current], facts }: Situation,
  reading: Reading,
  language: Language,
  askedOn: string,
): FactReading[] {
  const right = current === undefined ? undefined : rightOf(current)
  if (!right || told.some(({ name }) => factDefinitions[name].type === 'day') || reading.tokens.length > mostInDay)
    return told
  const known = lawFacts(facts)
  const concluded = (added: Facts) => {
    const assessment = assess(right.id, { ...known, ...added }, askedOn)
    return assessment.kind === 'missing' ? assessment.fact : `${assessment.kind}:${assessment.reason}`
  }
  const before = concluded({})
  const days = right.facts.filter((name) => factDefinitions[name].type === 'day' && known[name] === undefined)
  const telling = days.flatMap((name) => {
    const day = readFacts(reading, language, askedOn, name).find((one) => one.name === name)
    return day && concluded({ [name]: day.value }) !== before ? [day] : []
  })
  const usual = [right.governed_by, 'contracted_on', 'delivered_on']
  const meant =
    telling.length === 1 ? telling[0] : usual.flatMap((name) => telling.find((day) => day.name === name) ?? [])[0]
  return meant ? [...told, meant] : told
}
const mostInDay = 10

/** "Yesterday", "le 10 novembre" and nothing else: an answer, whatever it is heard as. */
export function isBareDay(reading: Reading, language: Language, askedOn: string): boolean {
  if (reading.tokens.length === 0 || reading.tokens.length > mostInBareDay) return false
  const day = readFacts(reading, language, askedOn, 'delivered_on').find(({ name }) => name === 'delivered_on')
  return day !== undefined && readText(day.words).tokens.length >= reading.tokens.length - 1
}
const mostInBareDay = 4

function lastDayTold({ facts }: Situation): FactName | null {
  const days = facts.flatMap(({ name }) => (isFactName(name) && factDefinitions[name].type === 'day' ? [name] : []))
  return days.at(-1) ?? null
}

/** The day of the order that earlier messages or the page gave. */
function orderedOn({ facts }: Situation): { day: string; approximate: boolean } | undefined {
  const fact = facts.find(({ name }) => name === 'contracted_on')
  return fact && { day: String(fact.value), approximate: fact.approximate === true }
}

/** The fact just asked for. `exact`: in the words of one of the answers offered. */
export interface Answered {
  reading: FactReading
  exact: boolean
}

/** The fact just asked for, as this message answers it. */
function answerToQuestion(
  pending: FactName,
  reading: Reading,
  readings: FactReading[],
  act: ActReading,
  known: Fact[],
): Answered | null {
  // "Non, c'était en magasin" corrects another fact; its "non" answers nothing.
  const corrects = readings.some(
    ({ name, hinted, value }) =>
      name !== pending && !hinted && known.some((fact) => fact.name === name && fact.value !== value),
  )
  const chosen = chosenOption(pending, reading, corrects ? { ...act, yesNo: null } : act)
  const read = readings.find(({ name }) => name === pending)
  if (read && !chosen?.exact) return { reading: read, exact: false }
  if (!chosen) return null
  const words = reading.text.trim()
  return {
    reading: { name: pending, value: chosen.value, words, hinted: false, approximate: false },
    exact: chosen.exact,
  }
}
