import { Hono } from 'hono'
import * as z from 'zod'
import { ProblemError } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { moveDemonstration } from '../merchants/clock.ts'
import { masterSettings } from '../merchants/save.ts'
import { hasModel } from '../model/index.ts'
import { inviteStatements } from '../sign-in/accounts.ts'
import { demonstrationSecret } from '../sign-in/second-factor.ts'
import { secondsLeft, stepAt, totp } from '../sign-in/totp.ts'
import type { Application } from './application.ts'
import { readBody } from './body.ts'
import { demoCaseRoutes } from './demo-cases.ts'
import { demoMerchant, demoPeople } from './demo-merchant.ts'
import { type DatedMail, type DemonstrationCode, mailPolicy, outboxPage, pagePolicy } from './demo-outbox.ts'

const mailsShown = 50

const MoveClock = z.strictObject({ at: z.iso.datetime().nullable() })

/** Demonstration mode only, mounted at `/demo`: the outbox (`/demo/outbox`, each mail as its reader sees it at `/demo/outbox/<id>`, the codes of second factors at `/demo/codes.json`), the seed (`POST /demo/seed`), cases by the hundred (`POST /demo/cases`) and the clock (`POST /demo/clock`). */
export const demoRoutes = new Hono<Application>()

/** Invites the demonstration's people and gives its Desk the settings. What was saved since stays, but for addresses of this machine. */
demoRoutes.post('/seed', async ({ env, body }) => {
  const now = new Date()
  const fresh = {
    ...demoMerchant([env.PUBLIC_ORIGIN, shopOrigin(env)]),
    // Who starts a demonstration with a model means to see it.
    ...(hasModel(env) && { model: { on: true } }),
  }
  const kept = await masterSettings(env.DB, fresh.slug).catch(() => null)
  const settings = kept
    ? { ...kept.settings, origins: [...new Set([...kept.settings.origins, ...fresh.origins])] }
    : fresh
  const merchant = env.DB.prepare(
    `INSERT INTO merchants (slug, settings, version) VALUES (?, ?, ?)
     ON CONFLICT (slug) DO UPDATE SET settings = excluded.settings, version = excluded.version RETURNING version`,
  ).bind(settings.slug, JSON.stringify(settings), now.getTime())
  const people = demoPeople.flatMap((person) => inviteStatements(env.DB, { merchant: settings.slug, ...person }, now))
  await env.DB.batch([merchant, ...people])
  await env.DESK.getByName(settings.slug).pushSettings(now.getTime(), settings)
  return body(null, 204)
})

demoRoutes.route('/', demoCaseRoutes)

/** Moves the time of conversations, so that what is told now took place then; null: back to now. */
demoRoutes.post('/clock', async ({ req, body }) => {
  const { at } = await readBody(req.raw, MoveClock)
  moveDemonstration(at === null ? null : new Date(at))
  return body(null, 204)
})

demoRoutes.get('/outbox.json', async ({ env, json, header }) => {
  header('cache-control', 'no-store')
  return json(await newestMails(env))
})

demoRoutes.get('/outbox', async ({ env, html, header }) => {
  header('cache-control', 'no-store')
  header('content-security-policy', await pagePolicy())
  const ours = [env.PUBLIC_ORIGIN, env.DESK_ORIGIN]
  return html(outboxPage(await newestMails(env), ours, await codesOf(env)))
})

/** What the application on a telephone would show: the codes of the demonstration's people who have, or are adding, a second factor. */
demoRoutes.get('/codes.json', async ({ env, json, header }) => {
  header('cache-control', 'no-store')
  return json(await codesOf(env))
})

demoRoutes.get('/outbox/:mail', async ({ env, html, header, req }) => {
  const mail = (await newestMails(env)).find(({ id }) => id === req.param('mail'))
  if (!mail) throw new ProblemError('not-found')
  header('cache-control', 'no-store')
  header('content-security-policy', mailPolicy)
  return html(mail.html)
})

/** The demonstration shop has a host of its own, so that its page is as foreign to ours as a real merchant's. */
function shopOrigin(env: Env): string {
  const shop = new URL(env.PUBLIC_ORIGIN)
  shop.hostname = 'shop.localhost'
  return shop.origin
}

async function codesOf(env: Env): Promise<DemonstrationCode[]> {
  const { results } = await env.DB.prepare(
    'SELECT agents.id, agents.name, users.email FROM agents JOIN sign_in_users AS users ON users.id = agents.id ORDER BY users.email',
  ).all<{ id: string; name: string; email: string }>()
  const now = Date.now()
  const codes = results.map(async ({ id, name, email }) => {
    const secret = await demonstrationSecret(env, id)
    return secret === null ? [] : [{ name, email, code: await totp(secret, stepAt(now)), left: secondsLeft(now) }]
  })
  return (await Promise.all(codes)).flat()
}

async function newestMails(env: Env): Promise<DatedMail[]> {
  const { results } = await env.DB.prepare('SELECT slug FROM merchants').all<{ slug: string }>()
  const mails = await Promise.all(results.map(({ slug }) => env.DESK.getByName(slug).demoMails(mailsShown)))
  return mails
    .flat()
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
    .slice(0, mailsShown)
}
