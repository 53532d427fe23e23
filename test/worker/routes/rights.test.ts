import { describe, expect, test } from 'vitest'
import { articleIds, reference, rightOf, rights } from '../../../knowledge/index.ts'
import { ask, openShop } from '../../support/worker-shopper.ts'

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await ask(path, { headers: { accept: 'text/html', ...headers } })
  return { response, html: await response.text() }
}

describe('/droits', () => {
  test('lists every right under its moment of the purchase, in French', async () => {
    const { response, html } = await page('/droits')
    expect(response.status).toBe(200)
    expect(html).toContain('<html lang="fr">')
    for (const { id } of rights) expect(html).toContain(`href="/droits/${id}`)
    expect(html).toContain('Changer d’avis')
  })

  test('is English when the address says so, whatever the browser prefers', async () => {
    const english = await page('/droits?lang=en', { 'accept-language': 'fr' })
    expect(english.html).toContain('<html lang="en">')
    expect(english.html).toContain('Your consumer rights in France')
    const french = await page('/droits', { 'accept-language': 'en' })
    expect(french.html).toContain('<html lang="fr">')
  })

  test('says where to turn, with its site, and explains the words of the law', async () => {
    const { authorities, glossary } = await reference()
    const { html } = await page('/droits')
    for (const { site } of Object.values(authorities)) expect(html).toContain(`href="${site}"`)
    expect(html).toMatch(/<dt>mise en demeure<\/dt>\s*<dd>Une demande écrite ferme/)
    const { html: english } = await page('/droits?lang=en')
    expect(english).toContain('formal notice <span lang="fr">mise en demeure</span>')
    expect([...english.matchAll(/<div>\s*<dt>/g)]).toHaveLength(Object.keys(glossary).length)
  })

  test('every stage of a right has a name in both languages', async () => {
    for (const path of ['/droits', '/droits?lang=en']) {
      const { html } = await page(path)
      const listed = [...html.matchAll(/<h2 id="([a-z-]+)">([^<]+)</g)].map(([, stage]) => stage)
      expect(new Set(listed)).toEqual(new Set([...rights.map(({ stage }) => stage), 'help', 'words']))
    }
  })
})

describe('/droits/<right>', () => {
  test('says verdicts and passages with their articles, quotes them word for word, and says what it is worth', async () => {
    const { response, html } = await page('/droits/withdrawal')
    expect(response.status).toBe(200)
    expect(html).toContain(`<h1>${rightOf('withdrawal')?.title.fr}</h1>`)
    expect(html).toMatch(/href="\/articles\/L221-18"[^>]*>L221-18</)
    expect(html).toContain('dispose d&#39;un délai de quatorze jours')
    expect(html).toContain('et non une consultation juridique')
  })

  test('in English the law stays French, with a translation beside it', async () => {
    const { html } = await page('/droits/withdrawal?lang=en')
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<blockquote lang="fr">')
    expect(html).toContain(rightOf('withdrawal')?.citations['L221-18']?.en.replaceAll("'", '&#39;') ?? 'no translation')
  })

  test.each(rights.flatMap(({ id }) => [`/droits/${id}`, `/droits/${id}?lang=en`]))(
    '%s holds no unfilled placeholder and no empty section',
    async (path) => {
      const { response, html } = await page(path)
      expect(response.status).toBe(200)
      const prose = html.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '')
      expect(prose).not.toMatch(/[{}]|\bundefined\b|\[object|\bnull\b/)
      expect(prose).not.toMatch(/<h2[^>]*>[^<]*<\/h2>\s*<\/section>/)
      expect(html).toMatch(/<meta name="description" content="[^"]{40,160}">/)
    },
  )

  test('search engines find its languages, its address and the texts it is about', async () => {
    const { html } = await page('/droits/withdrawal?lang=en&shop=maison-lucie')
    expect(html).toContain('<link rel="canonical" href="http://127.0.0.1:8787/droits/withdrawal?lang=en">')
    expect(html).toContain('hreflang="fr" href="http://127.0.0.1:8787/droits/withdrawal"')
    expect(html).toContain('hreflang="x-default"')
    const [, written = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? []
    const data = JSON.parse(written)
    expect(data['@graph'][0]['@type']).toBe('Article')
    expect(
      data['@graph'][0].about.map((text: { legislationIdentifier: string }) => text.legislationIdentifier),
    ).toContain('L221-18')
  })

  test('the way to the chat keeps the shop and the subject; a name that is none is left out', async () => {
    const { html } = await page('/droits/withdrawal?shop=maison-lucie')
    expect(html).toContain('href="/m/maison-lucie?lang=fr&amp;right=withdrawal"')
    expect(html).toContain('href="/droits?shop=maison-lucie"')
    const { html: hostile } = await page('/droits/withdrawal?shop=%22%3E%3Cscript%3E')
    expect(hostile).not.toContain('<script>')
    expect(hostile).not.toContain('href="/m/"')
  })

  test('it runs nothing and is framed by no one', async () => {
    const { response } = await page('/droits/withdrawal')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test.each(['unknown', '__proto__', 'constructor', '%E0%A4%A', '<script>'])('%s is no right', async (id) => {
    const { response, html } = await page(`/droits/${id}`)
    expect(response.status).toBe(404)
    expect(html).toContain('Page introuvable')
  })
})

test('the chat opened from a right starts with its name, in the reader’s language', async () => {
  await openShop()
  const settings = async (query: string) => {
    const { html } = await page(`/m/maison-lucie${query}`, { 'accept-encoding': 'identity' })
    const [, json = ''] = /<script type="application\/json" id="settings">(.*?)<\/script>/.exec(html) ?? []
    return JSON.parse(json)
  }
  expect((await settings('?right=withdrawal&lang=fr')).opening).toBe(`${rightOf('withdrawal')?.title.fr}\u00a0: `)
  expect((await settings('?right=withdrawal&lang=en')).opening).toBe(`${rightOf('withdrawal')?.title.en}: `)
  expect((await settings('?right=unknown')).opening).toBe('')
  expect((await settings('')).opening).toBe('')
})

test('the sitemap names every right and article in both languages, robots.txt names the sitemap', async () => {
  const { response, html } = await page('/sitemap.xml')
  expect(response.headers.get('content-type')).toContain('xml')
  expect([...html.matchAll(/<loc>/g)]).toHaveLength(1 + rights.length + articleIds.length)
  expect(html).toContain('hreflang="en" href="http://127.0.0.1:8787/droits/withdrawal?lang=en"')
  const robots = await page('/robots.txt')
  expect(robots.html).toContain('Sitemap: http://127.0.0.1:8787/sitemap.xml')
})
