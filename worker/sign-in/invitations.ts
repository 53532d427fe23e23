/** Invitations by e-mail: a single-use link, good for three days, whose secret is stored as a hash. */
import { type InvitationAccepted, type Invite, ProblemError } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { keyedHash, newId, newSecret } from '../privacy/secrets.ts'
import { type Agent, findAgentByEmail, type Invitation, inviteStatements } from './accounts.ts'
import { invitationMail } from './invitation-mail.ts'

const lifeMs = 72 * 3_600_000

type Row = Invitation & { expires_at: number }

/** Sends a link; an earlier one to the same address is dead. Throws `already-on-the-team`. Gives the invitation's id. */
export async function invite(env: Env, by: Agent, invited: Invite, now: number): Promise<string> {
  const email = invited.email.toLowerCase()
  const merchant = by.merchant.slug
  const known = await findAgentByEmail(env.DB, email)
  // Somebody of another shop is told nothing about, and neither is who invites.
  if (known?.merchant.slug === merchant) throw new ProblemError('already-on-the-team')
  const [id, secret] = [newId(), newSecret()]
  const expiresAt = now + lifeMs
  await env.DB.prepare(
    `INSERT INTO invitations (id, secret, merchant, email, name, role, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (merchant, email) DO UPDATE SET id = excluded.id, secret = excluded.secret, name = excluded.name,
       role = excluded.role, expires_at = excluded.expires_at`,
  )
    .bind(id, await hashOf(env, secret), merchant, email, invited.name, invited.role, expiresAt)
    .run()
  const link = `${env.DESK_ORIGIN}/desk#invitation=${secret}`
  await env.DESK.getByName(merchant).sendMail(invitationMail(by, { ...invited, email }, link, expiresAt))
  return id
}

/** Takes an invitation back. Throws `not-found`. */
export async function withdrawInvitation(env: Env, merchant: string, id: string): Promise<void> {
  const statement = env.DB.prepare('DELETE FROM invitations WHERE id = ? AND merchant = ?')
  if ((await statement.bind(id, merchant).run()).meta.changes === 0) throw new ProblemError('not-found')
}

/** Spends a link: the person may sign in from now on. Throws `link-spent`. */
export async function acceptInvitation(env: Env, secret: string, now: Date): Promise<InvitationAccepted> {
  // Whoever deletes the row has it: a link that two requests spend is spent once.
  const row = await env.DB.prepare(
    'DELETE FROM invitations WHERE secret = ? RETURNING merchant, email, name, role, expires_at',
  )
    .bind(await hashOf(env, secret))
    .first<Row>()
  if (!row || row.expires_at <= now.getTime()) throw new ProblemError('link-spent')
  await env.DB.batch(inviteStatements(env.DB, row, now))
  const agent = await findAgentByEmail(env.DB, row.email)
  // An address works for one shop: whoever is already with another one stays there.
  if (agent?.merchant.slug !== row.merchant) throw new ProblemError('link-spent')
  return { email: row.email, merchant: agent.merchant.name }
}

const hashOf = (env: Env, secret: string) => keyedHash(env.SECRET, 'invitation', secret)
