import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { declarations } from '../../support/desk-register.ts'
import { DeskServer } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1280, 900))
afterEach(() => mounted.leave())

const open = async (lines = declarations) => {
  const server = new DeskServer()
  server.declarations = lines
  mounted = await mountDesk({ server, open: '/register' })
  await expect.element(page.getByRole('heading', { name: 'Rétractations et réclamations' })).toBeVisible()
}
const names = () => [...mounted.root.querySelectorAll('.register-line-who a')].map((element) => element.textContent)
const state = (name: string) =>
  [...mounted.root.querySelectorAll('.register-line')]
    .find((line) => line.textContent?.includes(name))
    ?.querySelector('.register-line-state')?.textContent

test('newest first, each with whether it was answered, in red past the day asked for', async () => {
  await open()
  await expect.poll(names).toEqual(['Sophie Marchand', 'Nadia Roux', 'Paul Giraud'])
  expect(state('Sophie Marchand')).toBe('Sans réponse')
  expect(state('Nadia Roux')).toContain('Sans réponse, 3 jours de retard')
  expect(state('Paul Giraud')).toBe('Répondu le 2 novembre à 14:40')
  expect(mounted.root.querySelectorAll('[data-urgency="overdue"]')).toHaveLength(1)
})

test('a kind and a period narrow the list and the files alike', async () => {
  await open()
  await page.getByRole('button', { name: 'Réclamations' }).click()
  await expect.poll(names).toEqual(['Nadia Roux'])
  await userEvent.fill(page.getByLabelText('Du'), '2026-11-05')
  await expect.element(page.getByText('Aucune déclaration de cette nature pendant ces jours.')).toBeVisible()
  await page.getByRole('button', { name: 'Toutes' }).click()
  await expect.poll(names).toEqual(['Sophie Marchand'])
  const csv = page.getByRole('link', { name: 'Exporter en CSV' })
  await expect.element(csv).toHaveAttribute('href', '/v1/desk/declarations.csv?from=2026-11-05')
  await expect.element(page.getByRole('link', { name: 'Exporter en JSON' })).toHaveAttribute('download')
})

test('the acknowledgement is shown word for word, with its hash', async () => {
  await open()
  await page.getByText('Déclaration et accusé de réception H8WQZ2MKCE').click()
  await expect.element(page.getByText(/Je déclare me rétracter du contrat désigné ci-dessous/)).toBeVisible()
  await expect.element(page.getByText(declarations[0]?.hash ?? '')).toBeVisible()
})

test('a line opens its case, by keyboard too', async () => {
  await open()
  const link = page.getByRole('link', { name: 'Ouvrir le dossier de Sophie Marchand' })
  await expect.element(link).toBeVisible()
  ;(link.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Sophie Marchand' })).toBeVisible()
  await page.getByRole('link', { name: 'Registre' }).click()
  await expect.element(page.getByRole('heading', { name: 'Rétractations et réclamations' })).toHaveFocus()
})

test('a declaration that arrives appears without a reload', async () => {
  await open([])
  await expect.element(page.getByText('Aucune déclaration.', { exact: true })).toBeVisible()
  mounted.server.declarations = declarations
  mounted.server.tell({ type: 'register' })
  await expect.poll(names).toHaveLength(3)
})

test('a register that cannot be fetched says so, and can be asked for again', async () => {
  const server = new DeskServer()
  server.declarations = declarations
  server.failOnce(/^declarations/, 'unavailable')
  mounted = await mountDesk({ server, open: '/register' })
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect.poll(names).toHaveLength(3)
})

test('what a shopper wrote is text, never a page', async () => {
  const [first] = declarations
  if (!first) throw new Error('there is a declaration')
  await open([{ ...first, name: '<img src=x onerror=alert(1)>', text: '<b>gras</b>' }])
  await expect.poll(names).toEqual(['<img src=x onerror=alert(1)>'])
  expect(mounted.root.querySelector('img, b')).toBeNull()
})
