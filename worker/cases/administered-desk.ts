import type { AuditFilter, AuditTouched } from '../../protocol/index.ts'
import type { Acting, DeskObject, Env } from '../env.ts'
import { AuditLog } from './audit.ts'
import { CountingDesk } from './counting-desk.ts'

/** What a Desk does for those who answer for it: the log of who did what. */
export abstract class AdministeredDesk extends CountingDesk {
  readonly #log: AuditLog

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#log = new AuditLog(this.tables)
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
}
