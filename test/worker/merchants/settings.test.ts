import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { findMerchant, forgetMerchants, requireMerchant } from '../../../worker/merchants/settings.ts'
import { merchant, openShop } from '../../support/worker-shopper.ts'

test('a shop is read through its Desk and kept for five seconds', async () => {
  const shop = { ...merchant, slug: 'kept-shop' }
  await openShop(shop, 1)
  const start = 1_000_000
  expect((await findMerchant(env, shop.slug, start))?.settings.name).toBe('Maison Lucie')
  await env.DESK.getByName(shop.slug).pushSettings(2, { ...shop, name: 'Nouveau nom' })
  expect((await findMerchant(env, shop.slug, start + 4999))?.version).toBe(1)
  expect((await findMerchant(env, shop.slug, start + 5000))?.settings.name).toBe('Nouveau nom')
})

test('an unknown shop is none; a name that no shop can have is none without asking', async () => {
  forgetMerchants()
  expect(await findMerchant(env, 'nobody-here')).toBeNull()
  for (const name of ['', 'A', '../x', 'Maison Lucie', 'x'.repeat(41)]) expect(await findMerchant(env, name)).toBeNull()
  await expect(requireMerchant(env, 'nobody-here')).rejects.toMatchObject({ type: 'unknown-merchant' })
})
