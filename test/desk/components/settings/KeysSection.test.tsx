import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { rightFactor } from '../../../support/desk-account.ts'
import { DeskKeys, newSecret, someKeys } from '../../../support/desk-keys.ts'
import { DeskServer } from '../../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1280, 900))
afterEach(() => mounted.leave())

const open = async (shown = someKeys) => {
  const server = new DeskServer()
  server.role = 'administrator'
  server.parts.push(new DeskKeys(shown).answer)
  mounted = await mountDesk({ server, open: '/settings/keys' })
  await expect.element(page.getByRole('heading', { name: 'Clés pour vos programmes' })).toBeVisible()
  return server
}
const posted = (server: DeskServer) => server.calls.filter(({ method, path }) => method !== 'GET' && /^keys/.test(path))

test('each key says what it allows, when it served and how it ends, and shows no secret', async () => {
  await open()
  await expect.element(page.getByText(/Servie le samedi 21 novembre 2026/)).toBeVisible()
  await expect.element(page.getByText(/L’ancienne cesse de compter le 22 novembre à 09:00/)).toBeVisible()
  await expect.element(page.getByText(/Jamais servie/)).toBeVisible()
  await expect.element(page.getByText('Expirée')).toBeVisible()
  await expect.element(page.getByText('rk_maison-lucie.BBBBBBBBBBBBBBBBBBBBBB…')).toBeVisible()
})

test('a key is made with the permissions ticked and a code, and shown once', async () => {
  const server = await open({ keys: [] })
  await page.getByRole('button', { name: 'Créer une clé' }).click()
  const make = page.getByRole('dialog').getByRole('button', { name: 'Créer une clé' })
  await make.click()
  await expect.element(page.getByText(/Donnez un nom à la clé/)).toBeVisible()
  await userEvent.fill(page.getByRole('textbox', { name: /^Nom/ }), 'Back-office')
  await page.getByRole('checkbox', { name: 'Lire les dossiers' }).click()
  await page.getByRole('checkbox', { name: 'Répondre' }).click()
  await make.click()
  await expect.element(page.getByText(/Saisissez les 6 chiffres/)).toBeVisible()
  const code = page.getByRole('textbox', { name: /Code de votre application/ })
  await userEvent.fill(code, '000000')
  await make.click()
  await expect.element(page.getByText(/Ce code est inexact/)).toBeVisible()
  await userEvent.fill(code, rightFactor)
  await make.click()
  await expect.element(page.getByText(new RegExp(newSecret))).toBeVisible()
  expect(posted(server).at(-1)?.body).toEqual({
    name: 'Back-office',
    scopes: ['cases:read', 'replies:write'],
    code: rightFactor,
  })
  await page.getByRole('button', { name: 'C’est noté' }).click()
  await expect.element(page.getByText('rk_maison-lucie.DDDDDDDDDDDDDDDDDDDDDD…')).toBeVisible()
  expect(mounted.root.textContent).not.toContain(newSecret)
})

test('a key is replaced with a code, and withdrawn once one is sure', async () => {
  const server = await open()
  await page.getByRole('button', { name: /Remplacer.*Back-office/ }).click()
  await userEvent.fill(page.getByRole('textbox', { name: /Code de votre application/ }), rightFactor)
  await page.getByRole('dialog').getByRole('button', { name: 'Remplacer' }).click()
  await expect.element(page.getByText(new RegExp(newSecret))).toBeVisible()
  await page.getByRole('button', { name: 'C’est noté' }).click()
  await page.getByRole('button', { name: /Retirer.*Essai/ }).click()
  expect(posted(server).some(({ method }) => method === 'DELETE')).toBe(false)
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click()
  await expect.element(page.getByText('Expirée')).not.toBeInTheDocument()
  expect(posted(server).map(({ method, path }) => `${method} ${path.replace(/[A-D]{22}/, 'id')}`)).toEqual([
    'POST keys/id/rotate',
    'DELETE keys/id',
  ])
})
