import { type Context, Hono } from 'hono'
import * as z from 'zod'
import {
  AcceptInvitation,
  AskCode,
  CaseStatus,
  ConfirmEnd,
  messageMaxLength,
  PostReply,
  ProblemError,
  SignIn,
} from '../../protocol/index.ts'
import type { Env, NamedActing } from '../env.ts'
import { logFailure, unwrap } from '../errors.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { accessHeader, accessSession, usesAccess } from '../sign-in/access.ts'
import { askCode, currentSession, endSession, isCsrf, type SignedIn, sessionView, signIn } from '../sign-in/session.ts'
import { networkOf } from './address.ts'
import { answerRoutes } from './answers.ts'
import { auditRoutes } from './audit.ts'
import { readBody } from './body.ts'
import { cannedRoutes } from './canned.ts'
import { caseFactRoutes } from './case-facts.ts'
import { caseFileRoutes } from './case-files.ts'
import { connectorRoutes } from './connectors.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'
import { deskFeedbackRoutes } from './feedback.ts'
import { insightsRoutes } from './insights.ts'
import { keyRoutes } from './keys.ts'
import { limitLogins } from './logins.ts'
import { moveRoutes } from './moves.ts'
import { personRoutes } from './person.ts'
import { queueRoutes } from './queue.ts'
import { readRegisterQuery, registerFile, registerPage } from './register.ts'
import { requireFactor, secondFactorRoutes } from './second-factor.ts'
import { settingsRoutes } from './settings.ts'
import { spendInvitation, staffRoutes } from './staff.ts'

const casesPerPage = 200

const Nothing = z.strictObject({})
const ListQuery = z.strictObject({ status: z.union([CaseStatus, z.literal('open')]).default('open') })

export type { DeskEnv } from './desk-session.ts'

/** With Access there is no way in of our own. */
function requireOwnDoor(env: Env): void {
  if (usesAccess(env)) throw new ProblemError('not-found')
}

/** What agents may ask, mounted at `/v1/desk`, on the desk's origin only. */
export const deskRoutes = new Hono<DeskEnv>()

deskRoutes.post('/codes', async (context) => {
  requireOwnDoor(context.env)
  const { email } = await readBody(context.req.raw, AskCode)
  await limitLogins(context.env, context.req.raw, 'code', email)
  // Known or not, the address is looked up after the answer has gone: the answer and its time say nothing.
  const sent = askCode(context.env, email).catch((error) => logFailure(error, { policy: context.req.path }))
  context.executionCtx.waitUntil(sent)
  return context.body(null, 204)
})

deskRoutes.post('/session', async (context) => {
  requireOwnDoor(context.env)
  const { email, code } = await readBody(context.req.raw, SignIn)
  await limitLogins(context.env, context.req.raw, 'session')
  const cookie = context.req.header('cookie') ?? null
  const { signedIn, cookies } = await signIn(context.env, { email, code, cookie })
  for (const value of cookies) context.header('set-cookie', value, { append: true })
  return context.json(sessionView(signedIn), 201)
})

deskRoutes.post('/invitations', async (context) => {
  const { secret } = await readBody(context.req.raw, AcceptInvitation)
  await limitLogins(context.env, context.req.raw, 'invitation')
  return context.json(await spendInvitation(context.env, secret), 201)
})

/** From here on only signed-in agents, and only with their session's token when something changes. */
deskRoutes.use(async (context, next) => {
  const { method } = context.req
  const found = await signedInOf(context)
  if (!found) throw new ProblemError('not-signed-in')
  if (method !== 'GET' && !isCsrf(found.signedIn, context.req.header('x-csrf-token'))) {
    throw new ProblemError('origin-not-allowed')
  }
  if (!context.var.policy.roles.includes(found.signedIn.agent.role)) {
    // A ticket's holder says who they are by the ticket.
    if (!context.var.policy.roles.includes('ticket')) throw new ProblemError('role-not-allowed')
  }
  requireFactor(context.var.policy, found.signedIn)
  context.set('signedIn', found.signedIn)
  context.set('acting', await actingOf(context.env, context.req.raw, found.signedIn))
  for (const value of found.cookies) context.header('set-cookie', value, { append: true })
  await next()
})

deskRoutes.get('/session', (context) => context.json(sessionView(context.var.signedIn)))

deskRoutes.delete('/session', async (context) => {
  const { agent, session } = context.var.signedIn
  const cookies = usesAccess(context.env) ? [] : await endSession(context.env, context.req.header('cookie') ?? '')
  await deskOf(context.env, context.var.signedIn).cut(agent.id, session)
  for (const value of cookies) context.header('set-cookie', value, { append: true })
  return context.body(null, 204)
})

deskRoutes.get('/cases', async (context) => {
  const query = ListQuery.safeParse(context.req.query())
  if (!query.success) throw new ProblemError('invalid-input')
  const { status } = query.data
  return context.json(await deskOf(context.env, context.var.signedIn).list({ status, limit: casesPerPage }))
})

deskRoutes.get('/cases/:case', async (context) => {
  const found = await deskOf(context.env, context.var.signedIn).read(context.var.acting, context.req.param('case'))
  return context.json(unwrap(found))
})

deskRoutes.post('/cases/:case/claim', async (context) => {
  await readBody(context.req.raw, Nothing)
  const claimed = await deskOf(context.env, context.var.signedIn).claim(context.var.acting, context.req.param('case'))
  return context.json(unwrap(claimed))
})

deskRoutes.post('/cases/:case/release', async (context) => {
  await readBody(context.req.raw, Nothing)
  const released = await deskOf(context.env, context.var.signedIn).release(
    context.var.acting,
    context.req.param('case'),
  )
  return context.json(unwrap(released))
})

deskRoutes.post('/cases/:case/resolve', async (context) => {
  await readBody(context.req.raw, Nothing)
  const resolved = await deskOf(context.env, context.var.signedIn).resolve(
    context.var.acting,
    context.req.param('case'),
  )
  return context.json(unwrap(resolved))
})

deskRoutes.post('/cases/:case/reply', async (context) => {
  const input = await readBody(context.req.raw, PostReply)
  if (input.text.trim() === '' && !input.files?.length) throw new ProblemError('empty-message')
  if (input.text.length > messageMaxLength) throw new ProblemError('message-too-long')
  const { acting, signedIn } = context.var
  const sent = await deskOf(context.env, signedIn).reply(acting, context.req.param('case'), input)
  return context.json(unwrap(sent), 201)
})

deskRoutes.post('/cases/:case/end', async (context) => {
  const input = await readBody(context.req.raw, ConfirmEnd)
  const { acting, signedIn } = context.var
  const ended = await deskOf(context.env, signedIn).confirmEnd(acting, context.req.param('case'), input)
  return context.json(unwrap(ended))
})

deskRoutes.route('/', caseFactRoutes)
deskRoutes.route('/second-factor', secondFactorRoutes)
deskRoutes.route('/', caseFileRoutes)
deskRoutes.route('/', queueRoutes)
deskRoutes.route('/', moveRoutes)
deskRoutes.route('/', insightsRoutes)
deskRoutes.route('/', answerRoutes)
deskRoutes.route('/', deskFeedbackRoutes)

deskRoutes.get('/declarations', async (context) => {
  const { acting, signedIn } = context.var
  const filter = readRegisterQuery(context.req.query())
  return context.json(await registerPage(deskOf(context.env, signedIn), acting, filter))
})

deskRoutes.get('/declarations.csv', (context) => {
  const { acting, signedIn } = context.var
  const filter = readRegisterQuery(context.req.query())
  return registerFile(deskOf(context.env, signedIn), acting, filter, 'csv')
})

deskRoutes.get('/declarations.json', (context) => {
  const { acting, signedIn } = context.var
  const filter = readRegisterQuery(context.req.query())
  return registerFile(deskOf(context.env, signedIn), acting, filter, 'json')
})

deskRoutes.get('/withdrawal-function', async (context) =>
  context.json(await deskOf(context.env, context.var.signedIn).withdrawalFunction()),
)

deskRoutes.get('/deliveries', async (context) =>
  context.json({ deliveries: await deskOf(context.env, context.var.signedIn).parkedDeliveries() }),
)

deskRoutes.post('/deliveries/:delivery/retry', async (context) => {
  await readBody(context.req.raw, Nothing)
  unwrap(await deskOf(context.env, context.var.signedIn).retryDelivery(context.req.param('delivery')))
  return context.body(null, 204)
})

deskRoutes.route('/canned', cannedRoutes)
deskRoutes.route('/connectors', connectorRoutes)
deskRoutes.route('/keys', keyRoutes)

deskRoutes.post('/tickets', async (context) => {
  await readBody(context.req.raw, Nothing)
  const { agent, session, endsAt } = context.var.signedIn
  const holder = { id: agent.id, name: agent.name, session, endsAt, role: agent.role }
  const ticket = await deskOf(context.env, context.var.signedIn).ticket(holder)
  return context.json({ ticket }, 201)
})

deskRoutes.get('/socket', async (context) => {
  const response = await deskOf(context.env, context.var.signedIn).fetch(context.req.raw)
  if (response.status !== 101) throw new ProblemError('not-signed-in')
  return response
})

deskRoutes.route('/settings', settingsRoutes)
deskRoutes.route('/', auditRoutes)
deskRoutes.route('/', personRoutes)
deskRoutes.route('/agents', staffRoutes)

/** Who is signed in, by our cookie or by Access. */
async function signedInOf({ env, req }: Context<DeskEnv>): ReturnType<typeof currentSession> {
  if (usesAccess(env)) {
    const signedIn = await accessSession(env, req.header(accessHeader))
    return signedIn && { signedIn, cookies: [] }
  }
  return currentSession(env, req.header('cookie') ?? '', {
    // Reconnecting is what a page does by itself: it must not keep a session awake.
    isActivity: !req.path.endsWith('/tickets') && !req.path.endsWith('/socket'),
  })
}

/** Who asks and where from, as the log of who did what keeps it: the address only as a hash that can be compared. */
async function actingOf(env: Env, request: Request, { agent, session }: SignedIn): Promise<NamedActing> {
  const address = networkOf(request.headers.get('cf-connecting-ip') ?? undefined)
  return { id: agent.id, name: agent.name, session, network: await keyedHash(env.SECRET, 'audit-network', address) }
}
