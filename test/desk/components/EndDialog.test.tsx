import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ConfirmEnd } from '../../../protocol/index.ts'
import { paul } from '../../support/desk-queue.ts'
import { DeskServer, ines } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1280, 900))
afterEach(() => mounted.leave())

const action = () => page.getByRole('button', { name: 'Confirmer la fin du contrat' })
const confirm = () => page.getByRole('button', { name: 'Confirmer et informer' })
const ends = () =>
  mounted.server.calls.filter(({ path }) => path.endsWith('/end')).map(({ body }) => body as ConfirmEnd)

const open = async () => {
  const server = new DeskServer([{ ...paul, suggestedReply: 'Bonjour Paul' }])
  server.claimAs(ines, paul.id, false)
  mounted = await mountDesk({ server, open: paul.id })
  await action().click()
  await expect.element(page.getByRole('dialog', { name: 'Confirmer la fin du contrat' })).toBeVisible()
}
const fill = async () => {
  await userEvent.fill(page.getByLabelText('Le contrat prend fin le'), '2026-12-31')
  await userEvent.fill(page.getByLabelText('Effets de la résiliation'), 'Plus aucun prélèvement après cette date.')
}

test('neither without a day nor with a blank left in the words', async () => {
  await open()
  await confirm().click()
  await expect.element(page.getByText('Choisissez le jour où le contrat prend fin.')).toBeVisible()
  await userEvent.fill(page.getByLabelText('Le contrat prend fin le'), '2026-12-31')
  await confirm().click()
  await expect.element(page.getByText(/Il reste/)).toBeVisible()
  expect(ends()).toEqual([])
})

test('confirmed: the dialog closes, the conversation says so, and the button is gone', async () => {
  await open()
  await fill()
  await confirm().click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(page.getByRole('log').getByText(/Fin du contrat confirmée/)).toBeVisible()
  await expect.element(action()).not.toBeInTheDocument()
  // It was the answer: none is suggested any more.
  await expect.element(page.getByText('Réponse proposée')).not.toBeInTheDocument()
  expect(ends()).toMatchObject([{ endsOn: '2026-12-31', effects: 'Plus aucun prélèvement après cette date.' }])
})

test('a failure keeps what was written, and asking again is the same confirmation', async () => {
  await open()
  await fill()
  mounted.server.failOnce(/end$/, 'unavailable')
  await confirm().click()
  await expect.element(page.getByText(/Confirmation non envoyée/)).toBeVisible()
  await confirm().click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  const [first, second] = ends()
  expect(second).toEqual(first)
})

test('only who holds the case may confirm', async () => {
  const server = new DeskServer([paul])
  mounted = await mountDesk({ server, open: paul.id })
  await expect.element(page.getByRole('heading', { name: 'Paul Giraud' })).toBeVisible()
  expect(action().elements()).toEqual([])
})
