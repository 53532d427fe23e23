import type { Case, CaseLine, Duplicate } from '../../protocol/index.ts'
import { mergeObjection } from './moves-rules.ts'
import type { Queue } from './queue.ts'
import { Register } from './register.ts'
import type { Tables } from './schema.ts'

const mostShown = 5

/** Open cases that may tell the same matter: the same address or the same order number, within the merchant. */
export class Duplicates {
  readonly #tables: Tables
  readonly #queue: Queue
  readonly #register: Register

  constructor(tables: Tables, queue: Queue) {
    this.#tables = tables
    this.#queue = queue
    this.#register = new Register(tables)
  }

  /** The likeliest first. */
  of(file: Case): Duplicate[] {
    if (file.status === 'resolved') return []
    const email = file.contact.email.toLowerCase()
    const order = file.contact.order?.toLowerCase().replace(/^[ #]+|[ #]+$/g, '') || null
    const ids = this.#tables.sql
      .exec<{ id: string }>(
        `SELECT id FROM cases WHERE lower(json_extract(file, '$.contact.email')) = ? AND status <> 'resolved' AND id <> ?
         UNION SELECT id FROM cases WHERE lower(trim(json_extract(file, '$.contact.order'), ' #')) = ?
           AND status <> 'resolved' AND id <> ? LIMIT ?`,
        email,
        file.id,
        order,
        file.id,
        mostShown * 4,
      )
      .toArray()
    return ids
      .flatMap(({ id }) => {
        const [other, line] = [this.#queue.find(id), this.#queue.line(id)]
        return other && line ? [this.#described(file, other, line)] : []
      })
      .toSorted((one, other) => other.same.length - one.same.length || one.same.join().localeCompare(other.same.join()))
      .slice(0, mostShown)
  }

  #described(file: Case, other: Case, line: CaseLine): Duplicate {
    const isSameOrder =
      file.contact.order !== undefined && other.contact.order?.toLowerCase() === file.contact.order.toLowerCase()
    const isSameEmail = other.contact.email.toLowerCase() === file.contact.email.toLowerCase()
    const mayClose = (closing: Case, kept: Case) =>
      mergeObjection(closing, kept, this.#register.last(closing.id) !== undefined) === undefined
    return {
      id: other.id,
      reference: other.reference,
      shopper: line.shopper,
      title: line.title,
      openedAt: other.openedAt,
      same: [
        ...(isSameEmail ? (['email'] as const) : []),
        ...(isSameOrder || !isSameEmail ? (['order'] as const) : []),
      ],
      keep: [
        ...(mayClose(other, file) ? (['this'] as const) : []),
        ...(mayClose(file, other) ? (['other'] as const) : []),
      ],
    }
  }
}
