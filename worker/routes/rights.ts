import { type Context, Hono } from 'hono'
import { type Right, reference, rightOf } from '../../knowledge/index.ts'
import { ProblemError } from '../../protocol/index.ts'
import { type Asked, indexPage, loadExports, pageCss, rightPage, robots, sitemap } from '../pages/index.ts'
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

/** For other assistants: read anywhere, kept an hour. */
const forPrograms = {
  'cache-control': anHour,
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const

rightsRoutes.get('/llms.txt', async (context) => {
  const { mapForModels } = await loadExports()
  return context.body(mapForModels(askedBy(context)), 200, {
    ...forPrograms,
    'content-type': 'text/plain; charset=utf-8',
  })
})

rightsRoutes.get('/droits/:right{[a-z0-9-]+\\.md}', async (context) => {
  const right = namedRight(context)
  const { rightMarkdown } = await loadExports()
  const document = rightMarkdown(right, askedBy(context))
  return context.body(document, 200, { ...ofPage(context, right), 'content-type': 'text/markdown; charset=utf-8' })
})

rightsRoutes.get('/droits/:right{[a-z0-9-]+\\.jsonld}', async (context) => {
  const right = namedRight(context)
  const { rightData } = await loadExports()
  const document = JSON.stringify(rightData(right, askedBy(context)))
  return context.body(document, 200, { ...ofPage(context, right), 'content-type': 'application/ld+json' })
})

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

/** The right of an address that ends in the form asked for. */
function namedRight(context: Context<Application>): Right {
  const right = rightOf((context.req.param('right') ?? '').replace(/\.\w+$/, ''))
  if (!right) throw new ProblemError('not-found')
  return right
}

/** Search engines list the page, not its other forms. */
function ofPage(context: Context<Application>, { id }: Right) {
  const { language, origin } = askedBy(context)
  return { ...forPrograms, link: `<${origin}/droits/${id}${language === 'en' ? '?lang=en' : ''}>; rel="canonical"` }
}

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
