import { type Context, Hono } from 'hono'
import { ProblemError } from '../../protocol/index.ts'
import { dayInParis } from '../merchants/clock.ts'
import type { Application } from './application.ts'
import { asset } from './files.ts'

const millisecondsPerDay = 86_400_000
const inWords = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'full' })

/** Demonstration mode only, mounted at `/demo`: the shop's pages, pictures and styles. */
export const demoShopRoutes = new Hono<Application>()

/** Demonstration mode only, mounted at `/`: the shop at the root of its own host. */
export const shopRoutes = new Hono<Application>()

shopRoutes.get('/', async (context) =>
  context.var.host === 'shop' ? page(context, 'shop') : context.redirect('/demo', 302),
)
demoShopRoutes.get('/', (context) => page(context, 'shop'))
demoShopRoutes.get('/commande', (context) => page(context, 'commande'))

demoShopRoutes.get('/*', async (context) => {
  const path = new URL(context.req.url).pathname
  const found = /^\/demo\/[a-z0-9-]+\.(?:css|js|svg|png|jpg|webp)$/.test(path) ? await asset(context.env, path) : null
  if (!found) throw new ProblemError('not-found')
  return new Response(found.body, found)
})

/**
 * A page like a merchant's own, without any rule of ours; it takes the widget from our address, as a merchant's would.
 * `{day:-9}` becomes the day nine days ago, `{words:-9}` the same day spelled out: the order is always a recent one.
 */
async function page(context: Context<Application>, name: 'shop' | 'commande'): Promise<Response> {
  const found = await asset(context.env, `/demo/${name}.html`)
  if (!found) throw new ProblemError('unavailable')
  const ours = context.env.PUBLIC_ORIGIN
  const now = Date.now()
  const document = (await found.text())
    .replaceAll(/(src|href)="(\/(?:recours\.js|m\/)[^"]*)"/g, `$1="${ours}$2"`)
    .replaceAll(/\{(day|words):(-?\d+)\}/g, (_all, form: string, days: string) => {
      const date = new Date(now + Number(days) * millisecondsPerDay)
      return form === 'day' ? dayInParis(date) : inWords.format(date)
    })
  return context.html(document, 200, { 'cache-control': 'no-cache' })
}
