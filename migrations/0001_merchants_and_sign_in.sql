-- Tables of Better Auth 1.7 (names and columns are its own); sign_in_accounts stays empty: there are no passwords.
CREATE TABLE IF NOT EXISTS sign_in_users (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  emailVerified INTEGER NOT NULL,
  image TEXT,
  createdAt DATE NOT NULL,
  updatedAt DATE NOT NULL
);

CREATE TABLE IF NOT EXISTS sign_in_sessions (
  id TEXT NOT NULL PRIMARY KEY,
  expiresAt DATE NOT NULL,
  token TEXT NOT NULL UNIQUE,
  createdAt DATE NOT NULL,
  updatedAt DATE NOT NULL,
  ipAddress TEXT,
  userAgent TEXT,
  userId TEXT NOT NULL REFERENCES sign_in_users (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS sign_in_accounts (
  id TEXT NOT NULL PRIMARY KEY,
  accountId TEXT NOT NULL,
  providerId TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES sign_in_users (id) ON DELETE CASCADE,
  accessToken TEXT,
  refreshToken TEXT,
  idToken TEXT,
  accessTokenExpiresAt DATE,
  refreshTokenExpiresAt DATE,
  scope TEXT,
  password TEXT,
  createdAt DATE NOT NULL,
  updatedAt DATE NOT NULL
);

CREATE TABLE IF NOT EXISTS sign_in_codes (
  id TEXT NOT NULL PRIMARY KEY,
  identifier TEXT NOT NULL,
  value TEXT NOT NULL,
  expiresAt DATE NOT NULL,
  createdAt DATE NOT NULL,
  updatedAt DATE NOT NULL
);

CREATE INDEX IF NOT EXISTS sign_in_sessions_userId_idx ON sign_in_sessions (userId);
CREATE INDEX IF NOT EXISTS sign_in_accounts_userId_idx ON sign_in_accounts (userId);
CREATE INDEX IF NOT EXISTS sign_in_codes_identifier_idx ON sign_in_codes (identifier);

-- The master copy of each merchant's settings; a Desk holds the newest version it was told.
CREATE TABLE IF NOT EXISTS merchants (
  slug TEXT NOT NULL PRIMARY KEY,
  settings TEXT NOT NULL,
  version INTEGER NOT NULL
);

-- Who may sign in, for which merchant. The id is the one of sign_in_users; the name is the first name that shoppers see.
CREATE TABLE IF NOT EXISTS agents (
  id TEXT NOT NULL PRIMARY KEY REFERENCES sign_in_users (id) ON DELETE CASCADE,
  merchant TEXT NOT NULL REFERENCES merchants (slug) ON DELETE CASCADE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('agent', 'administrator'))
);

CREATE INDEX IF NOT EXISTS agents_merchant ON agents (merchant);
