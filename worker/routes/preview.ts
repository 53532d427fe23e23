import { type Context, Hono } from 'hono'
import { type Language, type MerchantSettings, ProblemError } from '../../protocol/index.ts'
import { escapeHtml } from '../mail.ts'
import { requireMerchant } from '../merchants/settings.ts'
import type { Application } from './application.ts'
import { frameOf } from './frame.ts'
import { languageOf } from './pages.ts'

/**
 * Settings that are being written, as shoppers would see them: the real launcher on a bare page and the real window. Shown
 * inside the desk alone, to who has the ticket of the draft; nothing is sent from there. Mounted at `/m`.
 */
export const previewRoutes = new Hono<Application>()

previewRoutes.get('/:merchant/apercu', async (context) => page(context, await draftOf(context)))
previewRoutes.get('/:merchant/apercu/fenetre', async (context) => frameOf(context, await draftOf(context), true))
previewRoutes.get('/:merchant/confidentialite/apercu', async (context) =>
  frameOf(context, await draftOf(context), true),
)

async function draftOf({ env, req }: Context<Application>): Promise<MerchantSettings> {
  const { settings } = await requireMerchant(env, req.param('merchant') ?? '')
  const draft = await env.DESK.getByName(settings.slug).preview(req.query('ticket') ?? '')
  if (!draft) throw new ProblemError('not-found')
  return draft
}

const css = `
:root{color-scheme:light}
body{margin:0;padding:20px;background:#fff;color:#5c5c58;font:15px/1.5 system-ui,sans-serif}
i{display:block;height:12px;margin:14px 0;border-radius:6px;background:#ecebe8}
i:nth-of-type(3n){width:60%}`
const words = {
  fr: { title: 'Aperçu', page: 'Votre page' },
  en: { title: 'Preview', page: 'Your page' },
} as const satisfies Record<Language, unknown>

/** A page without anything but the snippet, as it would be pasted. */
async function page(context: Context<Application>, draft: MerchantSettings): Promise<Response> {
  const { env, req } = context
  const language = languageOf(req.raw)
  const { offset, side, label } = draft.launcher ?? {}
  const ticket = encodeURIComponent(req.query('ticket') ?? '')
  const attributes: Record<string, string | undefined> = {
    src: '/recours.js',
    // The loader adds its own query to the shop's address: it ends in one of ours.
    'data-merchant': `${draft.slug}/apercu/fenetre?ticket=${ticket}&lang=${language}&from=`,
    'data-language': language,
    'data-colour': draft.colour,
    'data-side': side === 'left' ? side : undefined,
    'data-offset': offset && `${offset.bottom}px ${offset.side}px`,
    'data-label': label?.[language],
  }
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}="${escapeHtml(value)}"`,
  )
  const { title, page: yours } = words[language]
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${css}</style>
</head>
<body><main><p>${yours}</p><i></i><i></i><i></i><i></i><i></i><i></i></main>
<script ${written.join(' ')} async></script></body>
</html>
`
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `frame-ancestors ${env.DESK_ORIGIN}`,
  ]
  return context.html(html, 200, {
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
  })
}
