import { Hono } from 'hono'
import type { Env, Mail } from '../env.ts'
import { escapeHtml } from '../mail.ts'
import { inviteStatements } from '../sign-in/accounts.ts'
import type { Application } from './application.ts'
import { demoMerchant, demoPeople } from './demo-merchant.ts'

const mailsShown = 50

type DatedMail = Mail & { createdAt: string }

/** Demonstration mode only, mounted at `/demo`: the outbox (`/demo/outbox`) and the seed (`POST /demo/seed`). */
export const demoRoutes = new Hono<Application>()

/** Invites the demonstration's people and gives its Desk the settings. Repeated, it changes nothing. */
demoRoutes.post('/seed', async ({ env, body }) => {
  const now = new Date()
  const settings = demoMerchant([env.PUBLIC_ORIGIN, shopOrigin(env)])
  const merchant = env.DB.prepare(
    `INSERT INTO merchants (slug, settings, version) VALUES (?, ?, ?)
     ON CONFLICT (slug) DO UPDATE SET settings = excluded.settings, version = excluded.version RETURNING version`,
  ).bind(settings.slug, JSON.stringify(settings), now.getTime())
  const people = demoPeople.flatMap((person) => inviteStatements(env.DB, { merchant: settings.slug, ...person }, now))
  await env.DB.batch([merchant, ...people])
  await env.DESK.getByName(settings.slug).pushSettings(now.getTime(), settings)
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
  return html(outboxPage(await newestMails(env), ours))
})

/** The demonstration shop has a host of its own, so that its page is as foreign to ours as a real merchant's. */
function shopOrigin(env: Env): string {
  const shop = new URL(env.PUBLIC_ORIGIN)
  shop.hostname = 'shop.localhost'
  return shop.origin
}

async function newestMails(env: Env): Promise<DatedMail[]> {
  const { results } = await env.DB.prepare('SELECT slug FROM merchants').all<{ slug: string }>()
  const mails = await Promise.all(results.map(({ slug }) => env.DESK.getByName(slug).demoMails(mailsShown)))
  return mails
    .flat()
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
    .slice(0, mailsShown)
}

function outboxPage(mails: DatedMail[], ours: string[]): string {
  const list = mails.map((mail) => article(mail, ours)).join('')
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Courriels de la démonstration</title>
<style>${css}</style>
</head>
<body>
<main>
<h1>Courriels de la démonstration</h1>
<p>Rien ne part d’ici&nbsp;: les messages que Recours enverrait s’affichent sur cette page, le plus récent en premier. Rechargez-la pour voir les nouveaux.</p>
${list === '' ? '<p>Aucun courriel pour l’instant.</p>' : list}
</main>
</body>
</html>`
}

const css = `
:root { color-scheme: light dark; font: 1rem/1.55 system-ui, sans-serif }
body { margin: 0; background: light-dark(#f6f4f1, #17181c); color: light-dark(#1d1e22, #eceae6) }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { font-size: 1.6rem; line-height: 1.2 }
article { background: light-dark(#fff, #212329); border: 1px solid light-dark(#dcd7d0, #3a3d45); border-radius: .75rem; padding: 1rem 1.25rem; margin: 1rem 0 }
h2 { font-size: 1.1rem; margin: 0 0 .25rem; overflow-wrap: anywhere }
.about { margin: 0 0 .75rem; color: light-dark(#5b5e66, #b3b5bb); font-size: .9rem; overflow-wrap: anywhere }
.words { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 }
a { color: light-dark(#1c4fa1, #9cc1ff) }
`

/** The page may do nothing but show itself; its one style sheet is allowed by its hash. */
async function pagePolicy(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

function article(mail: DatedMail, ours: string[]): string {
  const at = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Paris' })
  const time = `<time datetime="${escapeHtml(mail.createdAt)}">${escapeHtml(at.format(new Date(mail.createdAt)))}</time>`
  return `<article>
<h2>${escapeHtml(mail.subject)}</h2>
<p class="about">À&nbsp;: ${escapeHtml(mail.to)} · ${time}</p>
<p class="words">${withLinks(mail.text, ours)}</p>
</article>`
}

/** The text, escaped, with the addresses of our own pages made clickable and no others. */
function withLinks(text: string, ours: string[]): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part) => (isOurs(part, ours) ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part)))
    .join('')
}

function isOurs(part: string, ours: string[]): boolean {
  return URL.canParse(part) && ours.includes(new URL(part).origin)
}
