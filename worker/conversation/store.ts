import type { Case, CaseStatus, JoinedFile, Language, MerchantSettings, Message } from '../../protocol/index.ts'
import type { Situation } from '../answer/index.ts'
import { CaseNotes } from './case-notes.ts'
import type { CountedMatter } from './counting.ts'
import { DeclarationRows } from './declarations/rows.ts'
import { FileRows } from './files/rows.ts'
import { HeldRows } from './held-rows.ts'
import type { Outgoing } from './outbox.ts'
import { tables } from './schema.ts'
import type { About, StoredCase, StoredTurn } from './stored.ts'

export type { About, StoredCase, StoredTurn } from './stored.ts'

type MessageRow = {
  sequence: number
  id: string
  author: Message['author']
  name: string | null
  text: string
  answer: string | null
  event: NonNullable<Message['event']> | null
  question: string | null
  sent_at: string
}

type CaseRow = {
  id: string
  reference: string
  status: CaseStatus
  agent: string | null
  file: string
  satisfaction: StoredCase['satisfaction']
  noticed_at: number
}

/** More ways into one function than a site has. */
const mostEntries = 12

const messageColumns = 'sequence, id, author, name, text, answer, event, question, sent_at'
const caseColumns = 'id, reference, status, agent, file, satisfaction, noticed_at'

/** The rows of one conversation. Every method is synchronous, so that what belongs together is stored together. */
export class Store {
  readonly declarations: DeclarationRows
  readonly held: HeldRows
  readonly caseNotes: CaseNotes
  readonly files: FileRows
  private readonly sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.sql = sql
    this.declarations = new DeclarationRows(sql)
    this.caseNotes = new CaseNotes(sql)
    this.files = new FileRows(sql)
    this.held = new HeldRows(sql)
  }

  /** False for an object that nobody created: it has no table at all. */
  exists(): boolean {
    return this.sql.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'about'").toArray().length > 0
  }

  createTables(): void {
    this.sql.exec(tables)
    this.declarations.createTables()
    this.files.migrate()
    this.held.migrate()
  }

  /** Brings a conversation that is older than what it holds now up to it; to be run as one transaction. */
  migrate(): void {
    this.declarations.migrate()
    this.files.migrate()
    this.held.migrate()
    const known = this.sql.exec("SELECT 1 FROM pragma_table_info('messages') WHERE name = 'question'").toArray()
    if (known.length === 0) this.sql.exec('ALTER TABLE messages ADD COLUMN question TEXT')
  }

  about(): About {
    return this.value('about')
  }

  situation(): Situation {
    return this.value('situation')
  }

  settings(): MerchantSettings {
    return this.value('settings')
  }

  language(): Language {
    return this.situation().language
  }

  keepAbout(about: About): void {
    this.keep('about', about)
  }

  keepSituation(situation: Situation): void {
    this.keep('situation', situation)
  }

  keepSettings(settings: MerchantSettings): void {
    this.keep('settings', settings)
  }

  /** The lines of the order, as the merchant's page gave them. */
  items(): string[] {
    return this.list('items')
  }

  keepItems(items: readonly string[]): void {
    this.keep('items', items)
  }

  /** Numbers a way by which the shopper came; null when it is known already, or one too many. */
  addEntry(entry: string): number | null {
    const known = this.list('entries')
    if (known.includes(entry) || known.length >= mostEntries) return null
    this.keep('entries', [...known, entry])
    return known.length + 1
  }

  /** How the matter was last counted; null before the first question and once its case is over. */
  countedMatter(): CountedMatter | null {
    const rows = this.sql.exec<{ value: string }>("SELECT value FROM about WHERE key = 'matter'").toArray()
    return rows[0] ? JSON.parse(rows[0].value) : null
  }

  keepCountedMatter(matter: CountedMatter | null): void {
    this.keep('matter', matter)
  }

  private list(key: string): string[] {
    const rows = this.sql.exec<{ value: string }>('SELECT value FROM about WHERE key = ?', key).toArray()
    return rows[0] ? JSON.parse(rows[0].value) : []
  }

  private value<T>(key: string): T {
    const row = this.sql.exec<{ value: string }>('SELECT value FROM about WHERE key = ?', key).one()
    return JSON.parse(row.value)
  }

  private keep(key: string, value: unknown): void {
    this.sql.exec('INSERT OR REPLACE INTO about (key, value) VALUES (?, ?)', key, JSON.stringify(value))
  }

  /** Stores a message under the next sequence number and gives it back as it stands in the transcript. */
  addMessage(message: Omit<Message, 'sequence'>): Message {
    const { last } = this.sql.exec<{ last: number | null }>('SELECT max(sequence) AS last FROM messages').one()
    const stored: Message = { sequence: (last ?? 0) + 1, ...message }
    this.sql.exec(
      `INSERT INTO messages (${messageColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      stored.sequence,
      stored.id,
      stored.author,
      stored.name ?? null,
      stored.text,
      stored.answer ? JSON.stringify(stored.answer) : null,
      stored.event ?? null,
      stored.question ? JSON.stringify(stored.question) : null,
      stored.sentAt,
    )
    return stored
  }

  message(id: string): Message | undefined {
    return this.sql
      .exec<MessageRow>(`SELECT ${messageColumns} FROM messages WHERE id = ?`, id)
      .toArray()
      .map((row) => toMessage(row, this.files.ofMessage(id)))[0]
  }

  /** The words before a message; what happened besides words is passed over. */
  messageBefore(sequence: number): Message | undefined {
    const query = `SELECT ${messageColumns} FROM messages WHERE sequence < ? AND author <> 'system' ORDER BY sequence DESC LIMIT 1`
    return this.sql
      .exec<MessageRow>(query, sequence)
      .toArray()
      .map((row) => toMessage(row))[0]
  }

  messagesAfter(sequence: number): Message[] {
    const query = `SELECT ${messageColumns} FROM messages WHERE sequence > ? ORDER BY sequence`
    const files = this.files.ofMessagesAfter(sequence)
    const rows = this.sql.exec<MessageRow>(query, sequence).toArray()
    return rows.map((row) => toMessage(row, files.get(row.id)))
  }

  countMessages(): number {
    return this.sql.exec<{ total: number }>('SELECT count(*) AS total FROM messages').one().total
  }

  lastMessageAt(): number {
    const { last } = this.sql.exec<{ last: string | null }>('SELECT max(sent_at) AS last FROM messages').one()
    return Date.parse(last ?? this.about().createdAt)
  }

  /** When the last case was closed; null when none ever was. */
  lastCaseClosedAt(): number | null {
    const query = "SELECT max(sent_at) AS last FROM messages WHERE event IN ('case-resolved', 'case-merged')"
    const { last } = this.sql.exec<{ last: string | null }>(query).one()
    return last === null ? null : Date.parse(last)
  }

  turn(id: string): StoredTurn | undefined {
    return this.turnWhere('id = ?', id)
  }

  /** The turn that holds the first chunk after a number. */
  turnAfter(chunk: number): StoredTurn | undefined {
    return this.turnWhere('last_chunk > ?', chunk)
  }

  private turnWhere(condition: 'id = ?' | 'last_chunk > ?', value: string | number): StoredTurn | undefined {
    const query = `SELECT id, fingerprint, first_chunk AS firstChunk, last_chunk AS lastChunk, chunks FROM turns
      WHERE ${condition} ORDER BY first_chunk LIMIT 1`
    return this.sql.exec<StoredTurn & Record<string, SqlStorageValue>>(query, value).toArray()[0]
  }

  /** Stores a turn's chunks under the next numbers; gives the first one. */
  addTurn(turn: { id: string; fingerprint: string; chunks: readonly unknown[]; at: number }): number {
    const first = this.lastChunk() + 1
    this.sql.exec(
      'INSERT INTO turns (id, fingerprint, first_chunk, last_chunk, chunks, at) VALUES (?, ?, ?, ?, ?, ?)',
      turn.id,
      turn.fingerprint,
      first,
      first + turn.chunks.length - 1,
      JSON.stringify(turn.chunks),
      turn.at,
    )
    return first
  }

  lastChunk(): number {
    return this.sql.exec<{ last: number | null }>('SELECT max(last_chunk) AS last FROM turns').one().last ?? 0
  }

  /** Instants of the turns since another, oldest first. */
  turnsSince(at: number): number[] {
    return this.sql
      .exec<{ at: number }>('SELECT at FROM turns WHERE at > ? ORDER BY at', at)
      .toArray()
      .map((row) => row.at)
  }

  /** The case that is open, else the last one. */
  currentCase(): StoredCase | undefined {
    return this.caseWhere('1 = 1')
  }

  openCase(): StoredCase | undefined {
    return this.caseWhere("status <> 'resolved'")
  }

  case(id: string): StoredCase | undefined {
    return this.caseWhere('id = ?', id)
  }

  private caseWhere(condition: string, ...values: string[]): StoredCase | undefined {
    const query = `SELECT ${caseColumns} FROM cases WHERE ${condition} ORDER BY rowid DESC LIMIT 1`
    const row = this.sql.exec<CaseRow>(query, ...values).toArray()[0]
    if (!row) return undefined
    const { noticed_at: noticedAt, file, ...rest } = row
    return { ...rest, noticedAt, file: JSON.parse(file) }
  }

  addCase(file: Case, clientId: string): void {
    this.sql.exec(
      'INSERT INTO cases (id, client_id, reference, status, file) VALUES (?, ?, ?, ?, ?)',
      file.id,
      clientId,
      file.reference,
      file.status,
      JSON.stringify(file),
    )
  }

  caseByClient(clientId: string): StoredCase | undefined {
    return this.caseWhere('client_id = ?', clientId)
  }

  keepCaseFile(file: Case): void {
    this.sql.exec('UPDATE cases SET file = ? WHERE id = ?', JSON.stringify(file), file.id)
  }

  keepCaseStatus(id: string, status: CaseStatus, agent: string | null): void {
    this.sql.exec('UPDATE cases SET status = ?, agent = ? WHERE id = ?', status, agent, id)
  }

  keepSatisfaction(id: string, satisfaction: StoredCase['satisfaction'], word: string | null = null): void {
    this.sql.exec('UPDATE cases SET satisfaction = ?, word = ? WHERE id = ?', satisfaction, word, id)
  }

  keepNotice(id: string, at: number): void {
    this.sql.exec('UPDATE cases SET noticed_at = ? WHERE id = ?', at, id)
  }

  /** Puts what must leave beside what it tells of; an event that is already there is not put twice. */
  addOutgoing(event: string, body: Outgoing, dueAt: number): void {
    this.sql.exec(
      'INSERT OR IGNORE INTO outbox (event, body, due_at) VALUES (?, ?, ?)',
      event,
      JSON.stringify(body),
      dueAt,
    )
  }
}

function toMessage(row: MessageRow, files: JoinedFile[] = []): Message {
  return {
    sequence: row.sequence,
    id: row.id,
    author: row.author,
    ...(row.name !== null && { name: row.name }),
    text: row.text,
    ...(row.answer !== null && { answer: JSON.parse(row.answer) }),
    ...(row.question !== null && { question: JSON.parse(row.question) }),
    ...(row.event !== null && { event: row.event }),
    ...(files.length > 0 && { files }),
    sentAt: row.sent_at,
  }
}
