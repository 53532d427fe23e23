import { Hono } from 'hono'
import * as z from 'zod'
import { AskCaseFact, Language, ProblemError, SetCaseFact } from '../../protocol/index.ts'
import { unwrap } from '../errors.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'

const NamesQuery = z.strictObject({ language: Language.default('fr') })

/** Facts of a case that an agent sets or asks for; mounted in the desk's routes, behind their session. */
export const caseFactRoutes = new Hono<DeskEnv>()

caseFactRoutes.get('/cases/:case/facts', async (context) => {
  const query = NamesQuery.safeParse(context.req.query())
  if (!query.success) throw new ProblemError('invalid-input', { detail: 'Check “language”.' })
  const desk = deskOf(context.env, context.var.signedIn)
  return context.json(unwrap(await desk.caseFactNames(context.req.param('case'), query.data.language)))
})

caseFactRoutes.post('/cases/:case/facts', async (context) => {
  const input = await readBody(context.req.raw, SetCaseFact)
  const { acting, signedIn } = context.var
  return context.json(unwrap(await deskOf(context.env, signedIn).setCaseFact(acting, context.req.param('case'), input)))
})

caseFactRoutes.post('/cases/:case/ask', async (context) => {
  const input = await readBody(context.req.raw, AskCaseFact)
  const { acting, signedIn } = context.var
  const asked = await deskOf(context.env, signedIn).askCaseFact(acting, context.req.param('case'), input)
  return context.json(unwrap(asked), 201)
})
