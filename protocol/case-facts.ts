import * as z from 'zod'
import { Fact, Language } from './message.ts'

export const factReasonMaxLength = 200

const Worded = z.strictObject({ fr: z.string(), en: z.string() })
const Value = Fact.shape.value

/**
 * A fact as an agent gave it. It counts in the file from then on; what the shopper or the page had said is kept beside
 * it, word for word.
 */
export const AgentFact = z.strictObject({
  fact: z.string(),
  /** First name of the agent. */
  by: z.string(),
  at: z.string(),
  why: z.string(),
  /** Absent: nothing was known. */
  said: Fact.optional(),
})
export type AgentFact = z.infer<typeof AgentFact>

/** `POST /v1/desk/cases/<id>/facts` → 200 `Case`, computed again. `value` null: back to what the shopper said. The same id again: once. */
export const SetCaseFact = z.strictObject({
  id: z.uuid(),
  fact: z.string().max(60),
  value: z.union([z.string().trim().max(150), z.number(), z.boolean(), z.null()]),
  /** A day that is only roughly known. */
  approximate: z.literal(true).optional(),
  why: z.string().trim().min(1).max(factReasonMaxLength),
})
export type SetCaseFact = z.infer<typeof SetCaseFact>

/** `POST /v1/desk/cases/<id>/ask` → 201 `Message`: puts the question about a fact to the shopper, with its answers as buttons. */
export const AskCaseFact = z.strictObject({ id: z.uuid(), fact: z.string().max(60) })
export type AskCaseFact = z.infer<typeof AskCaseFact>

/** How a fact of a case changed. `from`, `to` null: not known. */
export const FactChange = z.strictObject({
  fact: z.string(),
  label: Worded,
  from: Worded.nullable(),
  to: Worded.nullable(),
  why: z.string().optional(),
})
export type FactChange = z.infer<typeof FactChange>

/** `GET /v1/desk/cases/<id>/facts?language=` → every fact the law knows, in that language; `weighs`: one of this case's rights asks for it. */
export const CaseFactNames = z.strictObject({
  language: Language,
  facts: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(['choice', 'yes-no', 'day', 'amount', 'text']),
      label: z.string(),
      /** `choice`: its values; `yes-no`: `yes` and `no`. */
      options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
      weighs: z.boolean(),
    }),
  ),
})
export type CaseFactNames = z.infer<typeof CaseFactNames>

export type FactValue = z.infer<typeof Value>
