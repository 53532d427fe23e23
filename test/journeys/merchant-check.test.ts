import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../support/agent.ts'
import { type House, standingHouse } from '../support/house.ts'

let house: House
let desk: Page
beforeAll(async () => {
  house = await standingHouse()
  desk = await signIn(house, 'lucie@maison-lucie.example', { width: 1280, height: 900 })
})
afterAll(() => house.close())

const states = () => desk.locator('.requirement').evaluateAll((all) => all.map((one) => one.getAttribute('data-state')))

test('the merchant presses their own button in another tab, and the check turns green by itself', async () => {
  await desk.getByRole('link', { name: 'Rétractation', exact: true }).click()
  await desk.getByText('Pas encore vu').first().waitFor()
  expect((await states()).slice(0, 3)).toEqual(['unseen', 'unseen', 'unseen'])

  const shop = await (await house.person({ width: 1280, height: 900 })).newPage()
  await shop.goto(`${house.shopOrigin}/`)
  await shop.getByRole('link', { name: 'Renoncer au contrat ici' }).first().click()

  await desk.getByText('Mots vus\u00a0: «\u00a0Renoncer au contrat ici\u00a0»').waitFor()
  expect((await states()).slice(0, 3)).toEqual(['met', 'met', 'met'])
})

test('a shopper withdraws by the direct link: the register has the declaration, to read and to take away', async () => {
  const page = await (await house.person()).newPage()
  await page.goto(`${house.publicOrigin}/m/maison-lucie/retractation`)
  await page.getByLabel('Commande concernée').fill('ML-48213')
  await page.getByLabel('Votre nom').fill('Lucie Bernard')
  await page.getByLabel(/e-mail/).fill('lucie.bernard@courriel.example')
  await page.locator('form button[type=submit], form .primary').first().click()
  await page.getByRole('button', { name: 'Confirmer la rétractation' }).click()

  await desk.getByRole('link', { name: 'Registre' }).click()
  const line = desk.locator('.register-line').filter({ hasText: 'Lucie Bernard' })
  await line.getByText(/Déclaration et accusé de réception/).click()
  await line.getByText('Je déclare me rétracter du contrat désigné ci-dessous.').waitFor()

  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Exporter en CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^registre-\d{4}-\d\d-\d\d\.csv$/)
  const stream = await file.createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString('utf8')).toContain('Lucie Bernard')

  await line.getByRole('link', { name: 'Ouvrir le dossier de Lucie Bernard' }).click()
  await desk.getByRole('heading', { name: 'Lucie Bernard' }).waitFor()
  expect(await desk.locator('.case-deadline').innerText()).toContain('rembourser')
})
