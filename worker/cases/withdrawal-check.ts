import type { ReportEntry, WithdrawalFunction } from '../../protocol/index.ts'
import type { Acknowledgements } from './register.ts'
import type { Tables } from './schema.ts'

type Requirement = WithdrawalFunction['requirements'][number]

const dayMs = 86_400_000
/** An observation older than this says nothing of the site as it is now. */
const freshMs = 30 * dayMs
/** An acknowledgement on its way for longer than this is late. */
const promptMs = 3_600_000
/** Anyone can open the function from a page of their own: what is kept of it is bounded. */
const entriesKept = 50

/**
 * Words that name the function beyond doubt, normalised: those of the decree as published notes give them ("renoncer au
 * contrat ici"), of the directive in English, and their nearest neighbours. Anything else is for the merchant to judge.
 */
const plainLabels = new Set(
  [
    ['renoncer', 'au contrat', 'a mon contrat', 'au present contrat', 'a ce contrat'],
    ['me retracter', 'du contrat', 'de mon contrat', 'de ce contrat'],
    ['se retracter', 'du contrat'],
    ['exercer', 'mon droit de retractation', 'le droit de retractation', 'votre droit de retractation'],
    ['withdraw', 'from contract', 'from the contract', 'from my contract', 'from this contract'],
    ['exercise', 'my right of withdrawal', 'the right of withdrawal', 'your right of withdrawal'],
  ].flatMap(([verb, ...objects]) => objects.map((object) => `${verb} ${object}`)),
)

/** Whether the words on an element name the withdrawal function without ambiguity. */
export function isPlainLabel(label: string): boolean {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plainLabels.has(words) || plainLabels.has(words.replace(/ (?:ici|here)$/, ''))
}

type Entry = { source: ReportEntry['from']; label: string; seen_at: string }

/** What was seen of the withdrawal function on the merchant's site, and what the texts ask of it. */
export class WithdrawalCheck {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Keeps how a shopper came to the function: the latest time for each way and wording. */
  saw({ from, label, at }: ReportEntry & { at: string }): void {
    const { sql } = this.#tables
    sql.exec(
      `INSERT INTO function_entries (source, label, seen_at) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET seen_at = max(seen_at, excluded.seen_at)`,
      from,
      label ?? '',
      at,
    )
    sql.exec(
      `DELETE FROM function_entries WHERE (source, label) NOT IN
       (SELECT source, label FROM function_entries ORDER BY seen_at DESC LIMIT ?)`,
      entriesKept,
    )
  }

  /** The requirements as they stand now. */
  view(now: number, declared: readonly Acknowledgements[]): WithdrawalFunction {
    const fresh = new Date(now - freshMs).toISOString()
    const entries = this.#tables.sql.exec<Entry>('SELECT * FROM function_entries ORDER BY seen_at DESC').toArray()
    const page = entries.find(({ source }) => source === 'page')
    const door = entries.find(({ source }) => source !== 'answer')
    const seen = (entry: Entry | undefined): Pick<Requirement, 'state' | 'seenAt'> =>
      entry ? { state: entry.seen_at >= fresh ? 'met' : 'unseen', seenAt: entry.seen_at } : { state: 'unseen' }
    const labelled: Requirement =
      page && page.seen_at >= fresh
        ? {
            id: 'labelled',
            state: isPlainLabel(page.label) ? 'met' : 'not-met',
            seenAt: page.seen_at,
            ...(page.label !== '' && { label: page.label }),
          }
        : { id: 'labelled', state: 'unseen' }
    const count = (...statuses: Acknowledgements['mail'][]) =>
      declared.reduce((sum, one) => (statuses.includes(one.mail) ? sum + one.count : sum), 0)
    return {
      requirements: [
        { id: 'present', ...seen(page), ...(page && page.label !== '' && { label: page.label }) },
        labelled,
        { id: 'reachable', ...seen(door) },
        { id: 'confirmed-apart', state: 'by-design' },
        acknowledgedState(declared, now),
        { id: 'free-and-without-account', state: 'by-design' },
      ],
      declared: declared.reduce((sum, one) => sum + one.count, 0),
      waitingMails: count('due', 'queued'),
      parkedMails: count('parked'),
    }
  }
}

/** Met when every acknowledgement has left, but for those of the last hour. */
function acknowledgedState(declared: readonly Acknowledgements[], now: number): Requirement {
  const late = new Date(now - promptMs).toISOString()
  const failed = declared.some(
    ({ mail, first }) => mail === 'parked' || ((mail === 'due' || mail === 'queued') && first < late),
  )
  const seenAt = declared.find(({ mail }) => mail === 'delivered')?.last
  return {
    id: 'acknowledged',
    state: failed ? 'not-met' : seenAt !== undefined ? 'met' : 'unseen',
    ...(seenAt !== undefined && { seenAt }),
  }
}
