/** The door of the knowledge: what the law says, decided and dated. Pure: no clock, no network, no model. */
import type { Assessment, Day, FactName, Facts, Law } from './assessment.ts'
import { daysBetween, lastDay } from './calendar.ts'
import {
  articleIndex,
  factDefinitions,
  knowledgeVersion,
  letters,
  otherTexts,
  replies,
  synonyms,
} from './compiled/data.ts'
import { rights } from './compiled/rights.ts'
import { isHoliday, type Region } from './fr/holidays.ts'
import type { ArticleText, ArticleVersion, Parameter, Reference, Right } from './right.ts'

export type * from './assessment.ts'
export { addPeriod, daysBetween, isDay, lastDay } from './calendar.ts'
export { easterSunday, isHoliday } from './fr/holidays.ts'
export { articleLabel, articleOfSlug, articleSlug, codeName } from './notation.ts'
export type * from './right.ts'
export { stages } from './stages.ts'
export { factDefinitions, knowledgeVersion, letters, otherTexts, replies, rights, synonyms }

/** Every article held, in our notation. */
export const articleIds: readonly string[] = Object.keys(articleIndex)

const rightsById = new Map(rights.map((right) => [right.id, right]))

/** A right by its id; undefined when there is none. */
export function rightOf(id: string): Right | undefined {
  return rightsById.get(id)
}

/** What the law gives for `facts` under one right, asked on a day. Throws for an unknown right only. */
export function assess(rightId: string, facts: Facts, askedOn: Day): Assessment {
  const right = rightsById.get(rightId)
  if (!right) throw new Error(`Unknown right: ${rightId}`)
  return right.assess(facts, lawFor(right, facts, askedOn))
}

/** The law for one right and situation, on the day asked about. */
export function lawFor(right: Right, facts: Facts, askedOn: Day): Law {
  const governing = right.governed_by === undefined ? undefined : facts[right.governed_by]
  const governingDay = typeof governing === 'string' ? governing : askedOn
  const region: Region = facts.region ?? 'mainland'
  const parameterOf = (name: string): Parameter => {
    const parameter = right.parameters[name]
    if (!parameter) throw new Error(`Right ${right.id} has no parameter ${name}`)
    return parameter
  }
  const value = (name: string): number => valueOn(parameterOf(name), governingDay)
  return {
    askedOn,
    governingDay,
    value,
    lastDay(from, name) {
      const parameter = parameterOf(name)
      const { unit, ends } = parameter
      if (unit === 'percent' || unit === 'euros' || unit === 'number')
        throw new Error(`Parameter ${name} is not a period`)
      return lastDay(from, value(name), (day) => isHoliday(day, region), unit, ends)
    },
    daysLeft: (day) => daysBetween(askedOn, day),
    daysSince: (day) => daysBetween(day, askedOn),
    isPast: (day) => day < askedOn,
  }
}

/** The value in force on a day; the first known value serves older days. */
function valueOn(parameter: Parameter, day: Day): number {
  const inForce = parameter.values.filter((dated) => dated.from <= day).at(-1) ?? parameter.values[0]
  if (!inForce) throw new Error('A parameter without values')
  return inForce.value
}

/** The wording of an article in force on a day, as far as it is known; the oldest known wording serves older days. */
export function versionOf(article: string, day: Day): ArticleVersion | undefined {
  const versions = articleIndex[article]
  return versions?.find((version) => version.until !== undefined && day < version.until) ?? versions?.at(-1)
}

/** The known wordings of an article with their text, oldest first; undefined when we hold none. Loads the texts on first use. */
export async function articleTexts(article: string): Promise<ArticleText[] | undefined> {
  const { articleTexts: texts } = await import('./compiled/articles.ts')
  return texts[article]
}

/** Where to turn and the words of the law. Loaded on first use. */
export async function reference(): Promise<Reference> {
  const { reference: loaded } = await import('./compiled/reference.ts')
  return loaded
}

/** Whether a fact has this name. */
export function isFactName(name: string): name is FactName {
  return Object.hasOwn(factDefinitions, name)
}
