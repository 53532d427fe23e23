/** Facts drive: what is asked changes the verdict, is never asked twice, and at most three times before an answer. */
import { describe, expect, test } from 'vitest'
import { phrasings } from '../../knowledge/compiled/phrasings.ts'
import { assess, type FactName, type Facts, factDefinitions, isFactName, rights } from '../../knowledge/index.ts'
import type { Answer, Language } from '../../protocol/index.ts'
import { answering, type TurnResult } from '../../worker/answer/index.ts'
import { askedOn, maisonLucie } from '../support/asking.ts'

const mostQuestions = 3
const mostTurns = 8

/** Numbers that look random and are the same at every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function say(text: string, turn: number, before: TurnResult | null, language: Language = 'fr'): TurnResult {
  const situation = before?.situation ?? answering.begin({ language })
  return answering.answer({ situation, askedOn, merchant: maisonLucie, text, messageId: `m${turn}` })
}

/** What a shopper answers: one of the buttons, a day, a sum. */
function replyTo({ replies, input }: NonNullable<Answer['question']>, random: () => number): string {
  if (replies.length > 0) return replies[Math.floor(random() * replies.length)]?.label ?? ''
  if (input === 'date') return `le ${1 + Math.floor(random() * 20)}/${1 + Math.floor(random() * 10)}/2026`
  return input === 'amount' ? `${20 + Math.floor(random() * 200)} euros` : 'Dupont'
}

const unknown = new Set(['Je ne sais pas', 'I do not know', 'Dupont'])

interface Walk {
  first: TurnResult

  asked: string[]
  last: Answer
  problems: string[]
}

/** Answers every question until none is asked. */
function walk(opening: string, language: Language, random: () => number): Walk {
  const first = say(opening, 1, null, language)
  let result = first
  const asked: string[] = []
  const problems: string[] = []
  for (let turn = 2; turn <= mostTurns && result.answer.question; turn++) {
    const { question } = result.answer
    if (asked.includes(question.fact)) problems.push(`${question.fact} asked again`)
    asked.push(question.fact)
    const text = replyTo(question, random)
    const next = say(text, turn, result)
    const isKnown = next.situation.facts.some(({ name }) => name === question.fact)
    if (!isKnown && !unknown.has(text)) problems.push(`"${text}" does not set ${question.fact}`)
    result = next
  }
  return { first, asked, last: result.answer, problems }
}

const perRight = 12
const openings = (['fr', 'en'] as const).flatMap((language) =>
  rights.flatMap(({ id }) =>
    (phrasings.rights[id]?.asked_as[language] ?? []).slice(0, perRight).map((text) => ({ text, language })),
  ),
)

describe('questions answered by their own buttons, at random', () => {
  const walks = openings.map(({ text, language }, index) => ({ text, ...walk(text, language, seeded(index + 1)) }))
  const asking = walks.filter(({ asked }) => asked.length > 0)

  test('are asked often enough for the rest to mean something', () => {
    expect(asking.length).toBeGreaterThan(150)
  })

  test('set the fact that was asked, which is never asked again', () => {
    expect(walks.flatMap(({ text, problems }) => problems.map((problem) => `${text}: ${problem}`))).toEqual([])
  })

  test('are three at most before an answer that asks nothing', () => {
    const long = walks.filter(({ asked, last }) => asked.length > mostQuestions || last.question !== null)
    expect(long.map(({ text, asked }) => `${text}: ${asked.join(', ')}`)).toEqual([])
  })

  test('end in a verdict, or in one for each case', () => {
    const open = walks.filter(
      ({ asked, last: { rights: found, blocks } }) =>
        asked.length > 0 &&
        !(found[0] && (found[0].kind !== 'depends' || blocks.some(({ source, more }) => source === 'law' && !more))),
    )
    expect(open.map(({ text, last }) => `${text}: ${last.action}`)).toEqual([])
  })

  test('change the verdict', () => {
    const idle = asking.flatMap(({ text, first: { answer, situation } }) => {
      const [main] = answer.rights
      const fact = answer.question?.fact
      if (!main || !fact || !isFactName(fact)) return []
      const known = Object.fromEntries(situation.facts.map(({ name, value }) => [name, value])) as Facts
      const verdicts = valuesOf(fact).map((value) => {
        const found = assess(main.right, { ...known, [fact]: value }, askedOn)
        return found.kind === 'missing'
          ? found.fact
          : `${found.kind}:${found.reason}:${JSON.stringify(found.deadlines)}`
      })
      return verdicts.length > 0 && new Set(verdicts).size < 2 ? [`${text}: ${main.right}, ${fact}`] : []
    })
    expect(idle).toEqual([])
  })
})

/** Values that a fact may take, days from now back to four years ago. */
function valuesOf(fact: FactName): (string | number | boolean)[] {
  const { type, options } = factDefinitions[fact]
  if (type === 'choice') return Object.keys(options ?? {})
  if (type === 'yes-no') return [true, false]
  if (type === 'day')
    return ['2026-12-20', '2026-11-20', '2026-11-02', '2026-09-01', '2025-11-01', '2024-01-10', '2021-01-10']
  return type === 'amount' ? [5, 150, 900, 7000, 20000] : []
}

describe('a button pressed or written in free words', () => {
  const written: [string, (label: string) => string][] = [
    ['as it stands', (label) => label],
    [
      'in small letters, without accents or capitals',
      (label) => label.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
    ],
    ['with an “euh”', (label) => `euh ${label.toLowerCase()}`],
    ['with a full stop and thanks', (label) => `${label}. merci`],
  ]
  const asked = new Map<FactName, TurnResult>()
  for (const { text } of openings.filter(({ language }) => language === 'fr')) {
    const result = say(text, 1, null)
    const fact = result.answer.question?.fact
    if (fact && isFactName(fact) && !asked.has(fact)) asked.set(fact, result)
  }
  test.each(written)('%s sets the fact', (_how, write) => {
    const missed = [...asked].flatMap(([fact, before]) =>
      Object.entries(factDefinitions[fact].options ?? {}).flatMap(([option, { label }]) => {
        const { situation } = say(write(label.fr), 2, before)
        const value = situation.facts.find(({ name }) => name === fact)?.value
        const wanted = factDefinitions[fact].type === 'yes-no' ? option === 'yes' : option
        return value === wanted ? [] : [`${fact}: "${label.fr}" is read as ${value}`]
      }),
    )
    expect(missed).toEqual([])
  })
})
