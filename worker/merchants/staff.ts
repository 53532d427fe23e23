import type { AgentRole } from '../../protocol/index.ts'

type Holder = { id: string; name: string }

/** Who may hold a case of a merchant: whoever may sign in there and does not only look. */
export async function holdersOf(database: D1Database, merchant: string): Promise<Holder[]> {
  const { results } = await database
    .prepare(
      "SELECT id, name FROM agents WHERE merchant = ? AND disabled_at IS NULL AND role <> 'observer' ORDER BY name, id",
    )
    .bind(merchant)
    .all<Holder>()
  return results
}

/** The one of them under this id; null when there is none. */
export async function holderOf(database: D1Database, merchant: string, id: string): Promise<Holder | null> {
  return (await holdersOf(database, merchant)).find((holder) => holder.id === id) ?? null
}

/** Addresses of those who decide for a merchant. */
export async function administratorsOf(database: D1Database, merchant: string): Promise<string[]> {
  const role: AgentRole = 'administrator'
  const { results } = await database
    .prepare(
      `SELECT users.email FROM agents JOIN sign_in_users AS users ON users.id = agents.id
       WHERE agents.merchant = ? AND agents.role = ? AND agents.disabled_at IS NULL ORDER BY users.email`,
    )
    .bind(merchant, role)
    .all<{ email: string }>()
  return results.map(({ email }) => email)
}
