/** Principle: never a flat no. Every example whose right does not apply is answered with a way on. */
import { describe, expect, test } from 'vitest'
import * as read from '../../knowledge/build/read.ts'
import { type Facts, isFactName } from '../../knowledge/index.ts'
import type { Answer, Fact, Language } from '../../protocol/index.ts'
import { compose } from '../../worker/answer/compose/compose.ts'
import { consider } from '../../worker/answer/compose/considered.ts'
import { readText } from '../../worker/answer/read/text.ts'
import { factOf } from '../../worker/answer/situation.ts'
import { plainShop } from '../support/asking.ts'

const factsOf = (facts: Facts, language: Language): Fact[] =>
  Object.entries(facts).flatMap(([name, value]) => (isFactName(name) ? factOf(name, value, 'message', language) : []))

/** The answer under a right, with the rights it names instead. */
function answerTo(id: string, facts: Fact[], askedOn: string, language: Language): Answer {
  const first = consider(id, facts, askedOn, 1)
  if (!first) throw new Error(`No right ${id}`)
  const instead = first.assessment.kind === 'does-not-apply' ? first.assessment.instead : []
  return compose({
    language,
    readIn: language,
    reading: readText(''),
    messageId: null,
    askedOn,
    merchant: plainShop,
    facts,
    asked: [],
    tone: 'calm',
    confidence: 'sure',
    considered: [first, ...instead.flatMap((other) => consider(other, facts, askedOn, 0.9) ?? [])].slice(0, 3),
    likely: [],
    over: null,
    asksWhat: false,
    statesFacts: true,
    followsUp: false,
    wanted: [],
  })
}

/** What the reader is offered at once: the ways on that stand before "read more", each with its button. */
function waysOn({ blocks, deadlines, actions }: Answer): string[] {
  const first = blocks.filter(({ more }) => !more)
  const said =
    first
      .find(({ id }) => id === 'way-on')
      ?.sentences.map(({ text }) => text)
      .join(' ') ?? ''
  const buttons = actions.map(({ label }) => label)
  const person = actions.find(({ kind }) => kind === 'handoff')
  return [
    ...first.filter(({ kind }) => kind === 'other-right' || kind === 'policy').map(({ id }) => id),
    ...deadlines.filter(({ days }) => days >= 0).map(({ id }) => id),
    ...(person && said.includes(person.label) ? ['a person'] : []),
    ...buttons.filter((label) => /« .* »|“.*”/.test(said) && said.includes(label)),
    ...(/bouton ci-dessous|button below/.test(said) && actions.some(({ kind }) => kind === 'withdraw')
      ? ['withdraw']
      : []),
    ...(person === undefined && /par écrit|in writing/.test(said) ? ['the seller named'] : []),
  ]
}

const refused = read
  .readRights()
  .flatMap(({ file, examples }) =>
    examples
      .filter(({ expect: { kind } }) => kind === 'does-not-apply')
      .map(({ case: told, asked_on, facts }) => ({ id: file.id, told, asked_on, facts: facts as Facts })),
  )

test('there are refusals to look at', () => expect(refused.length).toBeGreaterThan(300))

describe.each(['fr', 'en'] as const)('%s: no refusal without a way on', (language) => {
  test('in any example', () => {
    const flat = refused.filter(({ id, facts, asked_on }) => {
      const answer = answerTo(id, factsOf(facts, language), asked_on, language)
      return answer.rights[0]?.kind === 'does-not-apply' && waysOn(answer).length === 0
    })
    expect(flat.map(({ id, told }) => `${id}: ${told}`)).toEqual([])
  })
})
