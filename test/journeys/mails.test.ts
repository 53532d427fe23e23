/** What arrives by e-mail: read on a phone, and followed on another device to the file that proves a complaint. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConversationCreated } from '../../protocol/index.ts'
import { violations } from '../support/axe.ts'
import { type House, standingHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await standingHouse()
})
afterAll(() => house.close())

/** A complaint as a program sends it. */
async function complain(email: string): Promise<void> {
  const call = async (path: string, body: unknown, token?: string) => {
    const response = await fetch(`${house.publicOrigin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: house.publicOrigin,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(201)
    return response.json()
  }
  const opened = (await call('/v1/conversations', { merchant: 'maison-lucie', language: 'fr' })) as ConversationCreated
  await call(
    `/v1/conversations/${opened.conversation}/complaint`,
    {
      ...{ id: crypto.randomUUID(), name: 'Lucie Martin', email },
      ...{
        happened: 'Le casque ne charge plus.',
        wanted: 'Une réparation.',
        by: new Date(Date.now() + 20 * 864e5).toISOString().slice(0, 10),
      },
    },
    opened.token,
  )
}

test('an acknowledgement is read in the outbox and as a page, then opens its file on another device, once', async () => {
  const email = 'lucie.journey@mail.example'
  await complain(email)
  const phone = await house.person({ width: 320, height: 640, colorScheme: 'dark' })
  const outbox = await phone.newPage()
  await expect
    .poll(async () => {
      await outbox.goto(`${house.publicOrigin}/demo/outbox`)
      return outbox.getByText(email).count()
    })
    .toBeGreaterThan(0)
  const wide = () => outbox.evaluate(() => document.documentElement.scrollWidth)
  const seen: Record<string, unknown> = { outbox: await violations(outbox), 'width of the outbox': await wide() }
  const link = await outbox
    .getByRole('link', { name: /#resume=/ })
    .first()
    .getAttribute('href')
  await outbox
    .getByRole('link', { name: /Voir le message mis en forme/ })
    .first()
    .click()
  await outbox.getByRole('heading', { level: 1, name: 'Votre réclamation est bien arrivée' }).waitFor()
  expect({ ...seen, mail: await violations(outbox), 'width of the mail': await wide() }).toEqual({
    ...{ outbox: [], 'width of the outbox': 320, mail: [], 'width of the mail': 320 },
  })
  expect(await outbox.getByRole('link', { name: 'Ouvrir ma réclamation' }).getAttribute('href')).toBe(link)
  const proof = /[0-9a-f]{64}/.exec(await outbox.locator('main').innerText())?.[0]
  await phone.close()

  const elsewhere = await house.person({})
  const page = await elsewhere.newPage()
  await page.goto(String(link))
  await page.getByRole('button', { name: 'Reprendre la conversation' }).click()
  await page.getByText(/Réclamation [A-Z0-9]{10} envoyée/).waitFor()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Mes déclarations' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Télécharger l’accusé/ })
      .first()
      .click(),
  ])
  const stream = await file.createReadStream()
  const kept = Buffer.concat(await stream.toArray()).toString('utf8')
  expect(kept).toContain('Le casque ne charge plus.')
  expect(/[0-9a-f]{64}/.exec(kept)?.[0]).toBe(proof)
  expect(page.url()).not.toContain('resume')
  await elsewhere.close()

  const stranger = await house.person({})
  const late = await stranger.newPage()
  await late.goto(String(link))
  await late.getByRole('button', { name: 'Reprendre la conversation' }).click()
  await late.getByText(/Ce lien a déjà servi ou a expiré/).waitFor()
  await late.getByRole('button', { name: 'Retour à la conversation' }).click()
  await late.getByLabel('Votre message').waitFor()
  await stranger.close()
})
