import { Hono } from 'hono'
import * as z from 'zod'
import { AskQueue, PostNote, SaveView } from '../../protocol/index.ts'
import { unwrap } from '../errors.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'

const Nothing = z.strictObject({})

/** The queue as agents look at it, and the views they keep; mounted in the desk's routes, behind their session. */
export const queueRoutes = new Hono<DeskEnv>()

queueRoutes.post('/queue', async (context) => {
  const asked = await readBody(context.req.raw, AskQueue)
  const { acting, signedIn } = context.var
  return context.json(await deskOf(context.env, signedIn).browse(acting, asked))
})

queueRoutes.post('/cases/:case/notes', async (context) => {
  const note = await readBody(context.req.raw, PostNote)
  const { acting, signedIn } = context.var
  return context.json(unwrap(await deskOf(context.env, signedIn).addNote(acting, context.req.param('case'), note)), 201)
})

queueRoutes.get('/views', async (context) => {
  const { acting, signedIn } = context.var
  return context.json(await deskOf(context.env, signedIn).views(acting.id))
})

queueRoutes.post('/views', async (context) => {
  const view = await readBody(context.req.raw, SaveView)
  const { acting, signedIn } = context.var
  return context.json(unwrap(await deskOf(context.env, signedIn).saveView(acting.id, view)), 201)
})

queueRoutes.delete('/views/:view', async (context) => {
  await readBody(context.req.raw, Nothing)
  const { acting, signedIn } = context.var
  unwrap(await deskOf(context.env, signedIn).forgetView(acting.id, context.req.param('view')))
  return context.body(null, 204)
})
