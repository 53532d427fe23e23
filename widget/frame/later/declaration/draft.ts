import type { DeclarationPreview } from '../../../../protocol/index.ts'
import { newId } from '../../transport/client.ts'
import type { Definition, FieldDefinition, FieldName } from './kinds.ts'

/** What was typed so far in one form. Kept in this document's memory only, so that closing the sheet loses nothing. */
export interface Draft {
  values: Partial<Record<FieldName, string>>
  /** False: only the items below. */
  whole: boolean
  /** Lines of the order that were ticked. */
  chosen: string[]
  /** What the shopper wrote or changed: no preview replaces it. */
  touched: Partial<Record<FieldName, true>>
  /** Of the statement as last sent, so that sending it again is recognised. */
  sent?: { id: string; said: string }
}

const drafts = new Map<string, Draft>()
/** Who declares: the next form starts with it. */
let who: Draft['values'] = {}

/** The draft of a form: the kept one, or one that begins with who declared before. */
export function draftOf(kind: string): Draft {
  const kept = drafts.get(kind)
  if (kept) return kept
  const draft: Draft = { values: { ...who }, whole: true, chosen: [], touched: {} }
  drafts.set(kind, draft)
  return draft
}

/** Forgets a form that was sent, but not who sent it. */
export function closeDraft(kind: string) {
  const { name = '', email = '' } = drafts.get(kind)?.values ?? {}
  who = { name, email }
  drafts.delete(kind)
}

/** Forgets every form. */
export function forgetDrafts() {
  who = {}
  drafts.clear()
}

/** Takes over what the service knows, where nothing was typed. */
export function prefill(draft: Draft, preview: DeclarationPreview) {
  for (const name of ['contract', 'happened', 'wanted', 'by'] as const)
    if (!draft.touched[name]) draft.values[name] ||= preview[name] ?? ''
}

/** As the service reads an address. */
const address = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@([A-Za-z\d][A-Za-z\d-]*\.)+[A-Za-z]{2,}$/
const dayMs = 864e5
const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** The items meant: none for the whole order. */
export function itemsOf(draft: Draft, lines: string[]): string[] {
  if (draft.whole) return []
  if (lines[0]) return lines.filter((line) => draft.chosen.includes(line))
  const written = typedIn(draft, 'items')
  return written ? [written] : []
}

const typedIn = ({ values }: Draft, name: FieldName) => values[name]?.trim() ?? ''

/** What is wrong with a field, in the shopper's words; nothing when it fits. */
export function faultOf(
  { name, kind, missing, past }: FieldDefinition,
  draft: Draft,
  lines: string[],
  now = Date.now(),
): string | undefined {
  const value = typedIn(draft, name)
  if (kind === 'lines') return draft.whole || itemsOf(draft, lines)[0] ? undefined : missing
  if (kind === 'email') return address.test(value) ? undefined : missing
  if (!value) return missing
  if (kind !== 'day') return undefined
  // A complaint leaves a day at least to answer, and no more than there is to go to the mediator; a contract may end today.
  const tooEarly = value < paris.format(now + (missing ? dayMs : 0))
  return tooEarly || (missing && value > paris.format(now + 365 * dayMs)) ? past : undefined
}

/** The body to send. The same words keep the same id, whatever happened on the way. */
export function bodyOf({ fields }: Definition, draft: Draft, lines: string[]) {
  const said = Object.fromEntries(
    fields.flatMap(({ name, kind }): [FieldName, string | string[]][] => {
      if (kind === 'lines') return [[name, itemsOf(draft, lines)]]
      const value = typedIn(draft, name)
      return value ? [[name, value]] : []
    }),
  )
  const words = JSON.stringify(said)
  if (draft.sent?.said !== words) draft.sent = { id: newId(), said: words }
  return { id: draft.sent.id, ...said }
}
