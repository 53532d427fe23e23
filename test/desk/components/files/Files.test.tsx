import axe from 'axe-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { JoinedFile } from '../../../../protocol/index.ts'
import { karim } from '../../../support/desk-cases.ts'
import { DeskServer, ines } from '../../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../../mount.tsx'

const join = 'Joindre une image ou un PDF'
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)
const idOf = (number: number) => `00000000-0000-7000-8000-00000000000${number}`
const joined = (id: string, name: string, type: JoinedFile['type'], more: Partial<JoinedFile> = {}): JoinedFile => ({
  ...{ id, name, type, size: 1_234_567, sha256: 'f'.repeat(64) },
  ...more,
})

let mounted: Mounted
let server: DeskServer
/** How the next uploads end, in turn. */
let ends: (() => Response | Promise<Response>)[]
const filesCalled = (method: string) =>
  server.calls.filter((call) => call.method === method && call.path.includes('/files/'))
const replies = () => server.calls.filter((call) => call.path.endsWith('/reply')).map((call) => call.body)

beforeEach(async () => {
  await page.viewport(1440, 900)
  server = new DeskServer()
  ends = []
  const plain = server.fetch
  Object.assign(server, {
    fetch: async (input: string, init: RequestInit) => {
      if (!input.includes('/files/')) return plain(input, init)
      const method = init.method ?? 'GET'
      server.calls.push({ method, path: input, body: new Headers(init.headers).get('x-file-name') })
      if (method === 'GET') return new Response(pixel, { headers: { 'content-type': 'image/png' } })
      if (method === 'DELETE') return new Response(null, { status: 204 })
      return (ends.shift() ?? (() => Response.json({}, { status: 201 })))()
    },
  })
  server.claimAs(ines, karim.id, false)
})
afterEach(() => mounted.leave())

/** Once no colour is on its way to another. */
async function violations() {
  for (let count = 0; count < 2; count += 1)
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  return (await axe.run(document.body)).violations
}

const open = async () => {
  mounted = await mountDesk({ server, open: karim.id })
  await expect.element(page.getByRole('button', { name: join })).toBeVisible()
}
const choose = (...names: string[]) => {
  const data = new DataTransfer()
  for (const name of names) data.items.add(new File([pixel], name))
  const input = document.querySelector<HTMLInputElement>('.join-files input')
  if (input) input.files = data.files
  input?.dispatchEvent(new Event('change', { bubbles: true }))
}

test('a file joined to a reply leaves with it, also without a word, and is there once', async () => {
  await open()
  choose('bon de retour.pdf')
  await expect.element(page.getByText('Prêts à partir avec votre réponse.')).toBeVisible()
  expect(await violations()).toEqual([])
  await page.getByRole('button', { name: 'Envoyer' }).click()
  const [call] = filesCalled('POST')
  expect(call?.body).toBe('bon%20de%20retour.pdf')
  expect(replies()).toMatchObject([{ text: '', files: [call?.path.split('/').at(-1)] }])
  await expect.element(page.getByRole('button', { name: 'Retirer bon de retour.pdf' })).not.toBeInTheDocument()
})

test('a file that does not get through is told and tried again; the reply waits and its words stay', async () => {
  await open()
  ends.push(
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => Response.json({}, { status: 201 }),
  )
  choose('photo.png')
  await expect.element(page.getByText(/Le service ne répond pas/)).toBeVisible()
  await page.getByLabelText('Votre réponse à Karim').fill('Voici')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  expect(replies()).toEqual([])
  await page.getByRole('button', { name: 'Réessayer : photo.png' }).click()
  await expect.element(page.getByText('Prêts à partir avec votre réponse.')).toBeVisible()
  const [first, second] = filesCalled('POST')
  expect(second?.path).toBe(first?.path)
  server.loseOnce(/reply$/)
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect.element(page.getByText(/Réponse non envoyée/)).toBeVisible()
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect.element(page.getByLabelText('Votre réponse à Karim')).toHaveValue('')
  const [lost, sent] = replies()
  expect(sent).toEqual(lost)
})

test('what may not be joined is refused at once, the sixth is left out, what is taken back is told', async () => {
  await open()
  choose('tout.zip', '1.png', '2.png', '3.png', '4.png', '5.png')
  await expect.element(page.getByText(/Cinq fichiers au plus/)).toBeVisible()
  expect(filesCalled('POST')).toHaveLength(4)
  await page.getByRole('button', { name: 'Retirer tout.zip' }).click()
  expect(filesCalled('DELETE')).toHaveLength(0)
  await page.getByRole('button', { name: 'Retirer 1.png' }).click()
  expect(filesCalled('DELETE')).toHaveLength(1)
  await expect.element(page.getByRole('button', { name: join })).toHaveFocus()
})

test('files of the shopper stand in the thread and in the file, and are fetched only when they are opened', async () => {
  const files = [
    joined(idOf(1), '<b>fissure</b>.png', 'image/png'),
    joined(idOf(2), 'dos.png', 'image/png'),
    joined(idOf(3), 'facture.pdf', 'application/pdf'),
    joined(idOf(4), 'vieux.png', 'image/png', { erased: true }),
  ]
  const transcript = server.transcripts.get(karim.id) ?? []
  const said = { sequence: transcript.length + 1, id: 'with-files', author: 'shopper' as const, text: '' }
  server.transcripts.set(karim.id, [...transcript, { ...said, files, sentAt: '2026-11-21T09:00:00Z' }])
  await open()
  const panel = page.getByRole('region', { name: 'Dossier' })
  await expect.element(panel.getByText('<b>fissure</b>.png')).toBeVisible()
  expect(panel.getByText('Contenu effacé : un an de conservation').elements()).toHaveLength(1)
  expect(panel.getByRole('button', { name: 'Voir facture.pdf' }).elements()).toHaveLength(0)
  expect(filesCalled('GET')).toHaveLength(0)
  expect(await violations()).toEqual([])

  const see = page.getByRole('log').getByRole('button', { name: 'Voir <b>fissure</b>.png' })
  await see.click()
  await expect.element(page.getByRole('dialog', { name: '<b>fissure</b>.png' }).getByRole('img')).toBeVisible()
  expect(document.querySelector('dialog img')?.getAttribute('src')).toMatch(/^blob:/)
  expect(await violations()).toEqual([])
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('dialog', { name: 'dos.png' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(filesCalled('GET').map(({ path }) => path.split('/').at(-1))).toEqual([idOf(1), idOf(2)])
})
