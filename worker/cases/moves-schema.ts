/** Who waits since when: kept by the row that changes, whoever changes it. */
const waitingAfter = `CASE WHEN new.waiting_for_agent = 0 THEN NULL
  WHEN old.waiting_for_agent = 1 THEN old.last_message_at ELSE new.last_message_at END`

/** Tables for what agents and time do to cases. A case without a row in `case_clocks` came before them: its clock is set when it is next looked at. */
export const moveStatements = [
  // `stale`: the case has changed since `next_at` was worked out. `next_at`: when time does something to it.
  `CREATE TABLE IF NOT EXISTS case_clocks (
    case_id TEXT PRIMARY KEY,
    stale INTEGER NOT NULL,
    unanswered_since TEXT,
    snoozed_until INTEGER,
    snoozed_by TEXT,
    escalated_for TEXT,
    next_at INTEGER
  ) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS case_clocks_due ON case_clocks (next_at) WHERE next_at IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS case_clocks_stale ON case_clocks (stale) WHERE stale = 1',
  // The few that are marked: of every other case the queue reads nothing more.
  `CREATE INDEX IF NOT EXISTS case_clocks_marked ON case_clocks (case_id, snoozed_until, escalated_for)
   WHERE snoozed_until IS NOT NULL OR escalated_for IS NOT NULL`,
  `CREATE TRIGGER IF NOT EXISTS case_clock_begins AFTER INSERT ON cases
   BEGIN
     INSERT INTO case_clocks (case_id, stale, unanswered_since)
     VALUES (new.id, 1, CASE WHEN new.waiting_for_agent = 1 THEN new.last_message_at END)
     ON CONFLICT (case_id) DO NOTHING;
   END`,
  // Whoever takes, gives or closes a case has looked at it: it is no longer put aside.
  `CREATE TRIGGER IF NOT EXISTS case_clock_changes
   AFTER UPDATE OF status, claimed_by, waiting_for_agent, last_message_at, file ON cases
   BEGIN
     INSERT INTO case_clocks (case_id, stale, unanswered_since) VALUES (new.id, 1, ${waitingAfter})
     ON CONFLICT (case_id) DO UPDATE SET stale = 1,
       unanswered_since = CASE WHEN new.waiting_for_agent = 0 THEN NULL
         ELSE coalesce(unanswered_since, excluded.unanswered_since) END,
       snoozed_until = CASE WHEN new.status IS old.status AND new.claimed_by IS old.claimed_by THEN snoozed_until END;
   END`,
  `CREATE TRIGGER IF NOT EXISTS case_clock_ends AFTER DELETE ON cases
   BEGIN
     DELETE FROM case_clocks WHERE case_id = old.id;
     DELETE FROM escalations WHERE case_id = old.id;
     DELETE FROM agent_notices WHERE case_id = old.id;
   END`,
  // Legal days of which the administrators are told, each once. `told`: the mail is in the outbox.
  `CREATE TABLE IF NOT EXISTS escalations (
    case_id TEXT NOT NULL, deadline TEXT NOT NULL, day TEXT NOT NULL, at INTEGER NOT NULL, told INTEGER NOT NULL,
    PRIMARY KEY (case_id, deadline, day)
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS agent_notices (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, agent TEXT NOT NULL, case_id TEXT NOT NULL, what TEXT NOT NULL,
    name TEXT, detail TEXT NOT NULL, at INTEGER NOT NULL
  )`,
  'CREATE INDEX IF NOT EXISTS notices_of_agent ON agent_notices (agent, number)',
  // Likely duplicates are looked for by these two; an index follows the file by itself, also when it is changed or erased.
  `CREATE INDEX IF NOT EXISTS cases_by_email ON cases (lower(json_extract(file, '$.contact.email')))`,
  `CREATE INDEX IF NOT EXISTS cases_by_order ON cases (lower(trim(json_extract(file, '$.contact.order'), ' #')))`,
]
