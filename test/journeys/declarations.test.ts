import { createHash } from 'node:crypto'
import type { BrowserContext, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/agent.ts'
import { violations } from '../support/axe.ts'
import { type House, standingHouse } from '../support/house.ts'
import { ask } from '../support/shopper.ts'

let house: House
beforeAll(async () => {
  house = await standingHouse()
})
afterAll(() => house.close())

async function contents(download: Promise<Download>): Promise<string> {
  const stream = await (await download).createReadStream()
  return Buffer.concat(await stream.toArray()).toString('utf8')
}

/** What a browser shows of a kept file, offline: its framed text, and the hash printed below it. */
async function readOffline(file: string) {
  const context = await house.person()
  await context.setOffline(true)
  const reader = await context.newPage()
  await reader.setContent(file)
  const plain = (await reader.locator('pre').first().textContent()) ?? ''
  const hash = /\b[0-9a-f]{64}\b/.exec(await reader.locator('body').innerText())?.[0]
  await context.close()
  return { plain, hash, recomputed: createHash('sha256').update(plain, 'utf8').digest('hex') }
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** Names and roles in reading order, as a screen reader meets them below the header. */
const tree = (page: Page) => page.getByRole('main').ariaSnapshot()
const inOrder = (text: string, pieces: string[]) => {
  let from = 0
  for (const piece of pieces) {
    const at = text.indexOf(piece, from)
    expect(at, `${piece} after ${text.slice(0, from).split('\n').at(-1)} in\n${text}`).toBeGreaterThanOrEqual(0)
    from = at + piece.length
  }
}

describe('withdrawing by the direct link, on a phone, without a word to the assistant', () => {
  let person: BrowserContext
  let page: Page
  let actions = 0
  const fill = async (label: string, words: string) => {
    actions++
    await page.getByLabel(label).fill(words)
  }
  const press = async (name: string) => {
    actions++
    await page.getByRole('button', { name }).click()
  }

  beforeAll(async () => {
    person = await house.person()
    page = await person.newPage()
    await page.goto(`${house.publicOrigin}/m/maison-lucie/retractation`)
    await page.getByRole('heading', { name: 'Renoncer au contrat ici' }).waitFor()
  })
  afterAll(() => person.close())

  test('step one, as a screen reader meets it', async () => {
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Renoncer au contrat ici')
    inOrder(await tree(page), [
      'button "← Retour à la conversation"',
      'heading "Renoncer au contrat ici" [level=2]',
      'Étape 1 sur 2',
      'textbox "Commande concernée"',
      'group "Je renonce"',
      'radio "à toute la commande" [checked]',
      'radio "à certains articles"',
      'textbox "Votre nom"',
      'textbox "Votre e-mail"',
      'button "Continuer"',
      'button "Préparer le formulaire de rétractation"',
    ])
    expect(await fits(page)).toBe(true)
    expect(await violations(page)).toEqual([])
  })

  test('five actions lead to the acknowledgement', async () => {
    await fill('Commande concernée', 'ML-30777')
    await fill('Votre nom', 'Nadia Ferhat')
    await fill('Votre e-mail', 'nadia@exemple.fr')
    await press('Continuer')
    await page.getByRole('heading', { name: 'Vérifiez, puis confirmez' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vérifiez, puis confirmez')
    inOrder(await tree(page), [
      'heading "Vérifiez, puis confirmez" [level=2]',
      'Étape 2 sur 2',
      'term: Contrat',
      'definition: ML-30777',
      'term: Articles',
      'definition: toute la commande',
      'term: Nom',
      'definition: Nadia Ferhat',
      'term: Accusé de réception à',
      'button "Confirmer la rétractation"',
      'button "Modifier"',
    ])
    expect(await violations(page)).toEqual([])
    await press('Confirmer la rétractation')
    await page.getByRole('heading', { name: 'Votre rétractation est enregistrée' }).waitFor()
    expect(actions).toBe(5)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Votre rétractation est enregistrée')
    expect(await violations(page)).toEqual([])
    expect(await fits(page)).toBe(true)
  })

  test('the proof: date and time to the second, reference, last days, and a file whose hash is right', async () => {
    const shown = await page.getByRole('main').innerText()
    expect(shown).toMatch(/Reçue le \S+ \d+\S* \S+ 20\d\d à \d\d:\d\d:\d\d \(heure de Paris\)/)
    expect(shown).toMatch(/Référence [A-Z0-9]{10}/)
    expect(shown).toMatch(/Dernier jour pour renvoyer/)
    expect(shown).toMatch(/rembourser/)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Télécharger l’accusé' }).click()
    const { plain, hash, recomputed } = await readOffline(await contents(download))
    expect(plain).toContain('ML-30777')
    expect(recomputed).toBe(hash)
  })

  test('printed: the acknowledgement alone, black on white', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const shown = (await page.locator('body').innerText()).trim()
    expect(shown).toMatch(/^ACCUSÉ DE RÉCEPTION/)
    expect(shown).toContain('Nadia Ferhat')
    expect(shown).toMatch(/Dernier jour pour renvoyer[^\n]*L221-23/)
    expect(shown).toMatch(/[0-9a-f]{64}/)
    for (const absent of ['Télécharger', 'Retour à la conversation', 'Confidentialité', 'Et maintenant'])
      expect(shown).not.toContain(absent)
    const colours = await page.locator('.paper pre').evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element)
      return [color, backgroundColor]
    })
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  })

  test('it stays in the list of declarations, here and from the mailed link on another device', async () => {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Mes déclarations' }).click()
    await page.getByRole('heading', { name: /^Rétractation [A-Z0-9]{10}$/ }).waitFor()
    expect(await violations(page)).toEqual([])

    const mail = await house.mailTo('nadia@exemple.fr', /#resume=/)
    const elsewhere = await house.person({ width: 1280, height: 800 })
    const other = await elsewhere.newPage()
    await other.goto(/http\S+#resume=\S+/.exec(mail.text)?.[0] ?? '')
    await other.getByRole('button', { name: 'Reprendre la conversation' }).click()
    await other.getByText(/Rétractation [A-Z0-9]{10} enregistrée/).waitFor()
    await other.getByRole('button', { name: 'Menu' }).click()
    await other.getByRole('button', { name: 'Mes déclarations' }).click()
    const download = other.waitForEvent('download')
    await other.getByRole('button', { name: /Télécharger l’accusé/ }).click()
    const { plain, hash, recomputed } = await readOffline(await contents(download))
    expect(plain).toContain('Nadia Ferhat')
    expect(recomputed).toBe(hash)
    await elsewhere.close()
  })
})

test('in English, pressed twice on a slow network: one declaration, one case', async () => {
  const person = await house.person({ locale: 'en-GB', width: 1280, height: 800 })
  const page = await person.newPage()
  const sent: string[] = []
  await page.route('**/withdrawal', async (route) => {
    if (route.request().method() === 'POST') sent.push(`${route.request().postDataJSON().id}`)
    await new Promise((done) => setTimeout(done, 300))
    await route.continue()
  })
  await page.goto(`${house.publicOrigin}/m/maison-lucie/retractation`)
  await page.getByRole('heading', { name: 'Withdraw from contract here' }).waitFor()
  await page.getByLabel('Order concerned').fill('ML-40888')
  await page.getByLabel('some items only').check()
  await page.getByLabel('Which ones?').fill('The lamp')
  await page.getByLabel('Your name').fill('Ana Pires')
  await page.getByLabel('Your e-mail').fill('ana@example.com')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Confirm withdrawal' }).dblclick()
  await page.getByRole('heading', { name: 'Your withdrawal is recorded' }).waitFor()
  expect(sent).toHaveLength(1)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'My declarations' }).click()
  await page.getByRole('heading', { name: /^Withdrawal [A-Z0-9]{10}$/ }).waitFor()
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1)
  await person.close()
})

test('a complaint from an answer: acknowledged, with the day that was asked for, and in the desk', async () => {
  const person = await house.person()
  const page = await person.newPage()
  await page.goto(`${house.publicOrigin}/m/maison-lucie`)
  await ask(page, 'mon colis n’est jamais arrivé, le vendeur ne répond plus')
  await page.getByRole('button', { name: 'Envoyer ma réclamation' }).click()
  const happened = page.getByLabel('Ce qui s’est passé')
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[name=happened]')?.value)
  expect(await happened.inputValue()).toContain('jamais arrivé')
  expect(await page.getByLabel('Réponse demandée au plus tard le').inputValue()).toMatch(/^20\d\d-\d\d-\d\d$/)
  await page.getByLabel('Ce que je demande').fill('Le remboursement de la commande.')
  await page.getByLabel('Votre nom').fill('Hugo Lambert')
  await page.getByLabel('Votre e-mail').fill('hugo@exemple.fr')
  expect(await violations(page)).toEqual([])
  expect(await fits(page)).toBe(true)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('heading', { name: 'Vérifiez, puis confirmez' }).waitFor()
  await page.getByRole('button', { name: 'Envoyer ma réclamation' }).click()
  await page.getByRole('heading', { name: 'Votre réclamation est envoyée' }).waitFor()
  expect(await violations(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger l’accusé' }).click()
  const { plain, hash, recomputed } = await readOffline(await contents(download))
  expect(plain).toContain('Le remboursement de la commande.')
  expect(recomputed).toBe(hash)
  await page.getByRole('button', { name: 'Retour à la conversation' }).click()
  await page.getByText(/^Réclamation [A-Z0-9]{10} envoyée$/).waitFor()
  await person.close()

  const mail = await house.mailTo('hugo@exemple.fr')
  expect(mail.text).not.toContain('ne répond plus')
  const desk = await signIn(house, 'ines@maison-lucie.example')
  await desk.getByText('Hugo Lambert').first().click()
  await desk.getByRole('heading', { name: 'Hugo Lambert' }).waitFor()
  await desk.context().close()
})

test('a subscription is cancelled by the direct link: the words of D215-1 and D215-3, then its acknowledgement', async () => {
  const person = await house.person()
  const page = await person.newPage()
  await page.goto(`${house.publicOrigin}/m/maison-lucie/resiliation`)
  await page.getByRole('heading', { name: 'Résilier votre contrat' }).waitFor()
  await page.getByLabel('Vos nom et prénom').fill('Claire Dubois')
  await page.getByLabel('Numéro de client ou de contrat').fill('CL-3071')
  await page.getByLabel('Votre e-mail').fill('claire@exemple.fr')
  expect(await violations(page)).toEqual([])
  expect(await fits(page)).toBe(true)
  await page.getByRole('button', { name: 'Continuer' }).click()
  inOrder(await tree(page), [
    'heading "Vérifiez, puis confirmez" [level=2]',
    'definition: Claire Dubois',
    'definition: CL-3071',
    'definition: le plus tôt possible',
    'button "Notification de la résiliation"',
    'button "Modifier"',
  ])
  await page.getByRole('button', { name: 'Notification de la résiliation' }).click()
  await page.getByRole('heading', { name: 'Votre résiliation est notifiée' }).waitFor()
  expect(await violations(page)).toEqual([])
  expect((await house.mailTo('claire@exemple.fr')).subject).toContain('résiliation')
  await person.close()
})

describe('a letter', () => {
  let person: BrowserContext
  let page: Page
  const text = () => page.getByLabel('Texte de la lettre')
  const open = () =>
    page
      .getByRole('button', { name: /Demande de réparation ou de remplacement/ })
      .first()
      .click()

  beforeAll(async () => {
    person = await house.person()
    page = await person.newPage()
    await page.goto(`${house.publicOrigin}/m/maison-lucie`)
    await ask(page, 'Mon téléphone de 14 mois est mort, le vendeur me dit de voir avec Samsung')
    await open()
    await text().waitFor()
  })
  afterAll(() => person.close())

  test('edited, closed and opened again, it is as it was left', async () => {
    await text().fill(`Karim Benali\n${await text().inputValue()}`)
    await page.getByRole('button', { name: 'Retour à la conversation' }).click()
    await open()
    await text().waitFor()
    expect(await text().inputValue()).toMatch(/^Karim Benali\n/)
    expect(await violations(page)).toEqual([])
    expect(await fits(page)).toBe(true)
  })

  test('the texts it rests on are listed, each with its page', async () => {
    const link = page.getByRole('link', { name: 'L217-3', exact: true })
    expect(await link.getAttribute('href')).toBe('/articles/L217-3')
  })

  test('saved as a page that stands alone, whatever was typed in it', async () => {
    await text().fill(`${await text().inputValue()}\n<img src=x onerror=alert(1)>`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Télécharger (page à imprimer)' }).click()
    const file = await contents(download)
    expect(file).not.toMatch(/<(script|img|link)\b/)
    const { plain } = await readOffline(file)
    expect(plain).toContain('Karim Benali')
    expect(plain).toContain('<img src=x onerror=alert(1)>')
    expect(plain).toMatch(/L\.\s217-3/)
    expect(file).toMatch(/<footer>.*L217-3/s)
  })

  test('printed, it is the letter alone', async () => {
    await page.emulateMedia({ media: 'print' })
    expect((await page.locator('body').innerText()).trim()).toMatch(/^Karim Benali/)
    await page.emulateMedia({ media: 'screen' })
  })

  test('sent to the merchant, it becomes a complaint', async () => {
    await page.getByRole('button', { name: 'Envoyer au vendeur' }).click()
    expect(await page.getByLabel('Ce qui s’est passé').inputValue()).toMatch(/^Karim Benali\n/)
    await page.getByLabel('Ce que je demande').fill('Une réparation.')
    await page.getByLabel('Votre nom').fill('Karim Benali')
    await page.getByLabel('Votre e-mail').fill('karim@exemple.fr')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=by]')?.value)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('heading', { name: 'Vérifiez, puis confirmez' }).waitFor()
    await page.getByRole('button', { name: 'Envoyer ma réclamation' }).click()
    await page.getByRole('heading', { name: 'Votre réclamation est envoyée' }).waitFor()
  })
})

test('the network goes at the confirmation and comes back: one declaration, nothing typed again', async () => {
  const person = await house.person()
  const page = await person.newPage()
  await page.goto(`${house.publicOrigin}/m/maison-lucie/retractation`)
  await page.getByLabel('Commande concernée').fill('ML-50999')
  await page.getByLabel('Votre nom').fill('Marc Lefèvre')
  await page.getByLabel('Votre e-mail').fill('marc@exemple.fr')
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('heading', { name: 'Vérifiez, puis confirmez' }).waitFor()
  await person.setOffline(true)
  await page.getByRole('button', { name: 'Confirmer la rétractation' }).click()
  await page.getByText('La connexion est coupée').waitFor()
  await person.setOffline(false)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await page.getByRole('heading', { name: 'Votre rétractation est enregistrée' }).waitFor()
  await person.close()
})
