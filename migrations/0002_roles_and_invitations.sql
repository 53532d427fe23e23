-- A third role, and people who no longer may sign in. SQLite cannot change a CHECK: the table is made again (one batch, all or nothing).
CREATE TABLE agents_with_roles (
  id TEXT NOT NULL PRIMARY KEY REFERENCES sign_in_users (id) ON DELETE CASCADE,
  merchant TEXT NOT NULL REFERENCES merchants (slug) ON DELETE CASCADE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('observer', 'agent', 'administrator')),
  disabled_at TEXT
);
INSERT INTO agents_with_roles (id, merchant, name, role) SELECT id, merchant, name, role FROM agents;
DROP TABLE agents;
ALTER TABLE agents_with_roles RENAME TO agents;
CREATE INDEX agents_merchant ON agents (merchant);

-- An invited person who has not come yet. The link's secret is kept as a hash only.
CREATE TABLE invitations (
  id TEXT NOT NULL PRIMARY KEY,
  secret TEXT NOT NULL UNIQUE,
  merchant TEXT NOT NULL REFERENCES merchants (slug) ON DELETE CASCADE,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('observer', 'agent', 'administrator')),
  expires_at INTEGER NOT NULL,
  UNIQUE (merchant, email)
);
