import type { Context, MiddlewareHandler } from 'hono'
import { type MerchantSettings, ProblemError } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { isMerchantSite, siteOf } from '../merchants/origins.ts'
import type { Application } from './application.ts'
import { commonHeaders } from './headers.ts'
import { type Host, policiesOf } from './policy.ts'

const preflightSeconds = '600'

/** Which of our addresses a URL names; null for none of them. */
export function hostOf(env: Pick<Env, 'PUBLIC_ORIGIN' | 'DESK_ORIGIN' | 'DEMO'>, url: URL): Host | null {
  if (url.host === new URL(env.PUBLIC_ORIGIN).host) return 'public'
  if (url.host === new URL(env.DESK_ORIGIN).host) return 'desk'
  return isDemonstration(env) && url.hostname === 'shop.localhost' ? 'shop' : null
}

export function isDemonstration(env: Pick<Env, 'DEMO'>): boolean {
  return env.DEMO !== undefined && env.DEMO !== ''
}

/** Names that only this machine answers to: a demonstration prints sign-in codes, so it exists nowhere else. */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost')
}

/** Runs before every handler: which host, which row of the policy table, which origin. What has no row does not exist. */
export const fence: MiddlewareHandler<Application> = async (context, next) => {
  const { env, req } = context
  const url = new URL(req.url)
  context.set('wantsPage', wantsPage(req.raw, url))
  if (isDemonstration(env) && !isThisMachine(url.hostname)) throw new ProblemError('unavailable')
  const host = hostOf(env, url)
  const rows = host === null ? [] : policiesOf(host, url.pathname, isDemonstration(env))
  if (host === null || rows.length === 0) throw new ProblemError('not-found')
  context.set('host', host)
  const isPreflight = req.method === 'OPTIONS' && req.header('access-control-request-method') !== undefined
  const asked = isPreflight ? req.header('access-control-request-method') : req.method
  const policy = rows.find(({ method }) => method === (asked === 'HEAD' ? 'GET' : asked))
  if (!policy) {
    context.header('allow', rows.map(({ method }) => method).join(', '))
    throw new ProblemError('method-not-allowed')
  }
  context.set('policy', policy)
  checkOrigin(context)
  if (isPreflight) {
    if (policy.origin !== 'page') throw new ProblemError('origin-not-allowed')
    return preflight(siteOf(req.header('origin')))
  }
  await next()
}

/** Adds to every answer what every answer must say. */
export const finish: MiddlewareHandler<Application> = async (context, next) => {
  await next()
  if (context.res.status === 101) return
  // What another object answered may not be written on.
  if (!isWritable(context.res)) context.res = new Response(context.res.body, context.res)
  const { res } = context
  for (const [name, value] of Object.entries(commonHeaders)) res.headers.set(name, value)
  const { pathname } = new URL(context.req.url)
  if (!res.headers.has('cache-control') && pathname.startsWith('/v1/')) res.headers.set('cache-control', 'no-store')
}

function isWritable({ headers }: Response): boolean {
  try {
    headers.delete('x-powered-by')
    return true
  } catch {
    return false
  }
}

function wantsPage(request: Request, url: URL): boolean {
  return !url.pathname.startsWith('/v1/') && (request.headers.get('accept') ?? '').includes('text/html')
}

/** What is said to who sends an `Origin` beside a key. */
export const keysAreForServers = 'A key is for servers: send no “Origin” with it.'

function checkOrigin(context: Context<Application>): void {
  const { env, req } = context
  const { policy } = context.var
  if (policy.origin === 'any') return
  const origin = req.header('origin')
  // Browsers send no `Origin` with a same-origin GET; they do with every socket and every POST.
  const mayBeAbsent = policy.method === 'GET' && req.header('upgrade') === undefined
  // A key belongs on a server: in a page it is refused at the first try, whatever it may do.
  if (policy.origin === 'none') {
    if (origin !== undefined) throw new ProblemError('origin-not-allowed', { detail: keysAreForServers })
    return
  }
  if (origin === undefined && (mayBeAbsent || policy.origin === 'program')) return
  const site = siteOf(origin)
  if (site === null) throw new ProblemError('origin-not-allowed')
  if ((policy.origin === 'frame' || policy.origin === 'program') && site !== env.PUBLIC_ORIGIN)
    throw new ProblemError('origin-not-allowed')
  if (policy.origin === 'desk' && site !== env.DESK_ORIGIN) throw new ProblemError('origin-not-allowed')
}

/**
 * For rows whose origin is `page`, once the merchant is known: our own origin, or one of this merchant's, which then may
 * read the answer. Throws `origin-not-allowed`.
 */
export function admitSite(context: Context<Application>, settings: MerchantSettings): void {
  const origin = context.req.header('origin')
  if (origin === undefined || origin === context.env.PUBLIC_ORIGIN) return
  if (!isMerchantSite(settings, origin)) throw new ProblemError('origin-not-allowed')
  context.header('access-control-allow-origin', origin)
  context.header('access-control-expose-headers', 'retry-after')
  context.header('vary', 'origin')
}

/** A preflight names no merchant, and opens nothing: no cookie counts here, and the request itself is checked. */
function preflight(site: string | null): Response {
  if (site === null) throw new ProblemError('origin-not-allowed')
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': site,
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': 'authorization, content-type, x-file-name',
      'access-control-max-age': preflightSeconds,
      vary: 'origin',
    },
  })
}
