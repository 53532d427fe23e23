import type { Context } from 'hono'
import type { Language } from '../../protocol/index.ts'
import { escapeHtml } from '../mail.ts'
import type { Application } from './application.ts'
import { plainPagePolicy } from './headers.ts'

const css = `
:root{color-scheme:light dark;--ink:#1c1b1f;--paper:#fbfaf8;--line:#d9d5cf;--soft:#5f5b57}
@media(prefers-color-scheme:dark){:root{--ink:#f1eeea;--paper:#1b1a1c;--line:#3d3a3e;--soft:#b5b0ab}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:42rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.05rem;margin:2.25rem 0 .5rem}
.soft{color:var(--soft);margin:.25rem 0;font-size:.95rem}
.text{white-space:pre-wrap;border-left:3px solid var(--line);padding:.1rem 0 .1rem 1.1rem;margin:1rem 0}
.note{border:1px solid var(--line);border-radius:10px;padding:.9rem 1.1rem;margin:1.5rem 0;font-size:.95rem}
a{color:inherit}`

/** The language of a page: asked for in the address, else the reader's, else French. */
export function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('lang')
  if (asked === 'fr' || asked === 'en') return asked
  const accepted = (request.headers.get('accept-language') ?? '').toLowerCase().match(/\b(fr|en)\b/)?.[1]
  return accepted === 'en' ? 'en' : 'fr'
}

/** A small page of ours that runs nothing. `body` is HTML, already escaped. */
export async function plainPage(
  context: Context<Application>,
  page: { language: Language; title: string; body: string; status?: 200 | 404 | 405 | 500 | 503 },
): Promise<Response> {
  const html = `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style>${css}</style>
</head>
<body><main>${page.body}</main></body>
</html>
`
  return context.html(html, page.status ?? 200, { 'content-security-policy': await plainPagePolicy(css) })
}

const missing = {
  fr: {
    title: 'Page introuvable',
    text: 'Cette adresse ne mène nulle part. Vérifiez le lien, ou revenez au site du vendeur.',
  },
  en: { title: 'Page not found', text: 'This address leads nowhere. Check the link, or go back to the seller’s site.' },
} as const
const unknownMerchant = {
  fr: {
    title: 'Boutique inconnue',
    text: 'Aucune boutique ne porte ce nom ici. Vérifiez le lien, ou revenez au site du vendeur.',
  },
  en: { title: 'Unknown shop', text: 'No shop has this name here. Check the link, or go back to the seller’s site.' },
} as const
const broken = {
  fr: {
    title: 'Service indisponible',
    text: 'La page n’a pas pu s’afficher. Rien n’est perdu\u00a0: réessayez dans un instant.',
  },
  en: { title: 'Service unavailable', text: 'The page could not be shown. Nothing is lost: try again in a moment.' },
} as const

/** What a person sees instead of a problem document. */
export function problemPage(context: Context<Application>, type: string, status: number): Promise<Response> {
  const language = languageOf(context.req.raw)
  const words = type === 'unknown-merchant' ? unknownMerchant : status < 500 ? missing : broken
  const { title, text } = words[language]
  const body = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`
  const known = ([404, 405, 503] as const).find((code) => code === status) ?? (status < 500 ? 404 : 500)
  return plainPage(context, { language, title, body, status: known })
}
