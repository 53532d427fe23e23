import { type Context, Hono } from 'hono'
import { ConfirmSecondFactor, GiveSecondFactor, OfferSecondFactor, ProblemError } from '../../protocol/index.ts'
import { usesAccess } from '../sign-in/access.ts'
import { confirmFactor, offerFactor, renewRecoveryCodes, spendFactorCode } from '../sign-in/second-factor.ts'
import { rotateSession, type SignedIn, sessionView } from '../sign-in/session.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'
import { limitLogins } from './logins.ts'
import type { Policy } from './policy.ts'

/** Who owes a second factor gets nothing, and who has none administers nothing. Throws `second-factor-asked`, `second-factor-missing`. */
export function requireFactor(policy: Policy, { factor }: SignedIn): void {
  if (factor.state === 'asked' && !policy.beforeSecondFactor) throw new ProblemError('second-factor-asked')
  const isAdministrative = policy.roles.every((role) => role === 'administrator')
  if (isAdministrative && factor.state !== 'given') throw new ProblemError('second-factor-missing')
}

/** One's own second factor, mounted at `/v1/desk/second-factor` behind the session. */
export const secondFactorRoutes = new Hono<DeskEnv>()

// With Access it is Access that asks for one.
secondFactorRoutes.use(async (context, next) => {
  if (usesAccess(context.env)) throw new ProblemError('not-found')
  await next()
})

secondFactorRoutes.post('/', async (context) => {
  const { code } = await readBody(context.req.raw, OfferSecondFactor)
  const { agent, factor } = context.var.signedIn
  // Who has taken over a session must not be able to exchange the application for their own.
  if (factor.state !== 'absent') await spendCode(context, code ?? '')
  return context.json(await offerFactor(context.env, agent), 201)
})

secondFactorRoutes.post('/confirm', async (context) => {
  const { code } = await readBody(context.req.raw, ConfirmSecondFactor)
  const { env } = context
  const { agent } = context.var.signedIn
  await limitLogins(env, context.req.raw, 'second-factor', agent.id)
  const recoveryCodes = await confirmFactor(env, agent.id, code, Date.now())
  const session = await goOn(context)
  await env.DB.prepare('DELETE FROM sign_in_sessions WHERE userId = ? AND id <> ?')
    .bind(agent.id, session.session)
    .run()
  await deskOf(env, session).cut(agent.id)
  await deskOf(env, session).note(context.var.acting, 'second-factor-set', agent.id)
  return context.json({ session: sessionView(session), recoveryCodes })
})

secondFactorRoutes.post('/session', async (context) => {
  const { code } = await readBody(context.req.raw, GiveSecondFactor)
  const { agent, factor } = context.var.signedIn
  if (factor.state === 'absent') throw new ProblemError('second-factor-missing')
  if ((await spendCode(context, code)) === 'recovery') {
    await deskOf(context.env, context.var.signedIn).note(context.var.acting, 'recovery-code-used', agent.id)
  }
  return context.json(sessionView(await goOn(context)))
})

secondFactorRoutes.post('/codes', async (context) => {
  const { code } = await readBody(context.req.raw, GiveSecondFactor)
  const { agent, factor } = context.var.signedIn
  if (factor.state === 'absent') throw new ProblemError('second-factor-missing')
  await spendCode(context, code)
  const recoveryCodes = await renewRecoveryCodes(context.env, agent.id)
  await deskOf(context.env, context.var.signedIn).note(context.var.acting, 'recovery-codes-renewed', agent.id)
  const session = { ...sessionView(context.var.signedIn), recoveryCodesLeft: recoveryCodes.length }
  return context.json({ session, recoveryCodes })
})

/** Spends a code of the person, five tries in a quarter of an hour. Throws `wrong-code`, `too-many-requests`. */
export async function spendCode(context: Context<DeskEnv>, code: string): ReturnType<typeof spendFactorCode> {
  const { env, req } = context
  const { id } = context.var.signedIn.agent
  await limitLogins(env, req.raw, 'second-factor', id)
  return spendFactorCode(env, id, code, Date.now())
}

/** The person goes on in another session, with its cookie; the sockets of the one that was are cut. */
async function goOn(context: Context<DeskEnv>): Promise<SignedIn> {
  const { agent, session } = context.var.signedIn
  const { signedIn, cookies } = await rotateSession(context.env, context.req.header('cookie') ?? '')
  // What the request itself prolonged is gone: only the new cookie may go out.
  context.header('set-cookie', undefined)
  for (const value of cookies) context.header('set-cookie', value, { append: true })
  await deskOf(context.env, signedIn).cut(agent.id, session)
  return signedIn
}
