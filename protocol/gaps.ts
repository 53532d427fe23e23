import * as z from 'zod'
import { Answer, Day, Language } from './message.ts'

/** A question without a good answer, as a conversation reports it: without names, addresses and numbers. */
export const ReportedGap = z.strictObject({
  day: Day,
  language: Language,
  confidence: Answer.shape.confidence.exclude(['sure']),
  words: z.string(),
})
export type ReportedGap = z.infer<typeof ReportedGap>

/** Questions that are alike. `id`: that of the oldest one. */
export const Gap = z.strictObject({
  id: z.string(),
  language: Language,
  /** `unknown`: not understood; `unsure`: answered with a reserve. The graver of the group. */
  confidence: ReportedGap.shape.confidence,
  /** The different wordings, newest first, at most five. */
  words: z.array(z.string()),
  count: z.int(),
  lastOn: Day,
  /** The right that the merchant's people attached it to. */
  right: z.string().nullable(),
})
export type Gap = z.infer<typeof Gap>

/** `GET /v1/desk/gaps` → most frequent first; kept 90 days. `/gaps.yaml`: the attached ones as `asked_as` of their right, for the editors. */
export const Gaps = z.strictObject({
  gaps: z.array(Gap),
  rights: z.array(
    z.strictObject({ id: z.string(), stage: z.string(), title: z.strictObject({ fr: z.string(), en: z.string() }) }),
  ),
})
export type Gaps = z.infer<typeof Gaps>

/** `POST /v1/desk/gaps/<gap>` → 204: which right these questions are about; null: none any more. */
export const AttachGap = z.strictObject({ right: z.string().max(80).nullable() })
