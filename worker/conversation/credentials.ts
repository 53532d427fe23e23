import { keyedHash, newSecret } from '../privacy/secrets.ts'

const tokenIdleMs = 30 * 86_400_000
const ticketLifetimeMs = 30_000
const resumeLifetimeMs = 7 * 86_400_000
/** Use is written down once a day: often enough for 30 days, rarely enough to cost nothing. */
const seenEveryMs = 86_400_000

/** Tokens, socket tickets and resume links of one conversation. Only their keyed hashes are stored. */
export class Credentials {
  private readonly sql: SqlStorage
  private readonly key: string

  constructor(sql: SqlStorage, key: string) {
    this.sql = sql
    this.key = key
  }

  /** The text of a token names its merchant, so that the service finds the object; the secret opens it. */
  async prepareToken(merchant: string): Promise<{ token: string; hash: string }> {
    const token = `${merchant}.${newSecret()}`
    return { token, hash: await this.hash('token', token) }
  }

  /** Exchanges the single-use secret of an e-mailed link for a new token; null when it is spent or unknown. */
  async resume(secret: string, merchant: string, now: () => number): Promise<string | null> {
    const spent = await this.hash('resume', secret)
    const { token, hash } = await this.prepareToken(merchant)
    if (!this.spendResume(spent, now())) return null
    this.addToken(hash, now())
    return token
  }

  addToken(hash: string, now: number): void {
    this.sql.exec('INSERT INTO tokens (hash, seen_at) VALUES (?, ?)', hash, now)
  }

  /** The row's hash for a token that is ours; to be looked up in the same synchronous block as what it opens. */
  hash(purpose: 'token' | 'ticket' | 'resume', text: string): Promise<string> {
    return keyedHash(this.key, purpose, text)
  }

  isToken(hash: string, now: number): boolean {
    const row = this.sql.exec<{ seen_at: number }>('SELECT seen_at FROM tokens WHERE hash = ?', hash).toArray()[0]
    if (!row) return false
    if (now - row.seen_at > tokenIdleMs) {
      this.sql.exec('DELETE FROM tokens WHERE hash = ?', hash)
      return false
    }
    if (now - row.seen_at > seenEveryMs) this.sql.exec('UPDATE tokens SET seen_at = ? WHERE hash = ?', now, hash)
    return true
  }

  /** True once a shopper holds a token of this conversation. */
  isHeld(): boolean {
    return this.sql.exec('SELECT 1 FROM tokens LIMIT 1').toArray().length > 0
  }

  addTicket(hash: string, now: number): void {
    this.sql.exec('DELETE FROM tickets WHERE expires_at <= ?', now)
    this.sql.exec('INSERT INTO tickets (hash, expires_at) VALUES (?, ?)', hash, now + ticketLifetimeMs)
  }

  spendTicket(hash: string, now: number): boolean {
    const query = 'DELETE FROM tickets WHERE hash = ? RETURNING expires_at'
    const row = this.sql.exec<{ expires_at: number }>(query, hash).toArray()[0]
    return row !== undefined && row.expires_at > now
  }

  async addResume(now: number): Promise<string> {
    const secret = newSecret()
    const hash = await this.hash('resume', secret)
    this.sql.exec('DELETE FROM resumes WHERE expires_at <= ?', now)
    this.sql.exec('INSERT INTO resumes (hash, expires_at) VALUES (?, ?)', hash, now + resumeLifetimeMs)
    return secret
  }

  spendResume(hash: string, now: number): boolean {
    const query = 'DELETE FROM resumes WHERE hash = ? RETURNING expires_at'
    const row = this.sql.exec<{ expires_at: number }>(query, hash).toArray()[0]
    return row !== undefined && row.expires_at > now
  }
}
