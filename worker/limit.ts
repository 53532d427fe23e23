import { DurableObject } from 'cloudflare:workers'
import type { Env, LimitObject } from './env.ts'

/** Counts what must be limited across conversations, in a sliding window. Named by a keyed hash: it holds no address. */
export class Limit extends DurableObject<Env> implements LimitObject {
  now = (): number => Date.now()

  async take(limit: number, windowSeconds: number): Promise<number> {
    const sql = this.ctx.storage.sql
    const now = this.now()
    const windowMs = windowSeconds * 1000
    sql.exec('CREATE TABLE IF NOT EXISTS hits (at INTEGER NOT NULL)')
    sql.exec('DELETE FROM hits WHERE at <= ?', now - windowMs)
    const hits = sql
      .exec<{ at: number }>('SELECT at FROM hits ORDER BY at')
      .toArray()
      .map((row) => row.at)
    if (hits.length >= limit) {
      // Allowed again when the hit that fills the window has left it.
      const blocking = hits[hits.length - limit] ?? now
      return Math.max(1, Math.ceil((blocking + windowMs - now) / 1000))
    }
    sql.exec('INSERT INTO hits (at) VALUES (?)', now)
    await this.ctx.storage.setAlarm(now + windowMs + 1000)
    return 0
  }

  /** A key that nobody has used for a whole window is forgotten. */
  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll()
  }
}
