import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, standingHouse } from '../support/house.ts'
import { ask } from '../support/shopper.ts'

let house: House
let page: Page
beforeAll(async () => {
  house = await standingHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  page = await (await house.person()).newPage()
  await page.goto(`${house.publicOrigin}/m/maison-lucie`)
})
afterEach(() => page.context().close())

const composer = () => page.getByLabel('Votre message')
const send = () => page.getByRole('button', { name: 'Envoyer' })

describe('when something goes wrong', () => {
  test('offline: a clear sentence, the text is kept, and it goes once the network is back', async () => {
    await page.context().setOffline(true)
    await composer().fill('mon colis n’est jamais arrivé')
    await send().click()
    await page.getByText(/connexion est coupée/i).waitFor()
    expect(await page.locator('body').innerText()).toContain('Votre texte est gardé')
    await page.context().setOffline(false)
    const text = (await composer().inputValue()) === '' ? 'kept in the thread' : await composer().inputValue()
    if (text === 'kept in the thread') await page.getByRole('button', { name: 'Réessayer' }).click()
    else await send().click()
    await page
      .getByText(/Texte de loi, non modifiable/)
      .first()
      .waitFor()
    expect(await page.getByText('mon colis n’est jamais arrivé', { exact: true }).count()).toBe(1)
  })

  test('a connection cut in the middle of an answer: the answer arrives whole, once', async () => {
    let cut = false
    await page.route('**/messages', async (route) => {
      if (cut) return route.continue()
      cut = true
      // The service receives the message; its answer is lost on the way.
      await route.fetch()
      await route.abort('connectionreset')
    })
    await ask(page, 'mon téléphone acheté neuf il y a 8 mois ne s’allume plus')
    expect(cut).toBe(true)
    const words = await page.locator('body').innerText()
    expect(words.match(/mon téléphone acheté neuf il y a 8 mois/g)).toHaveLength(1)
    expect(words.match(/Garantie légale de conformité/g)?.length).toBeGreaterThan(0)
    await page.reload()
    await page.getByText('mon téléphone acheté neuf il y a 8 mois ne s’allume plus').waitFor()
    expect(await page.getByText('mon téléphone acheté neuf il y a 8 mois ne s’allume plus').count()).toBe(1)
  })

  test('a message of 5,000 characters is refused with its reason, and kept', async () => {
    await composer().fill('a'.repeat(5_000))
    await send().click()
    await page.getByText(/dépasse 4[\s\u00A0\u202F]000 caractères/).waitFor()
    expect((await composer().inputValue()).length).toBe(5_000)
  })

  test('an unknown merchant: a page that says so, in French and in English', async () => {
    const unknown = await page.goto(`${house.publicOrigin}/m/inconnu`)
    expect(unknown?.status()).toBe(404)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    await page.goto(`${house.publicOrigin}/m/inconnu?lang=en`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})

describe('someone furious', () => {
  test('gets a calm, short answer, straight to what can be done and to a person', async () => {
    await ask(page, 'vous êtes des voleurs bande de cons, 3 semaines que j’attends mon colis')
    const words = await page.locator('body').innerText()
    expect(words).toMatch(/livr/)
    expect(await page.getByRole('button', { name: 'Parler à une personne' }).count()).toBeGreaterThan(0)
    expect(words).not.toMatch(/insult|poli|respect/i)
  })
})

/** Journey 3. */
describe('Ana writes in English from abroad about a parcel marked delivered', () => {
  test('the answer is in English, under French law: the seller bears the risk', async () => {
    const ana = await (await house.person({ locale: 'en-GB' })).newPage()
    await ana.goto(`${house.publicOrigin}/m/maison-lucie`)
    await ask(ana, 'My parcel is marked as delivered but I never got it, I am in Spain')
    const words = await ana.locator('body').innerText()
    expect(words).toMatch(/risk of loss is the seller/)
    expect(words).toContain('L216-2')
    expect(words).not.toMatch(/Texte de loi/)
    await ana.getByRole('button', { name: 'L216-2' }).first().click()
    await ana
      .getByText(/prend physiquement possession de ces biens/)
      .first()
      .waitFor()
    await ana
      .getByText(/unofficial translation/i)
      .first()
      .waitFor()
    await ana.context().close()
  })
})
