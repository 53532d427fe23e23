/** Tables of one conversation. Created with the conversation itself: an object that was only asked about stores nothing. */
export const tables = `
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE messages (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  author TEXT NOT NULL,
  name TEXT,
  text TEXT NOT NULL,
  answer TEXT,
  event TEXT,
  question TEXT,
  sent_at TEXT NOT NULL
);
CREATE TABLE turns (
  id TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  first_chunk INTEGER NOT NULL UNIQUE,
  last_chunk INTEGER NOT NULL UNIQUE,
  chunks TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE TABLE tokens (hash TEXT PRIMARY KEY, seen_at INTEGER NOT NULL);
CREATE TABLE tickets (hash TEXT PRIMARY KEY, expires_at INTEGER NOT NULL);
CREATE TABLE resumes (hash TEXT PRIMARY KEY, expires_at INTEGER NOT NULL);
CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL,
  status TEXT NOT NULL,
  agent TEXT,
  file TEXT NOT NULL,
  satisfaction TEXT NOT NULL DEFAULT 'none',
  word TEXT,
  noticed_at INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX one_open_case ON cases ((1)) WHERE status <> 'resolved';
CREATE TABLE outbox (
  number INTEGER PRIMARY KEY,
  event TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL
);
`

/** What was declared. `record`: absent for withdrawals older than the register. `follow_at`: when to see whether it was answered. */
export const declarationTable = `
CREATE TABLE declarations (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  fingerprint TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL,
  acknowledgement TEXT NOT NULL,
  record TEXT,
  follow_at INTEGER
);
CREATE TABLE confirmations (
  id TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  case_id TEXT NOT NULL,
  acknowledgement TEXT NOT NULL
);
`

/** Declarations of a conversation older than this table were withdrawals, in a table of their own that stays as it is. */
export const olderDeclarations = `
INSERT INTO declarations (id, kind, fingerprint, case_id, acknowledgement)
SELECT id, 'withdrawal', fingerprint, case_id, json_set(acknowledgement, '$.kind', 'withdrawal') FROM withdrawals;
`
