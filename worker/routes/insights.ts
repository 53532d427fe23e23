import { Hono } from 'hono'
import * as z from 'zod'
import { AttachGap, Language, ProblemError } from '../../protocol/index.ts'
import { countsFile } from '../cases/insights-file.ts'
import type { DeskObject } from '../env.ts'
import { unwrap } from '../errors.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'

const dayMs = 86_400_000
const mostDays = 366

const InsightsQuery = z.strictObject({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs
  return days >= 0 && days < mostDays
})
type Period = z.infer<typeof InsightsQuery>

/** What is counted, mounted beside the other routes of the desk. */
export const insightsRoutes = new Hono<DeskEnv>()

insightsRoutes.get('/insights', async (context) => {
  const period = readPeriod(context.req.query())
  return context.json(await deskOf(context.env, context.var.signedIn).insights(period))
})

insightsRoutes.get('/insights.csv', (context) => {
  const { lang, ...period } = context.req.query()
  const language = Language.safeParse(lang)
  if (lang !== undefined && !language.success) throw new ProblemError('invalid-input')
  return insightsFile(deskOf(context.env, context.var.signedIn), readPeriod(period), language.data)
})

insightsRoutes.get('/gaps', async (context) => context.json(await deskOf(context.env, context.var.signedIn).gaps()))

insightsRoutes.get('/gaps.yaml', async (context) =>
  context.body(await deskOf(context.env, context.var.signedIn).gapsFile(), 200, {
    'content-type': 'application/yaml; charset=utf-8',
    'content-disposition': 'attachment; filename="asked-as.yaml"',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  }),
)

insightsRoutes.post('/gaps/:gap', async (context) => {
  const { right } = await readBody(context.req.raw, AttachGap)
  unwrap(await deskOf(context.env, context.var.signedIn).attachGap(context.req.param('gap'), right))
  return context.body(null, 204)
})

/** The period that the address asks for. Throws `invalid-input` when it is no period, or longer than a year. */
export function readPeriod(query: Record<string, string>): Period {
  const asked = InsightsQuery.safeParse(query)
  if (!asked.success) throw new ProblemError('invalid-input')
  return asked.data
}

/** The counts of a period as a file to keep, in the reader's language, or the shop's first. */
async function insightsFile(
  desk: DurableObjectStub<DeskObject>,
  period: Period,
  reader: Language | undefined,
): Promise<Response> {
  const [known, rows] = await Promise.all([desk.settings(), desk.countsOf(period)])
  const language = reader ?? known?.settings.languages[0] ?? 'fr'
  const name = `${language === 'fr' ? 'comprendre' : 'insights'}-${period.from}-${period.to}.csv`
  return new Response(countsFile(rows, language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}
