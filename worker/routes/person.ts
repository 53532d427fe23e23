import { Hono } from 'hono'
import * as z from 'zod'
import { EraseCase, Language, PersonScope, ProblemError, ReadRestricted } from '../../protocol/index.ts'
import { unwrap } from '../errors.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'

const ExportQuery = z.strictObject({ of: PersonScope.default('case'), lang: Language.default('fr') })

/** A person's data, for administrators, mounted at `/v1/desk`. */
export const personRoutes = new Hono<DeskEnv>()

personRoutes.get('/cases/:case/person', async (context) =>
  context.json(unwrap(await deskOf(context.env, context.var.signedIn).personCases(context.req.param('case')))),
)

personRoutes.get('/cases/:case/person.zip', async (context) => {
  const query = ExportQuery.safeParse(context.req.query())
  if (!query.success) throw new ProblemError('invalid-input')
  const { acting, signedIn } = context.var
  const { of, lang } = query.data
  const rows = unwrap(await deskOf(context.env, signedIn).personData(acting, context.req.param('case'), of))
  // The writer of archives is loaded by who needs one.
  const { personFile } = await import('../privacy/person-file.ts')
  return personFile(context.env.FILES, rows, lang, new Date())
})

personRoutes.post('/cases/:case/erasure', async (context) => {
  const { of } = await readBody(context.req.raw, EraseCase)
  const { acting, signedIn } = context.var
  return context.json(unwrap(await deskOf(context.env, signedIn).erasePerson(acting, context.req.param('case'), of)))
})

personRoutes.get('/restricted', async (context) =>
  context.json(await deskOf(context.env, context.var.signedIn).restrictedCases()),
)

personRoutes.post('/restricted/:case', async (context) => {
  const { reason } = await readBody(context.req.raw, ReadRestricted)
  const { acting, signedIn } = context.var
  const found = await deskOf(context.env, signedIn).readRestricted(acting, context.req.param('case'), reason)
  return context.json(unwrap(found))
})
