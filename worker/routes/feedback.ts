import { Hono } from 'hono'
import { GiveFeedback, Language, ProblemError } from '../../protocol/index.ts'
import { unwrap } from '../errors.ts'
import type { Application } from './application.ts'
import { readBody } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'
import { readPeriod } from './insights.ts'

/** What a shopper says once a case is over; mounted in the shoppers' routes, behind their token. */
export const shopperFeedbackRoutes = new Hono<Application>()

shopperFeedbackRoutes.post('/:conversation/feedback', async (context) => {
  const { conversation, token } = context.var
  unwrap(await conversation.giveFeedback(token, await readBody(context.req.raw, GiveFeedback)))
  return context.body(null, 204)
})

/** Words that shoppers gave; mounted in the desk's routes, behind their session. */
export const deskFeedbackRoutes = new Hono<DeskEnv>()

deskFeedbackRoutes.get('/suggestions', async (context) => {
  const period = readPeriod(context.req.query())
  return context.json(await deskOf(context.env, context.var.signedIn).shopperWords(period))
})

deskFeedbackRoutes.get('/suggestions.csv', async (context) => {
  const { lang, ...asked } = context.req.query()
  const language = Language.default('fr').safeParse(lang)
  if (!language.success) throw new ProblemError('invalid-input')
  const period = readPeriod(asked)
  const file = await deskOf(context.env, context.var.signedIn).shopperWordsFile(period, language.data)
  const name = `${language.data === 'fr' ? 'paroles' : 'words'}-${period.from}-${period.to}.csv`
  return context.body(file, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  })
})
