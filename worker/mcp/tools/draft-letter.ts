import * as z from 'zod'
import { draftLetter as draft, letterIds } from '../../answer/index.ts'
import { addressed } from '../addresses.ts'
import { common, FactsTold, LetterTold, RightId } from '../shapes.ts'
import { citationsText, pieces } from '../text.ts'
import { tool } from '../tool.ts'
import { toldWords } from '../words.ts'

const mostRights = 3

/** A letter to send. */
export const draftLetter = tool({
  name: 'draft_letter',
  title: 'Draft a letter',
  description:
    'Drafts a letter in French to a seller, a bank or a mediator, from the facts told, with the articles it rests on. What is not known, names and addresses first, stays a blank in square brackets.',
  input: z.strictObject({
    letter: z
      .enum(letterIds as [string, ...string[]])
      .describe('Which letter; assess_situation tells which ones fit under "letters".'),
    rights: z
      .array(RightId)
      .max(mostRights)
      .default([])
      .describe('The rights it is written under, the main one first.'),
    facts: FactsTold.default({}),
    ...common,
  }),
  output: LetterTold,
  async run({ letter, rights, facts, language, day }, { origin, today }) {
    const { citations, ...drafted } = draft({ letter, rights, facts, language, askedOn: day ?? today })
    return {
      ...drafted,
      blanks: [...new Set(drafted.text.match(/\[[^\]\n]+\]/g))],
      citations: addressed(citations, origin),
      notice: toldWords(language).notice,
    }
  },
  text({ title, explanation, text, blanks, citations, notice }, language) {
    const words = toldWords(language)
    return pieces(
      `${title}\n${explanation}`,
      text.trimEnd(),
      blanks.length > 0 ? words.blanks : '',
      citationsText(citations, language),
      notice,
    )
  },
})
