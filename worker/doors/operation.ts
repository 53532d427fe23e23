import type * as z from 'zod'
import type { ProblemType } from '../../protocol/index.ts'
import type { Policy } from '../routes/policy.ts'

/** Chapters of the description, in the order in which they are read. */
export const chapters = {
  conversations: 'A shopper asks and is answered. Whoever holds the token of a conversation holds the conversation.',
  cases: 'A conversation is handed to a person of the merchant’s team, with its facts, deadlines and texts of law.',
  declarations: 'Statements that the law gives a form to: each is recorded at once and acknowledged with a hash.',
  files: 'Photos and documents joined to a message while a case is open.',
  privacy: 'What a shopper may ask of what is kept about them.',
  connectors: 'Replies that an agent writes in another system come back here.',
  merchant:
    'For a merchant’s own programs, on a server, with a key made at the desk: `Authorization: Bearer rk_…`. A key does what its scopes say, 120 times a minute at most, and is refused wherever an `Origin` comes with it.',
  rights: 'The law itself, as text for people’s tools and for other assistants. Open to everyone.',
} as const
export type Chapter = keyof typeof chapters

/** What one answer carries: a schema of `protocol`, an event stream, some other type, or nothing. */
export type Content = z.ZodType | { events: z.ZodType } | { type: string } | null

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  description: string
  required?: true
  schema: object
  example?: string | number
}

/** What a developer should know of one row of the policy table. */
export interface Operation {
  method: Policy['method']
  /** As the policy table writes it. */
  path: string
  /** Name of the function in a generated client. */
  id: string
  chapter: Chapter
  summary: string
  description?: string
  parameters?: readonly Parameter[]
  /** A schema of `protocol`, or `bytes`: the file itself. */
  body?: z.ZodType | 'bytes'
  example?: unknown
  answers: Readonly<Record<number, { description: string; content: Content }>>
  /** Beside those that every route of its kind may give. */
  problems?: readonly ProblemType[]
}

/** The body of a request that says nothing: `{}`. */
export const nothing = { description: 'Done.', content: null } as const

export const languageQuery: Parameter = {
  name: 'lang',
  in: 'query',
  description: 'French unless `en`.',
  schema: { type: 'string', enum: ['fr', 'en'], default: 'fr' },
}
