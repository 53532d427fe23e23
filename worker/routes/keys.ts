import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { MakeKey, RotateKey } from '../../protocol/index.ts'
import { unwrap } from '../errors.ts'
import { usesAccess } from '../sign-in/access.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'
import { spendCode } from './second-factor.ts'

const Nothing = z.strictObject({})

/** Keys for the merchant's own programs, mounted at `/v1/desk/keys` behind the desk's session: administrators only. */
export const keyRoutes = new Hono<DeskEnv>()

keyRoutes.get('/', async (context) => context.json(await deskOf(context.env, context.var.signedIn).keys()))

keyRoutes.post('/', async (context) => {
  const { code, ...input } = await readBody(context.req.raw, MakeKey)
  await askAgain(context, code)
  return context.json(unwrap(await deskOf(context.env, context.var.signedIn).makeKey(context.var.acting, input)), 201)
})

keyRoutes.post('/:key/rotate', async (context) => {
  const { code } = await readBody(context.req.raw, RotateKey)
  await askAgain(context, code)
  const { acting, signedIn } = context.var
  return context.json(unwrap(await deskOf(context.env, signedIn).rotateKey(acting, context.req.param('key'))))
})

keyRoutes.delete('/:key', async (context) => {
  await readBody(context.req.raw, Nothing)
  const { acting, signedIn } = context.var
  unwrap(await deskOf(context.env, signedIn).withdrawKey(acting, context.req.param('key')))
  return context.body(null, 204)
})

/** A key outlives the session that makes it: who has only taken over a session makes none. Throws `wrong-code`, `too-many-requests`. */
async function askAgain(context: Context<DeskEnv>, code: string | undefined): Promise<void> {
  if (!usesAccess(context.env)) await spendCode(context, code ?? '')
}
