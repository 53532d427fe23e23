import { type Context, Hono } from 'hono'
import * as z from 'zod'
import {
  AssignCase,
  type DeskTeam,
  MergeCase,
  MoveMany,
  ReopenCase,
  SeeNotices,
  SnoozeCase,
} from '../../protocol/index.ts'
import type { MovingAgent } from '../env.ts'
import { unwrap } from '../errors.ts'
import { holderOf, holdersOf } from '../merchants/staff.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'

const Nothing = z.strictObject({})

/** What agents do with a case besides taking it, giving it back and resolving it; mounted in the desk's routes, behind their session. */
export const moveRoutes = new Hono<DeskEnv>()

moveRoutes.get('/team', async (context) => {
  const { acting, signedIn } = context.var
  const [holders, known] = await Promise.all([
    holdersOf(context.env.DB, signedIn.agent.merchant.slug),
    deskOf(context.env, signedIn).teamOf(acting.id),
  ])
  return context.json({ holders, ...known } satisfies DeskTeam)
})

moveRoutes.post('/notices', async (context) => {
  const { seen } = await readBody(context.req.raw, SeeNotices)
  const { acting, signedIn } = context.var
  await deskOf(context.env, signedIn).seeNotices(acting.id, seen)
  return context.body(null, 204)
})

moveRoutes.post('/cases/:case/assign', async (context) => {
  const { to, reason } = await readBody(context.req.raw, AssignCase)
  const input = { to: await holder(context, to), reason }
  const desk = deskOf(context.env, context.var.signedIn)
  return context.json(unwrap(await desk.assignCase(movingOf(context), context.req.param('case'), input)))
})

moveRoutes.post('/cases/:case/snooze', async (context) => {
  const { until } = await readBody(context.req.raw, SnoozeCase)
  const desk = deskOf(context.env, context.var.signedIn)
  return context.json(unwrap(await desk.snoozeCase(context.var.acting, context.req.param('case'), until)))
})

moveRoutes.post('/cases/:case/wake', async (context) => {
  await readBody(context.req.raw, Nothing)
  const desk = deskOf(context.env, context.var.signedIn)
  return context.json(unwrap(await desk.wakeCase(context.var.acting, context.req.param('case'))))
})

moveRoutes.post('/cases/:case/reopen', async (context) => {
  const { reason } = await readBody(context.req.raw, ReopenCase)
  const desk = deskOf(context.env, context.var.signedIn)
  return context.json(unwrap(await desk.reopenCase(context.var.acting, context.req.param('case'), reason)))
})

moveRoutes.post('/cases/:case/merge', async (context) => {
  const { into } = await readBody(context.req.raw, MergeCase)
  const desk = deskOf(context.env, context.var.signedIn)
  return context.json(unwrap(await desk.mergeCase(context.var.acting, context.req.param('case'), into)))
})

moveRoutes.post('/moves', async (context) => {
  const move = await readBody(context.req.raw, MoveMany)
  const desk = deskOf(context.env, context.var.signedIn)
  const given = move.act === 'assign' ? { ...move, to: await holder(context, move.to) } : move
  return context.json(await desk.moveMany(movingOf(context), given))
})

function movingOf({ var: { acting, signedIn } }: Context<DeskEnv>): MovingAgent {
  return { ...acting, decides: signedIn.agent.role === 'administrator' && signedIn.factor.state === 'given' }
}

/** Whom a case may be given to; null for who is of another merchant, only looks or may no longer sign in, as for nobody. */
function holder(context: Context<DeskEnv>, id: string): Promise<{ id: string; name: string } | null> {
  return holderOf(context.env.DB, context.var.signedIn.agent.merchant.slug, id)
}
