import * as z from 'zod'
import { Block, Citation, Deadline, Message, Question } from './message.ts'
import { type Problem, type ProblemType, problems } from './problem.ts'

/** A refusal, `application/problem+json` (RFC 9457). `detail` is safe to show; `instance` is the id under which the service's log has it. */
export const ProblemDetails = z.strictObject({
  type: z.enum(Object.keys(problems) as ProblemType[]),
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  retryAfterSeconds: z.number().optional(),
  /** Of `replied-meanwhile`: what was said. */
  said: z.array(Message).optional(),
}) satisfies z.ZodType<Problem>

const id = z.string()

/**
 * The AI SDK's UI message stream, one JSON chunk per server-sent event, each with an `id:` that counts the conversation's
 * chunks from 1; closed by `data: [DONE]`. Cards go first, prose after, the whole typed value last.
 */
export const AnswerChunk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), messageId: z.string() }),
  /** The shopper's message as stored: the acknowledgement. */
  z.strictObject({ type: z.literal('data-message'), id, data: Message }),
  z.strictObject({ type: z.literal('data-deadlines'), id, data: z.array(Deadline) }),
  z.strictObject({ type: z.literal('data-citations'), id, data: z.array(Citation) }),
  /** One block's frame (title, kind, sentences with their citations); the same words also go out as text. */
  z.strictObject({ type: z.literal('data-block'), id, data: Block }),
  z.strictObject({ type: z.literal('data-question'), id, data: Question }),
  z.strictObject({ type: z.literal('text-start'), id }),
  z.strictObject({ type: z.literal('text-delta'), id, delta: z.string() }),
  z.strictObject({ type: z.literal('text-end'), id }),
  /** The bot's finished message, as it stands in the transcript. */
  z.strictObject({ type: z.literal('data-answer'), id, data: Message }),
  z.strictObject({ type: z.literal('data-problem'), id, data: ProblemDetails, transient: z.literal(true) }),
  z.strictObject({ type: z.literal('finish') }),
])
export type AnswerChunk = z.infer<typeof AnswerChunk>
