/** The document around a public page: head, ways in and out, one style sheet. */
import { html, raw } from 'hono/html'
import type { Language } from '../../protocol/index.ts'
import { pageCss } from './style.ts'
import { pageWords } from './words.ts'

type Html = ReturnType<typeof html>

export interface Page {
  language: Language
  /** `https://recours.example` */
  origin: string
  /** Without its query. */
  path: string
  title: string
  description: string
  main: Html
  merchant?: string
  structured?: object
  /** The same page for programs, by type. */
  alternates?: Readonly<Record<string, string>>
}

/** A page that search engines may list in both languages and that runs nothing. */
export function page({
  language,
  origin,
  path,
  title,
  description,
  main,
  merchant,
  structured,
  alternates = {},
}: Page): Html {
  const w = pageWords(language)
  const french = `${origin}${path}`
  const english = `${french}?lang=en`
  const other = new URLSearchParams({ ...(language === 'fr' && { lang: 'en' }), ...(merchant && { shop: merchant }) })
  // A `<` in a quote could end the element that it is written in.
  const data = structured && JSON.stringify(structured).replaceAll('<', '\\u003c')
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${language === 'fr' ? french : english}">
<link rel="alternate" hreflang="fr" href="${french}">
<link rel="alternate" hreflang="en" href="${english}">
<link rel="alternate" hreflang="x-default" href="${french}">
${Object.entries(alternates).map(
  ([type, href]) => html`<link rel="alternate" type="${type}" href="${href}">
`,
)}<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<style>${raw(pageCss)}</style>
${data ? html`<script type="application/ld+json">${raw(data)}</script>` : ''}
</head>
<body>
<a class="skip" href="#text">${w.skip}</a>
<header><a class="language" lang="${language === 'fr' ? 'en' : 'fr'}" hreflang="${language === 'fr' ? 'en' : 'fr'}" href="${path}${other.size > 0 ? `?${other}` : ''}">${w.other}</a></header>
<main id="text">${main}</main>
</body>
</html>
`
}
