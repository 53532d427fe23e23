import * as z from 'zod'
import { knowledgeVersion } from '../../../knowledge/index.ts'
import { messageMaxLength } from '../../../protocol/index.ts'
import { findRights } from '../../answer/index.ts'
import { rightUrl, taken } from '../addresses.ts'
import { common, Found } from '../shapes.ts'
import { labelled, pieces, section } from '../text.ts'
import { tool } from '../tool.ts'
import { toldWords } from '../words.ts'

const mostRights = 20

/** From somebody's own words to the rights they are about. */
export const searchRights = tool({
  name: 'search_rights',
  title: 'Search consumer rights',
  description:
    'Finds the French consumer rights that a problem told in plain words (French or English) is about, best first, with what the words say of the situation.',
  input: z.strictObject({
    text: z.string().trim().min(1).max(messageMaxLength).describe('The problem, in the shopper’s own words.'),
    most: z.int().min(1).max(mostRights).default(5).describe('How many rights to give, 20 at most.'),
    ...common,
  }),
  output: Found,
  async run({ text, language, day, most }, { origin, today }) {
    const { urgent, rights, confidence, facts } = findRights(text, language, day ?? today, most)
    return {
      urgent,
      rights: rights.map((right) => ({ ...right, url: rightUrl(origin, right.id, language) })),
      confidence,
      facts: facts.map(taken),
      knowledgeVersion,
      notice: toldWords(language).notice,
    }
  },
  text({ urgent, rights, facts, notice }, language) {
    const words = toldWords(language)
    const found = rights.map(({ id, title, score, url }) => `${title} (${id}, ${score}) — ${url}`)
    return pieces(
      urgent ?? '',
      found.length === 0 ? words.noRight : found.map((line) => `- ${line}`).join('\n'),
      section(
        words.facts,
        facts.map(({ name, value, label, display }) => labelled(label, `${display} (${name}=${value})`, language)),
        language,
      ),
      notice,
    )
  },
})
