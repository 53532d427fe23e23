import * as z from 'zod'
import { Day, Language } from './message.ts'

export const feedbackMaxLength = 1000
/** Fewer answers than this make no score: one more or one fewer would turn it around. */
export const leastRecommendations = 20
/** A shopper is asked whether they would recommend the shop once in this many days. */
export const recommendationEveryDays = 90

/** What may still be said of a case that is over. */
export const FeedbackKind = z.enum(['recommendation', 'suggestion'])
export type FeedbackKind = z.infer<typeof FeedbackKind>

const Word = z.string().trim().max(feedbackMaxLength)

/**
 * `POST /v1/conversations/<id>/feedback` → 204, once per case: whether the shopper would recommend the shop (asked at most
 * once in 90 days), in a word why, and a suggestion to the merchant; or `declined`, which also
 * stands for the score, and nothing is asked any more.
 */
export const GiveFeedback = z
  .strictObject({
    recommend: z.int().min(0).max(10).optional(),
    word: Word.optional(),
    suggestion: Word.optional(),
    declined: z.literal(true).optional(),
  })
  .refine(({ recommend, suggestion, declined }) => (declined === true) !== (recommend !== undefined || !!suggestion))
export type GiveFeedback = z.infer<typeof GiveFeedback>

/** Words that shoppers gave, without what tells whose they are. `score`: 1 to 5 for satisfaction, 0 to 10 for a recommendation. */
export const ShopperWords = z.strictObject({
  day: Day,
  language: Language,
  kind: z.enum(['satisfaction', ...FeedbackKind.options]),
  score: z.int().nullable(),
  words: z.string(),
})
export type ShopperWords = z.infer<typeof ShopperWords>

/** `GET /v1/desk/suggestions?from=&to=` (days in Paris, both included; at most 366) → newest first; `/suggestions.csv`: all of them as a file. Kept 12 months. */
export const ShopperWordsPage = z.strictObject({ words: z.array(ShopperWords), total: z.int() })
export type ShopperWordsPage = z.infer<typeof ShopperWordsPage>

/** Whether shoppers would recommend the shop. `given`: how many said each of 0 to 10. `score`: promoters (9, 10) minus detractors (0 to 6), in points; null under `least` answers. */
export const Recommendation = z.strictObject({
  given: z.array(z.int()).length(11),
  score: z.int().nullable(),
  least: z.int(),
})
export type Recommendation = z.infer<typeof Recommendation>
