import * as z from 'zod'
import { CaseLine, CaseOrigin } from './case.ts'
import { Day, Language } from './message.ts'

/** Where a purchase stands, as the rights are sorted. */
export const Stage = z.enum([
  'before-buying',
  'price',
  'payment',
  'delivery',
  'withdrawal',
  'after-sales',
  'digital',
  'subscription',
  'marketplace',
  'data-and-reviews',
  'safety',
  'travel',
  'dispute',
])
export type Stage = z.infer<typeof Stage>

/** Which cases are looked at. `mine`: held by who asks; `team`: held by a colleague. */
export const QueueTab = z.enum(['waiting', 'mine', 'team', 'resolved'])
export type QueueTab = z.infer<typeof QueueTab>

/** When the nearest day of a case falls, legal or asked for. `week`: from today to six days ahead. */
export const QueueDue = z.enum(['late', 'today', 'week', 'later', 'none'])
export type QueueDue = z.infer<typeof QueueDue>

/** `snoozed`: put aside, and in no tab otherwise; `escalated`: a legal day comes near without an answer. */
export const QueueState = z.enum(['snoozed', 'escalated'])
export type QueueState = z.infer<typeof QueueState>

const Id = z.string().min(1).max(64)
export const searchMaxLength = 120

/** What the cases must be; everything left out is free. `search`: words of the file or of the conversation, in any order. */
export const QueueFilter = z.strictObject({
  search: z.string().trim().max(searchMaxLength).optional(),
  right: Id.optional(),
  stage: Stage.optional(),
  assignee: Id.optional(),
  language: Language.optional(),
  tone: CaseLine.shape.tone.optional(),
  origin: CaseOrigin.optional(),
  due: QueueDue.optional(),
  state: QueueState.optional(),
})
export type QueueFilter = z.infer<typeof QueueFilter>

/** The place of a line in the queue: what comes after it is the next page. */
export const QueuePlace = z.strictObject({
  rank: z.int().min(0).max(9),
  day: z.union([Day, z.literal('')]),
  since: z.number(),
  id: Id,
})
export type QueuePlace = z.infer<typeof QueuePlace>

/** `POST /v1/desk/queue` → 200 `QueuePage`. A POST, because what is searched for may be a person's name: no address holds it. */
export const AskQueue = z.strictObject({
  tab: QueueTab,
  filter: QueueFilter,
  after: QueuePlace.optional(),
  limit: z.int().min(1).max(200).optional(),
})
export type AskQueue = z.infer<typeof AskQueue>

/** Where a search met its words: the sentence, and who said it; no author: in the file. */
export const Found = z.strictObject({ sentence: z.string(), author: z.enum(['shopper', 'agent']).optional() })
export type Found = z.infer<typeof Found>

export const QueueLineFound = CaseLine.extend({ found: Found.optional() })
export type QueueLineFound = z.infer<typeof QueueLineFound>

/** A page of the queue. With the first one only: `counts`, cases that pass the filter by tab, and `choices`, what there is to choose from. */
export const QueuePage = z.strictObject({
  lines: z.array(QueueLineFound),
  /** Where the next page begins. */
  next: QueuePlace.nullable(),
  counts: z.record(QueueTab, z.int()).optional(),
  /** How many cases that pass the rest of the filter are put aside or escalated, whatever the tab. */
  states: z.record(QueueState, z.int()).optional(),
  choices: z
    .strictObject({
      rights: z.array(z.strictObject({ id: z.string(), title: z.record(Language, z.string()) })),
      assignees: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    })
    .optional(),
})
export type QueuePage = z.infer<typeof QueuePage>

/** A filter that an agent keeps under a name. `POST /v1/desk/views` → 201 `SavedView`; `GET` → `SavedViews`; `DELETE /v1/desk/views/<id>` → 204. */
export const SaveView = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(40),
  tab: QueueTab,
  filter: QueueFilter,
})
export type SaveView = z.infer<typeof SaveView>
export const SavedViews = z.strictObject({ views: z.array(SaveView) })
export type SavedViews = z.infer<typeof SavedViews>
