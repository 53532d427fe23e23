import * as z from 'zod'
import { PolicyConflict } from './case.ts'
import { Language } from './message.ts'
import { ModelSettings, ModelUse } from './model.ts'
import { ServiceRules } from './moves.ts'
import { Supervised } from './supervised.ts'

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Days = z.int().positive().max(3650).optional()

/** A line of plain text of the shop's own. */
const shown = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}]+$/u)
const inEach = (most: number) => z.strictObject({ fr: shown(most).optional(), en: shown(most).optional() })

/** Characters that the shop's own words may have. */
export const greetingMaxLength = 120
export const noticeMaxLength = 300
/** Pixels between the launcher and the edges of the page. */
export const launcherOffset = { usual: 20, most: 200 } as const
const Pixels = z.int().min(0).max(launcherOffset.most)

/** What a merchant may shorten, and keeps by default. */
export const retentionLimits = { conversationDays: 90, caseMonths: 36 } as const

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
  /** Days on which nobody answers, beside the public holidays. */
  closedDays: z.array(z.iso.date()).max(100).optional(),
  /** True: somebody answers on the public holidays of the French calendar too. */
  openOnHolidays: z.boolean().optional(),
  /** When a silent agent's case goes back to the queue, and how early a legal day is signalled. */
  service: ServiceRules.optional(),
  /** Where a request about personal data goes, when it is not `email`. */
  privacyEmail: z.email().max(254).optional(),
  /** How the launcher looks; what the snippet carries. */
  launcher: z
    .strictObject({
      side: z.enum(['left', 'right']).optional(),
      label: inEach(40).optional(),
      offset: z.strictObject({ bottom: Pixels, side: Pixels }).optional(),
    })
    .optional(),
  /** The first words of the window, before anything was asked. */
  greeting: inEach(greetingMaxLength).optional(),
  /** What the shop adds to the privacy notice; what the notice must say is ours and stays. */
  notice: z
    .strictObject({
      /** Who answers for data protection: a name, an address. */
      officer: shown(200).optional(),
      recipients: inEach(noticeMaxLength).optional(),
      transfers: inEach(noticeMaxLength).optional(),
      retention: inEach(noticeMaxLength).optional(),
    })
    .optional(),
  /** What a person reads before the shopper does. */
  supervised: Supervised.optional(),
  /** A language model beside our own code; off unless chosen. */
  model: ModelSettings.optional(),
  /** How long things are kept: never longer than by default (90 days without a case, 36 months after the end of a case). */
  retention: z
    .strictObject({
      conversationDays: z.int().min(7).max(retentionLimits.conversationDays).optional(),
      caseMonths: z.int().min(12).max(retentionLimits.caseMonths).optional(),
    })
    .optional(),
  /** The merchant's own promises; shown only where better than the law. */
  policy: z.strictObject({
    /** Days to return an unused item, bought in shop or online. */
    returnDays: z.int().positive().optional(),
    /** Days to return an unused item bought in the shop, where the law gives none; absent, `returnDays`. */
    returnDaysInShop: z.int().positive().optional(),
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

/** `GET /v1/desk/settings` → 200; `POST` (`SaveSettings`) → 200, or `settings-changed` when `version` is no longer the newest. */
export const SettingsView = z.strictObject({
  version: z.int(),
  settings: MerchantSettings,
  /** What a person may read first: every right but those of safety. */
  topics: z.array(
    z.strictObject({ id: z.string(), stage: z.string(), title: z.strictObject({ fr: z.string(), en: z.string() }) }),
  ),
  model: ModelUse,
  /** The loader's addresses for the snippet; `pinned`: one build, with its integrity hash. */
  loader: z.strictObject({
    src: z.url(),
    pinned: z.strictObject({ src: z.url(), integrity: z.string() }).nullable(),
  }),
})
export type SettingsView = z.infer<typeof SettingsView>

const Line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u)
const Site = z.url({ protocol: /^https?$/ }).max(2000)

/** What an administrator may send: stricter than what is stored, so that older settings stay readable. */
export const SaveSettings = z.strictObject({
  version: z.int(),
  settings: MerchantSettings.omit({ slug: true }).extend({
    name: Line.max(80),
    email: z.email().max(254),
    address: Line,
    origins: z.array(Site.refine(isOrigin)).max(30),
    languages: z.array(Language).min(1).max(2).refine(isSet),
    mediator: z.strictObject({ name: Line, site: Site, address: Line }).optional(),
    openingHours: z
      .array(
        z
          .strictObject({ days: z.array(z.int().min(1).max(7)).min(1).max(7).refine(isSet), from: Time, to: Time })
          .refine(({ from, to }) => from < to),
      )
      .max(30),
    policy: MerchantSettings.shape.policy.extend({
      returnDays: Days,
      returnDaysInShop: Days,
      refundDays: Days,
      guaranteeMonths: z.int().positive().max(1200).optional(),
      page: Site.optional(),
    }),
  }),
})
export type SaveSettings = z.infer<typeof SaveSettings>

/** `POST /v1/desk/settings/policy` → 200 `PolicyCheck`; nothing is kept. */
export const CheckPolicy = z.strictObject({
  policy: SaveSettings.shape.settings.shape.policy,
  name: Line.max(80),
  language: Language,
})

/** `POST /v1/desk/settings/preview` (the settings as they are being written) → 201: what opens `/m/<merchant>/apercu`, for an hour. */
export const PreviewDraft = z.strictObject({ settings: SaveSettings.shape.settings })
export const PreviewKept = z.strictObject({ ticket: z.string() })
export type PreviewKept = z.infer<typeof PreviewKept>

/** A policy against the law of today. */
export const PolicyCheck = z.strictObject({
  /** Where it gives less. `refused`: it may not be saved; `flagged`: lawful for purchases in the shop alone, and said to nobody else. */
  conflicts: z.array(PolicyConflict.extend({ verdict: z.enum(['refused', 'flagged']) })),
  /** Where it gives more: the very sentences that a shopper reads, by what they ask about. */
  shown: z.array(z.strictObject({ about: z.enum(['online', 'shop', 'fault']), sentences: z.array(z.string()) })),
})
export type PolicyCheck = z.infer<typeof PolicyCheck>

/** A site alone: scheme, host and port, nothing after. */
function isOrigin(site: string): boolean {
  return /^https?:\/\/(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?$/.test(site)
}

function isSet(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length
}

/** What the frame's document carries, inlined as JSON. */
export interface FrameSettings {
  merchant: string
  name: string
  languages: Language[]
  colour: string
  /** Origins whose `postMessage` counts. */
  origins: string[]
  demo: boolean
  /** `kept`: for how long; the rest is what the shop adds, in this document's language. */
  privacy: {
    email: string
    address: string
    kept: { conversationDays: number; caseMonths: number }
    officer?: string
    recipients?: string
    transfers?: string
    retention?: string
  }
  /** Contracts here can be cancelled online. */
  subscriptions: boolean
  /** The shop's own first words, in this document's language; absent: ours. */
  greeting?: string
  /** What the message field holds at first. */
  opening: string
}
