import axe from 'axe-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { french } from '../../../widget/demo/samples.ts'
import { AnswersServer } from '../../support/desk-answers.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
let server: AnswersServer
beforeEach(async () => {
  await page.viewport(1280, 900)
  server = new AnswersServer(french)
  mounted = await mountDesk({ server: server.desk, open: '/answers' })
})
afterEach(() => mounted.leave())

const posted = () => server.desk.calls.filter(({ method, path }) => method === 'POST' && path.startsWith('answers/'))

test('the waiting answer stands in full with the shopper’s words; shown as it is, it leaves the list', async () => {
  await expect.element(page.getByText('je peux le rendre ?', { exact: false }).first()).toBeVisible()
  await expect.element(page.getByRole('link', { name: /À relire/ })).toHaveTextContent('À relire 1')
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'] })
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: 'Montrer telle quelle' }).click()
  await expect.element(page.getByText('Rien à relire.')).toBeVisible()
  expect(posted().map(({ body }) => body)).toEqual([{ decision: 'show' }])
})

test('a word of one’s own is written apart, and what it will be is said', async () => {
  await page.getByRole('button', { name: 'Ajouter un mot' }).click()
  await expect.element(page.getByText(/à part de la loi/)).toBeVisible()
  await userEvent.fill(page.getByLabelText('Votre mot, sous la réponse'), 'Nous vous envoyons l’étiquette.')
  await page.getByRole('button', { name: 'Montrer avec ce mot' }).click()
  await expect.poll(() => posted()[0]?.body).toEqual({ decision: 'add', text: 'Nous vous envoyons l’étiquette.' })
})

test('an answer that a colleague has shown meanwhile leaves the list, and it is said', async () => {
  await expect.element(page.getByRole('button', { name: 'Montrer telle quelle' })).toBeVisible()
  server.answers = []
  await page.getByRole('button', { name: 'Montrer telle quelle' }).click()
  await expect.element(page.getByText(/déjà été montrée/)).toBeVisible()
  await expect.element(page.getByText('Rien à relire.')).toBeVisible()
})
