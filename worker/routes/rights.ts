import { type Context, Hono } from 'hono'
import { reference, rightOf } from '../../knowledge/index.ts'
import { ProblemError } from '../../protocol/index.ts'
import { type Asked, indexPage, pageCss, rightPage, robots, sitemap } from '../pages/index.ts'
import type { Application } from './application.ts'
import { demonstrationShop } from './demo-merchant.ts'
import { isDemonstration } from './fence.ts'
import { plainPagePolicy } from './headers.ts'

/** The public pages of the law, mounted at `/`. */
export const rightsRoutes = new Hono<Application>()

const anHour = 'public, max-age=3600'
/** A shop's public name, as an address may carry it. */
const shopName = /^[a-z0-9-]{2,40}$/

rightsRoutes.get('/droits', async (context) => show(context, indexPage(askedBy(context), await reference())))

rightsRoutes.get('/droits/:right', (context) => {
  const right = rightOf(context.req.param('right'))
  if (!right) throw new ProblemError('not-found')
  return show(context, rightPage(right, askedBy(context)))
})

rightsRoutes.get('/sitemap.xml', (context) =>
  context.body(sitemap(context.env.PUBLIC_ORIGIN), 200, { 'content-type': 'application/xml', 'cache-control': anHour }),
)

rightsRoutes.get('/robots.txt', (context) =>
  context.text(robots(context.env.PUBLIC_ORIGIN), 200, { 'cache-control': anHour }),
)

/** The bare address is French for every reader, so that it may be kept and listed; `lang=en` is English. */
function askedBy({ env, req }: Context<Application>): Asked {
  const shop = req.query('shop') ?? (isDemonstration(env) ? demonstrationShop : '')
  const merchant = shopName.test(shop) ? shop : undefined
  const language = req.query('lang') === 'en' ? 'en' : 'fr'
  return { language, origin: env.PUBLIC_ORIGIN, ...(merchant && { merchant }) }
}

async function show(context: Context<Application>, document: ReturnType<typeof indexPage>): Promise<Response> {
  return context.html(document, 200, {
    'cache-control': anHour,
    'content-security-policy': await plainPagePolicy(pageCss),
  })
}
