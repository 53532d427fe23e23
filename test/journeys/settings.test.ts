/** Journey 7: a merchant's administrator sets the shop up, is held to the law, and invites an agent. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../support/agent.ts'
import { type House, standingHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await standingHouse()
}, 60_000)
afterAll(() => house?.close())

test('the policy is held to the law, the launcher’s line is given, an invited agent joins and loses access at once', async () => {
  const page = await signIn(house, 'lucie@maison-lucie.example')
  await page.getByRole('link', { name: 'Réglages' }).click()

  await page.getByRole('link', { name: 'Politique' }).click()
  const days = page.getByLabel('Jours pour rendre un article acheté en ligne')
  await days.fill('7')
  await page.getByText('1 clause donne moins que la loi.').waitFor()
  await page.locator('[data-verdict="refused"]').getByText('L221-18').waitFor()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText(/donne moins que la loi. Corrigez/).waitFor()
  await days.fill('30')
  await page.getByLabel('Jours pour rendre un article acheté en magasin').fill('7')
  await page.getByText('Rien n’est en dessous de la loi.').waitFor()
  await page.getByText(/vous pouvez rendre un article non utilisé pendant 7 jours/).waitFor()

  await page.getByRole('link', { name: 'Fenêtre d’aide' }).click()
  await page.getByLabel('Couleur du lanceur').fill('#0b5cad')
  await page
    .getByText(/data-colour="#0b5cad"/)
    .first()
    .waitFor()
  expect(await page.locator('.copy-box code').last().innerText()).toMatch(/integrity="sha384-[\w+/=]{64}"/)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText(/^Enregistré\./).waitFor()
  const frame = await (await fetch(`${house.publicOrigin}/m/maison-lucie`)).text()
  expect(frame).toContain('"colour":"#0b5cad"')

  await page.getByRole('link', { name: 'Équipe' }).click()
  await page.getByLabel(/Prénom/).fill('Nora')
  await page.getByLabel('Adresse e-mail').fill('nora@maison-lucie.example')
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
  const mail = await house.mailTo('nora@maison-lucie.example', /#invitation=/)
  const link = /https?:\S+#invitation=[\w-]+/.exec(mail.text)?.[0] ?? ''

  const nora = await (await house.person({ width: 1280, height: 800 })).newPage()
  await nora.goto(link)
  await nora.getByRole('button', { name: 'Rejoindre le bureau' }).click()
  expect(nora.url()).not.toContain('invitation')
  const code = /\b\d{8}\b/.exec((await house.mailTo('nora@maison-lucie.example', /\b\d{8}\b/)).text)?.[0] ?? ''
  await nora.getByLabel('Code à 8 chiffres').fill(code)
  await nora.getByRole('button', { name: 'Se connecter' }).click()
  await nora.getByText('En direct').waitFor()
  expect(await nora.getByRole('link', { name: 'Réglages' }).count()).toBe(0)

  await page.reload()
  await page.getByRole('button', { name: 'Retirer l’accès de Nora' }).click()
  const startedAt = Date.now()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer l’accès' }).click()
  await nora
    .getByText(/session a expiré|reconnect/i)
    .first()
    .waitFor()
  expect(Date.now() - startedAt).toBeLessThan(5000)
}, 90_000)
