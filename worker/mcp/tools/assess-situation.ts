import * as z from 'zod'
import type { Language } from '../../../protocol/index.ts'
import { type Assessed, assessSituation as assess } from '../../answer/index.ts'
import { addressed, rightUrl, taken } from '../addresses.ts'
import { AssessmentTold, common, FactsTold, RightId } from '../shapes.ts'
import { citationsText, deadlinesText, labelled, pieces, section, sentencesText } from '../text.ts'
import { tool } from '../tool.ts'
import { toldWords } from '../words.ts'

/** What the law gives in a situation. */
export const assessSituation = tool({
  name: 'assess_situation',
  title: 'Assess a situation under a right',
  description:
    'Says whether a right applies to a situation, why, under which articles in which version, with the last days to act, and which fact is missing. Call it with no fact to learn which facts the right reads.',
  input: z.strictObject({ right: RightId, facts: FactsTold.default({}), ...common }),
  output: AssessmentTold,
  async run({ right, facts, language, day }, { origin, today }) {
    const assessed = assess({ right, facts, language, askedOn: day ?? today })
    const { reason, sentences, unknown, remedies, instead, letters } = assessed
    return {
      ...verdictTold(assessed, origin, language),
      reason,
      sentences,
      facts: assessed.facts.map(taken),
      unknown,
      remedies,
      instead: instead.map((other) => ({ ...other, url: rightUrl(origin, other.id, language) })),
      letters,
    }
  },
  text(told, language) {
    const words = toldWords(language)
    const { right, verdict, sentences, citations, deadlines, missing, unknown, instead, letters, notice } = told
    return pieces(
      `${right.title} (${right.id}) — ${right.url}`,
      [words.verdict[verdict], sentencesText(sentences, citations)].filter(Boolean).join(' '),
      questionText(missing, language),
      unknown.length === 0
        ? ''
        : labelled(
            words.unknown,
            unknown.map(({ fact, label }) => `${label} (${fact})`).join(language === 'fr' ? '\u00a0; ' : '; '),
            language,
          ),
      deadlinesText(deadlines, citations, language),
      section(
        words.instead,
        instead.map(({ id, title, url }) => `${title} (${id}) — ${url}`),
        language,
      ),
      section(
        words.letters,
        letters.map(({ id, title }) => `${title} (${id})`),
        language,
      ),
      citationsText(citations, language),
      notice,
    )
  },
})

/** What a verdict comes to, for an assessment and its deadlines alike. */
export function verdictTold(assessed: Assessed, origin: string, language: Language) {
  const { right, kind, missing, deadlines, citations, askedOn, governedBy, knowledgeVersion } = assessed
  return {
    right: { id: right.id, title: right.title[language], url: rightUrl(origin, right.id, language) },
    verdict: kind,
    missing,
    deadlines,
    citations: addressed(citations, origin),
    askedOn,
    governedBy,
    knowledgeVersion,
    notice: toldWords(language).notice,
  }
}

/** The question that would change the verdict, with the answers it takes. */
export function questionText(missing: Assessed['missing'], language: Language): string {
  if (missing === null) return ''
  const words = toldWords(language)
  const { fact, question, options } = missing
  return pieces(
    labelled(`${words.missing} (${fact})`, question, language),
    section(
      words.options,
      options.map(({ value, label }) => `${label} (${value})`),
      language,
    ),
  )
}
