import * as z from 'zod'

/** A fitting action for the agent. */
export const AgentAction = z.enum([
  'refund',
  'repair',
  'replacement',
  'return-label',
  'refuse-with-reasons',
  'ask-missing-fact',
  'acknowledge-withdrawal',
  'answer-complaint',
  'confirm-end',
])
export type AgentAction = z.infer<typeof AgentAction>

export const reasonsMaxLength = 1000

/** What an agent decided, told to the shopper by the reply that carries it. `reasons`: of a refusal. */
export const TakenDecision = z.strictObject({
  action: AgentAction.exclude(['ask-missing-fact', 'confirm-end']),
  reasons: z.string().trim().min(1).max(reasonsMaxLength).optional(),
})
export type TakenDecision = z.infer<typeof TakenDecision>
