import * as z from 'zod'
import { DeskSession } from './api.ts'

/** Six digits of an application. */
const TotpCode = z.string().regex(/^\d{6}$/)
/** The same, or a recovery code as it is shown: two groups of five. */
const FactorCode = z.string().regex(/^(?:\d{6}|[0-9A-Za-z]{5}-?[0-9A-Za-z]{5})$/)

/** `POST /v1/desk/second-factor` → 201 `SecondFactorOffer`: a new secret, which counts once it is confirmed. Who has a second factor gives a code of it. */
export const OfferSecondFactor = z.strictObject({ code: FactorCode.optional() })
export const SecondFactorOffer = z.strictObject({
  /** Base 32. */
  secret: z.string(),
  /** `otpauth:`, for an application on the same device. */
  address: z.string(),
})
export type SecondFactorOffer = z.infer<typeof SecondFactorOffer>

/** `POST /v1/desk/second-factor/confirm` → 200 `SecondFactorSet`. Every other session of the person ends; this one is another from now on. */
export const ConfirmSecondFactor = z.strictObject({ code: TotpCode })
export const SecondFactorSet = z.strictObject({
  session: DeskSession,
  /** Each works once, and is shown this once. */
  recoveryCodes: z.array(z.string()),
})
export type SecondFactorSet = z.infer<typeof SecondFactorSet>

/** `POST /v1/desk/second-factor/session` → 200 `DeskSession`, another one; `POST /v1/desk/second-factor/codes` → 200 `SecondFactorSet` with new recovery codes, the earlier ones are dead. */
export const GiveSecondFactor = z.strictObject({ code: FactorCode })

/* `POST /v1/desk/agents/<id>/second-factor/reset` → 200 `Staff`: a colleague's lost one is forgotten, their sessions end. */
