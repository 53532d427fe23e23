import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/agent.ts'
import { type House, standingHouse } from '../support/house.ts'
import { ask, handOff } from '../support/shopper.ts'

/** Journeys 2 and 6: Karim's phone, then the agent who takes his case. One story, told in order. */
describe('Karim’s phone died after fourteen months, and he lost the receipt', () => {
  let house: House
  let karim: Page
  let desk: Page
  let reference: string
  const reply = 'Bonjour Karim, nous réparons votre téléphone : l’étiquette de retour part ce soir.'

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
    reference = await handOff(karim, { name: 'Karim Benali', email: 'karim@exemple.fr', wish: 'Une réparation.' })
    expect(reference).toMatch(/^[A-Z0-9]{10}$/)
    const mail = await house.mailTo('karim@exemple.fr', new RegExp(reference))
    expect(mail.text).not.toContain('Samsung')
    expect(mail.text).toContain('#resume=')
  })

  test('the agent finds the case filled in, nearest deadline first', async () => {
    desk = await signIn(house, 'ines@maison-lucie.example')
    await desk.getByText('Karim Benali').first().click()
    await desk.getByRole('heading', { name: 'Karim Benali' }).waitFor()
    const file = await desk.locator('body').innerText()
    for (const piece of [
      reference,
      'Garantie légale de conformité',
      'voir avec Samsung',
      'Une réparation.',
      'karim@exemple.fr',
      'L217-3',
      'Dernier jour de la garantie légale',
    ])
      expect(file).toContain(piece)
  })

  test('claims it, starts from the suggested reply, edits it and sends; Karim, who is there, reads it live', async () => {
    await desk.getByRole('button', { name: 'Prendre le dossier' }).click()
    await karim.getByText('Inès').first().waitFor()
    await desk.getByRole('button', { name: 'Reprendre cette réponse' }).click()
    const draft = desk.getByLabel(/Votre réponse à Karim/)
    expect(await draft.inputValue()).toMatch(/Karim/)
    await draft.fill(reply)
    await desk.getByRole('button', { name: 'Envoyer', exact: true }).click()
    await karim.getByText(reply).waitFor()
  })

  test('Karim leaves; the next reply reaches him by mail, and the link opens the thread on another device', async () => {
    await karim.context().close()
    const second = 'Votre téléphone est réparé, il vous attend au magasin.'
    await desk.getByLabel(/Votre réponse à Karim/).fill(second)
    await desk.getByRole('button', { name: 'Envoyer', exact: true }).click()
    const mail = await house.mailTo('karim@exemple.fr', /répondu/)
    const link = /http\S+#resume=\S+/.exec(mail.text)?.[0] ?? ''

    karim = await (await house.person({ width: 1280, height: 800 })).newPage()
    await karim.goto(link)
    await karim.getByRole('button', { name: 'Reprendre la conversation' }).click()
    await karim.getByText(second).waitFor()
    await karim.getByText(reply).waitFor()
    expect(karim.url()).not.toContain('resume')

    const other = await (await house.person()).newPage()
    await other.goto(link)
    await other.getByRole('button', { name: 'Reprendre la conversation' }).click()
    await other.getByText(/Ce lien a déjà servi/).waitFor()
    await other.context().close()
  })

  test('the agent resolves; satisfaction is asked once, and never again after a reload', async () => {
    await desk.getByRole('button', { name: 'Marquer résolu' }).first().click()
    await desk.getByRole('dialog').getByRole('button', { name: 'Marquer résolu' }).click()
    await karim.getByText('Avez-vous obtenu une réponse claire ?').waitFor()
    await karim.getByRole('radio').nth(4).check({ force: true })
    await karim.getByRole('button', { name: 'Envoyer', exact: true }).first().click()
    await karim.getByText('Merci de votre réponse.').waitFor()
    await karim.reload()
    await karim.getByText(reply).waitFor()
    expect(await karim.getByText('Avez-vous obtenu une réponse claire ?').count()).toBe(0)
    await desk.getByText('Satisfaction : 5 sur 5').waitFor()
  })
})
