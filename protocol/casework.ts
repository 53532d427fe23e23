import * as z from 'zod'
import { FactChange } from './case-facts.ts'
import { TakenDecision } from './decision.ts'
import { Move, MoveDetail } from './moves.ts'

export const noteMaxLength = 2000
export const reasonMaxLength = 300

/** An agent's word to colleagues; the shopper never sees it. */
export const Note = z.strictObject({ id: z.string(), at: z.string(), by: z.string(), text: z.string() })
export type Note = z.infer<typeof Note>

/** `POST /v1/desk/cases/<id>/notes` → 201 `Note`. Same id again: the same note. */
export const PostNote = z.strictObject({ id: z.uuid(), text: z.string().trim().min(1).max(noteMaxLength) })
export type PostNote = z.infer<typeof PostNote>

/** Why a reply was sent although it seems to deny a right that the case grants. */
export const SentDespite = z.strictObject({
  right: z.string().min(1).max(64),
  article: z.string().min(1).max(64).optional(),
  why: z.string().trim().min(1).max(reasonMaxLength),
})
export type SentDespite = z.infer<typeof SentDespite>

/** What happened to a case, oldest first; nothing is ever changed or taken out. `by`: the agent's first name. */
export const HistoryEntry = z.strictObject({
  what: z.enum([
    'opened',
    'claimed',
    'released',
    'resolved',
    'sent-despite',
    'fact-set',
    'fact-told',
    'fact-asked',
    'decided',
    ...Move.options,
  ]),
  at: z.string(),
  by: z.string().optional(),
  despite: SentDespite.optional(),
  /** `fact-set` by an agent, `fact-told` by the shopper: what changed; `fact-asked`: what is asked. */
  change: FactChange.optional(),
  decision: TakenDecision.optional(),
  move: MoveDetail.optional(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** What colleagues know of a case beside its file. */
export const CaseCare = z.strictObject({ notes: z.array(Note), history: z.array(HistoryEntry) })
export type CaseCare = z.infer<typeof CaseCare>
