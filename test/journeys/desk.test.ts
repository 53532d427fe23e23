import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/agent.ts'
import { type House, standingHouse } from '../support/house.ts'
import { type Network, onFragileNetwork } from '../support/network.ts'
import { jpegWithPlace, pdf, place } from '../support/pictures.ts'
import { ask, handOff } from '../support/shopper.ts'

/** Journey 6: an agent takes Karim's case while a colleague looks on, lines break, and Karim leaves and comes back. One story, told in order. */
describe('Inès takes the case of Karim’s phone', () => {
  let house: House
  let karim: Page
  let ines: Page
  let lucie: Page
  let wires: { karim: Network; ines: Network }
  let reference: string
  const first = 'Bonjour Karim, nous réparons votre téléphone : l’étiquette de retour part ce soir.'

  const draft = (page: Page) => page.getByLabel(/Votre réponse à Karim/)
  const reply = async (page: Page, words: string) => {
    await draft(page).fill(words)
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  }
  const assign = async (to: string) => {
    await lucie.getByRole('button', { name: 'Autres actions' }).click()
    await lucie.getByText('Confier à…').click()
    const sheet = lucie.getByRole('dialog')
    await sheet.getByLabel('À qui').selectOption({ label: to })
    await sheet.getByLabel('Raison').fill('Ligne coupée')
    await sheet.getByRole('button', { name: 'Confier', exact: true }).click()
    await sheet.waitFor({ state: 'detached' })
  }
  const say = async (words: string) => {
    await karim.getByLabel('Votre message').fill(words)
    await karim.getByRole('button', { name: 'Envoyer', exact: true }).click()
  }

  beforeAll(async () => {
    house = await standingHouse()
    const phone = await house.person()
    const wire = await onFragileNetwork(phone)
    karim = await phone.newPage()
    const handedOver = (async () => {
      await karim.goto(`${house.publicOrigin}/m/maison-lucie`)
      await ask(
        karim,
        'Mon téléphone de 14 mois est mort, le vendeur me dit de voir avec Samsung et j’ai plus le ticket',
      )
      reference = await handOff(karim, { name: 'Karim Benali', email: 'karim@exemple.fr', wish: 'Une réparation.' })
    })()
    ;[ines, lucie] = await Promise.all([
      signIn(house, 'ines@maison-lucie.example'),
      signIn(house, 'lucie@maison-lucie.example'),
      handedOver,
    ])
    wires = { karim: wire, ines: await onFragileNetwork(ines.context()) }
    for (const page of [karim, ines, lucie]) page.setDefaultTimeout(12_000)
    await ines.reload()
  }, 90_000)
  afterAll(() => house?.close())

  test('the agent finds the case filled in, nearest deadline first', async () => {
    await ines.getByText('Karim Benali').first().click()
    await ines.getByRole('heading', { name: 'Karim Benali' }).waitFor()
    const file = await ines.locator('body').innerText()
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

  test('two agents on one case see each other, and the one who looks on sees who writes; so does Karim', async () => {
    await lucie.getByText('Karim Benali').first().click()
    await ines.getByText('Lucie lit aussi ce dossier').waitFor()
    await lucie.getByText('Inès lit aussi ce dossier').waitFor()
    await ines.getByRole('button', { name: 'Prendre le dossier' }).click()
    await karim.getByText('Inès est là.').waitFor()
    await ines.getByRole('button', { name: 'Reprendre cette réponse' }).click()
    expect(await draft(ines).inputValue()).toMatch(/Karim/)
    await draft(ines).fill('Bonjour Karim, ')
    await Promise.all([lucie.getByText('Inès écrit une réponse…').waitFor(), karim.getByText('Inès écrit…').waitFor()])
  })

  test('she sends; Karim reads it live, which she sees; what he writes and that he writes shows there, and that it was read shows here', async () => {
    await reply(ines, first)
    await karim.getByText(first).waitFor()
    await ines.locator('.message', { hasText: first }).getByText('Lu', { exact: true }).waitFor()
    await karim.getByLabel('Votre message').pressSequentially('Mer')
    await ines.getByText('Karim Benali écrit…').waitFor()
    await say('Merci, je la guette.')
    await ines.getByText('Merci, je la guette.').waitFor()
    await karim.getByText('Lu', { exact: true }).waitFor()
  })

  test('he shows the crack in a photo, without the place where it was taken; she looks at it, and joins a slip that he keeps', async () => {
    const joinTo = (page: Page, name: string, mimeType: string, bytes: Uint8Array) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) })
    await joinTo(karim, 'Écran fissuré.jpg', 'image/jpeg', jpegWithPlace())
    await say('Voici la fissure.')
    await karim.getByRole('img', { name: 'Écran fissuré.jpg' }).waitFor()
    await ines.getByRole('log').getByRole('button', { name: 'Voir Écran fissuré.jpg' }).click()
    const photo = ines.getByRole('dialog', { name: 'Écran fissuré.jpg' }).getByRole('img')
    await photo.waitFor()
    expect(await photo.getAttribute('src')).toMatch(/^blob:/)
    const saving = ines.waitForEvent('download')
    await ines.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
    const kept = readFileSync(await (await saving).path(), 'latin1')
    expect([kept.includes('JFIF'), kept.includes(place)]).toEqual([true, false])
    await ines.keyboard.press('Escape')

    await joinTo(ines, 'bon de retour.pdf', 'application/pdf', pdf)
    await ines.getByText('Prêts à partir avec votre réponse.').waitFor()
    await reply(ines, 'Voici le bon de retour.')
    const keeping = karim.waitForEvent('download')
    await karim.getByRole('button', { name: 'Enregistrer bon de retour.pdf' }).click()
    expect((await keeping).suggestedFilename()).toBe('bon de retour.pdf')
    expect(readFileSync(await (await keeping).path()).equals(pdf)).toBe(true)
  })

  test('her line breaks; a colleague takes over meanwhile and Karim writes: back, she has missed nothing, her draft waits, and she is told before it leaves', async () => {
    await draft(ines).fill('L’étiquette est partie.')
    await wires.ines.cut()
    await ines.getByText('Connexion perdue. Vos brouillons sont gardés').waitFor()
    await karim.getByText(/Inès n’est pas là en ce moment/).waitFor()
    await assign('Lucie (vous)')
    await reply(lucie, 'Je prends le relais d’Inès.')
    await karim.getByText('Je prends le relais d’Inès.').waitFor()
    await say('Bien reçu.')
    await lucie.getByText('Bien reçu.').waitFor()
    await assign('Inès')
    await wires.ines.mend()
    await ines.getByText('Bien reçu.').waitFor()
    await ines.getByText('Lucie vient de répondre. Votre brouillon n’est pas parti.').waitFor()
    expect(await draft(ines).inputValue()).toBe('L’étiquette est partie.')
    await ines.getByRole('button', { name: 'Envoyer', exact: true }).click()
    await ines.getByRole('button', { name: 'Envoyer quand même' }).click()
    await karim.getByText('L’étiquette est partie.').waitFor()
    expect(await karim.getByText('Je prends le relais d’Inès.').count()).toBe(1)
  })

  test('his line breaks: what was said and done meanwhile is there when it is back, once', async () => {
    await wires.karim.cut()
    await reply(ines, 'Votre colis est arrivé chez nous.')
    await karim.getByText('Connexion perdue, nouvel essai en cours.', { exact: false }).waitFor()
    await wires.karim.mend()
    await karim.getByText('Votre colis est arrivé chez nous.').waitFor()
    expect(await karim.getByText('Votre colis est arrivé chez nous.').count()).toBe(1)
    await karim.getByText('Inès est là.').waitFor()
  })

  test('Karim leaves; the next reply reaches him by mail, and the link opens the thread on another device', async () => {
    await karim.context().close()
    await ines.getByText(/Karim n’est plus là/).waitFor()
    const second = 'Votre téléphone est réparé, il vous attend au magasin.'
    await reply(ines, second)
    const mail = await house.mailTo('karim@exemple.fr', /répondu/)
    const link = /http\S+#resume=\S+/.exec(mail.text)?.[0] ?? ''

    karim = await (await house.person({ width: 1280, height: 800 })).newPage()
    await karim.goto(link)
    await karim.getByRole('button', { name: 'Reprendre la conversation' }).click()
    await karim.getByText(second).waitFor()
    await karim.getByText(first).waitFor()
    expect(karim.url()).not.toContain('resume')

    const other = await (await house.person()).newPage()
    await other.goto(link)
    await other.getByRole('button', { name: 'Reprendre la conversation' }).click()
    await other.getByText(/Ce lien a déjà servi/).waitFor()
    await other.context().close()
  })

  test('the agent resolves; satisfaction is asked once, and never again after a reload', async () => {
    await ines.getByRole('button', { name: 'Marquer résolu' }).first().click()
    await ines.getByRole('dialog').getByRole('button', { name: 'Marquer résolu' }).click()
    await karim.getByText('Avez-vous obtenu une réponse claire ?').waitFor()
    await karim.getByRole('radio').nth(4).check({ force: true })
    await karim.getByRole('button', { name: 'Envoyer', exact: true }).first().click()
    await karim.getByText('Merci de votre réponse.').waitFor()
    await karim.reload()
    await karim.getByText(first).waitFor()
    expect(await karim.getByText('Avez-vous obtenu une réponse claire ?').count()).toBe(0)
    await ines.getByText('Satisfaction : 5 sur 5').waitFor()
  })
})
