import * as z from 'zod'
import { Language } from './message.ts'

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** What a merchant decides. Nothing here changes what the law gives. */
export const MerchantSettings = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().min(1).max(80),
  /** Sites that may embed the widget: exact scheme, host and port. */
  origins: z.array(z.url()),
  email: z.email(),
  /** "MAISON LUCIE SAS, 12 rue …" for the privacy notice. */
  address: z.string(),
  languages: z.array(Language).min(1),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** True: this merchant sells subscriptions, which can be cancelled online (L215-1-1). */
  subscriptions: z.boolean().optional(),
  mediator: z.strictObject({ name: z.string(), site: z.url(), address: z.string() }).optional(),
  /** Opening hours in Europe/Paris. `days`: 1 = Monday … 7 = Sunday. */
  openingHours: z.array(z.strictObject({ days: z.array(z.int().min(1).max(7)), from: Time, to: Time })),
  /** The merchant's own promises; shown only where better than the law. */
  policy: z.strictObject({
    /** Days to return an unused item, bought in shop or online. */
    returnDays: z.int().positive().optional(),
    returnCosts: z.enum(['merchant', 'shopper']).optional(),
    /** What the refund is: money back or a credit note. */
    returnAs: z.enum(['refund', 'credit-note']).optional(),
    /** Days in which the money comes back after a withdrawal. */
    refundDays: z.int().positive().optional(),
    /** Months during which the shop answers for a fault. */
    guaranteeMonths: z.int().positive().optional(),
    /** Who pays to send back a faulty item. */
    faultyReturnCosts: z.enum(['merchant', 'shopper']).optional(),
    page: z.url().optional(),
  }),
})
export type MerchantSettings = z.infer<typeof MerchantSettings>

/** What the frame's document carries, inlined as JSON. */
export interface FrameSettings {
  merchant: string
  name: string
  languages: Language[]
  colour: string
  /** Origins whose `postMessage` counts. */
  origins: string[]
  demo: boolean
  privacy: { email: string; address: string }
  /** Contracts here can be cancelled online. */
  subscriptions: boolean
  /** What the message field holds at first. */
  opening: string
}
