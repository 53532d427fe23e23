import type { DeclarationKind, ErasureReceipt, KeptCase } from '../../protocol/index.ts'
import type { PersonRows } from '../administration.ts'
import type { Outcome } from '../env.ts'
import { logFailure } from '../errors.ts'
import { dayInParis } from '../merchants/clock.ts'
import { keptIn } from '../privacy/register.ts'
import { newReference } from '../privacy/secrets.ts'
import { FilingConversation } from './files/filing.ts'
import { keptUntil } from './retention.ts'

const pauseMs = 10_000

/** How a conversation goes, at its time or when its shopper asks, and what its shopper may ask to have of it. */
export abstract class ErasableConversation extends FilingConversation {
  /** What was promised, while it is being kept: nothing answers any more, and the alarm goes on until nothing is left. */
  #erasing: ErasureReceipt | null = null

  /** Erases all of it. What is evidence stays at the Desk, out of sight; the receipt says what and until when. */
  async erase(token: string): Promise<Outcome<ErasureReceipt>> {
    const hash = await this.credentials.hash('token', token)
    return this.holds(hash) ? this.#begin() : { problem: 'not-found' }
  }

  /** The same, asked at the desk in the name of the shopper. */
  async eraseCase(caseId: string): Promise<Outcome<ErasureReceipt>> {
    return this.isCreated && this.store.case(caseId) ? this.#begin() : { problem: 'not-found' }
  }

  /** All that is kept here of the shopper, by the register; where the files are. */
  async ownData(token: string): Promise<Outcome<PersonRows>> {
    return this.asShopper(token, () => ({ ok: this.#rows() }))
  }

  async caseData(caseId: string): Promise<Outcome<PersonRows>> {
    return this.asDesk(caseId, () => ({ ok: this.#rows() }))
  }

  /** True when an erasure had begun before this object was last put to sleep or killed. */
  protected resumeErasure(): boolean {
    const row = this.ctx.storage.sql
      .exec<{ value: string }>("SELECT value FROM about WHERE key = 'erasure'")
      .toArray()[0]
    this.#erasing = row ? (JSON.parse(row.value) as ErasureReceipt) : null
    return row !== undefined
  }

  /** Goes on with an erasure; false when none has begun. What fails is tried again. */
  protected async goOnErasing(): Promise<boolean> {
    const receipt = this.#erasing
    if (!receipt) return false
    try {
      await this.outbox.drain(() => this.now().getTime())
      if (this.outbox.nextDue() !== null) throw new Error('Something has not left yet')
      const { conversation } = this.store.about()
      await this.desk().receiveErasure(conversation, receipt.kept)
      await this.purge()
    } catch (error) {
      logFailure(error, { object: this.ctx.id.toString() })
      this.alarmAt = Number.POSITIVE_INFINITY
      this.wakeAt(this.now().getTime() + pauseMs)
    }
    return true
  }

  protected async purge(): Promise<void> {
    await this.deleteAllFiles()
    for (const socket of this.ctx.getWebSockets()) socket.close(1000, 'erased')
    this.isCreated = false
    this.#erasing = null
    await this.ctx.storage.deleteAll()
  }

  async #begin(): Promise<Outcome<ErasureReceipt>> {
    const begun = this.together<ErasureReceipt>(() => {
      const receipt = this.#receipt()
      const { sql } = this.ctx.storage
      sql.exec("INSERT INTO about (key, value) VALUES ('erasure', ?)", JSON.stringify(receipt))
      for (const table of ['tokens', 'tickets', 'resumes']) sql.exec(`DELETE FROM ${table}`)
      return { ok: receipt }
    })
    if (!('ok' in begun)) return begun
    this.#erasing = begun.ok
    this.isCreated = false
    this.wakeAt(this.now().getTime() + pauseMs)
    await this.goOnErasing()
    return begun
  }

  #receipt(): ErasureReceipt {
    const { sql } = this.ctx.storage
    const count = (query: string) => sql.exec<{ count: number }>(query).one().count
    const settings = this.store.settings()
    const kept = sql
      .exec<{ id: string; reference: string; status: string; closed: string | null }>(
        `SELECT id, reference, status, (SELECT max(sent_at) FROM messages
           WHERE event IN ('case-resolved', 'case-merged') AND messages.text = cases.reference) AS closed FROM cases`,
      )
      .toArray()
      .map(({ id, reference, status, closed }): KeptCase => {
        const closedAt = status === 'resolved' && closed !== null ? new Date(closed) : this.now()
        const kinds = sql.exec<{ kind: DeclarationKind }>(
          'SELECT DISTINCT kind FROM declarations WHERE case_id = ? ORDER BY kind',
          id,
        )
        const until = dayInParis(new Date(keptUntil(settings, closedAt.getTime())))
        return { reference, declarations: kinds.toArray().map(({ kind }) => kind), until }
      })
    return {
      number: newReference(),
      at: this.now().toISOString(),
      erased: {
        conversations: 1,
        messages: count('SELECT count(*) AS count FROM messages'),
        files: count('SELECT count(*) AS count FROM files'),
      },
      kept,
    }
  }

  #rows(): PersonRows {
    const { sql } = this.ctx.storage
    const tables: PersonRows['tables'] = {}
    for (const { table, columns } of keptIn('conversation').filter(({ isExported }) => isExported)) {
      tables[table] = sql
        .exec(`SELECT ${columns.replaceAll(' ', ', ')} FROM ${table}`)
        .toArray() as (typeof tables)[string]
    }
    const files = sql
      .exec<{ name: string; key: string }>('SELECT name, key FROM files WHERE key IS NOT NULL ORDER BY at')
      .toArray()
    return { of: this.store.about().conversation, tables, files }
  }
}
