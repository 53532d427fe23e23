/** Where search engines find every public page. */
import { articleIds, articleSlug, rights } from '../../knowledge/index.ts'

/** The public pages in both languages, as a sitemap. */
export function sitemap(origin: string): string {
  const paths = [
    '/droits',
    ...rights.map(({ id }) => `/droits/${id}`),
    ...articleIds.map((id) => `/articles/${articleSlug(id)}`),
  ]
  const entries = paths.map((path) => {
    const address = `${origin}${encodeURI(path)}`
    const alternates = [
      ['fr', address],
      ['en', `${address}?lang=en`],
    ].map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`)
    return `<url><loc>${address}</loc>${alternates.join('')}</url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
}

/** What robots may read: the public pages of the law, nothing of anyone's case. */
export function robots(origin: string): string {
  return `User-agent: *\nAllow: /droits\nAllow: /articles/\nAllow: /llms.txt\nAllow: /docs\nAllow: /openapi.json\nDisallow: /\n\nSitemap: ${origin}/sitemap.xml\n`
}
