import * as z from 'zod'
import { Answer, Language } from './message.ts'

/** Opening hours after which an answer that nobody has read is shown all the same. */
export const supervisedHours = { least: 1, usual: 4, most: 8 } as const
export const addedMaxLength = 1000

/** Rights on which an answer is read by a person before it is shown; those of `safety` cannot be among them. */
export const Supervised = z.strictObject({
  rights: z
    .array(z.string().regex(/^[a-z0-9-]{1,60}$/))
    .min(1)
    .max(150),
  hours: z.int().min(supervisedHours.least).max(supervisedHours.most),
})
export type Supervised = z.infer<typeof Supervised>

/** An answer that waits to be read by a person. `words`: what the shopper wrote; `dueAt`: when it is shown in any case. */
export const HeldAnswer = z.strictObject({
  id: z.string(),
  language: Language,
  words: z.string(),
  answer: Answer,
  askedAt: z.string(),
  dueAt: z.string(),
})
export type HeldAnswer = z.infer<typeof HeldAnswer>

/** `GET /v1/desk/answers` → the next one to be shown first. `supervises`: the shop has chosen topics. */
export const HeldAnswers = z.strictObject({ supervises: z.boolean(), answers: z.array(HeldAnswer) })
export type HeldAnswers = z.infer<typeof HeldAnswers>

const Text = z.string().trim().min(1).max(addedMaxLength)

/**
 * `POST /v1/desk/answers/<answer>` → 204, or `answer-shown` when it has been shown already. In each case the answer itself
 * is shown as it was composed: `add` puts words of the shop's under it, `reply` an agent's message before it.
 */
export const DecideAnswer = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('show') }),
  z.strictObject({ decision: z.literal('add'), text: Text }),
  z.strictObject({ decision: z.literal('reply'), text: Text }),
])
export type DecideAnswer = z.infer<typeof DecideAnswer>
