import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { ChangeRole, type InvitationAccepted, Invite, ProblemError } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { acceptInvitation, invite, withdrawInvitation } from '../sign-in/invitations.ts'
import { resetFactor } from '../sign-in/second-factor.ts'
import { changeRole, disable, enable, staffOf } from '../sign-in/staff.ts'
import { readBody } from './body.ts'
import type { DeskEnv } from './desk.ts'

const invitationsPerHour = 30
const Nothing = z.strictObject({})

/** Agents and roles, for administrators, mounted at `/v1/desk/agents`. */
export const staffRoutes = new Hono<DeskEnv>()

staffRoutes.get('/', (context) => answer(context))

staffRoutes.post('/invitations', async (context) => {
  const invited = await readBody(context.req.raw, Invite)
  const { env } = context
  const { agent } = context.var.signedIn
  const key = await keyedHash(env.SECRET, 'invitations', agent.merchant.slug)
  const retryAfterSeconds = await env.LIMIT.getByName(key).take(invitationsPerHour, 3600)
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds })
  const id = await invite(env, agent, invited, Date.now())
  await deskOf(context).note(context.var.acting, 'agent-invited', id)
  return answer(context, 201)
})

staffRoutes.post('/invitations/:invitation/withdraw', async (context) => {
  await readBody(context.req.raw, Nothing)
  const id = context.req.param('invitation')
  await withdrawInvitation(context.env, merchantOf(context), id)
  await deskOf(context).note(context.var.acting, 'invitation-withdrawn', id)
  return answer(context)
})

staffRoutes.post('/:agent/role', async (context) => {
  const { role } = await readBody(context.req.raw, ChangeRole)
  const id = context.req.param('agent')
  const isNew = await changeRole(context.env.DB, merchantOf(context), id, role)
  if (isNew) {
    const desk = deskOf(context)
    // Whoever only looks holds no case.
    await (role === 'observer' ? desk.dismiss(context.var.acting, id) : desk.cut(id))
    await desk.note(context.var.acting, 'role-changed', id)
  }
  return answer(context)
})

staffRoutes.post('/:agent/disable', async (context) => {
  await readBody(context.req.raw, Nothing)
  const id = context.req.param('agent')
  await disable(context.env.DB, merchantOf(context), id, new Date())
  await deskOf(context).dismiss(context.var.acting, id)
  await deskOf(context).note(context.var.acting, 'agent-disabled', id)
  return answer(context)
})

staffRoutes.post('/:agent/enable', async (context) => {
  await readBody(context.req.raw, Nothing)
  const id = context.req.param('agent')
  await enable(context.env.DB, merchantOf(context), id)
  await deskOf(context).note(context.var.acting, 'agent-enabled', id)
  return answer(context)
})

staffRoutes.post('/:agent/second-factor/reset', async (context) => {
  await readBody(context.req.raw, Nothing)
  const id = context.req.param('agent')
  // One's own is changed with a code of it: an open session alone must not be enough.
  if (id === context.var.signedIn.agent.id) throw new ProblemError('role-not-allowed')
  await resetFactor(context.env.DB, merchantOf(context), id)
  await deskOf(context).cut(id)
  await deskOf(context).note(context.var.acting, 'second-factor-reset', id)
  return answer(context)
})

/** The door of an invited person, before there is a session. Throws `link-spent`. */
export function spendInvitation(env: Env, secret: string): Promise<InvitationAccepted> {
  return acceptInvitation(env, secret, new Date())
}

const merchantOf = (context: Context<DeskEnv>) => context.var.signedIn.agent.merchant.slug
const deskOf = (context: Context<DeskEnv>) => context.env.DESK.getByName(merchantOf(context))

async function answer(context: Context<DeskEnv>, status: 200 | 201 = 200): Promise<Response> {
  return context.json(await staffOf(context.env.DB, merchantOf(context), Date.now()), status)
}
