import { type Author, type FileType, fileLimits, type JoinedFile } from '../../../protocol/index.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Longer than any upload takes: what has not ended by then was cut. */
const uploadMs = 15 * 60_000
/** A file that no message has carried by then was given up. */
const unsentMs = dayMs
/** How long the content of a file is kept. */
const keptMs = 365 * dayMs

const fileTables = `
CREATE TABLE files (
  id TEXT PRIMARY KEY,
  author TEXT NOT NULL,
  key TEXT,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  message TEXT,
  place INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL
);
CREATE INDEX files_of_message ON files (message, place) WHERE message IS NOT NULL;
CREATE TABLE uploads (key TEXT PRIMARY KEY, at INTEGER NOT NULL, bytes INTEGER NOT NULL, delete_at INTEGER);
`

/** A file as it is kept. `key`: where its content is; null once that is erased. `message`: what carries it. */
export interface StoredFile extends Omit<JoinedFile, 'erased'> {
  author: Author
  key: string | null
  message: string | null
}

type FileRow = Omit<StoredFile, 'type'> & { type: string }

const columns = 'id, author, key, name, type, size, sha256, message'

/**
 * The files of one conversation. `uploads` names every object in the bucket that is not, or no longer, a file's content:
 * what it holds is deleted when its time comes, whatever became of who was bringing it.
 */
export class FileRows {
  private readonly sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.sql = sql
  }

  /** Gives a conversation its tables, also one that is older than they are; to be run as one transaction. */
  migrate(): void {
    const known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'files'"
    if (this.sql.exec(known).toArray().length === 0) this.sql.exec(fileTables)
  }

  find(id: string): StoredFile | undefined {
    return this.sql.exec<FileRow>(`SELECT ${columns} FROM files WHERE id = ?`, id).toArray().map(toStored)[0]
  }

  /** What each message after a sequence carries. */
  ofMessagesAfter(sequence: number): Map<string, JoinedFile[]> {
    const query = `SELECT ${columns} FROM files WHERE message IN (SELECT id FROM messages WHERE sequence > ?)
      ORDER BY message, place`
    const all = new Map<string, JoinedFile[]>()
    for (const file of this.sql.exec<FileRow>(query, sequence).toArray().map(toStored)) {
      const message = file.message ?? ''
      all.set(message, [...(all.get(message) ?? []), toJoined(file)])
    }
    return all
  }

  ofMessage(message: string): JoinedFile[] {
    const query = `SELECT ${columns} FROM files WHERE message = ? ORDER BY place`
    return this.sql.exec<FileRow>(query, message).toArray().map(toStored).map(toJoined)
  }

  /** Seconds to wait before one more upload may begin; 0 when it may. */
  secondsToWait(now: number): number {
    const since = (at: number) =>
      this.sql
        .exec<{ at: number; bytes: number }>('SELECT at, bytes FROM uploads WHERE at > ? ORDER BY at', at)
        .toArray()
    const inHour = since(now - hourMs)
    const blocking = inHour[inHour.length - fileLimits.uploadsPerHour]
    const ofHour = blocking ? blocking.at + hourMs - now : 0
    let bytes = this.bytesToday(now)
    let ofDay = 0
    for (const upload of since(now - dayMs)) {
      if (bytes < fileLimits.bytesPerDay) break
      bytes -= upload.bytes
      ofDay = upload.at + dayMs - now
    }
    return Math.ceil(Math.max(ofHour, ofDay) / 1000)
  }

  bytesToday(now: number): number {
    const query = 'SELECT total(bytes) AS total FROM uploads WHERE at > ?'
    return this.sql.exec<{ total: number }>(query, now - dayMs).one().total
  }

  begin(key: string, now: number): void {
    this.sql.exec('INSERT INTO uploads VALUES (?, ?, 0, ?)', key, now, now + uploadMs)
  }

  /** Whether an upload is still awaited. */
  isAwaited(key: string): boolean {
    return this.sql.exec('SELECT 1 FROM uploads WHERE key = ? AND delete_at IS NOT NULL', key).toArray().length > 0
  }

  add(file: StoredFile & { key: string }, now: number): void {
    const { id, author, key, name, type, size, sha256 } = file
    this.sql.exec('UPDATE uploads SET bytes = ?, delete_at = NULL WHERE key = ?', size, key)
    this.sql.exec(
      `INSERT INTO files (${columns}, at) VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?)`,
      ...[id, author, key, name, type, size, sha256, now],
    )
  }

  /** Lets a message carry files, in this order. */
  carry(message: string, ids: readonly string[]): void {
    for (const [place, id] of ids.entries()) {
      this.sql.exec('UPDATE files SET message = ?, place = ? WHERE id = ?', message, place, id)
    }
  }

  /** The object goes as soon as can be. `counted` false: nobody's upload, it does not count in the limits. */
  discard(key: string, now: number, counted = true): void {
    this.sql.exec(
      `INSERT INTO uploads VALUES (?, ?, 0, ?) ON CONFLICT DO UPDATE SET delete_at = excluded.delete_at`,
      ...[key, counted ? now : 0, now],
    )
    if (!counted) this.sql.exec('UPDATE uploads SET at = 0 WHERE key = ?', key)
  }

  /** A file that no message carries is forgotten. */
  remove(file: StoredFile, now: number): void {
    this.sql.exec('DELETE FROM files WHERE id = ?', file.id)
    if (file.key) this.discard(file.key, now)
  }

  /** Files whose time is over lose their content; gives the objects that must go now. */
  due(now: number): string[] {
    const over = 'key IS NOT NULL AND ((message IS NULL AND at <= ?) OR (message IS NOT NULL AND at <= ?))'
    const times = [now - unsentMs, now - keptMs]
    for (const file of this.sql.exec<FileRow>(`SELECT ${columns} FROM files WHERE ${over}`, ...times).toArray()) {
      if (file.message === null) this.remove(toStored(file), now)
      else if (file.key) {
        this.discard(file.key, now)
        this.sql.exec('UPDATE files SET key = NULL WHERE id = ?', file.id)
      }
    }
    this.sql.exec('DELETE FROM uploads WHERE delete_at IS NULL AND at <= ?', now - dayMs)
    return this.keys('SELECT key FROM uploads WHERE delete_at <= ?', now)
  }

  /** These objects are gone; they still count in the limits. */
  gone(keys: readonly string[]): void {
    for (const key of keys) this.sql.exec('UPDATE uploads SET delete_at = NULL WHERE key = ?', key)
  }

  /** Everything in the bucket that is this conversation's. */
  allKeys(): string[] {
    return this.keys(
      'SELECT key FROM files WHERE key IS NOT NULL UNION SELECT key FROM uploads WHERE delete_at IS NOT NULL',
    )
  }

  /** When something must next be deleted; null when nothing is kept. */
  nextAt(): number | null {
    return this.sql
      .exec<{ next: number | null }>(
        `SELECT min(at) AS next FROM (SELECT delete_at AS at FROM uploads WHERE delete_at IS NOT NULL
          UNION ALL SELECT at + iif(message IS NULL, ?, ?) FROM files WHERE key IS NOT NULL)`,
        ...[unsentMs, keptMs],
      )
      .one().next
  }

  private keys(query: string, ...values: number[]): string[] {
    return this.sql
      .exec<{ key: string }>(query, ...values)
      .toArray()
      .map(({ key }) => key)
  }
}

/** What a message says of a file. */
export function toJoined({ id, name, type, size, sha256, key }: StoredFile): JoinedFile {
  return { id, name, type, size, sha256, ...(key === null && { erased: true as const }) }
}

function toStored(row: FileRow): StoredFile {
  return { ...row, type: row.type as FileType }
}
