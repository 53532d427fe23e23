import { Hono } from 'hono'
import { ProblemError, SpendResume } from '../../protocol/index.ts'
import { unwrap } from '../errors.ts'
import { findMerchant } from '../merchants/settings.ts'
import type { Application } from './application.ts'
import { readBody } from './body.ts'

/** E-mailed links back into a conversation, mounted at `/v1/resumes`. */
export const resumeRoutes = new Hono<Application>()

resumeRoutes.post('/', async (context) => {
  const { secret } = await readBody(context.req.raw, SpendResume)
  const [, slug, conversation, rest] =
    /^([a-z0-9-]{2,40})\.([A-Za-z0-9_-]{8,64})\.([A-Za-z0-9_-]{43})$/.exec(secret) ?? []
  if (!slug || !conversation || !rest || !(await findMerchant(context.env, slug))) throw new ProblemError('link-spent')
  return context.json(unwrap(await context.env.CONVERSATION.getByName(`${slug}:${conversation}`).resume(rest)))
})
