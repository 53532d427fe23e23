/** The schemas of what other assistants ask and are told. */
import * as z from 'zod'
import { isDay } from '../../knowledge/index.ts'
import { Citation, Day, Deadline, Language, Sentence } from '../../protocol/index.ts'

/** What every tool may be told beside its own. */
export const common = {
  language: Language.default('fr').describe('Language of the explanations: fr or en. The law itself stays in French.'),
  day: Day.refine(isDay)
    .optional()
    .describe('The day asked about, YYYY-MM-DD; today in Paris unless told. It chooses the version of the law.'),
}

export const RightId = z
  .string()
  .min(1)
  .max(60)
  .describe('Id of a right, as search_rights gives it, for instance "withdrawal".')

/** Facts by name. Which ones a right reads is told by assess_situation. */
export const FactsTold = z
  .record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()]))
  .refine((facts) => Object.keys(facts).length <= 60)
  .describe(
    'What is known, by name of fact: {"channel": "distance", "delivered_on": "2026-11-10"}. Names and values are a closed vocabulary: assess_situation lists those of a right under "missing" and "unknown". Leave out what nobody said.',
  )

const RightNamed = z.object({ id: z.string(), title: z.string(), url: z.string() })

export const FactAsked = z.object({
  fact: z.string(),
  label: z.string(),
  question: z.string(),
  type: z.enum(['choice', 'yes-no', 'day', 'amount', 'text']),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
})

export const FactTaken = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  label: z.string(),
  display: z.string(),
  words: z.string().optional(),
  approximate: z.boolean().optional(),
})

const LetterNamed = z.object({ id: z.string(), title: z.string() })
const notice = z.string().describe('Pass it on to the person you help.')

export const Found = z.object({
  urgent: z.string().nullable().describe('What cannot wait: to be said to the shopper before any right.'),
  rights: z.array(RightNamed.extend({ score: z.number() })),
  confidence: z.enum(['sure', 'unsure', 'unknown']),
  facts: z.array(FactTaken),
  knowledgeVersion: z.string(),
  notice,
})

export const ArticleTold = z.object({
  article: z.string(),
  label: z.string(),
  source: z.string(),
  section: z.string().nullable(),
  version: z.string(),
  until: z.string().nullable(),
  text: z.string().nullable().describe('Word for word; null for a text that is not held here.'),
  toCheck: z.string().nullable(),
  checkedOn: z.string().nullable(),
  takenFrom: z.string().nullable(),
  licence: z.string().nullable(),
  page: z.string().nullable(),
  official: z.string().nullable(),
  quotedBy: z.array(z.string()),
  notice,
})

const verdict = {
  right: RightNamed,
  verdict: z.enum(['applies', 'does-not-apply', 'missing']),
  missing: FactAsked.nullable().describe('The fact to ask for next; null when the verdict is reached.'),
  deadlines: z.array(Deadline),
  citations: z.array(Citation),
  askedOn: z.string(),
  governedBy: z.string().describe('The day whose law governs the case.'),
  knowledgeVersion: z.string(),
  notice,
}

export const AssessmentTold = z.object({
  ...verdict,
  reason: z.string().nullable(),
  sentences: z.array(Sentence),
  facts: z.array(FactTaken),
  unknown: z.array(FactAsked).describe('Other facts that the right reads and was not told.'),
  remedies: z.array(z.string()),
  instead: z.array(RightNamed),
  letters: z.array(LetterNamed),
})

export const DeadlinesTold = z.object(verdict)

export const LetterTold = z.object({
  id: z.string(),
  title: z.string(),
  explanation: z.string(),
  text: z.string(),
  blanks: z.array(z.string()).describe('What stands in square brackets and is to be filled in.'),
  citations: z.array(Citation),
  notice,
})
