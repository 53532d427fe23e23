import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { withLog } from '../../../support/desk-audit.ts'
import { DeskServer } from '../../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../../mount.tsx'

let mounted: Mounted
afterEach(() => mounted.leave())

const lastAsked = () => new URLSearchParams(mounted.server.calls.at(-1)?.path.split('?')[1])

test('the log shows who did what from where, narrows, goes on, and tells which conversations were touched', async () => {
  mounted = await mountDesk({ server: withLog(new DeskServer()), open: '/audit' })
  await expect.element(page.getByRole('link', { name: 'Ouvrir le dossier 7K2MX4Q9TB' })).toBeVisible()
  expect(mounted.root.querySelectorAll('.audit-line')).toHaveLength(2)
  await page.getByRole('button', { name: 'Lignes plus anciennes' }).click()
  await expect.poll(() => mounted.root.querySelectorAll('.audit-line').length).toBe(3)
  expect(lastAsked().get('skip')).toBe('1')
  await page.getByRole('combobox', { name: 'Acte' }).selectOptions('read')
  await expect.poll(() => lastAsked().get('act')).toBe('read')
  await page.getByRole('button', { name: 'Voir tout ce que la session f3a91c7e a fait' }).first().click()
  await expect.poll(() => lastAsked().get('session')).toBe('f3a91c7e5d0b48269a17c4de')
  await page.getByLabelText('Au', { exact: true }).fill('2026-11-21T10:00')
  await expect.poll(() => lastAsked().get('to')).toMatch(/:59\.999Z$/)
  const file = page.getByRole('link', { name: 'Exporter le journal (CSV)' })
  await expect.element(file).toHaveAttribute('href', expect.stringMatching(/^\/v1\/desk\/audit\.csv\?.*session=/))
  await page.getByRole('button', { name: 'Lister les conversations touchées' }).click()
  await expect.element(page.getByText('1 conversation touchée')).toBeVisible()
  await expect.element(page.getByText(/^Le registre entier a été lu/)).toBeVisible()
  await page.getByRole('button', { name: 'Ne plus filtrer : Session f3a91c7e' }).click()
  await expect.poll(() => lastAsked().get('session')).toBeNull()
})

test('an agent has no such page', async () => {
  mounted = await mountDesk({ open: '/audit' })
  await expect.element(page.getByRole('navigation', { name: 'File des dossiers' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Journal' })).not.toBeInTheDocument()
})
