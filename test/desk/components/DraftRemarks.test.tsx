import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { karim } from '../../support/desk-cases.ts'
import { DeskServer, ines } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
const granted = {
  ...karim,
  rights: karim.rights.map((right) => (right.kind === 'applies' ? { ...right, right: 'conformity-guarantee' } : right)),
}
beforeEach(async () => {
  await page.viewport(1440, 900)
  const server = new DeskServer([granted])
  server.claimAs(ines, karim.id, false)
  mounted = await mountDesk({ server, open: karim.id })
})
afterEach(() => mounted.leave())

const field = () => page.getByRole('textbox', { name: 'Votre réponse à Karim' })
const replies = () => mounted.server.calls.filter(({ path }) => path.endsWith('/reply'))
const send = () => page.getByRole('button', { name: 'Envoyer', exact: true }).click()

test('a draft that denies a granted right is held with its article, and goes with a reason', async () => {
  await field().fill('Bonjour Karim, adressez-vous au fabricant. Nous vous répondrons.')
  await send()
  await expect.element(page.getByText(/semble refuser un droit reconnu/)).toBeVisible()
  await expect.element(page.getByText(/Garantie légale de conformité \(L217-3\)/)).toBeVisible()
  expect(replies()).toEqual([])
  // Without a reason it stays where it is.
  const all = page.getByRole('button', { name: 'Envoyer quand même' }).element() as HTMLElement
  all.click()
  expect(replies()).toEqual([])
  await page.getByLabelText(/dites pourquoi/).fill('Vu avec la direction')
  await page.getByRole('button', { name: 'Envoyer quand même' }).click()
  await expect.poll(() => replies().length).toBe(1)
  expect(replies()[0]?.body).toMatchObject({
    despite: { right: 'conformity-guarantee', article: 'L217-3', why: 'Vu avec la direction' },
  })
})

test('once the words are put right, nothing holds the draft', async () => {
  await field().fill('Adressez-vous au fabricant.')
  await send()
  await field().fill('Nous réparons votre téléphone, vous pouvez nous l’envoyer.')
  await expect.element(page.getByText(/semble refuser un droit reconnu/)).not.toBeInTheDocument()
  await send()
  await expect.poll(() => replies().length).toBe(1)
  expect(replies()[0]?.body).not.toHaveProperty('despite')
})

test('a harsh draft is read again, and sent by a second press', async () => {
  await field().fill('Calmez-vous. Nous vous enverrons une étiquette.')
  await send()
  await expect.element(page.getByText('Relisez le ton')).toBeVisible()
  expect(replies()).toEqual([])
  await send()
  await expect.poll(() => replies().length).toBe(1)
})
