import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { karim } from '../../../support/desk-cases.ts'
import { withPerson } from '../../../support/desk-person.ts'
import { DeskServer } from '../../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1440, 900))
afterEach(() => mounted.leave())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const posted = () => mounted.server.calls.filter(({ method, path }) => method === 'POST' && !/tickets|queue/.test(path))

test('an administrator takes a person’s data away or erases them, after being asked once more, and gets a receipt', async () => {
  mounted = await mountDesk({ server: withPerson(new DeskServer()), open: karim.id })
  await button('Données de la personne').click()
  await page.getByLabelText('Ses 2 dossiers, trouvés par son adresse e-mail').click()
  const file = page.getByRole('link', { name: 'Exporter', exact: true })
  await expect.element(file).toHaveAttribute('href', `/v1/desk/cases/${karim.id}/person.zip?of=person&lang=fr`)
  await button('Effacer').click()
  expect(posted()).toEqual([])
  await button('Effacer définitivement').click()
  await expect.element(page.getByText('Effacé : 7 messages, 1 pièce jointe.')).toBeVisible()
  expect(posted()).toMatchObject([{ path: `cases/${karim.id}/erasure`, body: { of: 'person' } }])
  await expect.element(page.getByText(/^Gardé comme preuve jusqu’au jeudi 22 novembre 2029/)).toBeVisible()
  await page.getByRole('dialog').getByText('Fermer').click()
  await expect.poll(() => location.hash).toBe('')
})

test('what is kept apart is read with a reason', async () => {
  mounted = await mountDesk({ server: withPerson(new DeskServer()), open: '/erasures' })
  await expect.element(page.getByText(/^Une échéance restait ouverte\s: le samedi 5 décembre 2026\.$/)).toBeVisible()
  expect(document.body.textContent).not.toContain(karim.contact.name)
  await button(`Lire le dossier ${karim.reference}`).first().click()
  await page.getByLabelText('Un litige ou une médiation').click()
  await button('Voir la preuve').click()
  await expect.element(page.getByText('Camille : Vu avec lui.')).toBeVisible()
  expect(posted()).toMatchObject([{ path: `restricted/${karim.id}`, body: { reason: 'dispute' } }])
})

test('an agent has neither', async () => {
  mounted = await mountDesk({ open: karim.id })
  await expect.element(page.getByRole('heading', { name: karim.contact.name }).first()).toBeVisible()
  await expect.element(button('Données de la personne')).not.toBeInTheDocument()
  await expect.element(page.getByRole('link', { name: 'Effacements' })).not.toBeInTheDocument()
})
