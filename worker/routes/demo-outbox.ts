import type { Mail } from '../env.ts'
import { escapeHtml } from '../mail.ts'

export type DatedMail = Mail & { createdAt: string }

/** What a person's application would show. `left`: seconds. */
export interface DemonstrationCode {
  name: string
  email: string
  code: string
  left: number
}

/** A mail's own page styles itself in its tags, as mails must; it may do nothing else. */
export const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The list of mails, newest first. `ours`: origins whose addresses may be followed. */
export function outboxPage(mails: DatedMail[], ours: string[], codes: DemonstrationCode[]): string {
  const list = mails.map((mail) => `<li>${article(mail, ours)}</li>`).join('\n')
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
<p><a href="/demo/outbox">Recharger la page</a> · <a href="/demo">Retour à la boutique</a></p>
${codes.length === 0 ? '' : codesArticle(codes)}
${list === '' ? empty : `<ol reversed>\n${list}\n</ol>`}
</main>
</body>
</html>`
}

const empty =
  '<p class="none">Aucun courriel pour l’instant. Parlez à une personne ou renoncez à un achat depuis la boutique&nbsp;: le message arrivera ici.</p>'

const css = `
:root { color-scheme: light dark; font: 1rem/1.55 system-ui, sans-serif }
body { margin: 0; background: light-dark(#f6f4f1, #17181c); color: light-dark(#1d1e22, #eceae6) }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { font-size: 1.6rem; line-height: 1.2 }
ol { list-style: none; margin: 0; padding: 0 }
code { font-size: 1.15rem; letter-spacing: .06em }
article, .none { background: light-dark(#fff, #212329); border: 1px solid light-dark(#dcd7d0, #3a3d45); border-radius: .75rem; padding: 1rem 1.25rem; margin: 1rem 0 }
h2 { font-size: 1.1rem; margin: 0 0 .25rem; overflow-wrap: anywhere }
.about { margin: 0 0 .75rem; color: light-dark(#5b5e66, #b3b5bb); font-size: .9rem; overflow-wrap: anywhere }
.words { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 .75rem }
.page { margin: 0 }
a { color: light-dark(#1c4fa1, #9cc1ff) }
:focus-visible { outline: 3px solid; outline-offset: 2px }
`

/** The page may do nothing but show itself; its one style sheet is allowed by its hash. */
export async function pagePolicy(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

function article(mail: DatedMail, ours: string[]): string {
  const at = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Paris' })
  const time = `<time datetime="${escapeHtml(mail.createdAt)}">${escapeHtml(at.format(new Date(mail.createdAt)))}</time>`
  const subject = escapeHtml(mail.subject)
  const page = `<p class="page"><a href="/demo/outbox/${encodeURIComponent(mail.id)}" aria-label="Voir le message mis en forme&nbsp;: ${subject}">Voir le message mis en forme</a></p>`
  return `<article>
<h2>${subject}</h2>
<p class="about">À&nbsp;: ${escapeHtml(mail.to)} · ${time}</p>
<p class="words">${withLinks(mail.text.trimEnd(), ours)}</p>
${page}
</article>`
}

/** The telephone of the demonstration's people: where there is a second factor, its code is shown here. */
function codesArticle(codes: DemonstrationCode[]): string {
  const lines = codes.map(
    ({ name, email, code, left }) =>
      `<li>${escapeHtml(name)} (${escapeHtml(email)})&nbsp;: <code>${code}</code>, encore ${left}&nbsp;s</li>`,
  )
  return `<article>
<h2>Codes du second facteur</h2>
<p class="about">Ce qu’une application d’authentification afficherait sur leur téléphone. Chaque code ne sert qu’une fois.</p>
<ul>${lines.join('')}</ul>
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
