import { Hono } from 'hono'
import { ProblemError } from '../protocol/index.ts'
import { problemResponse } from './errors.ts'
import type { Application } from './routes/application.ts'
import { articleRoutes } from './routes/articles.ts'
import { replyRoutes } from './routes/connectors.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { demoRoutes } from './routes/demo.ts'
import { demoShopRoutes, shopRoutes } from './routes/demo-shop.ts'
import { deskRoutes } from './routes/desk.ts'
import { fence, finish } from './routes/fence.ts'
import { fileRoutes } from './routes/files.ts'
import { frameRoutes } from './routes/frame.ts'
import { mcpRoutes } from './routes/mcp.ts'
import { merchantRoutes } from './routes/merchant.ts'
import { problemPage } from './routes/pages.ts'
import { previewRoutes } from './routes/preview.ts'
import { resumeRoutes } from './routes/resumes.ts'
import { rightsRoutes } from './routes/rights.ts'

/** The whole HTTP face: `fence` lets through what the policy table lists, the rooms of `routes/` answer. */
export const app = new Hono<Application>()

app.use(finish)
app.use(fence)

app.get('/healthz', (context) => context.text('ok', 200, { 'cache-control': 'no-store' }))
app.route('/', fileRoutes)
app.route('/m', frameRoutes)
app.route('/m', previewRoutes)
app.route('/articles', articleRoutes)
app.route('/', rightsRoutes)
app.route('/mcp', mcpRoutes)
app.route('/v1/conversations', conversationRoutes)
app.route('/v1/resumes', resumeRoutes)
app.route('/v1/connectors', replyRoutes)
app.route('/v1/merchant', merchantRoutes)
app.route('/v1/desk', deskRoutes)
app.route('/demo', demoRoutes)
app.route('/demo', demoShopRoutes)
app.route('/', shopRoutes)

app.notFound(() => {
  throw new ProblemError('not-found')
})

app.onError(async (error, context) => {
  const response = problemResponse(error, { method: context.req.method, policy: context.var.policy?.path ?? 'none' })
  // What was allowed before the failure stays: a merchant's page may read its refusal, 405 names the methods.
  for (const name of [
    'access-control-allow-origin',
    'access-control-expose-headers',
    'vary',
    'allow',
    'www-authenticate',
  ]) {
    const value = context.res.headers.get(name)
    if (value !== null) response.headers.set(name, value)
  }
  if (!context.var.wantsPage) return response
  const { type } = await response.json<{ type: string }>()
  return problemPage(context, type, response.status)
})
