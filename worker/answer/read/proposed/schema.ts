/** What a language model may propose about a message: words of closed vocabularies, each with the shopper's own words for it. */
import * as z from 'zod'

/** What is done with the message, where our own reader heard nothing. */
export const proposedActs = ['asks', 'tells', 'does-not-know', 'wants-person'] as const

const evidence = z.string().max(300)

/** As it comes from a model: nothing in it is believed before it was found in the shopper's words. */
export const proposedReading = z.strictObject({
  act: z.enum(proposedActs),
  /** Rights or replies by their ids, the one the message is most about first. */
  rights: z.array(z.strictObject({ id: z.string().max(60), evidence })).max(3),
  /** Facts by their names. A day is `YYYY-MM-DD`. */
  facts: z
    .array(
      z.strictObject({
        name: z.string().max(60),
        value: z.union([z.string().max(150), z.number(), z.boolean()]),
        evidence,
      }),
    )
    .max(12),
  /** Passages that answer what is asked: `right/passage`. */
  passages: z.array(z.string().max(130)).max(3),
})
export type ProposedReading = z.infer<typeof proposedReading>
