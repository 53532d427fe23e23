import * as z from 'zod'
import { Recommendation } from './feedback.ts'
import { Day } from './message.ts'

/** How a matter that a shopper brought stands: `open`, the assistant asked something and waits; `unanswered`, it had no good answer. */
export const Outcome = z.enum(['answered', 'declared', 'handed-off', 'unanswered', 'open'])
export type Outcome = z.infer<typeof Outcome>

/** Bounds of the time until something was done, in hours; what took longer is in one last class. */
export const timeBoundsHours = [1, 4, 24, 72, 168] as const

/** Whether shoppers would recommend the shop, from 0 to 10. */
const recommendFigures = [
  'recommend-0',
  'recommend-1',
  'recommend-2',
  'recommend-3',
  'recommend-4',
  'recommend-5',
  'recommend-6',
  'recommend-7',
  'recommend-8',
  'recommend-9',
  'recommend-10',
] as const

/** What is counted, by day and right. Nothing else of a conversation is kept for it. */
export const Figure = z.enum([
  'question',
  'unsure',
  'unknown',
  ...Outcome.options,
  // The same for a matter in which the shopper asked again what had been answered.
  'answered-again',
  'declared-again',
  'handed-off-again',
  'unanswered-again',
  'open-again',
  'first-reply-0',
  'first-reply-1',
  'first-reply-2',
  'first-reply-3',
  'first-reply-4',
  'first-reply-5',
  'resolved-0',
  'resolved-1',
  'resolved-2',
  'resolved-3',
  'resolved-4',
  'resolved-5',
  'deadline-kept',
  'deadline-missed',
  'withdrawal',
  'complaint',
  'cancellation',
  'score-1',
  'score-2',
  'score-3',
  'score-4',
  'score-5',
  ...recommendFigures,
])
export type Figure = z.infer<typeof Figure>

/** One more, or one fewer, on a day in Paris under a right. */
export const Count = z.strictObject({
  day: Day,
  figure: Figure,
  right: z.string().nullable(),
  by: z.union([z.literal(1), z.literal(-1)]),
})
export type Count = z.infer<typeof Count>

/** What shoppers brought and what came of it. A matter is a conversation up to the end of its case; `waiting`: still open since yesterday. */
const Matters = z.strictObject({
  /** Messages that ask or tell something; small talk and answers to the assistant's own questions are not counted. */
  questions: z.int(),
  /** Questions answered with a reserve. */
  unsure: z.int(),
  matters: z.int(),
  answered: z.int(),
  declared: z.int(),
  handedOff: z.int(),
  unanswered: z.int(),
  abandoned: z.int(),
  waiting: z.int(),
  /** Matters in which the same thing had to be said again. */
  repeated: z.int(),
  /** Matters handed off, unanswered, abandoned or repeated; each once. */
  troubled: z.int(),
})
export type Matters = z.infer<typeof Matters>

const Titled = z.strictObject({ fr: z.string(), en: z.string() })

/** `GET /v1/desk/insights?from=&to=` (days in Paris, both included; at most 366). Counts only. `/insights.csv`: the counts as a file. */
export const Insights = z.strictObject({
  from: Day,
  to: Day,
  whole: Matters,
  /** Every day of the period, those without anything too. */
  days: z.array(Matters.extend({ day: Day })),
  /** In the order of the journey; `unknown` holds what no right was found for. `isBreak`: shoppers get stuck here more than elsewhere. */
  stages: z.array(Matters.extend({ stage: z.string(), byDay: z.array(z.int()), isBreak: z.boolean() })),
  /** Most troubled matters first; of as many, the larger share of its matters. */
  rights: z.array(Matters.extend({ right: z.string(), title: Titled, stage: z.string() })),
  /** Rights asked about suddenly more: `recent` in the seven days up to `to`, `before` in the 28 days before them. `chance`: that it is by chance. */
  rises: z.array(
    z.strictObject({ right: z.string(), title: Titled, recent: z.int(), before: z.int(), chance: z.number() }),
  ),
  /** Cases by the class of `timeBoundsHours` in which an agent first replied, and in which they were resolved. */
  firstReply: z.array(z.int()),
  resolved: z.array(z.int()),
  /** Last days of the merchant in resolved cases. `overdue`: past today in cases that are open. */
  deadlines: z.strictObject({ kept: z.int(), missed: z.int(), overdue: z.int() }),
  declarations: z.strictObject({ withdrawal: z.int(), complaint: z.int(), cancellation: z.int() }),
  /** How many shoppers gave each score, from 1 to 5. */
  scores: z.array(z.int()),
  recommendation: Recommendation,
})
export type Insights = z.infer<typeof Insights>
