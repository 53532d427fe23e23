import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/agent.ts'
import { violations } from '../support/axe.ts'
import { type House, standingHouse } from '../support/house.ts'
import { ask, handOff } from '../support/shopper.ts'

let house: House
beforeAll(async () => {
  house = await standingHouse()
})
afterAll(() => house.close())

const schemes = ['light', 'dark'] as const

describe.each(schemes)('the widget, %s', (colorScheme) => {
  test('French, on a phone: every screen of a whole conversation', async () => {
    const page = await (await house.person({ colorScheme })).newPage()
    await page.goto(`${house.publicOrigin}/m/maison-lucie`)
    const seen: Record<string, string[]> = { welcome: await violations(page) }

    await ask(page, 'Mon téléphone de 14 mois est mort, le vendeur me dit de voir avec Samsung et j’ai plus le ticket')
    seen.answer = await violations(page)
    await page.getByRole('button', { name: 'L217-3' }).first().click()
    seen.citation = await violations(page)
    await page.keyboard.press('Escape')
    for (const more of await page.locator('summary').all()) await more.click()
    seen['the whole answer'] = await violations(page)

    await page
      .getByRole('button', { name: /Demande de réparation ou de remplacement/ })
      .first()
      .click()
    await page.getByLabel('Texte de la lettre').waitFor()
    seen.letter = await violations(page)
    await page.getByRole('button', { name: 'Retour à la conversation' }).click()
    await page.getByRole('button', { name: 'Confidentialité' }).last().click()
    await page.getByText('Vos données dans cette conversation').waitFor()
    seen.privacy = await violations(page)
    await page.getByRole('button', { name: 'Retour à la conversation' }).click()
    await page.getByRole('button', { name: 'Parler à une personne' }).last().click()
    await page.getByLabel('Votre nom').waitFor()
    seen['hand-off'] = await violations(page)
    await page.getByRole('button', { name: 'Retour à la conversation' }).click()
    await handOff(page, { name: 'Karim Benali', email: `karim-${colorScheme}@exemple.fr` })
    seen['handed off'] = await violations(page)

    expect(Object.entries(seen).filter(([, found]) => found.length > 0)).toEqual([])
    await page.context().close()
  })

  test('English, on a desk: a question that asks back, and the withdrawal function', async () => {
    const page = await (await house.person({ colorScheme, locale: 'en-GB', width: 1280, height: 800 })).newPage()
    await page.goto(`${house.publicOrigin}/m/maison-lucie`)
    const seen: Record<string, string[]> = { welcome: await violations(page) }
    await ask(page, 'I opened the earphones I ordered online and received 9 days ago, can I still return them?')
    seen.question = await violations(page)
    await page.goto(`${house.publicOrigin}/m/maison-lucie/retractation`)
    await page.getByLabel('Your name').waitFor()
    seen.withdrawal = await violations(page)
    await page.getByLabel('some items only').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Please give your name.').waitFor()
    seen['withdrawal refused'] = await violations(page)
    await page.getByLabel('Order concerned').fill('ML-60111')
    await page.getByLabel('Which ones?').fill('The lamp')
    await page.getByLabel('Your name').fill('Ana Pires')
    await page.getByLabel('Your e-mail').fill(`ana-${colorScheme}@example.com`)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Check, then confirm' }).waitFor()
    seen['withdrawal checked'] = await violations(page)
    await page.getByRole('button', { name: 'Confirm withdrawal' }).click()
    await page.getByRole('heading', { name: 'Your withdrawal is recorded' }).waitFor()
    for (const more of await page.locator('main summary').all()) await more.click()
    seen['withdrawal recorded'] = await violations(page)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'My declarations' }).click()
    await page.getByRole('heading', { name: /^Withdrawal/ }).waitFor()
    seen.declarations = await violations(page)
    for (const [path, title] of [
      ['reclamation', 'Send my complaint'],
      ['resiliation', 'Cancel your contract'],
    ] as const) {
      await page.goto(`${house.publicOrigin}/m/maison-lucie/${path}`)
      await page.getByRole('heading', { name: title }).waitFor()
      for (const more of await page.locator('main summary').all()) await more.click()
      await page.getByRole('button', { name: 'Continue' }).click()
      seen[path] = await violations(page)
    }

    expect(Object.entries(seen).filter(([, found]) => found.length > 0)).toEqual([])
    await page.context().close()
  })

  test('the desk: signing in, the queue, a case', async () => {
    const email = colorScheme === 'light' ? 'ines@maison-lucie.example' : 'lucie@maison-lucie.example'
    const outside = await (await house.person({ colorScheme, width: 1280, height: 800 })).newPage()
    await outside.goto(`${house.deskOrigin}/desk`)
    await outside.getByLabel(/Adresse e-mail/).waitFor()
    const seen: Record<string, string[]> = { 'signing in': await violations(outside) }
    await outside.context().close()

    const desk = await signIn(house, email, { colorScheme, width: 1440, height: 900 })
    await desk.getByText('Karim Benali').first().waitFor()
    seen.queue = await violations(desk)
    await desk.getByText('Karim Benali').first().click()
    await desk.getByRole('heading', { name: 'Karim Benali' }).waitFor()
    seen.case = await violations(desk)

    expect(Object.entries(seen).filter(([, found]) => found.length > 0)).toEqual([])
    await desk.context().close()
  })
})

test('a whole journey by keyboard alone: ask, open a citation, open the hand-off form', async () => {
  const page = await (await house.person()).newPage()
  await page.goto(`${house.publicOrigin}/m/maison-lucie`)
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  const tabTo = async (words: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      if (words.test(await focused())) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Eighty tabs do not reach ${words}`)
  }
  await page.getByLabel('Votre message').focus()
  await page.keyboard.type('mon colis n’est jamais arrivé')
  await page.keyboard.press('Enter')
  await page
    .getByText(/Texte de loi, non modifiable/)
    .first()
    .waitFor()
  await page.keyboard.press('Shift+Tab')
  await page.locator('body').evaluate((body) => (body.ownerDocument.activeElement as HTMLElement | null)?.blur())
  await tabTo(/^L216-/)
  await page.keyboard.press('Enter')
  await page
    .getByText(/«|Rédaction connue/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await tabTo(/^Parler à une personne$/)
  await page.keyboard.press('Enter')
  await page.getByLabel('Votre nom').waitFor()
  await page.context().close()
})

test('withdrawing by keyboard alone: each step begins at its title, Enter goes on, the proof is at hand', async () => {
  const page = await (await house.person()).newPage()
  await page.goto(`${house.publicOrigin}/m/maison-lucie/retractation`)
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  const at = (title: string) => page.waitForFunction((words) => document.activeElement?.textContent === words, title)
  const type = async (words: string) => {
    await page.keyboard.press('Tab')
    await page.keyboard.type(words)
  }
  await at('Renoncer au contrat ici')
  await type('ML-70222')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await type('Lampe Aube')
  await type('Nadia Ferhat')
  await type('nadia.ferhat@exemple.fr')
  await page.keyboard.press('Enter')
  await at('Vérifiez, puis confirmez')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Confirmer la rétractation')
  await page.keyboard.press('Enter')
  await at('Votre rétractation est enregistrée')
  expect(await page.locator('dl').innerText()).toContain('Lampe Aube')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Télécharger l’accusé')
  await page.context().close()
})
