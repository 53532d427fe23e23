import { Hono } from 'hono'
import { DecideAnswer } from '../../protocol/index.ts'
import { unwrap } from '../errors.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'

/** Answers on supervised topics, which a person reads before they are shown; mounted in the desk's routes, behind their session. */
export const answerRoutes = new Hono<DeskEnv>()

answerRoutes.get('/answers', async (context) =>
  context.json(await deskOf(context.env, context.var.signedIn).heldAnswers()),
)

answerRoutes.post('/answers/:answer', async (context) => {
  const decided = await readBody(context.req.raw, DecideAnswer)
  const { acting, signedIn } = context.var
  unwrap(await deskOf(context.env, signedIn).decideHeld(acting, context.req.param('answer'), decided))
  return context.body(null, 204)
})
