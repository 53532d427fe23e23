import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { PolicyCheck, SettingsView } from '../../../protocol/index.ts'
import { findMerchant } from '../../../worker/merchants/settings.ts'
import { call, invite, type Signed, signIn } from '../../support/worker-desk.ts'

const shop = 'house'
let lucie: Signed

beforeAll(async () => {
  await invite({ merchant: shop, email: 'lucie@house.example', name: 'Lucie', role: 'administrator' })
  lucie = await signIn('lucie@house.example')
}, 30_000)

const read = async () => SettingsView.parse(await (await call('GET', 'settings', { headers: lucie.headers })).json())
const save = (body: unknown) => call('POST', 'settings', { headers: lucie.headers, body })
const settings = async (change: object = {}) => {
  const { version, settings } = await read()
  const { slug: _slug, ...own } = settings
  return { version, settings: { ...own, ...change } }
}

test('what is saved is kept, has a new version, reaches the Desk, and is what shoppers get at once', async () => {
  const before = await read()
  const response = await save(await settings({ name: 'Chez Lucie', colour: '#0b5cad' }))
  expect(response.status).toBe(200)
  const after = SettingsView.parse(await response.json())
  expect(after.version).toBe(before.version + 1)
  expect(await read()).toEqual(after)
  expect(await env.DESK.getByName(shop).settings()).toMatchObject({ version: after.version, settings: after.settings })
  expect((await findMerchant(env, shop))?.settings.name).toBe('Chez Lucie')
})

test('of two who save from the same version, the second is refused and nothing of the first is lost', async () => {
  const [one, other] = [await settings({ name: 'Première' }), await settings({ email: 'autre@house.example' })]
  expect((await save(one)).status).toBe(200)
  const refused = await save(other)
  expect([refused.status, (await refused.json<{ type: string }>()).type]).toEqual([409, 'settings-changed'])
  const now = await read()
  expect([now.settings.name, now.settings.email]).toEqual(['Première', one.settings.email])
})

test('a save cut short before the Desk heard of it is made whole at the next reading', async () => {
  const { version, settings: kept } = await read()
  const changed = JSON.stringify({ ...kept, name: 'Interrompue' })
  await env.DB.prepare('UPDATE merchants SET settings = ?, version = ? WHERE slug = ?')
    .bind(changed, version + 1, shop)
    .run()
  await read()
  expect((await env.DESK.getByName(shop).settings())?.settings.name).toBe('Interrompue')
})

test.each([
  ['an origin with a path', { origins: ['https://shop.example/page'] }],
  ['an origin with a user', { origins: ['https://a@shop.example'] }],
  ['an origin with a star', { origins: ['https://*.shop.example'] }],
  ['an origin of another kind', { origins: ['ftp://shop.example'] }],
  ['an opening that ends before it begins', { openingHours: [{ days: [1], from: '18:00', to: '09:00' }] }],
  ['a colour that is not one', { colour: 'red;}' }],
  ['no language', { languages: [] }],
  ['a name of two lines', { name: 'A\nB' }],
  ['conversations kept for longer than the law of the house', { retention: { conversationDays: 91 } }],
  ['cases kept for longer', { retention: { caseMonths: 37 } }],
  ['a closed day that does not exist', { closedDays: ['2026-02-30'] }],
  ['a script for a mediator’s site', { mediator: { name: 'M', site: 'javascript:alert(1)', address: 'A' } }],
  ['another shop’s name', { slug: 'autre-boutique' }],
  ['an unknown setting', { admin: true }],
])('%s is refused', async (_what, change) => {
  const { version } = await read()
  expect((await save(await settings(change))).status).toBe(400)
  expect((await read()).version).toBe(version)
})

describe('the policy against the law', () => {
  const check = async (policy: object, language = 'fr') => {
    const body = { policy, name: 'Chez Lucie', language }
    const response = await call('POST', 'settings/policy', { headers: lucie.headers, body })
    return PolicyCheck.parse(await response.json())
  }

  test('“retours sous 7 jours” is refused for online sales, with the article and the law’s figure', async () => {
    const { conflicts } = await check({ returnDays: 7 })
    expect(conflicts).toMatchObject([{ point: 'return-days', verdict: 'refused', written: 7, lawful: 14 }])
    expect(conflicts[0]?.citations[0]).toMatchObject({ article: 'L221-18' })
    const refused = await save(await settings({ policy: { returnDays: 7 } }))
    expect([refused.status, await refused.json()]).toMatchObject([422, { type: 'policy-below-law' }])
  })

  test('a policy that a reform put below the law stops nothing else from being saved, and may not be changed for another below it', async () => {
    const { settings: kept, version } = await read()
    const below = { ...kept, policy: { returnDays: 7 } }
    await env.DB.prepare('UPDATE merchants SET settings = ?, version = ? WHERE slug = ?')
      .bind(JSON.stringify(below), version + 1, shop)
      .run()
    expect((await save(await settings({ colour: '#123456' }))).status).toBe(200)
    expect((await save(await settings({ policy: { returnDays: 8 } }))).status).toBe(422)
    expect((await read()).settings).toMatchObject({ colour: '#123456', policy: { returnDays: 7 } })
    expect((await save(await settings({ policy: {} }))).status).toBe(200)
  })

  test('seven days in the shop, where the law gives none, is a promise: it may be saved and is shown', async () => {
    const policy = { returnDays: 14, returnDaysInShop: 7, returnAs: 'refund' }
    const { conflicts, shown } = await check(policy)
    expect(conflicts).toEqual([])
    expect(shown.map(({ about }) => about)).toEqual(['shop'])
    expect(shown[0]?.sentences.join(' ')).toContain('7 jours')
    expect((await save(await settings({ policy }))).status).toBe(200)
  })

  test.each([
    ['refundDays', 30, 'refund-days', 'L221-24', 14],
    ['guaranteeMonths', 12, 'guarantee-months', 'L217-3', 24],
    ['faultyReturnCosts', 'shopper', 'faulty-return-costs', 'L217-11', undefined],
  ])('%s: %s is refused', async (field, value, point, article, lawful) => {
    const { conflicts } = await check({ [field]: value })
    expect(conflicts).toMatchObject([{ point, verdict: 'refused', ...(lawful !== undefined && { lawful }) }])
    expect(conflicts[0]?.citations.map((citation) => citation.article)).toContain(article)
    expect((await save(await settings({ policy: { [field]: value } }))).status).toBe(422)
  })

  test('a credit note is flagged: lawful for what is bought in the shop, never shown for what the law refunds', async () => {
    const { conflicts } = await check({ returnDays: 30, returnAs: 'credit-note' })
    expect(conflicts.map(({ point, verdict }) => [point, verdict])).toEqual([
      ['credit-note', 'flagged'],
      ['fault-credit-note', 'flagged'],
    ])
    expect((await save(await settings({ policy: { returnDays: 30, returnAs: 'credit-note' } }))).status).toBe(200)
  })

  test('what is above the law is shown as shoppers read it, in their language', async () => {
    const policy = { returnDays: 60, returnCosts: 'merchant', guaranteeMonths: 36 }
    const [french, english] = [await check(policy), await check(policy, 'en')]
    expect(french.shown.map(({ about }) => about)).toEqual(['online', 'shop', 'fault'])
    expect(french.shown[0]?.sentences[0]).toContain('Chez Lucie')
    expect(english.shown[2]?.sentences[0]).toContain('36 months')
  })
})
