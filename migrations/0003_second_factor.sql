-- The second factor of a person: the secret that their application shares with us, sealed under the service's key.
-- `pending` waits to be confirmed; `last_step` is the newest half minute whose code was accepted: none is accepted twice.
CREATE TABLE second_factors (
  agent TEXT NOT NULL PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE,
  sealed TEXT,
  pending TEXT,
  last_step INTEGER NOT NULL DEFAULT 0
);

-- Codes for a lost telephone, kept as hashes; a spent one is deleted.
CREATE TABLE recovery_codes (
  hash TEXT NOT NULL PRIMARY KEY,
  agent TEXT NOT NULL REFERENCES agents (id) ON DELETE CASCADE
);

CREATE INDEX recovery_codes_agent ON recovery_codes (agent);

-- Sessions in which the second factor was given.
CREATE TABLE session_factors (
  session TEXT NOT NULL PRIMARY KEY REFERENCES sign_in_sessions (id) ON DELETE CASCADE
);
