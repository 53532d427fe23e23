/** Conversations of several turns as shoppers write them: each runs, is kept as a transcript, and must come to what is expected. */
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../protocol/index.ts'
import { answering, type TurnResult } from '../../worker/answer/index.ts'
import { dialogue, maisonLucie, plainShop } from '../support/asking.ts'
import { afterSales } from './dialogues/after-sales.ts'
import { contracts } from './dialogues/contracts.ts'
import type { Dialogue, Expected } from './dialogues/dialogue.ts'
import { talking } from './dialogues/talking.ts'
import { withdrawing } from './dialogues/withdrawing.ts'

const dialogues: Dialogue[] = [...withdrawing, ...afterSales, ...contracts, ...talking]

function run({ turns, language, context, plain }: Dialogue): TurnResult[] {
  return dialogue(
    turns.map(([text]) => text),
    {
      merchant: plain ? plainShop : maisonLucie,
      ...(language && { language }),
      ...(context && { context }),
    },
  )
}

/** What the shopper reads first. */
function shown(answer: Answer): string {
  return answering.plainText({ ...answer, blocks: answer.blocks.filter(({ more }) => !more), deadlines: [] })
}

function transcript(spoken: Dialogue, results: TurnResult[]): string {
  return spoken.turns
    .map(([text], index) => {
      const answer = results[index]?.answer
      if (!answer) return ''
      const [main] = answer.rights
      const verdict = main ? `${main.right}: ${main.kind} (${main.reason})` : answer.action
      const buttons = answer.actions.map(({ label }) => `[${label}]`).join(' ')
      return [`> ${text}`, `(${verdict}, ${answer.confidence})`, shown(answer), buttons].join('\n\n')
    })
    .join('\n\n')
}

/** What differs from what is expected, for one turn. */
function observed({ answer, situation }: TurnResult, expected: Expected): Partial<Expected> {
  const [main] = answer.rights
  const known = Object.fromEntries(situation.facts.map(({ name, value }) => [name, value]))
  const text = shown(answer)
  const days = Object.fromEntries(answer.deadlines.map(({ id, day }) => [id, day]))
  const among = <T>(all: Record<string, T>, names: object) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name in names))
  return {
    ...('language' in expected && { language: answer.language }),
    ...('action' in expected && { action: answer.action }),
    ...('right' in expected && { right: main?.right }),
    ...('kind' in expected && { kind: main?.kind as Expected['kind'] }),
    ...('reason' in expected && { reason: main?.reason }),
    ...('asks' in expected && { asks: answer.question?.fact ?? null }),
    ...(expected.deadlines && { deadlines: among(days, expected.deadlines) }),
    ...(expected.facts && { facts: among(known, expected.facts) }),
    ...(expected.unknown && { unknown: expected.unknown.filter((name) => !(name in known)) }),
    ...(expected.says && { says: expected.says.test(text) ? expected.says : new RegExp(text) }),
    ...(expected.saysNot && { saysNot: expected.saysNot.test(text) ? /said/ : expected.saysNot }),
    ...(expected.button && {
      button: answer.actions.some(({ label }) => expected.button?.test(label)) ? expected.button : /no such button/,
    }),
  }
}

describe('dialogues as they are read', () => {
  test.each(dialogues.map((spoken) => [spoken.name, spoken] as const))('%s', async (name, spoken) => {
    const results = run(spoken)
    spoken.turns.forEach(([text, expected], index) => {
      const result = results[index]
      if (result && expected) expect(observed(result, expected), `turn ${index + 1}: ${text}`).toEqual(expected)
    })
    await expect(transcript(spoken, results)).toMatchFileSnapshot(
      `dialogues/${name.replaceAll(',', '').replaceAll(' ', '-')}.txt`,
    )
  })
})

describe('in every dialogue', () => {
  test.each(dialogues.map((spoken) => [spoken.name, spoken] as const))(
    '%s: no fact is asked twice',
    (_name, spoken) => {
      const asked = run(spoken).flatMap(({ answer }, index, all) => {
        const again = answer.language !== all[index - 1]?.answer.language
        return answer.question && !again ? [answer.question.fact] : []
      })
      expect(asked.filter((fact, index) => asked.indexOf(fact) !== index)).toEqual([])
    },
  )
})
