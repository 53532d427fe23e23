import { type Context, Hono } from 'hono'
import { ProblemError } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { usesAccess } from '../sign-in/access.ts'
import type { Application } from './application.ts'
import { isDemonstration } from './fence.ts'
import { contentSecurityPolicy, scriptlessPolicy } from './headers.ts'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
}
const aYear = 'public, max-age=31536000, immutable'
const hashed = /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/

/** The files of the build: loader, what the frame loads later, and the desk's page. */
export const fileRoutes = new Hono<Application>()

fileRoutes.get('/:loader{recours(\\.[A-Za-z0-9_-]+)?\\.js}', (context) => {
  const { pathname } = new URL(context.req.url)
  const cacheControl = pathname === '/recours.js' ? 'public, max-age=300' : aYear
  const headers = { 'cache-control': cacheControl, 'access-control-allow-origin': '*' }
  return file(context, pathname, { ...headers, 'cross-origin-resource-policy': 'cross-origin' })
})

fileRoutes.get('/later/*', (context) => hashedFile(context))

/** Which files stand, so that the next deployment can keep those of the last 30 days. */
fileRoutes.get('/builds.json', (context) => file(context, '/builds.json', { 'cache-control': 'no-store' }))

const anHour = 'public, max-age=3600'

/** What describes the interface, for any tool anywhere. */
fileRoutes.get('/openapi.json', (context) =>
  file(context, '/openapi.json', {
    'cache-control': anHour,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  }),
)

fileRoutes.get('/docs', (context) => {
  const name = context.req.query('lang') === 'en' ? 'english' : 'index'
  return file(context, `/docs/${name}.html`, { 'cache-control': anHour, 'content-security-policy': scriptlessPolicy })
})

fileRoutes.get('/docs/reference.css', (context) => file(context, '/docs/reference.css', { 'cache-control': anHour }))

fileRoutes.get('/desk', (context) => deskPage(context))

fileRoutes.get('/desk/*', (context) => {
  const { pathname } = new URL(context.req.url)
  // Addresses inside the desk are the page's own business.
  return context.var.host === 'desk' && /\.[a-z0-9]+$/.test(pathname) ? hashedFile(context) : deskPage(context)
})

function hashedFile(context: Context<Application>): Promise<Response> {
  const { pathname } = new URL(context.req.url)
  return file(context, pathname, { 'cache-control': hashed.test(pathname) ? aYear : 'no-cache' })
}

async function deskPage(context: Context<Application>): Promise<Response> {
  const { env } = context
  if (context.var.host !== 'desk') return context.redirect(`${env.DESK_ORIGIN}/desk`, 302)
  const page = await asset(env, '/desk/index.html')
  if (!page) throw new ProblemError('unavailable')
  const demonstration = isDemonstration(env) && { demo: true, outbox: `${env.PUBLIC_ORIGIN}/demo/outbox` }
  const settings = { publicOrigin: env.PUBLIC_ORIGIN, ...demonstration, ...(usesAccess(env) && { access: true }) }
  const place = '<script type="application/json" id="settings">{}</script>'
  const document = (await page.text()).replace(place, () => place.replace('{}', () => JSON.stringify(settings)))
  return context.html(document, 200, {
    'cache-control': 'no-cache',
    'content-security-policy': contentSecurityPolicy({
      ancestors: [],
      origin: env.DESK_ORIGIN,
      images: 'blob: data:',
      // Settings show the launcher and the window as they will be.
      frames: env.PUBLIC_ORIGIN,
    }),
    'cross-origin-opener-policy': 'same-origin',
  })
}

/** Whether the reader takes brotli. */
export function acceptsBrotli(request: Request): boolean {
  // The platform's own words stand in the header; a reader who said nothing (`curl … | jq`) would be given bytes it cannot read.
  if (request.cf?.clientAcceptEncoding === '') return false
  return /(?:^|[\s,])br(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))\s*(?:;|,|$)/i.test(
    request.headers.get('accept-encoding') ?? '',
  )
}

/** A file as the build left it: already compressed at the highest setting where it could be. */
async function file(context: Context<Application>, path: string, headers: Record<string, string>): Promise<Response> {
  const type = types[path.slice(path.lastIndexOf('.') + 1)]
  const isPlain = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path)
  if (!type || !isPlain) throw new ProblemError('not-found')
  const all = { ...headers, 'content-type': type, vary: 'accept-encoding' }
  const compressed = acceptsBrotli(context.req.raw) ? await asset(context.env, `${path}.br`) : null
  if (compressed) {
    return new Response(compressed.body, { headers: { ...all, 'content-encoding': 'br' }, encodeBody: 'manual' })
  }
  const plain = await asset(context.env, path)
  if (!plain) throw new ProblemError('not-found')
  return new Response(plain.body, { headers: all })
}

/** One file of the build; null when there is none. */
export async function asset(env: Env, path: string): Promise<Response | null> {
  const found = await env.ASSETS.fetch(new URL(path, 'https://assets.invalid'))
  if (found.status === 200) return found
  await found.body?.cancel()
  return null
}
