import type { Case, Language, Placeholder } from '../../protocol/index.ts'
import { strings } from '../i18n/index.ts'
import { firstName } from '../state/first-name.ts'
import { pressingDeadline } from '../state/urgency.ts'

/** How each language writes a placeholder between braces; the service knows the same. */
export const placeholderNames: Record<Placeholder, Record<Language, string>> = {
  'first-name': { fr: 'prénom', en: 'first-name' },
  order: { fr: 'commande', en: 'order' },
  product: { fr: 'produit', en: 'product' },
  deadline: { fr: 'date limite', en: 'deadline' },
  reference: { fr: 'référence', en: 'reference' },
  agent: { fr: 'agent', en: 'agent' },
}

const all = Object.keys(placeholderNames) as Placeholder[]
const byName = new Map(
  all.flatMap((placeholder) =>
    Object.values(placeholderNames[placeholder]).map((name) => [name, placeholder] as const),
  ),
)
const between = /\{([^{}]*)\}/g
const blank = '[…]'

/** A canned reply with what the case knows; what it does not know stays between its braces. */
export function fill(text: string, file: Case, given: { agent: string; today: string }): string {
  const deadline = pressingDeadline(file.deadlines, given.today)
  const values: Record<Placeholder, string | undefined> = {
    'first-name': firstName(file.contact.name),
    order: file.contact.order,
    product: file.product,
    // A day that is only roughly known is for a person to write.
    deadline: deadline && !deadline.approximate ? strings[file.language].formats.longDay(deadline.day) : undefined,
    reference: file.reference,
    agent: given.agent,
  }
  return text.replace(between, (whole, name: string) => {
    const placeholder = byName.get(name)
    return (placeholder && values[placeholder]) || whole
  })
}

/** The placeholders that still stand in a draft, each once, as they are written. */
export function leftIn(draft: string): string[] {
  return [...new Set([...draft.matchAll(between)].filter(([, name = '']) => byName.has(name)).map(([whole]) => whole))]
}

/** The names between braces that a reply of this language may not hold. */
export function unknownIn(text: string, language: Language): string[] {
  const known = all.map((placeholder) => placeholderNames[placeholder][language])
  return [...text.matchAll(between)].filter(([, name = '']) => !known.includes(name)).map(([whole]) => whole)
}

/** Where the first thing to fill in stands: a placeholder, or a blank. */
export function firstToFill(draft: string): { from: number; to: number } | null {
  const found = [blank, ...leftIn(draft)]
    .map((piece) => ({ from: draft.indexOf(piece), to: draft.indexOf(piece) + piece.length }))
    .filter(({ from }) => from >= 0)
    .sort((one, other) => one.from - other.from)
  return found[0] ?? null
}

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those whose title or text hold every word looked for; a title that begins with them first. */
export function matching<T extends { title: string; text: string }>(replies: readonly T[], search: string): T[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  const begins = (reply: T) => words[0] !== undefined && plain(reply.title).startsWith(words[0])
  return replies
    .filter((reply) => words.every((word) => plain(`${reply.title} ${reply.text}`).includes(word)))
    .sort((one, other) => Number(begins(other)) - Number(begins(one)))
}
