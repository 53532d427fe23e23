import type { ReportEntry } from '../../../protocol/index.ts'
import type { Outcome } from '../../env.ts'
import { oneLine } from '../../mail.ts'
import { redact } from '../../privacy/redact.ts'
import type { Room } from '../room.ts'

/** How the shopper came to the withdrawal function: each way and label once per conversation, for the merchant's check of it. */
export function noteEntry({ store, now }: Room, { from, label }: ReportEntry): Outcome<null> {
  const shown = redact(oneLine(label ?? '')).slice(0, 120)
  const entry = { from, ...(shown && { label: shown }), at: now.toISOString() }
  const number = store.addEntry(`${from}:${shown}`)
  if (number !== null) store.addOutgoing(`entry:${number}`, { kind: 'entry', entry }, now.getTime())
  return { ok: null }
}
