import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { jurisdictionFolder, type ReadRight, readRights } from '../../knowledge/build/read.ts'
import {
  type Assessment,
  assess,
  daysBetween,
  type Facts,
  otherTexts,
  type Right,
  rightOf,
} from '../../knowledge/index.ts'
import { ask } from '../support/asking.ts'

const Reforms = z.strictObject({
  in_force: z.array(
    z.strictObject({
      name: z.string(),
      first_day: z.string(),
      right: z.string(),
      day: z.string(),
      eve: z.string(),
      from: z.string(),
    }),
  ),
  unconfirmed: z.array(
    z.strictObject({
      name: z.string(),
      right: z.string(),
      passage: z.string(),
      source: z.string(),
      fr: z.string(),
      en: z.string(),
    }),
  ),
})
type Unconfirmed = z.infer<typeof Reforms>['unconfirmed'][number]

const { in_force: inForce, unconfirmed } = Reforms.parse(
  parse(readFileSync(join(import.meta.dirname, 'reforms.yaml'), 'utf8')),
)

const saysUnconfirmed = {
  fr: /à vérifier|pas confirmée?s?|pas pu confirmer|non confirmée?s?/i,
  en: /to be checked|not confirmed|could not confirm|unconfirmed/i,
}

const rights = new Map(readRights().map((right) => [right.file.id, right] as const))

function readRight(id: string): ReadRight {
  const right = rights.get(id)
  if (!right) throw new Error(`No right ${id}`)
  return right
}

function exampleOf(right: string, situation: string) {
  const found = readRight(right).examples.filter((example) => example.case === situation)
  if (found.length !== 1) throw new Error(`${right} has ${found.length} examples called "${situation}"`)
  const { facts, asked_on } = found[0] as ReadRight['examples'][number]
  return { facts, asked_on, assessment: assess(right, facts as Facts, asked_on) }
}

function dayOf({ facts, asked_on, assessment }: ReturnType<typeof exampleOf>, day: string) {
  if (day === 'asked_on') return asked_on
  const deadline = /^deadlines\.(.+)$/.exec(day)?.[1]
  return deadline ? deadlinesOf(assessment)[deadline] : facts[day]
}

const deadlinesOf = (assessment: Assessment): Record<string, string | undefined> =>
  'deadlines' in assessment ? (assessment.deadlines ?? {}) : {}

/** What a shopper sees change, without the last days: they move by a day with the day of the example. */
function outcome(assessment: Assessment) {
  const { kind, citations } = assessment
  return {
    kind,
    citations,
    reason: 'reason' in assessment ? assessment.reason : undefined,
    remedies: 'remedies' in assessment ? assessment.remedies : undefined,
  }
}

describe('a reform in force changes the outcome on its first day', () => {
  test.each(inForce.map((reform) => [`${reform.name} (${reform.right})`, reform] as const))('%s', (_name, reform) => {
    const eve = exampleOf(reform.right, reform.eve)
    const from = exampleOf(reform.right, reform.from)
    expect(dayOf(from, reform.day)).toBe(reform.first_day)
    expect(daysBetween(String(dayOf(eve, reform.day)), reform.first_day)).toBe(1)
    expect(Object.keys(eve.facts)).toEqual(Object.keys(from.facts))
    const moved = Object.keys(eve.facts).filter((fact) => eve.facts[fact] !== from.facts[fact])
    expect(moved.length).toBe(reform.day === 'asked_on' ? 0 : 1)
    if (reform.day !== 'asked_on') expect(eve.asked_on).toBe(from.asked_on)
    expect(outcome(eve.assessment)).not.toEqual(outcome(from.assessment))
  })
})

test('every dated rule has its pair of examples', () => {
  const paired = new Set(inForce.map(({ right, first_day }) => `${right} ${first_day}`))
  const dated = [...rights.values()].flatMap(({ file }) => [...daysInRules(file.id), ...daysInValues(file)])
  expect(dated.filter((rule) => !paired.has(rule))).toEqual([])
})

/** The days that a right's rule names. */
function daysInRules(right: string): string[] {
  const folder = join(jurisdictionFolder, 'rights', right)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/'20\d\d-\d\d-\d\d'/g) ?? [])
    .map((quoted) => `${right} ${quoted.slice(1, -1)}`)
}

const daysInValues = ({ id, parameters }: ReadRight['file']): string[] =>
  Object.values(parameters).flatMap(({ values }) => values.slice(1).map(({ from }) => `${id} ${from}`))

describe('a reform that is not confirmed, or not yet applicable, is said to be so', () => {
  const rows = unconfirmed.flatMap((row) =>
    (['fr', 'en'] as const).map((language) => [row.name, language, row] as const),
  )

  test.each(rows)('%s (%s): the passage says it and rests on a text to check', (_name, language, row) => {
    const source = otherTexts[row.source]
    expect(source?.confidence).toMatch(/medium|low/)
    expect(URL.canParse(source?.check_at ?? '')).toBe(true)
    const text = cited(rightOf(row.right), row, language)
    expect(text).toMatch(saysUnconfirmed[language])
  })

  test.each(rows)('%s (%s): the assistant says it to who asks, and where to check', (_name, language, row) => {
    const { answer } = ask(row[language], { language })
    const sentences = answer.blocks.flatMap((block) => block.sentences)
    expect(textCiting(row.source, sentences)).toMatch(saysUnconfirmed[language])
    const check = answer.citations.find(({ article }) => article === row.source)
    const host = new URL(otherTexts[row.source]?.check_at ?? '').host
    expect(check?.toCheck ?? '').toContain(host)
  })
})

/** The sentences of a passage that rest on its source. */
function cited(right: Right | undefined, { passage: id, source }: Unconfirmed, language: 'fr' | 'en'): string {
  const passage = right?.passages.find((one) => one.id === id)
  return textCiting(source, passage?.parts[language].flatMap((part) => part.sentences) ?? [])
}

const textCiting = (source: string, sentences: { text: string; citations: string[] }[]): string =>
  sentences
    .filter(({ citations }) => citations.includes(source))
    .map(({ text }) => text)
    .join(' ')
