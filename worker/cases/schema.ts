import { moveStatements } from './moves-schema.ts'

/** Tables of one merchant's Desk. Forward-only: a later change is a new statement at the end. */
const statements = [
  'CREATE TABLE IF NOT EXISTS settings (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), version INTEGER NOT NULL, value TEXT NOT NULL)',
  `CREATE TABLE IF NOT EXISTS cases (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    status TEXT NOT NULL,
    deadline_day TEXT,
    waiting_since INTEGER NOT NULL,
    opened_at TEXT NOT NULL,
    claimed_by TEXT,
    claimed_name TEXT,
    resolved_at TEXT,
    satisfaction INTEGER,
    waiting_for_agent INTEGER NOT NULL,
    last_message_at TEXT NOT NULL,
    file TEXT NOT NULL
  )`,
  // The race of a hundred clicks is decided here, not by a check.
  `CREATE UNIQUE INDEX IF NOT EXISTS one_open_case ON cases (conversation) WHERE status <> 'resolved'`,
  'CREATE INDEX IF NOT EXISTS cases_in_order ON cases (status, deadline_day IS NULL, deadline_day, waiting_since, id)',
  'CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, at INTEGER NOT NULL)',
  'CREATE TABLE IF NOT EXISTS history (number INTEGER PRIMARY KEY, case_id TEXT NOT NULL, status TEXT NOT NULL, agent TEXT, at TEXT NOT NULL)',
  'CREATE TABLE IF NOT EXISTS audit (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, agent TEXT NOT NULL, case_id TEXT NOT NULL, what TEXT NOT NULL)',
  `CREATE TABLE IF NOT EXISTS answer_counts (
    day TEXT NOT NULL, right_id TEXT NOT NULL, action TEXT NOT NULL, language TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (day, right_id, action, language)
  )`,
  'CREATE TABLE IF NOT EXISTS tickets (hash TEXT PRIMARY KEY, agent TEXT NOT NULL, name TEXT NOT NULL, session TEXT NOT NULL, expires_at INTEGER NOT NULL)',
  `CREATE TABLE IF NOT EXISTS outbox (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    conversation TEXT,
    payload TEXT NOT NULL,
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    begun INTEGER NOT NULL DEFAULT 0,
    counted INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL,
    expires_at INTEGER,
    created_at INTEGER NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS outbox_due ON outbox (status, next_at)',
  `CREATE TABLE IF NOT EXISTS declarations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    case_id TEXT NOT NULL,
    received_at TEXT NOT NULL,
    received_on TEXT NOT NULL,
    answer_by TEXT,
    record TEXT NOT NULL,
    UNIQUE (case_id, kind, id)
  )`,
  // What a shopper declared is evidence: even a fault of ours cannot change it.
  `CREATE TRIGGER IF NOT EXISTS declarations_stay BEFORE UPDATE ON declarations
   BEGIN SELECT RAISE(ABORT, 'A declaration is never changed'); END`,
  'CREATE INDEX IF NOT EXISTS declarations_in_order ON declarations (received_at, number)',
  // When an agent spoke in a case: what was declared before has been answered.
  'CREATE TABLE IF NOT EXISTS agent_words (case_id TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (case_id, at)) WITHOUT ROWID',
  // Cases with a complaint that nobody has answered, and the day asked for.
  'CREATE TABLE IF NOT EXISTS awaited_answers (case_id TEXT PRIMARY KEY, day TEXT NOT NULL) WITHOUT ROWID',
  `CREATE TABLE IF NOT EXISTS reminders (
    declaration INTEGER NOT NULL, turn TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (declaration, turn)
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS function_entries (
    source TEXT NOT NULL, label TEXT NOT NULL, seen_at TEXT NOT NULL, PRIMARY KEY (source, label)
  ) WITHOUT ROWID`,
  // The order and the filters of the queue are read from these two alone: the files are long.
  `CREATE INDEX IF NOT EXISTS cases_in_queue ON cases
    (status, deadline_day, waiting_since, resolved_at, claimed_by, id)`,
  `CREATE TABLE IF NOT EXISTS case_facets (
    case_id TEXT PRIMARY KEY, right_id TEXT, stage TEXT, language TEXT NOT NULL, tone TEXT NOT NULL, origin TEXT NOT NULL
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS case_words (
    number INTEGER PRIMARY KEY, case_id TEXT NOT NULL, place TEXT NOT NULL, author TEXT, text TEXT NOT NULL,
    UNIQUE (case_id, place)
  )`,
  `CREATE VIRTUAL TABLE IF NOT EXISTS case_search USING fts5(
    text, content='case_words', content_rowid='number', prefix='2 3', tokenize='unicode61 remove_diacritics 2'
  )`,
  `CREATE TRIGGER IF NOT EXISTS case_words_added AFTER INSERT ON case_words
   BEGIN INSERT INTO case_search (rowid, text) VALUES (new.number, new.text); END`,
  `CREATE TRIGGER IF NOT EXISTS case_words_gone AFTER DELETE ON case_words
   BEGIN INSERT INTO case_search (case_search, rowid, text) VALUES ('delete', old.number, old.text); END`,
  `CREATE TRIGGER IF NOT EXISTS case_words_changed AFTER UPDATE ON case_words
   BEGIN
     INSERT INTO case_search (case_search, rowid, text) VALUES ('delete', old.number, old.text);
     INSERT INTO case_search (rowid, text) VALUES (new.number, new.text);
   END`,
  'CREATE TABLE IF NOT EXISTS unread_transcripts (case_id TEXT PRIMARY KEY) WITHOUT ROWID',
  // Counts for insights: days, rights and numbers, nothing of a person. `right_id` is empty where none was found.
  `CREATE TABLE IF NOT EXISTS insight_counts (
    day TEXT NOT NULL, figure TEXT NOT NULL, right_id TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (day, figure, right_id)
  ) WITHOUT ROWID`,
  // Questions without a good answer, in words that name nobody.
  `CREATE TABLE IF NOT EXISTS gaps (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, language TEXT NOT NULL,
    confidence TEXT NOT NULL, words TEXT NOT NULL, right_id TEXT
  )`,
  // Who was asked whether they would recommend the shop: a keyed hash, for 90 days.
  'CREATE TABLE IF NOT EXISTS recommendations_asked (shopper TEXT PRIMARY KEY, asked_at INTEGER NOT NULL) WITHOUT ROWID',
  // Words that name nobody, for the merchant.
  `CREATE TABLE IF NOT EXISTS shopper_words (
    number INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL,
    score INTEGER, words TEXT NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS case_notes (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL, agent TEXT NOT NULL, name TEXT NOT NULL,
    at TEXT NOT NULL, text TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS notes_of_case ON case_notes (case_id, number)',
  'CREATE INDEX IF NOT EXISTS history_of_case ON history (case_id, number)',
  'CREATE TABLE IF NOT EXISTS views (id TEXT PRIMARY KEY, agent TEXT NOT NULL, at INTEGER NOT NULL, value TEXT NOT NULL)',
  // `sealed` and `previous` are encrypted under the service's key, bound to merchant and connector.
  `CREATE TABLE IF NOT EXISTS connectors (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    settings TEXT NOT NULL,
    sealed TEXT NOT NULL,
    previous TEXT,
    previous_until INTEGER,
    takes_replies INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER,
    disabled_why TEXT,
    failing_since INTEGER,
    told INTEGER NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE IF NOT EXISTS connector_attempts (
    number INTEGER PRIMARY KEY,
    delivery TEXT NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    status INTEGER
  )`,
  'CREATE INDEX IF NOT EXISTS connector_attempts_of ON connector_attempts (delivery, number)',
  // Who sits where is in the sockets; here is what was told of it, and where the shopper is.
  `CREATE TABLE IF NOT EXISTS live_cases (
    case_id TEXT PRIMARY KEY, attended_by TEXT, is_unsure INTEGER NOT NULL DEFAULT 0, agent_seen INTEGER NOT NULL DEFAULT 0,
    shopper_here INTEGER NOT NULL DEFAULT 0, shopper_seen INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID`,
  // Answers that a person reads before they are shown: gone once they are.
  'CREATE TABLE IF NOT EXISTS held_answers (id TEXT PRIMARY KEY, conversation TEXT NOT NULL, due_at INTEGER NOT NULL, value TEXT NOT NULL)',
  // Settings that are being written, to be looked at before they are saved.
  'CREATE TABLE IF NOT EXISTS previews (number INTEGER PRIMARY KEY, ticket TEXT NOT NULL UNIQUE, settings TEXT NOT NULL, expires_at INTEGER NOT NULL)',
  // Evidence whose shopper had their conversation erased: read by nobody but an administrator with a reason.
  `CREATE TABLE IF NOT EXISTS restricted_cases (
    case_id TEXT PRIMARY KEY, reference TEXT NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL, was_open INTEGER NOT NULL,
    deadline_day TEXT, kinds TEXT NOT NULL, file TEXT NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS audit_in_time ON audit (at, number)',
  // Who did what is never written again, even by a fault of ours.
  `CREATE TRIGGER IF NOT EXISTS audit_stays BEFORE UPDATE ON audit
   BEGIN SELECT RAISE(ABORT, 'The log is never changed'); END`,
  ...moveStatements,
  'CREATE TABLE IF NOT EXISTS canned_replies (id TEXT PRIMARY KEY, language TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL)',
  'CREATE TABLE IF NOT EXISTS canned_begun (only_row INTEGER PRIMARY KEY CHECK (only_row = 1))',
  // Keys of the merchant's programs. `hash`, `previous`: keyed hashes of their secrets; a table that is read opens nothing.
  `CREATE TABLE IF NOT EXISTS merchant_keys (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, scopes TEXT NOT NULL, hash TEXT NOT NULL, previous TEXT,
    previous_until INTEGER, created_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, used_on TEXT, withdrawn_at INTEGER
  )`,
  // What the calls of a model came to: days and numbers, nothing of a person.
  `CREATE TABLE IF NOT EXISTS model_days (
    day TEXT PRIMARY KEY, calls INTEGER NOT NULL, failed INTEGER NOT NULL DEFAULT 0, input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0, passed INTEGER NOT NULL DEFAULT 0, withheld INTEGER NOT NULL DEFAULT 0,
    firsts INTEGER NOT NULL DEFAULT 0, first_ms INTEGER NOT NULL DEFAULT 0, ended INTEGER NOT NULL DEFAULT 0,
    whole_ms INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS model_breaker (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1), failures TEXT NOT NULL, paused_until INTEGER NOT NULL
  )`,
]

/** Columns that came later: SQLite has no "add if missing". */
const laterColumns = [
  { table: 'history', column: 'name', type: 'TEXT' },
  { table: 'history', column: 'what', type: 'TEXT' },
  { table: 'history', column: 'detail', type: 'TEXT' },
  { table: 'audit', column: 'session', type: 'TEXT' },
  { table: 'audit', column: 'network', type: 'TEXT' },
  { table: 'audit', column: 'reason', type: 'TEXT' },
  { table: 'tickets', column: 'ends_at', type: 'INTEGER' },
  { table: 'cases', column: 'satisfaction_word', type: 'TEXT' },
  { table: 'tickets', column: 'role', type: 'TEXT' },
  // The id that a program of the merchant gave; those added at the desk have none.
  { table: 'connectors', column: 'made_as', type: 'TEXT' },
] as const

/** A Desk's database. The tables come with the first use, so that asking for a merchant who does not exist stores nothing. */
export class Tables {
  readonly #storage: SqlStorage
  #prepared = false

  constructor(storage: SqlStorage) {
    this.#storage = storage
  }

  /** True when this Desk has ever stored anything. */
  exist(): boolean {
    return (
      this.#prepared ||
      this.#storage.exec(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'settings'`).toArray().length > 0
    )
  }

  /** The database with its tables, made now if missing; safe to be killed in the middle. */
  get sql(): SqlStorage {
    if (!this.#prepared) {
      for (const statement of statements) this.#storage.exec(statement)
      for (const { table, column, type } of laterColumns) {
        const known = this.#storage.exec('SELECT 1 FROM pragma_table_info(?) WHERE name = ?', table, column).toArray()
        if (known.length === 0) this.#storage.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`)
      }
      this.#prepared = true
    }
    return this.#storage
  }
}
