/** Who works for a merchant: list, roles, and who may no longer come. Every question carries the merchant. */
import { type AgentRole, ProblemError, type Staff } from '../../protocol/index.ts'

type AgentRow = { id: string; name: string; email: string; role: AgentRole; disabled_at: string | null; factor: number }
type InvitationRow = { id: string; name: string; email: string; role: AgentRole; expires_at: number }

/** Everybody, by name, and who has not answered their invitation yet. */
export async function staffOf(database: D1Database, merchant: string, now: number): Promise<Staff> {
  const [agents, invitations] = await Promise.all([
    database
      .prepare(
        `SELECT agents.id, agents.name, users.email, agents.role, agents.disabled_at, second_factors.sealed IS NOT NULL AS factor
         FROM agents JOIN sign_in_users AS users ON users.id = agents.id
         LEFT JOIN second_factors ON second_factors.agent = agents.id
         WHERE agents.merchant = ? ORDER BY agents.disabled_at IS NOT NULL, agents.name, users.email`,
      )
      .bind(merchant)
      .all<AgentRow>(),
    database
      .prepare(
        'SELECT id, name, email, role, expires_at FROM invitations WHERE merchant = ? AND expires_at > ? ORDER BY email',
      )
      .bind(merchant, now)
      .all<InvitationRow>(),
  ])
  return {
    agents: agents.results.map(({ disabled_at, factor, ...agent }) => ({
      ...agent,
      disabled: disabled_at !== null,
      secondFactor: factor === 1,
    })),
    invitations: invitations.results.map(({ expires_at, ...invitation }) => ({
      ...invitation,
      expiresAt: new Date(expires_at).toISOString(),
    })),
  }
}

/** Names by id, of whoever may no longer come too. */
export async function namesOf(database: D1Database, merchant: string): Promise<Map<string, string>> {
  const query = database.prepare('SELECT id, name FROM agents WHERE merchant = ? ORDER BY name')
  const { results } = await query.bind(merchant).all<{ id: string; name: string }>()
  return new Map(results.map(({ id, name }) => [id, name]))
}

/** One administrator must remain: the condition is part of the change, so that two of them cannot remove each other. */
const anotherAdministrator = `(agents.role <> 'administrator' OR EXISTS (
  SELECT 1 FROM agents AS other WHERE other.merchant = agents.merchant AND other.id <> agents.id
  AND other.role = 'administrator' AND other.disabled_at IS NULL))`

/** Gives a person another role and ends their sessions; false when it is already theirs. Throws `not-found`, `last-administrator`. */
export async function changeRole(
  database: D1Database,
  merchant: string,
  id: string,
  role: AgentRole,
): Promise<boolean> {
  const agent = await requireAgent(database, merchant, id)
  if (agent.role === role) return false
  const keeps = role === 'administrator' ? '1 = 1' : anotherAdministrator
  const changed = await database
    .prepare(`UPDATE agents SET role = ? WHERE id = ? AND merchant = ? AND ${keeps}`)
    .bind(role, id, merchant)
    .run()
  if (changed.meta.changes === 0) throw new ProblemError('last-administrator')
  await endSessions(database, id)
  return true
}

/** The person may no longer sign in, and every session of theirs ends. Throws `not-found`, `last-administrator`. */
export async function disable(database: D1Database, merchant: string, id: string, now: Date): Promise<void> {
  const agent = await requireAgent(database, merchant, id)
  if (agent.disabled_at === null) {
    const changed = await database
      .prepare(`UPDATE agents SET disabled_at = ? WHERE id = ? AND merchant = ? AND ${anotherAdministrator}`)
      .bind(now.toISOString(), id, merchant)
      .run()
    if (changed.meta.changes === 0) throw new ProblemError('last-administrator')
  }
  await endSessions(database, id)
}

/** The person may sign in again. Throws `not-found`. */
export async function enable(database: D1Database, merchant: string, id: string): Promise<void> {
  await requireAgent(database, merchant, id)
  const statement = database.prepare('UPDATE agents SET disabled_at = NULL WHERE id = ? AND merchant = ?')
  await statement.bind(id, merchant).run()
}

async function requireAgent(
  database: D1Database,
  merchant: string,
  id: string,
): Promise<Pick<AgentRow, 'role' | 'disabled_at'>> {
  const query = database.prepare('SELECT role, disabled_at FROM agents WHERE id = ? AND merchant = ?')
  const agent = await query.bind(id, merchant).first<Pick<AgentRow, 'role' | 'disabled_at'>>()
  if (!agent) throw new ProblemError('not-found')
  return agent
}

async function endSessions(database: D1Database, id: string): Promise<void> {
  await database.prepare('DELETE FROM sign_in_sessions WHERE userId = ?').bind(id).run()
}
