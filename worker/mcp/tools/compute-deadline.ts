import * as z from 'zod'
import { assessSituation } from '../../answer/index.ts'
import { common, DeadlinesTold, FactsTold, RightId } from '../shapes.ts'
import { citationsText, deadlinesText, pieces } from '../text.ts'
import { tool } from '../tool.ts'
import { toldWords } from '../words.ts'
import { questionText, verdictTold } from './assess-situation.ts'

/** The last days to act. */
export const computeDeadline = tool({
  name: 'compute_deadline',
  title: 'Compute the last day to act',
  description:
    'Computes the last days that a right gives in a situation, by the calendar of French law (holidays, working days, region), with the article and how each day was counted.',
  input: z.strictObject({ right: RightId, facts: FactsTold, ...common }),
  output: DeadlinesTold,
  async run({ right, facts, language, day }, { origin, today }) {
    const assessed = assessSituation({ right, facts, language, askedOn: day ?? today })
    const told = verdictTold(assessed, origin, language)
    if (told.deadlines.length === 0) return told
    return { ...told, citations: told.citations.filter(({ article }) => assessed.countedBy.includes(article)) }
  },
  text({ verdict, missing, deadlines, citations, notice }, language) {
    const words = toldWords(language)
    return pieces(
      deadlines.length > 0 ? deadlinesText(deadlines, citations, language) : words.noDeadline,
      deadlines.length > 0 ? '' : words.verdict[verdict],
      questionText(missing, language),
      citationsText(citations, language),
      notice,
    )
  },
})
