import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DeskConnectors, somePage } from '../../support/desk-connectors.ts'
import { DeskServer } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1280, 900))
afterEach(() => mounted.leave())

const open = async (shown = somePage) => {
  const server = new DeskServer()
  server.role = 'administrator'
  server.parts.push(new DeskConnectors(shown).answer)
  mounted = await mountDesk({ server, open: '/connectors' })
  await expect.element(page.getByRole('heading', { name: 'Connecteurs' })).toBeVisible()
  return server
}
const nothing = { connectors: [], deliveries: [], parkedMails: [] }

test('each connector with its state, each delivery with its attempts, each mail that was given up', async () => {
  await open()
  await expect.element(page.getByText('Injoignable, premier échec le 19 novembre à 08:12')).toBeVisible()
  await expect.element(page.getByText(/ne voulait plus rien recevoir \(410\)/)).toBeVisible()
  await page.getByText('2 essais').click()
  await expect.element(page.getByText(/trop occupé \(réponse 429\)/)).toBeVisible()
  await expect.element(page.getByText('karim@courriel.example')).toBeVisible()
})

test('a webhook is added; its secrets are shown once', async () => {
  const server = await open(nothing)
  await page.getByRole('button', { name: 'Ajouter un connecteur' }).click()
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect.element(page.getByText('Remplissez les champs indiqués.')).toBeVisible()
  await userEvent.fill(page.getByRole('textbox', { name: /^Nom/ }), 'Notre outil')
  await userEvent.fill(page.getByRole('textbox', { name: 'Adresse' }), 'https://hooks.example.com/recours')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect.element(page.getByText(/^whsec_MfKQ/)).toBeVisible()
  expect(server.calls.find(({ method, path }) => method === 'POST' && path === 'connectors')?.body).toEqual({
    kind: 'webhook',
    name: 'Notre outil',
    url: 'https://hooks.example.com/recours',
  })
  await page.getByRole('button', { name: 'C’est noté' }).click()
  await expect.element(page.getByRole('heading', { name: 'Notre outil' })).toBeVisible()
  expect(mounted.root.textContent).not.toContain('whsec_')
})

test('an address that may not be used: what was typed stays', async () => {
  await open(nothing)
  await page.getByRole('button', { name: 'Ajouter un connecteur' }).click()
  await userEvent.fill(page.getByRole('textbox', { name: /^Nom/ }), 'Notre outil')
  await userEvent.fill(page.getByRole('textbox', { name: 'Adresse' }), 'http://127.0.0.1/')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect.element(page.getByText(/Cette adresse ne peut pas servir/)).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'Adresse' })).toHaveValue('http://127.0.0.1/')
})

test('Zendesk asks for what Zendesk needs; a key is never shown', async () => {
  const server = await open(nothing)
  await page.getByRole('button', { name: 'Ajouter un connecteur' }).click()
  await userEvent.selectOptions(page.getByRole('combobox'), 'Zendesk')
  await userEvent.fill(page.getByRole('textbox', { name: /^Nom/ }), 'Service client')
  await userEvent.fill(page.getByLabelText(/Sous-domaine/), 'maison-lucie')
  await userEvent.fill(page.getByLabelText(/E-mail de l’agent/), 'ines@maison-lucie.example')
  await userEvent.fill(page.getByLabelText('Clé d’API'), 'une-cle-secrete')
  await expect.element(page.getByLabelText('Clé d’API')).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await expect.element(page.getByRole('heading', { name: 'Service client' })).toBeVisible()
  expect(server.calls.find(({ method, path }) => method === 'POST' && path === 'connectors')?.body).toMatchObject({
    kind: 'zendesk',
    subdomain: 'maison-lucie',
    token: 'une-cle-secrete',
  })
})

test('it is tested, turned off and on, and what was given up is sent again', async () => {
  const server = await open()
  await page.getByRole('button', { name: 'Tester : Outil de la boutique' }).click()
  await page.getByRole('button', { name: 'Désactiver : Outil de la boutique' }).click()
  await page.getByRole('button', { name: 'Réactiver : Outil de la boutique' }).click()
  await page.getByRole('button', { name: 'Renvoyer : Réclamation sans réponse C7XKQ29MTP' }).click()
  await page.getByRole('button', { name: 'Renvoyer l’e-mail à karim@courriel.example' }).click()
  await expect.element(page.getByText('karim@courriel.example')).not.toBeInTheDocument()
  expect(server.calls.filter(({ path }) => /^(connectors|deliveries)\//.test(path)).map(({ path }) => path)).toEqual([
    'connectors/webhook-1/test',
    'connectors/webhook-1/disable',
    'connectors/webhook-1/enable',
    'deliveries/delivery-parked/retry',
    'deliveries/mail-1/retry',
  ])
})

test('one that is off is removed for good, after being asked once more', async () => {
  const server = await open()
  const card = page.getByRole('heading', { name: 'Outil de la boutique' })
  await expect.element(card).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Supprimer : Outil de la boutique' })).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Désactiver : Outil de la boutique' }).click()
  await page.getByRole('button', { name: 'Supprimer : Outil de la boutique' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click()
  await expect.element(card).not.toBeInTheDocument()
  expect(server.calls).toContainEqual(expect.objectContaining({ method: 'DELETE', path: 'connectors/webhook-1' }))
})

test('the secrets of a webhook are changed by the service, those of Zendesk are typed', async () => {
  const server = await open()
  await page.getByRole('button', { name: 'Changer les secrets : Outil de la boutique' }).click()
  await page.getByRole('button', { name: 'Changer les secrets', exact: true }).click()
  await expect.element(page.getByText(/^whsec_plJ3/)).toBeVisible()
  await page.getByRole('button', { name: 'C’est noté' }).click()
  await page.getByRole('button', { name: 'Changer les secrets : Service client' }).click()
  await userEvent.fill(page.getByLabelText('Clé d’API'), 'nouvelle-cle')
  await page.getByRole('button', { name: 'Changer les secrets', exact: true }).click()
  await expect.poll(() => document.querySelector('dialog')).toBeNull()
  expect(server.calls.filter(({ path }) => path.endsWith('/rotate')).map(({ body }) => body)).toEqual([
    {},
    { token: 'nouvelle-cle' },
  ])
})

test('an agent who is no administrator does not see the page named', async () => {
  mounted = await mountDesk({})
  await expect.element(page.getByRole('link', { name: 'Registre' })).toBeVisible()
  expect(page.getByRole('link', { name: 'Connecteurs' }).query()).toBeNull()
})
