import type {
  AuditFilter,
  AuditTouched,
  ErasureReceipt,
  KeptCase,
  PersonCases,
  PersonScope,
  RestrictedCases,
  RestrictedFile,
  RestrictedReason,
} from '../../protocol/index.ts'
import type { PersonRows } from '../administration.ts'
import type { Acting, DeskObject, Env, Outcome } from '../env.ts'
import { newReference } from '../privacy/secrets.ts'
import { AuditLog } from './audit.ts'
import { CountingDesk } from './counting-desk.ts'
import { Restriction } from './restricted.ts'
import { readSettings } from './settings-copy.ts'

/** What a Desk does for those who answer for it: the log of who did what, and what a person may ask of their data. */
export abstract class AdministeredDesk extends CountingDesk {
  readonly #log: AuditLog
  readonly #restriction: Restriction

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#log = new AuditLog(this.tables)
    this.#restriction = new Restriction(this.tables, this.queue, this.care)
  }

  async auditLog(
    ...[agent, { act, filter, limit, after }]: Parameters<DeskObject['auditLog']>
  ): ReturnType<DeskObject['auditLog']> {
    if (!after) this.#noted(agent, act)
    return this.#log.page(filter, limit, after)
  }

  async auditTouched(agent: Acting, filter: AuditFilter, act: 'log-read' | 'log-exported'): Promise<AuditTouched> {
    this.#noted(agent, act)
    return this.#log.touched(filter)
  }

  /** Each export is written; reading once while a session goes on reading, or the log would be about itself. */
  #noted(agent: Acting, act: 'log-read' | 'log-exported'): void {
    if (act === 'log-exported' || !this.#log.isReading(agent, Date.now())) this.queue.audit(agent, '', act)
  }

  async personCases(caseId: string): Promise<Outcome<PersonCases>> {
    const cases = this.#casesOf(caseId, 'person')
    if (!cases) return { problem: 'not-found' }
    return { ok: { cases: cases.map(({ id, reference, openedAt }) => ({ id, reference, openedAt })) } }
  }

  async personData(agent: Acting, caseId: string, of: PersonScope): Promise<Outcome<PersonRows[]>> {
    const cases = this.#casesOf(caseId, of)
    if (!cases) return { problem: 'not-found' }
    for (const { id } of cases) this.queue.audit(agent, id, 'person-exported')
    const conversations = new Map(cases.map(({ id, conversation }) => [conversation, id]))
    const found = await Promise.all(
      [...conversations].map(([conversation, id]) => this.departing.conversation(conversation).caseData(id)),
    )
    const failed = found.find((one) => 'problem' in one && one.problem !== 'not-found')
    if (failed && 'problem' in failed) return failed
    const ids = cases.map(({ id }) => id)
    return {
      ok: [
        this.#restriction.rows(ids, [...conversations.keys()]),
        ...found.flatMap((one) => ('ok' in one ? [one.ok] : [])),
      ],
    }
  }

  async conversationData(conversation: string): Promise<PersonRows> {
    return this.#restriction.rows(this.#restriction.of(conversation), [conversation])
  }

  async erasePerson(agent: Acting, caseId: string, of: PersonScope): Promise<Outcome<ErasureReceipt>> {
    const cases = this.#casesOf(caseId, of)
    if (!cases) return { problem: 'not-found' }
    for (const { id } of cases) this.queue.audit(agent, id, 'person-erased')
    const receipt: ErasureReceipt = {
      number: newReference(),
      at: new Date().toISOString(),
      erased: { conversations: 0, messages: 0, files: 0 },
      kept: [],
    }
    for (const [conversation, id] of new Map(cases.map((one) => [one.conversation, one.id]))) {
      const erased = await this.departing.conversation(conversation).eraseCase(id)
      if ('ok' in erased) {
        receipt.erased.conversations += 1
        receipt.erased.messages += erased.ok.erased.messages
        receipt.erased.files += erased.ok.erased.files
      } else if (erased.problem !== 'not-found') return erased
      // What the conversation could not tell by itself yet, or a case that had outlived it.
      await this.receiveErasure(conversation, 'ok' in erased ? erased.ok.kept : [])
    }
    const gone = new Set(cases.map(({ id }) => id))
    receipt.kept = this.#restriction
      .list()
      .cases.filter(({ id }) => gone.has(id))
      .map(({ reference, declarations, until }) => ({ reference, declarations, until }))
    return { ok: receipt }
  }

  async receiveErasure(conversation: string, kept: KeptCase[]): Promise<void> {
    const now = Date.now()
    const moved = this.ctx.storage.transactionSync(() => {
      const cases = this.#restriction.of(conversation)
      for (const id of cases) this.connected.tell('case-erased', id, 'once', now)
      this.#restriction.restrict(conversation, kept, readSettings(this.tables)?.settings, now)
      return cases
    })
    for (const id of moved) this.tell({ type: 'gone', case: id })
    if (moved.length > 0) this.tell({ type: 'register' })
    await this.arm()
  }

  async restrictedCases(): Promise<RestrictedCases> {
    return this.#restriction.list()
  }

  async readRestricted(agent: Acting, caseId: string, reason: RestrictedReason): Promise<Outcome<RestrictedFile>> {
    const found = this.#restriction.find(caseId)
    if (!found) return { problem: 'not-found' }
    this.queue.audit(agent, caseId, 'restricted-read', reason)
    return { ok: found }
  }

  /** Forgets evidence whose time is over. */
  protected sweepRestricted(now: number): void {
    this.#restriction.sweep(now)
  }

  #casesOf(caseId: string, of: PersonScope) {
    const file = this.queue.find(caseId)
    if (!file) return null
    const { conversation } = file
    return of === 'case'
      ? this.#restriction.of(conversation).map((id) => ({ id, conversation, reference: '', openedAt: '' }))
      : this.#restriction.casesOf(file.contact.email)
  }
}
