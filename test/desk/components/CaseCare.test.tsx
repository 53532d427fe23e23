import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { karim } from '../../support/desk-cases.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
beforeEach(async () => {
  await page.viewport(1440, 900)
  mounted = await mountDesk({ open: karim.id })
})
afterEach(() => mounted.leave())

const field = () => page.getByRole('textbox', { name: 'Écrire une note pour l’équipe' })

test('a note is added beside the file, not to the conversation', async () => {
  await field().fill('Le fournisseur reprend l’appareil.')
  await page.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect.element(page.getByRole('listitem').getByText('Le fournisseur reprend l’appareil.')).toBeVisible()
  await expect.element(field()).toHaveValue('')
  await expect.element(page.getByRole('log').getByText(/fournisseur reprend/)).not.toBeInTheDocument()
})

test('a note that does not get through is kept in its field, and is the same note when sent again', async () => {
  mounted.server.failOnce(/notes$/, 'unavailable')
  await field().fill('À rappeler lundi.')
  await page.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect.element(page.getByText(/indisponible pour le moment/)).toBeVisible()
  await expect.element(field()).toHaveValue('À rappeler lundi.')
  await page.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect.element(page.getByRole('listitem').getByText('À rappeler lundi.')).toBeVisible()
  const ids = mounted.server.calls
    .filter(({ path }) => path.endsWith('/notes'))
    .map(({ body }) => (body as { id: string }).id)
  expect(new Set(ids).size).toBe(1)
})

test('a colleague’s note appears without a reload, and the history is told in words', async () => {
  await expect.element(page.getByText('Dossier reçu')).toBeVisible()
  mounted.server.cares.set(karim.id, {
    notes: [{ id: 'n', by: 'Camille', text: 'Vu avec lui.', at: '2026-11-21T09:00:00Z' }],
    history: [
      { what: 'opened', at: '2026-11-21T08:12:00Z' },
      {
        what: 'sent-despite',
        at: '2026-11-21T09:10:00Z',
        by: 'Camille',
        despite: { right: 'withdrawal', article: 'L221-18', why: 'Article descellé' },
      },
    ],
  })
  mounted.server.tell({ type: 'care', case: karim.id })
  await expect.element(page.getByText('Vu avec lui.')).toBeVisible()
  await expect.element(page.getByText('Réponse contraire au droit reconnu, envoyée par Camille')).toBeVisible()
  await expect.element(page.getByText(/L221-18.*Article descellé/)).toBeVisible()
})
