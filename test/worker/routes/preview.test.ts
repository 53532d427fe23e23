import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { type FrameSettings, PreviewKept, SettingsView } from '../../../protocol/index.ts'
import { call, invite, type Signed, signIn } from '../../support/worker-desk.ts'
import { ask } from '../../support/worker-shopper.ts'

const shop = 'apercus'
let lucie: Signed
let ticket: string

const settings = async (change: object) => {
  const view = SettingsView.parse(await (await call('GET', 'settings', { headers: lucie.headers })).json())
  const { slug: _slug, ...own } = view.settings
  return { ...own, ...change }
}
const keep = async (change: object) =>
  call('POST', 'settings/preview', { headers: lucie.headers, body: { settings: await settings(change) } })
const settingsIn = (html: string): FrameSettings =>
  JSON.parse(/id="settings">(.*?)<\/script>/.exec(html)?.[1] ?? 'null')

beforeAll(async () => {
  await invite({ merchant: shop, email: 'lucie@apercus.example', name: 'Lucie', role: 'administrator' })
  lucie = await signIn('lucie@apercus.example', shop)
  const kept = await keep({
    greeting: { fr: 'Bonjour, racontez-nous' },
    launcher: { side: 'left', offset: { bottom: 96, side: 24 }, label: { fr: '"><script>alert(1)</script>' } },
    notice: { officer: 'dpo@apercus.example', recipients: { fr: 'Transport Exemple.', en: 'Example Transport.' } },
    retention: { conversationDays: 30 },
  })
  ticket = PreviewKept.parse(await kept.json()).ticket
}, 30_000)

test('the page of a draft carries the real loader with the draft’s own attributes, for the desk alone', async () => {
  const response = await ask(`/m/${shop}/apercu?ticket=${ticket}&lang=fr`)
  const html = await response.text()
  expect(html).toContain(
    `src="/recours.js" data-merchant="${shop}/apercu/fenetre?ticket=${ticket}&amp;lang=fr&amp;from="`,
  )
  expect(html).toContain('data-side="left" data-offset="96px 24px" data-label="&quot;&gt;&lt;script&gt;')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/frame-ancestors http:\/\/localhost:8787$/)
  expect(policy).not.toMatch(/unsafe/)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('the window of a draft says its words and can send nothing; what is saved says none of it', async () => {
  // As the loader asks for it: its own query behind ours.
  const response = await ask(`/m/${shop}/apercu/fenetre?ticket=${ticket}&lang=en&from=?lang=fr&embed=1`)
  const html = await response.text()
  expect(html).toContain('<html lang="en">')
  expect(settingsIn(html)).not.toHaveProperty('greeting')
  expect(settingsIn(html).privacy).toMatchObject({
    officer: 'dpo@apercus.example',
    recipients: 'Example Transport.',
    kept: { conversationDays: 30, caseMonths: 36 },
  })
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("connect-src 'none'")
  expect(policy).toMatch(/frame-ancestors 'self' http:\/\/localhost:8787$/)
  const notice = await (await ask(`/m/${shop}/confidentialite/apercu?ticket=${ticket}`)).text()
  expect(settingsIn(notice).greeting).toBe('Bonjour, racontez-nous')
  const saved = await ask(`/m/${shop}/confidentialite`)
  expect(settingsIn(await saved.text())).not.toHaveProperty('greeting')
  expect(saved.headers.get('content-security-policy')).toContain("connect-src 'self'")
})

test('without its ticket, with a wrong one, or at another shop there is nothing to see', async () => {
  await invite({ merchant: 'voisine', email: 'nora@voisine.example', name: 'Nora', role: 'administrator' })
  const paths = ['apercu', 'apercu/fenetre', 'confidentialite/apercu']
  for (const path of paths.flatMap((path) => [
    `${shop}/${path}`,
    `${shop}/${path}?ticket=x`,
    `voisine/${path}?ticket=${ticket}`,
  ])) {
    expect((await ask(`/m/${path}`)).status, path).toBe(404)
  }
})

test('only the newest drafts are kept', async () => {
  const desk = env.DESK.getByName(shop)
  const known = await desk.preview(ticket)
  if (!known) throw new Error('The draft is gone')
  for (let number = 0; number < 20; number++) await desk.keepPreview(known)
  expect(await desk.preview(ticket)).toBeNull()
})

test.each([
  ['a greeting of two lines', { greeting: { fr: 'Bonjour\nvous' } }],
  ['one that is too long', { greeting: { fr: 'a'.repeat(121) } }],
  ['an offset beyond the page', { launcher: { offset: { bottom: 201, side: 0 } } }],
  ['a notice in another place', { notice: { purposes: { fr: 'Aucune' } } }],
])('%s is not even shown', async (_what, change) => expect((await keep(change)).status).toBe(400))
