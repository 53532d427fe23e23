import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, standingHouse } from '../support/house.ts'
import { ask } from '../support/shopper.ts'

/** Journey 4. */
describe('Marc wants to return a jumper that he bought in the shop', () => {
  let house: House
  let marc: Page

  beforeAll(async () => {
    house = await standingHouse()
    marc = await (await house.person()).newPage()
    await marc.goto(`${house.publicOrigin}/m/maison-lucie`)
    await ask(marc, 'je veux rendre un pull acheté en magasin la semaine dernière')
  })
  afterAll(() => house.close())

  test('the law gives no right to change one’s mind, said kindly', async () => {
    const page = await marc.locator('body').innerText()
    expect(page).toContain('Ne s’applique pas ici')
    expect(page).not.toMatch(/vous gagnerez|obligatoirement remboursé/)
  })

  test('the merchant’s thirty days are shown as the merchant’s, apart from the law', async () => {
    const policy = marc.getByText('Chez Maison Lucie', { exact: true }).first()
    await policy.waitFor()
    const page = await marc.locator('body').innerText()
    expect(page).toMatch(/pendant 30 jours/)
    expect(page).toContain('Engagement du vendeur, en plus de la loi')
  })

  test('correcting where it was bought changes the verdict', async () => {
    await ask(marc, 'non, je l’ai acheté en ligne et reçu avant-hier')
    const page = await marc.locator('body').innerText()
    expect(page).toContain('S’applique à votre cas')
    expect(page).toMatch(/Dernier jour pour vous rétracter/)
  })

  test('reloading keeps the conversation', async () => {
    await marc.reload()
    await marc.getByText('je veux rendre un pull acheté en magasin').waitFor()
    await marc.getByText('Dernier jour pour vous rétracter').first().waitFor()
  })
})
