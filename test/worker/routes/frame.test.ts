import { beforeAll, describe, expect, test } from 'vitest'
import type { FrameSettings } from '../../../protocol/index.ts'
import { ask, merchant, openShop, shopSite } from '../../support/worker-shopper.ts'

const hostile = {
  ...merchant,
  slug: 'hostile',
  name: '</script><script>alert(1)</script>$&',
  languages: ['fr' as const],
}

beforeAll(async () => {
  await openShop()
  await openShop(hostile)
})

async function frame(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ response: Response; html: string }> {
  const response = await ask(path, { headers })
  return { response, html: await response.text() }
}

function settingsIn(html: string): FrameSettings {
  const json = /<script type="application\/json" id="settings">(.*?)<\/script>/.exec(html)?.[1]
  return JSON.parse(json ?? 'null')
}

describe('the frame', () => {
  test('carries what the shop decides, and nothing about anyone', async () => {
    const { response, html } = await frame('/m/maison-lucie')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(settingsIn(html)).toEqual({
      merchant: 'maison-lucie',
      name: 'Maison Lucie',
      languages: ['fr', 'en'],
      colour: merchant.colour,
      opening: '',
      origins: [shopSite],
      demo: true,
      privacy: { email: merchant.email, address: merchant.address, kept: { conversationDays: 90, caseMonths: 36 } },
      subscriptions: false,
    })
  })

  test('may be embedded by the shop’s sites and ours only, and runs only what the build hashed', async () => {
    const { response } = await frame('/m/maison-lucie')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`frame-ancestors 'self' ${shopSite}`)
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'/)
    expect(policy).toContain("connect-src 'self' ws://127.0.0.1:8787")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("img-src 'self' blob:;")
    for (const rule of ["base-uri 'none'", "form-action 'self'", "object-src 'none'"]) expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe|data:|\*/)
  })

  test.each([
    ['French when nothing is said', '/m/maison-lucie', {}, 'fr'],
    ['the reader’s', '/m/maison-lucie', { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.5' }, 'en'],
    ['French for a reader of another one', '/m/maison-lucie', { 'accept-language': 'de' }, 'fr'],
    ['the one asked for', '/m/maison-lucie?lang=en', { 'accept-language': 'fr' }, 'en'],
    ['one the shop has', '/m/hostile?lang=en', {}, 'fr'],
    ['the reader’s on the withdrawal page', '/m/maison-lucie/retractation', { 'accept-language': 'en' }, 'en'],
    ['the reader’s on the page of complaints', '/m/maison-lucie/reclamation', { 'accept-language': 'en' }, 'en'],
    ['the reader’s on the page of cancellation', '/m/maison-lucie/resiliation', { 'accept-language': 'en' }, 'en'],
  ])('speaks a language: %s', async (_case, path, headers, language) => {
    const { html } = await frame(path, headers)
    expect(html).toContain(`<html lang="${language}">`)
  })

  test('writes a shop’s name so that it stays a name', async () => {
    const { html } = await frame('/m/hostile')
    expect(settingsIn(html).name).toBe(hostile.name)
    expect(html).not.toContain('alert(1)</script>')
  })

  test('sent in brotli reads back as the same document', async () => {
    const plain = await frame('/m/maison-lucie', { 'accept-encoding': 'identity' })
    const { response, html } = await frame('/m/maison-lucie', { 'accept-encoding': 'br' })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(html).toBe(plain.html)
  })

  test('of an unknown shop is a page that says so in the reader’s language', async () => {
    const french = await frame('/m/nulle-part', { accept: 'text/html' })
    expect(french.response.status).toBe(404)
    expect(french.html).toContain('Boutique inconnue')
    const english = await frame('/m/nulle-part', { accept: 'text/html', 'accept-language': 'en' })
    expect(english.html).toContain('Unknown shop')
  })
})
