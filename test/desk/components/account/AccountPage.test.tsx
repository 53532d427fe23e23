import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { recoveryCodes, rightFactor, withFactor } from '../../../support/desk-account.ts'
import { DeskServer } from '../../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../../mount.tsx'

let mounted: Mounted
afterEach(() => mounted.leave())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const settings = () => page.getByRole('link', { name: 'Réglages' })

test('an administrator without one is led to it, sees the codes once, and then has the pages of administration', async () => {
  const server = withFactor(new DeskServer(), 'absent')
  server.role = 'administrator'
  mounted = await mountDesk({ server })
  await expect.element(page.getByText(/^Pour administrer la boutique, ajoutez d’abord/)).toBeVisible()
  await expect.element(settings()).not.toBeInTheDocument()
  await button('Ajouter un second facteur').click()
  await expect.element(page.getByText('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')).toBeVisible()
  const picture = page.getByRole('img', { name: 'Image à scanner avec votre application' })
  await expect.element(picture).toBeVisible()
  const path = picture.element().querySelector('path')?.getAttribute('d')
  // The squares that a reader looks for stand in three corners, four modules from the edge.
  expect(path).toMatch(/^(M\d+ 4h1v1h-1z)+/)
  const side = Number(picture.element().getAttribute('viewBox')?.split(' ')[2])
  for (const [x, y] of [
    [4, 4],
    [side - 5, 4],
    [4, side - 5],
  ])
    expect(path).toContain(`M${x} ${y}h1`)
  await expect
    .element(page.getByRole('link', { name: 'Ouvrir dans mon application' }))
    .toHaveAttribute('href', expect.stringMatching(/^otpauth:/))
  const field = page.getByLabelText('Code à 6 chiffres de votre application')
  await field.fill('12')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Le code compte 6 chiffres.')).toBeVisible()
  await field.fill('000000')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^Ce code est inexact ou a déjà servi/)).toBeVisible()
  await field.fill(`${rightFactor.slice(0, 3)} ${rightFactor.slice(3)}`)
  await userEvent.keyboard('{Enter}')
  for (const code of recoveryCodes) await expect.element(page.getByText(code)).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Vos codes de secours' })).toHaveFocus()
  await button('C’est noté').click()
  await expect.element(page.getByText(recoveryCodes[0] ?? '')).not.toBeInTheDocument()
  await expect.element(settings()).toBeVisible()
})

test('who has one is asked for it before anything is shown, and may give a recovery code', async () => {
  mounted = await mountDesk({ server: withFactor(new DeskServer(), 'asked') })
  const field = page.getByLabelText('Code de votre application, ou code de secours')
  await expect.element(field).toHaveFocus()
  expect(mounted.server.calls.map(({ path }) => path)).toEqual(['session'])
  await field.fill('7k2mx 4q9tb')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^Ce code est inexact/)).toBeVisible()
  await field.fill('7k2mx-4q9tb')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('link', { name: /Karim Benali/ })).toBeVisible()
})

test('changing the application asks for a code of the present one', async () => {
  mounted = await mountDesk({ server: withFactor(new DeskServer(), 'given'), open: '/account' })
  await button('Changer de téléphone ou d’application').click()
  await page.getByLabelText('Code de votre application, ou code de secours').fill(rightFactor)
  await button('Continuer').click()
  await expect.element(page.getByText('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')).toBeVisible()
  expect(mounted.server.calls.at(-1)).toMatchObject({ path: 'second-factor', body: { code: rightFactor } })
})
