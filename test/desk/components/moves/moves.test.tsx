import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AssignCase, type CaseMoves, MoveMany, ProblemError, SnoozeCase } from '../../../../protocol/index.ts'
import { karim } from '../../../support/desk-cases.ts'
import { camille, DeskServer, ines } from '../../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../../mount.tsx'

let mounted: Mounted
beforeEach(() => page.viewport(1440, 900))
afterEach(() => mounted.leave())

const problem = (error: ProblemError) => Response.json(error.toProblem(), { status: error.toProblem().status })
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const selected = () => [...mounted.root.querySelectorAll<HTMLInputElement>('.select-box :checked')].length

/** A service that also moves; `moves`: what it says of Karim's case. */
function movingServer(moves: Partial<CaseMoves> = {}): DeskServer {
  const server = new DeskServer()
  server.claimAs(ines, karim.id, false)
  server.moves = { latestSnooze: '2026-11-26', duplicates: [], ...moves }
  return server
}
const asked = (path: string) => mounted.server.calls.find((call) => call.path === path)?.body

test('cases are selected by keyboard and moved at once; what was left says why and stays selected', async () => {
  const server = movingServer()
  mounted = await mountDesk({ server })
  await expect.element(page.getByRole('link', { name: /Sophie Marchand/ })).toBeVisible()
  server.parts.push((_method, path, body) => {
    if (path !== 'moves') return null
    const [first = '', second = ''] = MoveMany.parse(body).cases
    const failed = [{ case: second, problem: 'case-already-claimed', detail: 'Camille' }]
    return Response.json({ done: [first], failed })
  })
  mounted.root.querySelector<HTMLElement>('[data-queue-line]')?.focus()
  await userEvent.keyboard('xj')
  await userEvent.keyboard('{Shift>}X{/Shift}')
  expect(selected()).toBe(2)
  await userEvent.keyboard('c')
  await expect.element(page.getByText('1 dossier fait, 1 laissé\u00a0:')).toBeVisible()
  await expect.element(page.getByText(/Ana Kowalska · déjà pris par Camille/)).toBeVisible()
  expect(asked('moves')).toMatchObject({ act: 'claim' })
  await expect.element(page.getByText('1 dossier sélectionné')).toBeVisible()
  await button('Tout désélectionner').click()
  expect(selected()).toBe(0)
})

test('a box selects by mouse, and with Shift all up to it', async () => {
  mounted = await mountDesk({ server: movingServer() })
  await page.getByRole('checkbox', { name: /Sophie Marchand/ }).click()
  expect(selected()).toBe(1)
  await page.getByRole('checkbox', { name: /Marc Lefèvre/ }).click({ modifiers: ['Shift'] })
  expect(selected()).toBe(3)
  await page.getByRole('checkbox', { name: /Marc Lefèvre/ }).click()
  expect(selected()).toBe(2)
})

test('a case is handed over with a reason, never without', async () => {
  const server = movingServer()
  server.parts.push((_method, path, body) => {
    if (!path.endsWith('/assign')) return null
    AssignCase.parse(body)
    server.claimAs(camille, karim.id, true)
    return Response.json(server.cases.get(karim.id))
  })
  mounted = await mountDesk({ server, open: karim.id })
  await button('Autres actions').click()
  await button('Confier à…').click()
  await button('Confier').click()
  await expect.element(page.getByText('Choisissez à qui confier le dossier.')).toBeVisible()
  await page.getByRole('combobox', { name: 'À qui' }).selectOptions('Camille')
  await button('Confier').click()
  await expect.element(page.getByText('Dites pourquoi en quelques mots.')).toBeVisible()
  await page.getByLabelText('Raison').fill('Parle polonais')
  await button('Confier').click()
  await expect.element(page.getByText('Avec Camille')).toBeVisible()
  expect(asked(`cases/${karim.id}/assign`)).toEqual({ to: camille.id, reason: 'Parle polonais' })
  // An agent does not take from a colleague.
  expect(mounted.root.querySelector('.move-menu')).toBeNull()
})

test('a case is put aside until the day before its day: later is refused with the last day, today not offered', async () => {
  const server = movingServer()
  server.parts.push((_method, path, body) => {
    if (!path.endsWith('/snooze')) return null
    SnoozeCase.parse(body)
    return problem(new ProblemError('snooze-too-late', { detail: '2026-11-26' }))
  })
  mounted = await mountDesk({ server, open: karim.id })
  await expect.element(button('Autres actions')).toBeVisible()
  await userEvent.keyboard('z')
  await expect.element(page.getByText(/Au plus tard le jeudi 26 novembre 2026/)).toBeVisible()
  await button('Mettre de côté').click()
  await expect.element(page.getByText(/peut attendre jusqu’au jeudi 26 novembre 2026/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  server.moves = { latestSnooze: '2026-11-20', duplicates: [] }
  server.tell({ type: 'care', case: karim.id })
  await expect.poll(() => mounted.desk.file.view.value?.moves?.latestSnooze).toBe('2026-11-20')
  await userEvent.keyboard('z')
  await expect.element(page.getByText(/ne peut pas être mis de côté/)).toBeVisible()
})

test('what is urgent and what is put aside say so, in the line and above the case', async () => {
  const marks = {
    escalatedFor: '2026-11-23',
    snoozedUntil: '2026-11-22T08:00:00.000Z',
    waitingSince: '2026-11-20T09:00:00Z',
  }
  const server = movingServer(marks)
  mounted = await mountDesk({ server, open: karim.id })
  await expect.element(page.getByText(/la loi fixe une échéance à la boutique le lundi 23 novembre 2026/)).toBeVisible()
  await expect.element(page.getByText('De côté jusqu’au 22 nov., 09:00')).toBeVisible()
  await expect.element(button('Reprendre maintenant')).toBeVisible()
  // A line that is put aside leaves its tab; an urgent one stands first.
  server.lines.set('case-marc-00005', { escalatedFor: '2026-11-23' })
  server.tellLine('case-marc-00005')
  const names = () => [...mounted.root.querySelectorAll('.queue-line-shopper')].map((element) => element.textContent)
  await expect.poll(() => names()[0]).toBe('Marc Lefèvre')
  server.lines.set('case-marc-00005', { snoozedUntil: '2026-11-22T08:00:00Z' })
  server.tellLine('case-marc-00005')
  await expect.poll(names).not.toContain('Marc Lefèvre')
})

test('what is put aside is looked at in the tab that has some', async () => {
  const server = movingServer()
  server.answerOnce(/^queue$/, () =>
    Response.json({
      lines: [],
      next: null,
      counts: { waiting: 0, mine: 0, team: 0, resolved: 0 },
      states: { snoozed: 1, escalated: 0 },
    }),
  )
  mounted = await mountDesk({ server })
  await page.getByRole('button', { name: /^De côté/ }).click()
  // The service in memory knows no states: all that it has is in two tabs, and the first one with some is kept.
  await expect.poll(() => mounted.desk.queue.chosen.value).toEqual({ state: 'snoozed' })
  mounted.desk.queue.choose('resolved')
  await mounted.desk.queue.lookAt('escalated')
  expect(mounted.desk.queue.filter.value).toBe('waiting')
  await mounted.desk.queue.lookAt(null)
  expect(mounted.desk.queue.chosen.value).toEqual({})
})

test('a resolved case that has a newer one is not reopened, and the agent reads why', async () => {
  const server = movingServer()
  server.cases.set(karim.id, { ...karim, status: 'resolved', resolvedAt: '2026-11-21T08:00:00Z' })
  server.parts.push((_method, path) =>
    path.endsWith('/reopen') ? problem(new ProblemError('case-already-open')) : null,
  )
  mounted = await mountDesk({ server, open: karim.id })
  await button('Rouvrir le dossier…').click()
  await page.getByLabelText('Raison').fill('Colis revenu')
  await button('Rouvrir').click()
  await expect.element(page.getByText(/La personne a ouvert un autre dossier depuis/)).toBeVisible()
})

test('likely duplicates are compared, and only what may be merged can be', async () => {
  const duplicate = { id: 'case-twin', reference: 'TWNDC4TXGH', openedAt: '2026-11-20T09:00:00Z', title: 'Téléphone' }
  const server = movingServer({
    duplicates: [
      { ...duplicate, shopper: 'Karim Benali', same: ['email'], keep: ['this'] },
      { ...duplicate, id: 'case-other', shopper: 'Samir Benali', same: ['order'], keep: [] },
    ],
  })
  server.parts.push((_method, path) => (path === 'cases/case-twin/merge' ? Response.json(karim) : null))
  mounted = await mountDesk({ server, open: karim.id })
  await button('Comparer').click()
  await expect.element(page.getByText(/Une autre adresse a été donnée/)).toBeVisible()
  expect(mounted.root.querySelectorAll('.duplicate-buttons .button')).toHaveLength(1)
  await button('Garder celui-ci').click()
  await expect.poll(() => asked('cases/case-twin/merge')).toEqual({ into: karim.id })
})

test('what an agent is told stays until it is seen', async () => {
  const server = movingServer()
  const notice = { id: 'notice-1', case: karim.id, reference: 'TR7KMQ4XWP', at: '2026-11-21T08:00:00Z' }
  mounted = await mountDesk({ server })
  await expect.poll(() => mounted.desk.live.value).toBe(true)
  server.team = {
    ...server.team,
    notices: [{ ...notice, what: 'assigned', by: 'Camille', detail: { reason: 'Congé' } }],
  }
  server.tell({ type: 'told', agent: ines.id })
  await expect.element(page.getByText(/Camille vous a confié le dossier TR7KMQ4XWP/)).toBeVisible()
  await button('Vu').click()
  await expect.poll(() => mounted.root.querySelector('.agent-notice')).toBeNull()
  expect(asked('notices')).toEqual({ seen: ['notice-1'] })
  // Several stand behind the first, and go at once.
  server.team = {
    ...server.team,
    notices: ['notice-2', 'notice-3', 'notice-4'].map((id) => ({ ...notice, id, what: 'woken', detail: {} })),
  }
  server.tell({ type: 'told', agent: ines.id })
  await page.getByText('2 autres nouvelles pour vous').click()
  await button('Tout vu').click()
  await expect.poll(() => mounted.root.querySelector('.agent-notice')).toBeNull()
  expect(mounted.server.calls.filter(({ path }) => path === 'notices').at(-1)?.body).toEqual({
    seen: ['notice-2', 'notice-3', 'notice-4'],
  })
})
