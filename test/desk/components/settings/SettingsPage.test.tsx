import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { AgentRole, PolicyCheck } from '../../../../protocol/index.ts'
import { karim } from '../../../support/desk-cases.ts'
import { SettingsServer } from '../../../support/desk-settings.ts'
import { type Mounted, mountDesk } from '../../mount.tsx'

let mounted: Mounted
let server: SettingsServer
beforeEach(() => page.viewport(1280, 900))
afterEach(() => mounted.leave())

const open = async (section: string, role: AgentRole = 'administrator') => {
  server = new SettingsServer(role)
  mounted = await mountDesk({ server: server.desk, open: `/settings/${section}` })
}
const posted = (path: string) => server.desk.calls.filter((call) => call.method === 'POST' && call.path === path)
const save = () => page.getByRole('button', { name: 'Enregistrer' }).click()

test.each(['agent', 'observer'] as const)(
  'of role %s, one has no settings, by the menu or by the address',
  async (role) => {
    await open('shop', role)
    await expect.element(page.getByRole('link', { name: 'Dossiers' })).toBeVisible()
    expect(page.getByRole('link', { name: 'Réglages' }).elements()).toEqual([])
    expect(mounted.root.querySelector('.settings')).toBeNull()
  },
)

describe('saving', () => {
  test('sends what was changed with the version it was made from', async () => {
    await open('shop')
    await userEvent.fill(page.getByLabelText('Nom affiché aux clients'), 'Chez Lucie')
    await expect.element(page.getByText('Modifications non enregistrées')).toBeVisible()
    await save()
    await expect.element(page.getByText(/^Enregistré/)).toBeVisible()
    expect(posted('settings')[0]?.body).toMatchObject({ version: 1, settings: { name: 'Chez Lucie' } })
    expect(server.settings.name).toBe('Chez Lucie')
  })

  test('what somebody else saved in between refuses it, loses nothing, and can be built upon', async () => {
    await open('shop')
    await userEvent.fill(page.getByLabelText('Nom affiché aux clients'), 'Chez Lucie')
    server.version = 2
    server.settings = { ...server.settings, email: 'autre@maison-lucie.example' }
    await save()
    await expect.element(page.getByText(/modifiés entre-temps/)).toBeVisible()
    await expect.element(page.getByLabelText('Nom affiché aux clients')).toHaveValue('Chez Lucie')
    await page.getByRole('button', { name: /Garder mes changements/ }).click()
    await expect.element(page.getByLabelText('Adresse e-mail de contact')).toHaveValue('autre@maison-lucie.example')
    await save()
    await expect.element(page.getByText(/^Enregistré/)).toBeVisible()
    expect([server.settings.name, server.settings.email]).toEqual(['Chez Lucie', 'autre@maison-lucie.example'])
  })

  test('a change outlives a look at another page', async () => {
    await open('shop')
    await userEvent.fill(page.getByLabelText('Nom affiché aux clients'), 'Chez Lucie')
    await page.getByRole('link', { name: 'Registre' }).click()
    await page.getByRole('link', { name: 'Réglages' }).click()
    await expect.element(page.getByLabelText('Nom affiché aux clients')).toHaveValue('Chez Lucie')
  })

  test('what is written while the settings are on their way again stays', async () => {
    await open('shop')
    await expect.element(page.getByLabelText('Nom affiché aux clients')).toBeVisible()
    let release = () => {}
    const late = new Promise<void>((resolve) => {
      release = resolve
    })
    const settings = server.settings
    server.desk.answerOnce(/^settings$/, async () => {
      await late
      const loader = { src: 'https://recours.example/recours.js', pinned: null }
      return Response.json({ version: 1, settings, topics: [], loader })
    })
    mounted.desk.followAddress()
    await userEvent.fill(page.getByLabelText('Nom affiché aux clients'), 'Chez Lucie')
    release()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expect.element(page.getByLabelText('Nom affiché aux clients')).toHaveValue('Chez Lucie')
  })

  test('a line that is no site is named, and nothing is sent', async () => {
    await open('shop')
    await userEvent.fill(page.getByLabelText('Un site par ligne'), 'https://a.example\nhttps://b.example/page')
    await expect.element(page.getByText(/b\.example\/page.{2} n’est pas/)).toBeVisible()
    await userEvent.fill(page.getByLabelText('Nom affiché aux clients'), 'Chez Lucie')
    await save()
    expect(posted('settings')).toEqual([])
    await userEvent.fill(page.getByLabelText('Un site par ligne'), 'https://A.example/\nhttps://b.example:8443')
    await save()
    await expect.poll(() => server.settings.origins).toEqual(['https://a.example', 'https://b.example:8443'])
  })
})

test('the launcher is seen as it is chosen, its contrast told, and the line to paste carries it', async () => {
  await open('widget')
  await expect.poll(() => mounted.root.querySelector('input[type="color"]')).not.toBeNull()
  const colour = mounted.root.querySelector<HTMLInputElement>('input[type="color"]')
  if (colour) colour.value = '#ffee99'
  colour?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await page.getByRole('button', { name: 'À gauche' }).click()
  await userEvent.fill(page.getByLabelText(/Mots du lanceur en français/), 'Un "souci" ?')
  await userEvent.fill(page.getByLabelText('Du bas'), '96')
  const greeting = page.getByRole('group', { name: 'Premiers mots de la fenêtre' })
  await userEvent.fill(greeting.getByLabelText(/Français/), 'Bonjour, dites-nous tout')
  // The real launcher, from the shoppers' own host, with the draft that the service was given.
  const preview = () => posted('settings/preview').at(-1)?.body
  const settings = { colour: '#ffee99', greeting: { fr: 'Bonjour, dites-nous tout' }, launcher: { side: 'left' } }
  await expect.poll(preview).toMatchObject({ settings })
  const frame = mounted.root.querySelector<HTMLIFrameElement>('.window-preview iframe')
  expect(frame?.src).toBe('https://recours.example/m/maison-lucie/apercu?ticket=ticket-1&lang=fr')
  await expect.element(page.getByText(/se voit mal/)).toBeVisible()
  const lines = [...mounted.root.querySelectorAll('.copy-box code')].map((code) => code.textContent)
  expect(lines[0]).toBe(
    '<script src="https://recours.example/recours.js" data-merchant="maison-lucie" data-colour="#ffee99" data-side="left" data-offset="96px 20px" data-label="Un &quot;souci&quot; ?" async></script>',
  )
  expect(lines[1]).toContain('integrity="sha384-abc" crossorigin="anonymous"')
})

test('hours: a second period, a closed day, and what cannot be is not sent', async () => {
  await open('hours')
  await page.getByRole('button', { name: 'Ajouter une période' }).click()
  const third = page.getByRole('group', { name: 'Période 3' })
  await userEvent.fill(third.getByLabelText('De', { exact: true }), '20:00')
  await expect.element(page.getByText('La fin doit venir après le début.')).toBeVisible()
  await save()
  expect(posted('settings')).toEqual([])
  await userEvent.fill(third.getByLabelText('À', { exact: true }), '21:30')
  await userEvent.fill(page.getByLabelText('Jour', { exact: true }), '2026-12-31')
  await page.getByRole('button', { name: 'Ajouter ce jour' }).click()
  await page.getByLabelText(/jours fériés/).click()
  await save()
  await expect.poll(() => server.settings.closedDays).toEqual(['2026-12-31'])
  expect(server.settings.openingHours[2]).toEqual({ days: [1, 2, 3, 4, 5], from: '20:00', to: '21:30' })
  expect(server.settings.openOnHolidays).toBe(true)
})

test('a clause below the law is refused with the article and its figure; what is above is shown as it will be read', async () => {
  await open('policy')
  const below: PolicyCheck = {
    conflicts: [{ point: 'return-days', verdict: 'refused', written: 7, lawful: 14, citations: [] }],
    shown: [{ about: 'shop', sentences: ['Chez Maison Lucie, 7 jours.'] }],
  }
  server.check = below
  await userEvent.fill(page.getByLabelText('Jours pour rendre un article acheté en ligne'), '7')
  await expect.element(page.getByText('1 clause donne moins que la loi.')).toBeVisible()
  expect(mounted.root.querySelector('[data-verdict="refused"]')?.textContent).toMatch(/7 jours.*14 jours/)
  await expect.element(page.getByText('Chez Maison Lucie, 7 jours.')).toBeVisible()
  server.desk.failOnce(/^settings$/, 'policy-below-law')
  await save()
  await expect.element(page.getByText(/donne moins que la loi. Corrigez/)).toBeVisible()
  await expect.element(page.getByLabelText('Jours pour rendre un article acheté en ligne')).toHaveValue(7)
})

test('with a policy below the law, everything else is saved and the policy waits to be corrected', async () => {
  await open('policy')
  await userEvent.fill(page.getByLabelText('Jours pour rendre un article acheté en ligne'), '7')
  await page.getByRole('link', { name: 'Boutique', exact: true }).click()
  await userEvent.fill(page.getByLabelText('Nom affiché aux clients'), 'Chez Lucie')
  server.desk.failOnce(/^settings$/, 'policy-below-law')
  await save()
  await expect.element(page.getByText(/Tout est enregistré, sauf la politique/)).toBeVisible()
  expect([server.settings.name, server.settings.policy.returnDays]).toEqual(['Chez Lucie', 30])
  await page.getByRole('link', { name: 'Voir la politique' }).click()
  await expect.element(page.getByLabelText('Jours pour rendre un article acheté en ligne')).toHaveValue(7)
})

test('topics that a person reads first are chosen by their name, and none chosen is none kept', async () => {
  await open('supervised')
  await userEvent.fill(page.getByLabelText('Chercher un sujet'), 'retractation')
  await page.getByLabelText('Droit de rétractation').click()
  await expect.element(page.getByText('1 sujet est relu.')).toBeVisible()
  await userEvent.fill(page.getByLabelText(/^Heures d’ouverture/), '2')
  await save()
  await expect.poll(() => server.settings.supervised).toEqual({ rights: ['withdrawal'], hours: 2 })
  await page.getByLabelText('Droit de rétractation').click()
  await save()
  await expect.poll(() => server.settings.supervised).toBeUndefined()
})

test('the privacy notice: what the shop adds is sent, what it says in one language only is told', async () => {
  await open('privacy')
  const recipients = page.getByRole('group', { name: 'Autres destinataires' })
  await userEvent.fill(recipients.getByLabelText(/Français/), 'Transport Exemple, pour le retrait des colis.')
  await expect.element(page.getByText(/n’est pas dit en anglais/)).toBeVisible()
  await userEvent.fill(recipients.getByLabelText(/Anglais/), 'Transport Exemple, to collect parcels.')
  await expect.element(page.getByText(/Rien ne manque/)).toBeVisible()
  await save()
  await expect.poll(() => server.settings.notice?.recipients?.en).toBe('Transport Exemple, to collect parcels.')
  await userEvent.fill(recipients.getByLabelText(/Français/), '')
  await userEvent.fill(recipients.getByLabelText(/Anglais/), '')
  await save()
  await expect.poll(() => server.settings.notice).toBeUndefined()
})

describe('the team', () => {
  test('an invitation is sent, listed, and can be taken back', async () => {
    await open('team')
    await userEvent.fill(page.getByLabelText(/Prénom/), 'Nora')
    await userEvent.fill(page.getByLabelText('Adresse e-mail'), 'nora@maison-lucie.example')
    await page.getByRole('radio', { name: /Lecture seule/ }).click()
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await expect.element(page.getByText(/Invitation envoyée à nora/)).toBeVisible()
    expect(posted('agents/invitations')[0]?.body).toMatchObject({ name: 'Nora', role: 'observer' })
    await page.getByRole('button', { name: 'Annuler l’invitation de nora@maison-lucie.example' }).click()
    await expect.poll(() => server.staff.invitations).toEqual([])
  })

  test('access is removed after a question, and can be given back; one cannot touch oneself', async () => {
    await open('team')
    await page.getByRole('button', { name: 'Retirer l’accès de Camille' }).click()
    expect(server.desk.calls.some(({ path }) => path.endsWith('/disable'))).toBe(false)
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer l’accès' }).click()
    await expect.element(page.getByRole('button', { name: 'Rendre l’accès à Camille' })).toBeVisible()
    expect(page.getByRole('button', { name: 'Retirer l’accès de Inès' }).elements()).toEqual([])
    server.desk.failOnce(/role$/, 'last-administrator')
    await page.getByRole('button', { name: 'Rendre l’accès à Camille' }).click()
    await userEvent.selectOptions(page.getByLabelText('Rôle de Camille'), 'Lecture seule')
    await expect.element(page.getByText(/Il doit rester au moins une personne/)).toBeVisible()
  })
})

describe('an invitation’s link', () => {
  const follow = async () => {
    server = new SettingsServer()
    mounted = await mountDesk({ server: server.desk, signedIn: false, open: 'invitation=abcdefgh' })
    await expect.element(page.getByRole('heading', { name: /invité/ })).toBeVisible()
  }

  test('leaves the address at once, is spent by the button only, then a code is asked for', async () => {
    await follow()
    expect(location.hash).toBe('')
    expect(posted('invitations')).toEqual([])
    await page.getByRole('button', { name: 'Rejoindre le bureau' }).click()
    await expect.element(page.getByLabelText('Code à 8 chiffres')).toBeVisible()
    expect(posted('invitations')[0]?.body).toEqual({ secret: 'abcdefgh' })
    expect(posted('codes')[0]?.body).toEqual({ email: 'nora@maison-lucie.example' })
  })

  test('once dead, says so and leads to the ordinary sign-in', async () => {
    await follow()
    server.desk.failOnce(/^invitations$/, 'link-spent')
    await page.getByRole('button', { name: 'Rejoindre le bureau' }).click()
    await expect.element(page.getByText(/a déjà servi ou a expiré/)).toBeVisible()
    await page.getByRole('button', { name: 'Aller à la connexion' }).click()
    await expect.element(page.getByLabelText(/Adresse e-mail/)).toBeVisible()
  })
})

test('an observer reads a case and has nothing to press that would act', async () => {
  server = new SettingsServer('observer')
  mounted = await mountDesk({ server: server.desk, open: karim.id })
  await expect.element(page.getByText(/lecture seule/)).toBeVisible()
  expect(page.getByRole('button', { name: 'Prendre' }).elements()).toEqual([])
  expect(mounted.root.querySelectorAll('.claim-above, .claim-below, .composer textarea')).toHaveLength(0)
})

describe('the language model', () => {
  const model = { name: 'mistral-small', pausedUntil: null, days: [] }
  const openModel = async (given: object = {}) => {
    server = new SettingsServer()
    Object.assign(server, { model: { ...model, ...given } })
    mounted = await mountDesk({ server: server.desk, open: '/settings/model' })
  }
  const box = () => page.getByLabelText('Utiliser le modèle')

  test('is off until it is chosen; what it does, what is sent and what customers know stand beside it', async () => {
    await openModel()
    await expect.element(box()).not.toBeChecked()
    for (const name of ['Ce qu’il fait', 'Ce qui est vérifié', 'Ce qui lui est envoyé', 'Ce que vos clients en savent'])
      await expect.element(page.getByText(name)).toBeVisible()
    await expect.element(page.getByText('Aucun appel pour l’instant.')).toBeVisible()
    await box().click()
    await userEvent.fill(page.getByLabelText(/^Appels par jour/), '200')
    await save()
    await expect.poll(() => server.settings.model).toEqual({ on: true, callsPerDay: 200 })
    await box().click()
    await save()
    await expect.poll(() => server.settings.model).toEqual({ on: false, callsPerDay: 200 })
  })

  test('on a service that has none, says so; after failures, says until when it is left alone', async () => {
    await openModel({ name: null })
    await expect.element(page.getByText(/Aucun modèle n’est installé/)).toBeVisible()
    mounted.leave()
    await openModel({ pausedUntil: '2026-11-21T13:32:00.000Z' })
    await expect.element(page.getByText(/laissé de côté jusqu’à 14:32/)).toBeVisible()
  })

  test('its days are numbers: what was withheld as a share, a cost only where prices are known', async () => {
    const day = {
      calls: 120,
      failed: 3,
      inputTokens: 110_000,
      outputTokens: 14_000,
      firstMs: 840,
      wholeMs: 2310,
      passed: 450,
      withheld: 50,
      cost: null,
    }
    await openModel({ days: [{ ...day, day: '2026-11-21' }] })
    const cells = () =>
      page
        .getByRole('cell')
        .elements()
        .map((cell) => cell.textContent?.replaceAll(/[\u00a0\u202f]/g, ' '))
    await expect.poll(cells).toEqual(['120', '3', '124 000', '0,8 s', '2,3 s', '10 %'])
    mounted.leave()
    await openModel({ days: [{ ...day, day: '2026-11-21', cost: 0.132, firstMs: null, passed: 0, withheld: 0 }] })
    await expect.poll(cells).toEqual(['120', '3', '124 000', '–', '2,3 s', '–', '0,132 €'])
  })
})
