import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, standingHouse } from '../support/house.ts'
import { ask, handOff } from '../support/shopper.ts'

/** Journey 2: Karim's phone, up to the case that journey 6 takes up. One story, told in order. */
describe('Karim’s phone died after fourteen months, and he lost the receipt', () => {
  let house: House
  let karim: Page

  beforeAll(async () => {
    house = await standingHouse()
    karim = await (await house.person()).newPage()
    await karim.goto(`${house.publicOrigin}/m/maison-lucie`)
  })
  afterAll(() => house.close())

  test('the seller answers for it, not the maker, repair or replacement within thirty days', async () => {
    await ask(karim, 'Mon téléphone de 14 mois est mort, le vendeur me dit de voir avec Samsung et j’ai plus le ticket')
    const page = await karim.locator('body').innerText()
    expect(page).toContain('S’applique à votre cas')
    expect(page).toContain('Garantie légale de conformité')
    expect(page).toMatch(/c.est le vendeur qui répond/i)
    expect(page).toMatch(/trente jours/)
    expect(page).toMatch(/le ticket n.est pas obligatoire/i)
    expect(page).toMatch(/preuve d.achat : ni ticket ni facture/i)
  })

  test('a citation opens on its verbatim quote, its version and its links', async () => {
    await karim.getByRole('button', { name: 'L217-3' }).first().click()
    await karim.getByText('qui apparaissent dans un délai de deux ans à compter de celle-ci').first().waitFor()
    expect(await karim.getByText(/connue en juillet 2025/).count()).toBeGreaterThan(0)
    expect(
      await karim
        .getByRole('link', { name: /Lire l.article/ })
        .first()
        .getAttribute('href'),
    ).toContain('/articles/L217-3')
    expect(
      await karim
        .getByRole('link', { name: /Page officielle/ })
        .first()
        .getAttribute('href'),
    ).toContain('https://www.legifrance.gouv.fr/')
    await karim.keyboard.press('Escape')
  })

  test('the letter is ready, its blanks visible', async () => {
    await karim
      .getByRole('button', { name: /Demande de réparation ou de remplacement/ })
      .first()
      .click()
    const letter = karim.getByLabel('Texte de la lettre')
    await letter.waitFor()
    expect(await letter.inputValue()).toMatch(/L\.\s217-3/)
    expect(await letter.inputValue()).toMatch(/\[[^\]]+\]|\[…\]/)
    await karim.getByRole('button', { name: 'Retour à la conversation' }).click()
  })

  test('he sees what will be sent, agrees, and gets a case number by screen and mail', async () => {
    const reference = await handOff(karim, { name: 'Karim Benali', email: 'karim@exemple.fr', wish: 'Une réparation.' })
    expect(reference).toMatch(/^[A-Z0-9]{10}$/)
    const mail = await house.mailTo('karim@exemple.fr', new RegExp(reference))
    expect(mail.text).not.toContain('Samsung')
    expect(mail.text).toContain('#resume=')
  })
})
