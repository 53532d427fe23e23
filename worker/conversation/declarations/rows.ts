import type { Acknowledgement, DeclarationKind, DeclarationRecord } from '../../../protocol/index.ts'
import { declarationTable, olderDeclarations } from '../schema.ts'

/** A declaration as it is kept: its acknowledgement never changes. */
export interface StoredDeclaration {
  id: string
  kind: DeclarationKind
  fingerprint: string
  caseId: string
  acknowledgement: Acknowledgement
}

type Row = { id: string; kind: DeclarationKind; fingerprint: string; case_id: string; acknowledgement: string }

const columns = 'id, kind, fingerprint, case_id, acknowledgement'

/** What was declared in one conversation, and what was confirmed of it. Written once. */
export class DeclarationRows {
  private readonly sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.sql = sql
  }

  createTables(): void {
    this.sql.exec(declarationTable)
  }

  /** Brings a conversation that is older than the tables up to them; to be run as one transaction. */
  migrate(): void {
    const has = (table: string) =>
      this.sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", table).toArray().length > 0
    if (has('declarations')) return
    this.createTables()
    if (has('withdrawals')) this.sql.exec(olderDeclarations)
  }

  find(by: 'id' | 'fingerprint', value: string): StoredDeclaration | undefined {
    return this.where(by === 'id' ? 'id = ?' : 'fingerprint = ?', value)[0]
  }

  /** Complaints whose answer was due by an instant and that nobody has looked at since. */
  toFollow(instant: number): StoredDeclaration[] {
    return this.where('follow_at <= ? ORDER BY follow_at', instant)
  }

  private where(condition: string, value: string | number): StoredDeclaration[] {
    return this.sql
      .exec<Row>(`SELECT ${columns} FROM declarations WHERE ${condition}`, value)
      .toArray()
      .map(({ case_id: caseId, acknowledgement, ...row }) => ({
        ...row,
        caseId,
        acknowledgement: JSON.parse(acknowledgement),
      }))
  }

  /** When the next complaint is to be looked at; null when none waits. */
  nextFollowAt(): number | null {
    return this.sql.exec<{ next: number | null }>('SELECT min(follow_at) AS next FROM declarations').one().next
  }

  /** The newest declaration of a kind in a case, as the register holds it. */
  lastRecord(kind: DeclarationKind, caseId: string): DeclarationRecord | undefined {
    const row = this.sql
      .exec<{ record: string | null }>(
        'SELECT record FROM declarations WHERE kind = ? AND case_id = ? ORDER BY rowid DESC LIMIT 1',
        kind,
        caseId,
      )
      .toArray()[0]
    return row?.record ? JSON.parse(row.record) : undefined
  }

  /** What was declared in a case, as the register holds it, oldest first. */
  recordsOf(caseId: string): DeclarationRecord[] {
    return this.sql
      .exec<{ record: string | null }>('SELECT record FROM declarations WHERE case_id = ? ORDER BY rowid', caseId)
      .toArray()
      .flatMap(({ record }) => (record === null ? [] : [JSON.parse(record) as DeclarationRecord]))
  }

  countSince(instant: string): number {
    const query = "SELECT count(*) AS total FROM declarations WHERE acknowledgement ->> 'receivedAt' > ?"
    return this.sql.exec<{ total: number }>(query, instant).one().total
  }

  /** Everything acknowledged here, oldest first. */
  all(): Acknowledgement[] {
    return this.sql
      .exec<{ acknowledgement: string }>(
        `SELECT acknowledgement FROM (SELECT acknowledgement FROM declarations UNION ALL SELECT acknowledgement FROM confirmations)
         ORDER BY acknowledgement ->> 'receivedAt'`,
      )
      .toArray()
      .map(({ acknowledgement }) => JSON.parse(acknowledgement))
  }

  add(declaration: StoredDeclaration & { record: DeclarationRecord; followAt: number | null }): void {
    const { id, kind, fingerprint, caseId, acknowledgement, record, followAt } = declaration
    this.sql.exec(
      `INSERT INTO declarations (${columns}, record, follow_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      id,
      kind,
      fingerprint,
      caseId,
      JSON.stringify(acknowledgement),
      JSON.stringify(record),
      followAt,
    )
  }

  /** What the register holds of a declaration; undefined for one that is older than the register. */
  record(id: string): DeclarationRecord | undefined {
    const row = this.sql
      .exec<{ record: string | null }>('SELECT record FROM declarations WHERE id = ?', id)
      .toArray()[0]
    return row?.record ? JSON.parse(row.record) : undefined
  }

  /** From now on nobody waits for this one any more. */
  followed(id: string): void {
    this.sql.exec('UPDATE declarations SET follow_at = NULL WHERE id = ?', id)
  }

  followAgain(id: string, at: number): void {
    this.sql.exec('UPDATE declarations SET follow_at = ? WHERE id = ?', at, id)
  }

  confirmation(id: string): { fingerprint: string; acknowledgement: Acknowledgement } | undefined {
    return this.sql
      .exec<{ fingerprint: string; acknowledgement: string }>(
        'SELECT fingerprint, acknowledgement FROM confirmations WHERE id = ?',
        id,
      )
      .toArray()
      .map(({ fingerprint, acknowledgement }) => ({ fingerprint, acknowledgement: JSON.parse(acknowledgement) }))[0]
  }

  addConfirmation(row: { id: string; fingerprint: string; caseId: string; acknowledgement: Acknowledgement }): void {
    this.sql.exec(
      'INSERT INTO confirmations (id, fingerprint, case_id, acknowledgement) VALUES (?, ?, ?, ?)',
      row.id,
      row.fingerprint,
      row.caseId,
      JSON.stringify(row.acknowledgement),
    )
  }
}
