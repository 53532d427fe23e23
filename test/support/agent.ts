/** What an agent does at the desk. */
import type { Page } from 'playwright-core'
import { stepAt, totp } from '../../worker/sign-in/totp.ts'
import type { House } from './house.ts'

/** Signs in by a one-time code, at the width of a desk unless told otherwise. */
export async function signIn(
  house: House,
  email: string,
  options: Parameters<House['person']>[0] = { width: 1440, height: 900 },
): Promise<Page> {
  const page = await (await house.person(options)).newPage()
  await page.goto(`${house.deskOrigin}/desk`)
  await page.getByLabel(/Adresse e-mail/).fill(email)
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  const mail = await house.mailTo(email, /\d{8}/)
  const code = /\b\d{8}\b/.exec(mail.text)?.[0]
  if (code === undefined) throw new Error('The mail has no code of eight digits')
  await page.getByLabel('Code à 8 chiffres').fill(code)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.getByText('En direct').waitFor()
  if (page.url().endsWith('#/account')) await addFactor(page)
  return page
}

/** An administrator who comes for the first time is led to a second factor; then to the cases. */
async function addFactor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un second facteur' }).click()
  const secret = (await page.locator('.copy-box code').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code à 6 chiffres').fill(await totp(secret, stepAt(Date.now())))
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await page.getByRole('button', { name: 'C’est noté' }).click()
  await page.getByRole('link', { name: 'Dossiers' }).click()
}
