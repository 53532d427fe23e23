import axe from 'axe-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CannedReply } from '../../../protocol/index.ts'
import { starters } from '../../../worker/cases/canned/starters.ts'
import { karim } from '../../support/desk-cases.ts'
import { DeskServer, ines } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
let server: DeskServer
let replies: CannedReply[]
beforeEach(async () => {
  await page.viewport(1440, 900)
  server = new DeskServer()
  replies = [...starters]
  server.parts.push((method, path, body) => {
    if (!path.startsWith('canned')) return null
    if (method === 'POST')
      replies = [...replies.filter(({ id }) => id !== CannedReply.parse(body).id), CannedReply.parse(body)]
    if (method === 'DELETE') replies = replies.filter(({ id }) => path !== `canned/${id}`)
    return method === 'DELETE'
      ? new Response(null, { status: 204 })
      : Response.json(method === 'POST' ? body : { replies })
  })
})
afterEach(() => mounted.leave())

const field = () => page.getByLabelText('Votre réponse à Karim')
const search = () => page.getByRole('combobox', { name: 'Chercher une réponse type' })
const chosen = () => page.getByRole('option', { selected: true })
const violations = async () => (await axe.run(document)).violations.map(({ id }) => id)

async function openKarim() {
  const { order: _none, ...contact } = karim.contact
  server.cases.set(karim.id, { ...karim, contact })
  server.claimAs(ines, karim.id, false)
  mounted = await mountDesk({ server, open: karim.id })
  await expect.element(field()).toBeVisible()
}

test('“/” at the start of a line opens the replies of the shopper’s language; typed words and arrows choose, Enter inserts', async () => {
  await openKarim()
  await field().click()
  await userEvent.keyboard('/')
  await expect.element(search()).toHaveFocus()
  expect(page.getByRole('option').elements()).toHaveLength(starters.length / 2)
  await userEvent.keyboard('demande')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(chosen().getByText('Demander le numéro de commande')).toBeVisible()
  await search().fill('réglée')
  await expect.element(chosen().getByText('Demande réglée')).toBeVisible()
  expect(await violations()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(field()).toHaveValue(expect.stringContaining(`votre demande ${karim.reference} est réglée`))
  await expect.element(field()).toHaveFocus()
  // Inside a line, "/" is a letter like others.
  await field().fill('Lundi ')
  await userEvent.keyboard('{End}/')
  await expect.element(field()).toHaveValue('Lundi /')
})

test('a value that the case does not know is marked, keeps the reply from leaving, and can be removed', async () => {
  await openKarim()
  await page.getByRole('button', { name: 'Réponses types' }).click()
  await search().fill('transporteur')
  await expect.element(chosen().getByText('{commande}')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  const area = field().element() as HTMLTextAreaElement
  await expect.poll(() => area.value.slice(area.selectionStart, area.selectionEnd)).toBe('{commande}')
  await expect.element(field()).toHaveFocus()
  await expect.element(page.getByText(/À compléter ou à retirer/)).toBeVisible()
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await page.getByRole('button', { name: 'Aller à {commande}' }).click()
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('{commande}')
  expect(server.calls.filter(({ path }) => path.endsWith('/reply'))).toEqual([])
  await userEvent.keyboard('ML-48213')
  await expect.element(page.getByText(/À compléter ou à retirer/)).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect.element(page.getByRole('log').getByText(/commande ML-48213/)).toBeVisible()
})

test('a canned reply is checked like any draft once it is filled', async () => {
  replies = [{ id: 'rude', language: 'fr', title: 'Rude', text: '{prénom}, c’est votre faute.' }]
  await openKarim()
  await page.getByRole('button', { name: 'Réponses types' }).click()
  await userEvent.keyboard('{Enter}')
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect.element(page.getByText('Relisez le ton')).toBeVisible()
  expect(server.calls.filter(({ path }) => path.endsWith('/reply'))).toEqual([])
})

test('an administrator writes, mends and deletes them; a name nobody knows is refused before it leaves', async () => {
  server.role = 'administrator'
  mounted = await mountDesk({ server, open: '/settings/canned' })
  await expect.element(page.getByText('Demande bien reçue')).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter une réponse type' }).click()
  await page.getByLabelText('Titre').fill('Merci')
  await page.getByLabelText('Texte').fill('Merci {nom}, ')
  await expect.element(page.getByText(/\{nom\} n’est pas un nom connu/)).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer la réponse' }).click()
  expect(replies).toHaveLength(starters.length)
  await page.getByLabelText('Texte').fill('Merci ')
  await userEvent.keyboard('{End}')
  await page.getByRole('button', { name: /\{prénom\}/ }).click()
  await expect.element(page.getByLabelText('Texte')).toHaveValue('Merci {prénom}')
  expect(await violations()).toEqual([])
  await page.getByRole('button', { name: 'Enregistrer la réponse' }).click()
  await expect.element(page.getByText('Réponse type enregistrée.')).toBeVisible()
  expect(replies.at(-1)).toMatchObject({ language: 'fr', title: 'Merci', text: 'Merci {prénom}' })
  await page.getByRole('button', { name: 'Supprimer « Merci »' }).click()
  expect(await violations()).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click()
  await expect.element(page.getByText('Réponse type supprimée.')).toBeVisible()
  expect(replies).toHaveLength(starters.length)
  await page.getByRole('button', { name: 'En anglais' }).click()
  await expect.element(page.getByText('Request received')).toBeVisible()
})
