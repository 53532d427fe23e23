import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { karim } from '../../support/desk-cases.ts'
import { deskCases, nadia } from '../../support/desk-queue.ts'
import { camille, DeskServer, ines } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1440, 900))
afterEach(() => mounted.leave())

const names = () => [...mounted.root.querySelectorAll('.queue-line-shopper')].map((element) => element.textContent)
const line = (name: RegExp) => page.getByRole('link', { name })
const redOf = (name: string, selector: string) => {
  const link = [...mounted.root.querySelectorAll('.queue-line')].find((one) => one.textContent?.includes(name))
  const element = link?.querySelector(selector)
  if (!element) return null
  const red = getComputedStyle(document.documentElement).getPropertyValue('--red')
  const probe = document.createElement('span')
  probe.style.color = red
  mounted.root.append(probe)
  const same = getComputedStyle(element).color === getComputedStyle(probe).color
  probe.remove()
  return same
}

describe('the order of the queue', () => {
  test('is by nearest legal deadline, and those without one come last', async () => {
    mounted = await mountDesk()
    await expect.element(line(/Karim Benali/)).toBeVisible()
    expect(names()).toEqual(['Sophie Marchand', 'Ana Kowalska', 'Karim Benali', 'Marc Lefèvre'])
  })

  test('says what each deadline leaves, in words', async () => {
    mounted = await mountDesk()
    await expect.element(line(/2 jours de retard.*Sophie Marchand/)).toBeVisible()
    await expect.element(line(/Aujourd’hui.*Ana Kowalska/)).toBeVisible()
    await expect.element(line(/Dans 6 jours.*Karim Benali/)).toBeVisible()
    await expect.element(line(/Sans date limite.*Marc Lefèvre/)).toBeVisible()
  })

  test('a new case takes its place without a reload', async () => {
    mounted = await mountDesk({ server: new DeskServer([karim]) })
    await expect.element(line(/Karim Benali/)).toBeVisible()
    const file = { ...karim, id: 'case-new-00009', contact: { ...karim.contact, name: 'Nadia Roux' } }
    mounted.server.cases.set(file.id, {
      ...file,
      deadlines: karim.deadlines.map((deadline) => ({ ...deadline, day: '2026-11-22' })),
    })
    mounted.server.tellLine(file.id)
    await expect.element(line(/Demain.*Nadia Roux/)).toBeVisible()
    expect(names()).toEqual(['Nadia Roux', 'Karim Benali'])
  })
})

describe('red', () => {
  test('is for a late deadline and for a shopper who waits, not for what has time', async () => {
    const server = new DeskServer()
    server.lines.set(karim.id, { waitingForAgent: false })
    mounted = await mountDesk({ server })
    await expect.element(line(/Karim Benali/)).toBeVisible()
    expect(redOf('Sophie Marchand', '.days')).toBe(true)
    expect(redOf('Sophie Marchand', '.waits')).toBe(true)
    expect(redOf('Karim Benali', '.days')).toBe(false)
    expect(redOf('Karim Benali', '.waits')).toBeNull()
  })

  test('leaves when the agent has answered', async () => {
    mounted = await mountDesk()
    await expect.element(line(/Karim Benali.*Attend depuis/)).toBeVisible()
    mounted.server.say(karim.id, { author: 'agent', name: camille.name, text: 'Bonjour' })
    await expect.element(line(/Karim Benali.*Répondu il y a/)).toBeVisible()
  })
})

test('a complaint left without an answer stands first and red, until an agent writes', async () => {
  const server = new DeskServer([...deskCases, nadia])
  server.lines.set(nadia.id, { answerBy: nadia.answerBy })
  server.claimAs(ines, nadia.id, false)
  mounted = await mountDesk({ server, open: nadia.id })
  await page.getByRole('button', { name: /^Les miens/ }).click()
  await expect.element(line(/Réclamation sans réponse depuis 3 jours.*Nadia Roux/)).toBeVisible()
  expect(redOf('Nadia Roux', '.days')).toBe(true)
  await expect
    .element(page.getByText('La personne a demandé une réponse pour le mercredi 18 novembre 2026.'))
    .toBeVisible()
  server.cases.set(nadia.id, { ...nadia, status: 'claimed', claimedBy: ines, answeredAt: '2026-11-21T09:30:00Z' })
  server.say(nadia.id, { author: 'agent', name: ines.name, text: 'Bonjour Nadia' })
  await expect.element(page.getByText(/Réclamation sans réponse/).first()).not.toBeInTheDocument()
  await expect.element(page.getByText('Réponse donnée aujourd’hui à 10:30.')).toBeInTheDocument()
})

describe('the filters', () => {
  test('tell apart what waits, what is mine, what a colleague has, what is done', async () => {
    const server = new DeskServer()
    server.claimAs(ines, karim.id, false)
    server.claimAs(camille, 'case-ana-000003', false)
    const sophie = server.cases.get('case-sophie-0002')
    if (sophie) server.cases.set(sophie.id, { ...sophie, status: 'resolved', resolvedAt: '2026-11-20T10:00:00Z' })
    mounted = await mountDesk({ server })
    const shows = async (filter: RegExp, shoppers: string[]) => {
      await page.getByRole('button', { name: filter }).click()
      await expect.poll(names).toEqual(shoppers)
    }
    await shows(/^En attente/, ['Marc Lefèvre'])
    await shows(/^Les miens/, ['Karim Benali'])
    await shows(/^Équipe/, ['Ana Kowalska'])
    await shows(/^Résolus/, ['Sophie Marchand'])
  })

  test('an empty one says so', async () => {
    mounted = await mountDesk({ server: new DeskServer([]) })
    await expect.element(page.getByText('Aucun dossier en attente.', { exact: false })).toBeVisible()
  })
})

test('a list that cannot be fetched is told, and can be asked for again', async () => {
  const server = new DeskServer()
  server.failOnce(/^queue$/, 'unavailable')
  mounted = await mountDesk({ server })
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect.element(line(/Karim Benali/)).toBeVisible()
})

test('after a cut the list and the open case are fetched again', async () => {
  mounted = await mountDesk({ open: karim.id })
  await expect.element(page.getByText('En direct')).toBeVisible()
  mounted.server.sockets.at(-1)?.close()
  await expect.element(page.getByText('Connexion perdue, nouvelle tentative…')).toBeInTheDocument()
  mounted.server.claimAs(camille, 'case-sophie-0002', false)
  mounted.server.say(karim.id, { author: 'shopper', text: 'Toujours là ?' })
  mounted.desk.wake()
  await expect.element(page.getByText('En direct')).toBeInTheDocument()
  await expect.element(page.getByRole('log').getByText('Toujours là ?')).toBeInTheDocument()
  await expect.poll(names).not.toContain('Sophie Marchand')
})

describe('the keyboard', () => {
  test('j and k move, Enter opens', async () => {
    mounted = await mountDesk()
    await expect.element(line(/Karim Benali/)).toBeVisible()
    await userEvent.keyboard('j')
    await expect.element(line(/Sophie Marchand/)).toHaveFocus()
    await userEvent.keyboard('jjk')
    await expect.element(line(/Ana Kowalska/)).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Ana Kowalska' })).toBeVisible()
    await userEvent.keyboard('j')
    await expect.element(line(/Karim Benali/)).toHaveFocus()
  })

  test('? shows the help, where single-letter shortcuts can be turned off', async () => {
    mounted = await mountDesk()
    await expect.element(line(/Karim Benali/)).toBeVisible()
    await userEvent.keyboard('?')
    await expect.element(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible()
    await page.getByLabelText(/Raccourcis à une touche/).click()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await userEvent.keyboard('?j')
    expect(page.getByRole('dialog').elements()).toEqual([])
    expect(document.activeElement?.classList.contains('queue-line')).toBe(false)
  })
})

describe('looking for cases', () => {
  test('words narrow the queue, the counts too, and the sentence is shown with them marked', async () => {
    mounted = await mountDesk()
    await expect.element(line(/Karim Benali/)).toBeVisible()
    await userEvent.keyboard('/')
    await userEvent.keyboard('samsung')
    await expect.poll(names).toEqual(['Karim Benali'])
    await expect.element(line(/mon samsung est mort/)).toBeVisible()
    expect(mounted.root.querySelector('mark')?.textContent).toBe('samsung')
    await expect.element(page.getByRole('button', { name: /^En attente ?1$/ })).toBeVisible()
    // What is looked for is in no address.
    expect(mounted.server.calls.filter(({ path }) => path.includes('samsung'))).toEqual([])
  })

  test('nothing found is said as such', async () => {
    mounted = await mountDesk()
    await page.getByRole('searchbox').fill('introuvable')
    await expect.element(page.getByText('Aucun dossier ne correspond.')).toBeVisible()
  })

  test('a filter is kept as a view, shown again by one press, and forgotten', async () => {
    mounted = await mountDesk()
    await page.getByRole('button', { name: 'Filtres' }).click()
    await page.getByLabelText('Ton', { exact: true }).selectOptions('En colère')
    await expect.poll(names).toEqual(['Sophie Marchand'])
    await page.getByLabelText('Nom de la vue').fill('Colères')
    await page.getByRole('button', { name: 'Garder cette vue' }).click()
    await expect
      .element(page.getByRole('button', { name: 'Colères', exact: true }))
      .toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'Tout effacer' }).click()
    await expect.poll(() => names().length).toBe(4)
    await page.getByRole('button', { name: 'Colères', exact: true }).click()
    await expect.poll(names).toEqual(['Sophie Marchand'])
    await page.getByRole('button', { name: /Oublier la vue/ }).click()
    await expect.element(page.getByRole('button', { name: 'Colères', exact: true })).not.toBeInTheDocument()
  })

  test('a view that cannot be kept is told', async () => {
    mounted = await mountDesk()
    await page.getByRole('button', { name: 'Filtres' }).click()
    await page.getByLabelText('Langue', { exact: true }).last().selectOptions('anglais')
    await page.getByLabelText('Nom de la vue').fill('Anglais')
    mounted.server.failOnce(/^views$/, 'unavailable')
    await page.getByRole('button', { name: 'Garder cette vue' }).click()
    await expect.element(page.getByText('Le service est indisponible pour le moment.', { exact: false })).toBeVisible()
  })

  test('a case that arrives while one looks for others is not shown unless it fits', async () => {
    mounted = await mountDesk()
    await page.getByRole('searchbox').fill('Karim')
    await expect.poll(names).toEqual(['Karim Benali'])
    mounted.server.cases.set(nadia.id, nadia)
    mounted.server.tellLine(nadia.id)
    await new Promise((done) => setTimeout(done, 600))
    expect(names()).toEqual(['Karim Benali'])
  })
})

test('the rest of a long queue comes page by page as its end comes into sight', async () => {
  const server = new DeskServer()
  server.linesPerPage = 2
  mounted = await mountDesk({ server })
  await expect.poll(names).toEqual(['Sophie Marchand', 'Ana Kowalska', 'Karim Benali', 'Marc Lefèvre'])
  expect(server.calls.filter(({ path }) => path === 'queue')).toHaveLength(2)
})
