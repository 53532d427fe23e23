import * as z from 'zod'
import { Language } from './message.ts'

export const cannedTitleMaxLength = 80
export const cannedTextMaxLength = 2000

/** What a canned reply takes from the case, and how each language writes it between braces. */
export const placeholders = {
  'first-name': { fr: 'prénom', en: 'first-name' },
  order: { fr: 'commande', en: 'order' },
  product: { fr: 'produit', en: 'product' },
  deadline: { fr: 'date limite', en: 'deadline' },
  reference: { fr: 'référence', en: 'reference' },
  agent: { fr: 'agent', en: 'agent' },
} as const satisfies Record<string, Record<Language, string>>
export type Placeholder = keyof typeof placeholders

/** `POST /v1/desk/canned` → 201 `CannedReply`; the same id again replaces it. A name between braces must be a placeholder of its language. */
export const CannedReply = z
  .strictObject({
    id: z.string().regex(/^[\w-]{1,64}$/),
    language: Language,
    title: z.string().trim().min(1).max(cannedTitleMaxLength),
    text: z.string().trim().min(1).max(cannedTextMaxLength),
  })
  .refine(({ language, text }) => hasOnlyPlaceholders(text, language), { path: ['text'] })
export type CannedReply = z.infer<typeof CannedReply>

/** `GET /v1/desk/canned` → 200 `CannedReplies`, by title. `DELETE /v1/desk/canned/<id>` → 204. */
export const CannedReplies = z.strictObject({ replies: z.array(CannedReply) })
export type CannedReplies = z.infer<typeof CannedReplies>

function hasOnlyPlaceholders(text: string, language: Language): boolean {
  const known: readonly string[] = Object.values(placeholders).map((names) => names[language])
  return [...text.matchAll(/\{([^{}]*)\}/g)].every(([, name = '']) => known.includes(name))
}
