import type { Answer, Message } from '../../../protocol/index.ts'
import type { Answering, Situation, TurnResult } from '../../answer/index.ts'
import type { Prompt, writingPrompt } from '../../answer/write/index.ts'
import { fits } from '../../model/index.ts'
import { redact } from '../../privacy/redact.ts'
import { unname, unnameBesideFigures } from '../../privacy/unname.ts'

export interface Turn {
  author: 'shopper' | 'bot'
  text: string
}

/** What was said in a conversation, oldest first, without what tells whose words they are. */
export function turnsOf(messages: readonly Message[], answering: Pick<Answering, 'plainText'>): Turn[] {
  return messages.flatMap(({ author, text, answer }): Turn[] => {
    if (author === 'shopper' && text) return [{ author, text: unname(text) }]
    if (author !== 'bot' || !answer) return []
    // What was understood repeats the shopper's words, an order number among them: their own turn has it without.
    const blocks = answer.blocks.filter(({ kind }) => kind !== 'understood')
    return [{ author, text: redact(answering.plainText({ ...answer, blocks })) }]
  })
}

/** What a turn is read from, without what tells whose words they are; the days and the sums in them stay. */
export function unnamedTurn<T extends { situation: Situation; text: string; read?: TurnResult }>(turn: T): T {
  const { heard } = turn.situation
  const { read } = turn
  const situation = heard
    ? { ...turn.situation, heard: { ...heard, text: unnameBesideFigures(heard.text) } }
    : turn.situation
  const text = unnameBesideFigures(turn.text)
  return { ...turn, situation, text, ...(read && { read: { ...read, situation: withoutNames(read.situation) } }) }
}

/** The thing bought, as a page or a shopper calls it, may be called after somebody. */
function withoutNames(situation: Situation): Situation {
  const facts = situation.facts.map((fact) =>
    fact.name === 'product' ? { ...fact, value: unname(String(fact.value)) } : fact,
  )
  return { ...situation, facts }
}

/** What goes out for an answer: with as many turns as fit, the oldest left out first; null: nothing of it is a model's to word. */
export function promptFor(write: typeof writingPrompt, answer: Answer, turns: readonly Turn[]): Prompt | null {
  for (let from = 0; from <= turns.length; from++) {
    const prompt = write({ answer, turns: turns.slice(from) })
    if (prompt === null || fits(prompt)) return prompt && { ...prompt, prompt: redact(prompt.prompt) }
  }
  return null
}
