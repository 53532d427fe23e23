import * as z from 'zod'

/** Somebody of the team who has a case open and in sight. */
export interface CaseReader {
  agent: string
  name: string
  /** Is writing to the shopper. */
  typing: boolean
}

/** An agent's page: which case is open and in sight, none when `null`, and the last sequence that it shows. */
export const Reading = z.strictObject({
  type: z.literal('reading'),
  case: z.string().max(64).nullable(),
  seen: z.int().min(0),
})
export type Reading = z.infer<typeof Reading>

/** A shopper's window: the last sequence that it has shown. */
export const Seen = z.strictObject({ type: z.literal('seen'), sequence: z.int().min(0) })
export type Seen = z.infer<typeof Seen>

/** Where the shopper of a case is: a window of theirs is open, and the last sequence that it has shown. */
export const ShopperAt = z.strictObject({ here: z.boolean(), seen: z.int().min(0) })
export type ShopperAt = z.infer<typeof ShopperAt>
