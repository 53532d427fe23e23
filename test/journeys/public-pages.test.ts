import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { type House, standingHouse } from '../support/house.ts'

describe('someone finds a right before any chat', () => {
  let house: House
  beforeAll(async () => {
    house = await standingHouse()
  })
  afterAll(() => house.close())

  test('on a phone: from the list to a right, to the text of its article', async () => {
    const page = await (await house.person()).newPage()
    await page.goto(`${house.publicOrigin}/droits`)
    await page.getByRole('link', { name: 'Droit de rétractation', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Droit de rétractation' }).waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    expect(wide).toBe(false)
    await page.getByRole('link', { name: 'L221-18' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Article L221-18' }).waitFor()
    await page.context().close()
  })

  test('the other language is one link away and comes back', async () => {
    const page = await (await house.person()).newPage()
    await page.goto(`${house.publicOrigin}/droits/withdrawal`)
    await page.getByRole('link', { name: 'Read this page in English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Right of withdrawal' }).waitFor()
    await page.getByRole('link', { name: 'Lire cette page en français' }).click()
    await page.getByRole('heading', { level: 1, name: 'Droit de rétractation' }).waitFor()
    await page.context().close()
  })

  test('asking about one’s case opens the shop’s chat with the right’s name, and is answered', async () => {
    const page = await (await house.person()).newPage()
    await page.goto(`${house.publicOrigin}/droits/withdrawal?shop=maison-lucie`)
    await page.getByRole('link', { name: 'Poser une question sur mon cas' }).click()
    const field = page.getByLabel('Votre message')
    await field.waitFor()
    expect(await field.inputValue()).toMatch(/^Droit de rétractation\s: $/)
    await field.press('End')
    await field.pressSequentially('casque acheté en ligne reçu il y a 5 jours')
    await field.press('Enter')
    await page.getByText('Dernier jour pour vous rétracter').first().waitFor()
    await page.context().close()
  })

  test('printed, a right holds its texts and no button', async () => {
    const page = await (await house.person({ width: 1280, height: 800 })).newPage()
    await page.goto(`${house.publicOrigin}/droits/withdrawal`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Poser une question sur mon cas' }).isVisible()).toBe(false)
    expect(await page.locator('blockquote').first().isVisible()).toBe(true)
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    '%s: nothing to reproach for a screen reader or a weak sight',
    async (colorScheme) => {
      const page = await (await house.person({ colorScheme })).newPage()
      const seen: [string, string[]][] = []
      for (const path of [
        '/droits',
        '/droits/withdrawal',
        '/droits/conformity-guarantee?lang=en',
        '/articles/L221-18',
        '/docs',
      ]) {
        await page.goto(house.publicOrigin + path)
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBe(0)
        for (const more of (await page.locator('summary').all()).slice(0, 8)) await more.click()
        seen.push([path, await violations(page)])
      }
      expect(seen.filter(([, found]) => found.length > 0)).toEqual([])
      await page.context().close()
    },
  )
})
