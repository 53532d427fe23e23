import { expect, test } from 'vitest'
import { ask } from '../../support/worker-shopper.ts'

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await ask(path, { headers: { accept: 'text/html', ...headers } })
  return { response, html: await response.text() }
}

test('an article is shown whole, with its code, what is known of its date, its source and what it is worth', async () => {
  const { response, html } = await page('/articles/L221-18')
  expect(response.status).toBe(200)
  expect(html).toContain('<title>Article L221-18</title>')
  expect(html).toContain('dispose d&#39;un délai de quatorze jours')
  expect(html).toContain('Code de la consommation')
  expect(html).toContain('Texte connu en juillet 2025')
  expect(html).toContain('Licence Ouverte 2.0')
  expect(html).toContain('Seul le Journal officiel fait foi')
  expect(html).toContain('https://www.legifrance.gouv.fr/')
})

test('its frame is English for an English reader, its text stays French and says so', async () => {
  const { html } = await page('/articles/L221-18?lang=en')
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('lang="fr">Le consommateur dispose')
  expect(html).toContain('Wording known in July 2025')
  expect(html).toContain('no official translation')
})

test('the page runs nothing and is framed by no one', async () => {
  const { response, html } = await page('/articles/L221-18')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(html).not.toContain('<script')
})

test.each(['L999-99', '__proto__', 'constructor', 'toString', 'civ-', '<script>', '%E0%A4%A', 'a'.repeat(3000)])(
  '%s is no article',
  async (id) => {
    const { response, html } = await page(`/articles/${id}`)
    expect(response.status).toBe(404)
    expect(html).toContain('Page introuvable')
  },
)
