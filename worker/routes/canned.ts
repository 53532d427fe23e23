import { Hono } from 'hono'
import * as z from 'zod'
import { CannedReply } from '../../protocol/index.ts'
import { unwrap } from '../errors.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'

const Nothing = z.strictObject({})

/** The merchant's canned replies, mounted in the desk's routes, behind their session. */
export const cannedRoutes = new Hono<DeskEnv>()

cannedRoutes.get('/', async (context) => context.json(await deskOf(context.env, context.var.signedIn).cannedReplies()))

cannedRoutes.post('/', async (context) => {
  const reply = await readBody(context.req.raw, CannedReply)
  const { acting, signedIn } = context.var
  return context.json(unwrap(await deskOf(context.env, signedIn).saveCanned(acting, reply)), 201)
})

cannedRoutes.delete('/:canned', async (context) => {
  await readBody(context.req.raw, Nothing)
  const { acting, signedIn } = context.var
  unwrap(await deskOf(context.env, signedIn).forgetCanned(acting, context.req.param('canned')))
  return context.body(null, 204)
})
