import * as z from 'zod'
import { Day } from './message.ts'

/** Calls of a model a shop allows a day, unless it says otherwise, and at most. */
export const modelCallsPerDay = { usual: 1000, most: 50_000 } as const
/** Calls a day in one conversation. */
export const modelCallsPerConversation = 30

/** A language model that reads and words answers beside our own code. Absent: not used. */
export const ModelSettings = z.strictObject({
  /** False: off, at once; the limit stays for when it is on again. */
  on: z.boolean(),
  callsPerDay: z.int().min(1).max(modelCallsPerDay.most).optional(),
})
export type ModelSettings = z.infer<typeof ModelSettings>

/** What a day of it came to. No word of any message is in it. */
export const ModelDay = z.strictObject({
  day: Day,
  calls: z.int(),
  failed: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  /** Until the first sentence that was shown, and until the answer was whole: on average, in milliseconds. */
  firstMs: z.int().nullable(),
  wholeMs: z.int().nullable(),
  /** Sentences that were shown, and those that were not. */
  passed: z.int(),
  withheld: z.int(),
  /** Euros, by the prices the service was given; null without them. */
  cost: z.number().nullable(),
})
export type ModelDay = z.infer<typeof ModelDay>

/** What the model does for a merchant, as its settings show it. */
export const ModelUse = z.strictObject({
  /** The service has a model at all, under this name. */
  name: z.string().nullable(),
  /** After several failures in a row it is left alone until this instant (ISO). */
  pausedUntil: z.string().nullable(),
  /** Newest first, 31 at most; days without a call are left out. */
  days: z.array(ModelDay),
})
export type ModelUse = z.infer<typeof ModelUse>
