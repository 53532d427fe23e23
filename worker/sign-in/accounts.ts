import { type AgentRole, MerchantSettings, type SecondFactorState } from '../../protocol/index.ts'

/** An agent as D1 knows them. */
export interface Agent {
  id: string
  name: string
  email: string
  role: AgentRole
  merchant: { slug: string; name: string; language: MerchantSettings['languages'][number] }
}

type AgentRow = {
  id: string
  name: string
  email: string
  role: Agent['role']
  merchant: string
  settings: string
}

/** An invited person: who they are, and for whom they work. */
export interface Invitation {
  merchant: string
  email: string
  name: string
  role: Agent['role']
}

const columns = 'agents.id, agents.name, users.email, agents.role, agents.merchant, merchants.settings'
const tables =
  'agents JOIN sign_in_users AS users ON users.id = agents.id JOIN merchants ON merchants.slug = agents.merchant'

/** Where the second factor stands in a session. */
export interface Factor {
  state: SecondFactorState
  recoveryCodesLeft: number
}

/** The agent of a session, with where their second factor stands in it. */
export async function findSignedIn(
  database: D1Database,
  id: string,
  session: string,
): Promise<{ agent: Agent; factor: Factor } | null> {
  const row = await database
    .prepare(
      `SELECT ${columns}, second_factors.sealed IS NOT NULL AS enrolled,
         EXISTS (SELECT 1 FROM session_factors WHERE session = ?2) AS given,
         (SELECT count(*) FROM recovery_codes WHERE agent = agents.id) AS codes
       FROM ${tables} LEFT JOIN second_factors ON second_factors.agent = agents.id
       WHERE agents.id = ?1 AND agents.disabled_at IS NULL`,
    )
    .bind(id, session)
    .first<AgentRow & { enrolled: number; given: number; codes: number }>()
  const agent = agentOf(row)
  if (!row || !agent) return null
  const state = row.enrolled === 0 ? 'absent' : row.given === 1 ? 'given' : 'asked'
  return { agent, factor: { state, recoveryCodesLeft: row.codes } }
}

/** An agent by e-mail address, or null when nobody who works for a merchant has it. */
export async function findAgentByEmail(database: D1Database, email: string): Promise<Agent | null> {
  const query = database.prepare(
    `SELECT ${columns} FROM ${tables} WHERE users.email = ? AND agents.disabled_at IS NULL`,
  )
  return agentOf(await query.bind(email.toLowerCase()).first<AgentRow>())
}

/** Statements that let a person sign in; repeated, they change nothing but name and role. Only an invitation makes an account. */
export function inviteStatements(database: D1Database, invitation: Invitation, now: Date): D1PreparedStatement[] {
  const email = invitation.email.toLowerCase()
  return [
    database
      .prepare(
        `INSERT INTO sign_in_users (id, name, email, emailVerified, createdAt, updatedAt) VALUES (?, ?, ?, 1, ?, ?)
         ON CONFLICT (email) DO NOTHING`,
      )
      .bind(crypto.randomUUID(), invitation.name, email, now.toISOString(), now.toISOString()),
    database
      .prepare(
        `INSERT INTO agents (id, merchant, name, role) SELECT id, ?, ?, ? FROM sign_in_users WHERE email = ?
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, disabled_at = NULL
         WHERE merchant = excluded.merchant`,
      )
      .bind(invitation.merchant, invitation.name, invitation.role, email),
  ]
}

function agentOf(row: AgentRow | null): Agent | null {
  if (!row) return null
  const { slug, name, languages } = MerchantSettings.parse(JSON.parse(row.settings))
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    merchant: { slug, name, language: languages[0] ?? 'fr' },
  }
}
