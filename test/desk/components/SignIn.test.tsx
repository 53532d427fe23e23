import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DeskServer, rightCode } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
afterEach(() => mounted.leave())

const email = () => page.getByLabelText('Adresse e-mail professionnelle')
const code = () => page.getByLabelText('Code à 8 chiffres')

describe('signing in', () => {
  test('by address, then code, opens the queue', async () => {
    mounted = await mountDesk({ signedIn: false })
    await email().fill('ines@maison-lucie.example')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/Si un compte existe pour ines@maison-lucie\.example/)).toBeVisible()
    await expect.element(code()).toHaveFocus()
    await code().fill(`${rightCode.slice(0, 4)} ${rightCode.slice(4)}`)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect.element(page.getByRole('navigation', { name: 'File des dossiers' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: /Karim Benali/ })).toBeVisible()
  })

  test('an address that is not one is told before anything is sent', async () => {
    mounted = await mountDesk({ signedIn: false })
    await email().fill('ines')
    await page.getByRole('button', { name: 'Recevoir un code' }).click()
    await expect.element(page.getByText(/^Saisissez une adresse e-mail complète/)).toBeVisible()
    await expect.element(email()).toHaveFocus()
    expect(mounted.server.calls.map((call) => call.path)).toEqual(['session'])
  })

  test('a wrong code is told, and another can be tried', async () => {
    mounted = await mountDesk({ signedIn: false })
    await email().fill('ines@maison-lucie.example')
    await userEvent.keyboard('{Enter}')
    await code().fill('00000000')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/^Ce code est inexact ou n’est plus valable\./)).toBeVisible()
    await code().fill(rightCode)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('link', { name: /Karim Benali/ })).toBeVisible()
  })

  test('too many tries say how long to wait', async () => {
    mounted = await mountDesk({ signedIn: false })
    mounted.server.failOnce(/^codes$/, 'too-many-requests', 120)
    await email().fill('ines@maison-lucie.example')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/Réessayez dans 2 minutes\.$/)).toBeVisible()
    await expect.element(email()).toHaveValue('ines@maison-lucie.example')
  })

  test('a demonstration points to its outbox, a real desk does not', async () => {
    mounted = await mountDesk({ signedIn: false, demo: true })
    await expect
      .element(page.getByRole('link', { name: /boîte d’envoi/ }))
      .toHaveAttribute('href', 'http://127.0.0.1:8787/demo/outbox')
    mounted.leave()
    mounted = await mountDesk({ signedIn: false })
    await expect.element(email()).toBeVisible()
    expect(page.getByRole('link').elements()).toEqual([])
  })

  test('a service that does not answer is told with a way to try again', async () => {
    const server = new DeskServer()
    server.loseOnce(/^session$/)
    mounted = await mountDesk({ server })
    await expect.element(page.getByText('Le service ne répond pas.', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await expect.element(page.getByRole('link', { name: /Karim Benali/ })).toBeVisible()
  })

  test('the screens change to English and back', async () => {
    mounted = await mountDesk({ signedIn: false })
    await page.getByRole('button', { name: 'English' }).click()
    await expect.element(page.getByLabelText('Work e-mail address')).toBeVisible()
    expect(document.documentElement.lang).toBe('en')
    await page.getByRole('button', { name: 'Français' }).click()
    await expect.element(email()).toBeVisible()
  })
})

describe('the end of a session', () => {
  test('signing out closes the socket and asks for the address again', async () => {
    mounted = await mountDesk()
    await expect.element(page.getByText('En direct')).toBeVisible()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect.element(email()).toBeVisible()
    expect(mounted.server.sockets.at(-1)?.readyState).toBe(3)
  })

  test('a sign-out that fails is not shown as done', async () => {
    mounted = await mountDesk()
    mounted.server.failOnce(/^session$/, 'unavailable')
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await expect.element(page.getByText('Le service est indisponible pour le moment.', { exact: false })).toBeVisible()
    await expect.element(page.getByRole('link', { name: /Karim Benali/ })).toBeVisible()
  })

  test('an expired session keeps the drafts of the agent who comes back', async () => {
    mounted = await mountDesk()
    mounted.desk.drafts.write('case-karim-0001', 'Bonjour Karim')
    mounted.server.signedIn = false
    await mounted.desk.queue.load()
    await expect.element(page.getByText('Votre session a expiré.', { exact: false })).toBeVisible()
    await email().fill('ines@maison-lucie.example')
    await userEvent.keyboard('{Enter}')
    await code().fill(rightCode)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('link', { name: /Karim Benali/ })).toBeVisible()
    expect(mounted.desk.drafts.of('case-karim-0001').text).toBe('Bonjour Karim')
  })
})
