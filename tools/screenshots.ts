/** Takes the README's pictures into `docs/screenshots/`, from the real product standing under its test harness. */
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { signIn } from '../test/support/agent.ts'
import { standingHouse } from '../test/support/house.ts'
import { ask, handOff } from '../test/support/shopper.ts'

const folder = join(import.meta.dirname, '../docs/screenshots')
const question = 'j’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?'
const cases = [
  { name: 'Nadia Ferhat', words: 'ma commande du mois dernier devait arriver il y a 12 jours, toujours rien' },
  { name: 'Claire Dubois', words: question, wish: 'Un remboursement' },
  {
    name: 'Marc Lefèvre',
    words: 'je veux rendre un pull acheté en magasin la semaine dernière',
    wish: 'Une autre taille',
  },
  { name: 'Hugo Lambert', words: 'j’ai renvoyé ma commande il y a 3 semaines et toujours pas remboursé' },
  {
    name: 'Karim Benali',
    words: 'Mon téléphone de 14 mois est mort, le vendeur me dit de voir avec Samsung et j’ai plus le ticket',
    wish: 'Une réparation',
  },
]

mkdirSync(folder, { recursive: true })
const house = await standingHouse()
const chat = `${house.publicOrigin}/m/maison-lucie`

async function open(address: string, options: BrowserContextOptions): Promise<Page> {
  const french = { locale: 'fr-FR', timezoneId: 'Europe/Paris', colorScheme: 'light' } as const
  const page = await (await house.browser.newContext({ ...french, ...options })).newPage()
  await page.goto(address)
  return page
}

/** Without a caret or a focus ring, once fonts and the last movement are done. */
async function take(page: Page, name: string) {
  await page.mouse.move(0, 0)
  for (const frame of page.frames()) await frame.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.waitForTimeout(300)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  process.stdout.write(`${name}.png, ${Math.round(statSync(path).size / 1000)} kB\n`)
}

try {
  const phone = await open(chat, { viewport: { width: 375, height: 720 }, deviceScaleFactor: 2 })
  await ask(phone, question)
  await take(phone, 'widget')

  const shop = await open(`${house.shopOrigin}/demo`, { viewport: { width: 1280, height: 860 } })
  await shop.waitForLoadState('networkidle')
  // The launcher is in a closed shadow root, at the lower right corner.
  await shop.mouse.click(1280 - 70, 860 - 45)
  const frame = shop.frames().find((one) => one.url().includes('/m/')) ?? (await shop.waitForEvent('framenavigated'))
  await frame.getByLabel('Votre message').fill('ma commande devait arriver il y a 12 jours, toujours rien')
  await frame.getByRole('button', { name: 'Envoyer' }).click()
  await frame.getByText('Texte de loi, non modifiable').waitFor()
  await take(shop, 'shop')

  for (const { name, words, wish } of cases) {
    const page = await open(chat, { viewport: { width: 375, height: 720 } })
    await ask(page, words)
    const [first = ''] = name.toLowerCase().split(' ')
    await handOff(page, { name, email: `${first}@exemple.fr`, ...(wish && { wish }) })
    await page.context().close()
  }
  const desk = await signIn(house, 'ines@maison-lucie.example')
  await desk.getByText('Karim Benali').first().click()
  await desk.getByRole('button', { name: 'Prendre le dossier' }).click()
  await desk.getByRole('button', { name: 'Reprendre cette réponse' }).waitFor()
  await take(desk, 'desk')
} finally {
  await house.close()
}
process.exit(0)
