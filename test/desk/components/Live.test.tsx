import axe from 'axe-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { CaseReader } from '../../../protocol/index.ts'
import { karim } from '../../support/desk-cases.ts'
import { camille, DeskServer, ines } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

const anaCase = 'case-ana-000003'
let mounted: Mounted
let server: DeskServer
beforeEach(async () => {
  await page.viewport(1440, 900)
  server = new DeskServer()
  server.claimAs(ines, karim.id, false)
  mounted = await mountDesk({ server, open: karim.id })
  await expect.element(field()).toBeVisible()
})
afterEach(() => mounted.leave())

const field = () => page.getByLabelText('Votre réponse à Karim')
const send = () => page.getByRole('button', { name: 'Envoyer', exact: true })
const log = () => page.getByRole('log')
const said = () => server.sockets.at(-1)?.said.map((words) => JSON.parse(words)) ?? []
const reader = (who: typeof camille, typing = false): CaseReader => ({ agent: who.id, name: who.name, typing })
const last = () => server.transcripts.get(karim.id)?.at(-1)?.sequence ?? 0

test('the service is told which case is in sight and how far, and that none is when the page is hidden or left', async () => {
  await expect.poll(said).toContainEqual({ type: 'reading', case: karim.id, seen: last() })
  server.say(karim.id, { author: 'shopper', text: 'Vous êtes là ?' })
  await expect.poll(() => said().at(-1)).toEqual({ type: 'reading', case: karim.id, seen: last() })
  mounted.desk.liveNow.look(false)
  await expect.poll(() => said().at(-1)).toEqual({ type: 'reading', case: null, seen: 0 })
  mounted.desk.liveNow.look(true)
  await expect.poll(() => said().at(-1)).toMatchObject({ case: karim.id })
  mounted.desk.openCase(null)
  await expect.poll(() => said().at(-1)).toEqual({ type: 'reading', case: null, seen: 0 })
})

test('a colleague who reads the case is shown above it, who reads another one in the queue; oneself never', async () => {
  server.tell({
    type: 'readers',
    whole: true,
    cases: [
      { case: karim.id, readers: [reader(ines), reader(camille)] },
      { case: anaCase, readers: [reader(camille)] },
    ],
  })
  await expect.element(page.getByText('Camille lit aussi ce dossier')).toBeVisible()
  await expect
    .element(page.getByRole('link', { name: /Ana Kowalska/ }).getByText('Ouvert par Camille'))
    .toBeInTheDocument()
  server.tell({ type: 'readers', cases: [{ case: karim.id, readers: [reader(ines)] }] })
  await expect.element(page.getByText('Camille lit aussi ce dossier')).not.toBeInTheDocument()
  await expect
    .element(page.getByRole('link', { name: /Ana Kowalska/ }).getByText('Ouvert par Camille'))
    .toBeInTheDocument()
})

test('a colleague who writes is shown for as long as they say so', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  server.tell({ type: 'readers', cases: [{ case: karim.id, readers: [reader(camille, true)] }] })
  await expect.element(page.getByText('Camille écrit une réponse…')).toBeVisible()
  vi.advanceTimersByTime(5_001)
  vi.useRealTimers()
  await expect.element(page.getByText('Camille lit aussi ce dossier')).toBeVisible()
})

test('where the shopper is, and the last reply that their screen has shown', async () => {
  server.say(karim.id, { author: 'agent', name: ines.name, text: 'Première' })
  const first = last()
  server.say(karim.id, { author: 'agent', name: ines.name, text: 'Seconde' })
  server.tell({ type: 'shopper', case: karim.id, here: true, seen: first })
  await expect.element(page.getByText('Karim est là et lit vos réponses en direct.')).toBeVisible()
  expect(log().getByText('Lu', { exact: true }).elements()).toHaveLength(1)
  await expect
    .element(log().getByRole('listitem').filter({ hasText: 'Première' }).getByText('Lu', { exact: true }))
    .toBeVisible()
  server.say(karim.id, { author: 'shopper', text: 'Merci' })
  await expect.element(page.getByText('Karim est là et lit vos réponses en direct.')).toBeVisible()
  server.tell({ type: 'shopper', case: karim.id, here: false, seen: last() })
  await expect.element(page.getByText(/Karim n’est plus là\u00a0: un e-mail/)).toBeVisible()
  await expect
    .element(log().getByRole('listitem').filter({ hasText: 'Seconde' }).getByText('Lu', { exact: true }))
    .toBeVisible()
  expect(log().getByText('Lu', { exact: true }).elements()).toHaveLength(1)
})

test('a reply that crosses a colleague’s is held back with their words, kept, and goes when it is meant', async () => {
  await field().fill('Bonjour Karim')
  const seen = last()
  server.answerOnce(/reply$/, () => {
    const message = {
      sequence: seen + 1,
      id: 'theirs',
      author: 'agent' as const,
      name: 'Camille',
      text: 'Je m’en occupe, Karim.',
      sentAt: '2026-11-21T10:00:00Z',
    }
    server.transcripts.set(karim.id, [...(server.transcripts.get(karim.id) ?? []), message])
    const problem = { type: 'replied-meanwhile', status: 409, title: '', said: [message] }
    return Response.json(problem, { status: 409 })
  })
  await send().click()
  await expect.element(page.getByText('Camille vient de répondre. Votre brouillon n’est pas parti.')).toBeVisible()
  expect(page.getByRole('blockquote').getByText('Je m’en occupe, Karim.').elements()).toHaveLength(1)
  await expect.element(field()).toHaveValue('Bonjour Karim')
  await page.getByRole('button', { name: 'Envoyer quand même' }).click()
  await expect.element(log().getByText('Bonjour Karim')).toBeVisible()
  const replies = server.calls.filter(({ path }) => path.endsWith('/reply')).map(({ body }) => body)
  expect(replies).toMatchObject([{ seen }, { seen: seen + 1 }])
  await expect.element(field()).toHaveValue('')
})

test('a colleague’s reply that arrives while one writes is shown at once, until it is read', async () => {
  await field().fill('Bonjour Karim')
  server.say(karim.id, { author: 'agent', name: 'Camille', text: 'C’est réglé.' })
  await expect.element(page.getByText(/Camille vient de répondre/)).toBeVisible()
  server.tell({ type: 'shopper', case: karim.id, here: true, seen: last() })
  server.tell({ type: 'readers', cases: [{ case: karim.id, readers: [reader(camille, true)] }] })
  await expect.element(page.getByText('Camille écrit une réponse…')).toBeVisible()
  // A colour on its way is no colour.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  expect((await axe.run(document)).violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: 'J’ai lu' }).click()
  await expect.element(page.getByText(/Camille vient de répondre/)).not.toBeInTheDocument()
  await send().click()
  await expect.element(log().getByText('Bonjour Karim')).toBeVisible()
})

test('cut off, the desk says so after a moment, keeps the draft, and takes up what it missed when it is back', async () => {
  await field().fill('Bonjour Karim')
  server.tell({ type: 'readers', cases: [{ case: karim.id, readers: [reader(camille)] }] })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  server.sockets.at(-1)?.close()
  vi.advanceTimersByTime(500)
  expect(page.getByText(/Connexion perdue\. Vos brouillons/).elements()).toHaveLength(0)
  server.failOnce(/tickets/, 'unavailable')
  await vi.advanceTimersByTimeAsync(1_700)
  vi.useRealTimers()
  await expect.element(page.getByText(/Connexion perdue\. Vos brouillons sont gardés/)).toBeVisible()
  expect(page.getByText('Camille lit aussi ce dossier').elements()).toHaveLength(0)
  const transcript = server.transcripts.get(karim.id) ?? []
  const missed = {
    sequence: last() + 1,
    id: 'missed',
    author: 'shopper' as const,
    text: 'Manqué',
    sentAt: '2026-11-21T10:00:00Z',
  }
  server.transcripts.set(karim.id, [...transcript, missed])
  await page.getByRole('button', { name: 'Réessayer maintenant' }).click()
  await expect.element(log().getByText('Manqué')).toBeVisible()
  await expect.element(page.getByText(/Connexion perdue/)).not.toBeInTheDocument()
  await expect.element(field()).toHaveValue('Bonjour Karim')
  await expect.poll(() => said().at(-1)).toEqual({ type: 'reading', case: karim.id, seen: last() })
})
