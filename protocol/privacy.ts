import * as z from 'zod'
import { Case } from './case.ts'
import { CaseCare } from './casework.ts'
import { DeclarationKind, DeclarationRecord } from './declaration.ts'

/** What is kept of an erased conversation, as evidence, and until when. */
export const KeptCase = z.strictObject({
  /** The number of the case; it opens nothing. */
  reference: z.string(),
  declarations: z.array(DeclarationKind),
  /** Day from which nothing is left. */
  until: z.iso.date(),
})
export type KeptCase = z.infer<typeof KeptCase>

/** `POST /v1/conversations/<id>/erasure` (shopper, body `{}`) and `POST /v1/desk/cases/<id>/erasure` (administrator) → 200: what went and what stays. It says nothing of the person. */
export const ErasureReceipt = z.strictObject({
  number: z.string(),
  at: z.string(),
  erased: z.strictObject({ conversations: z.int(), messages: z.int(), files: z.int() }),
  kept: z.array(KeptCase),
})
export type ErasureReceipt = z.infer<typeof ErasureReceipt>

/** This case's conversation, or those of every case with the same address. */
export const PersonScope = z.enum(['case', 'person'])
export type PersonScope = z.infer<typeof PersonScope>
export const EraseCase = z.strictObject({ of: PersonScope })

/** `GET /v1/desk/cases/<id>/person` → the cases with the same address; `/person.zip?of=…&lang=…` → all that is kept of the person, as JSON, as a readable page, and the files. `GET /v1/conversations/<id>/export` → the same, to the shopper. */
export const PersonCases = z.strictObject({
  cases: z.array(z.strictObject({ id: z.string(), reference: z.string(), openedAt: z.string() })),
})
export type PersonCases = z.infer<typeof PersonCases>

/** `GET /v1/desk/restricted` → cases whose conversation was erased, kept as evidence; nothing of the person. */
export const RestrictedCases = z.strictObject({
  cases: z.array(
    KeptCase.extend({
      id: z.string(),
      at: z.string(),
      /** It was not resolved yet, and this day was the nearest for the merchant. */
      wasOpen: z.boolean(),
      deadline: z.iso.date().nullable(),
    }),
  ),
})
export type RestrictedCases = z.infer<typeof RestrictedCases>

/** Why a restricted case may be read. */
export const RestrictedReason = z.enum(['duty', 'dispute', 'authority', 'person'])
export type RestrictedReason = z.infer<typeof RestrictedReason>

/** `POST /v1/desk/restricted/<id>` → 200: the evidence. The reason is written in the log. */
export const ReadRestricted = z.strictObject({ reason: RestrictedReason })
export const RestrictedFile = z.strictObject({
  case: Case,
  declarations: z.array(DeclarationRecord.extend({ answeredAt: z.string().optional() })),
  care: CaseCare,
})
export type RestrictedFile = z.infer<typeof RestrictedFile>
