import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { emptyMonth } from '../../support/desk-insights.ts'
import { DeskServer } from '../../support/desk-server.ts'
import { type Mounted, mountDesk } from '../mount.tsx'

let mounted: Mounted
afterEach(() => mounted.leave())

async function show(server = new DeskServer(), language: 'fr' | 'en' = 'fr'): Promise<DeskServer> {
  mounted = await mountDesk({ server, language, open: '/insights' })
  await expect.poll(() => document.querySelector('.insights-worst, .register-empty, .notice')).not.toBeNull()
  return server
}
const periods = (server: DeskServer) =>
  server.calls.map(({ path }) => path).filter((path) => path.startsWith('insights?'))

test('says in words what customers suffer from most, and where the journey breaks', async () => {
  await show()
  const worst = page.getByRole('region', { name: 'Ce qui fait le plus souffrir' })
  await expect
    .element(worst.getByText('Retard de livraison (livraison)\u00a0: 28 demandes en difficulté sur 40 (70\u202f%).'))
    .toBeVisible()
  await expect
    .element(
      worst.getByText(
        /^Le parcours se rompt ici\u00a0: Livraison \(70.% en difficulté\), contre 39.% pour l’ensemble\.$/,
      ),
    )
    .toBeVisible()
})

test('asks for the last thirty days, and for others when they are chosen', async () => {
  const server = await show()
  expect(periods(server)).toEqual(['insights?from=2026-10-23&to=2026-11-21'])
  await page.getByRole('button', { name: '7 jours' }).click()
  await expect.poll(() => periods(server).at(-1)).toBe('insights?from=2026-11-15&to=2026-11-21')
  expect(document.querySelector<HTMLAnchorElement>('a[download]')?.getAttribute('href')).toBe(
    '/v1/desk/insights.csv?from=2026-11-15&to=2026-11-21&lang=fr',
  )
})

test('days that are no period are not asked for, and are told', async () => {
  const server = await show()
  mounted.desk.insights.choose({ from: '2026-12-01' })
  await expect.element(page.getByText('Le premier jour est après le dernier.')).toBeVisible()
  expect(periods(server)).toHaveLength(1)
})

test('a stage of the map shows its rights alone, and again all', async () => {
  await show()
  const names = () =>
    [...document.querySelectorAll('[aria-labelledby="insights-rights"] tbody th')].map((cell) => cell.textContent)
  expect(names()).toEqual(['Retard de livraison', 'Droit de rétractation'])
  await page.getByRole('button', { name: 'Rétractation', exact: true }).click()
  await expect.poll(names).toEqual(['Droit de rétractation'])
  await page.getByRole('button', { name: 'Toutes les étapes' }).click()
  await expect.poll(names).toHaveLength(2)
})

test('every plot can be read as a table', async () => {
  await show()
  await page.getByText('Lire en tableau').first().click()
  const rows = [...document.querySelectorAll('.insights-details tbody tr')].map((row) => row.textContent)
  expect(rows).toHaveLength(30)
  expect(rows[0]).toBe('23 oct.131')
  expect(document.querySelectorAll('svg.insights-plot[aria-label]')).toHaveLength(3)
})

test('nothing counted yet says so', async () => {
  const server = new DeskServer()
  server.insights = emptyMonth
  await show(server)
  await expect.element(page.getByText('Rien à compter pendant ces jours.')).toBeVisible()
})

test('a service that fails says so, and can be asked again', async () => {
  const server = new DeskServer()
  server.failOnce(/^insights/, 'unavailable')
  await show(server)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect.element(page.getByText('Ce qui fait le plus souffrir')).toBeVisible()
})

test('in English', async () => {
  await show(new DeskServer(), 'en')
  await expect.element(page.getByText('Late delivery (delivery): 28 troubled requests out of 40 (70%).')).toBeVisible()
})

test('a question without a good answer is attached to a right, and the editors’ file is at hand', async () => {
  const server = await show()
  server.gaps = { ...server.gaps, gaps: server.gaps.gaps.slice(0, 1) }
  await mounted.desk.gaps.load()
  const gaps = page.getByRole('region', { name: 'Questions sans bonne réponse' })
  await expect.element(gaps.getByText('Faites-vous des emballages cadeaux ?')).toBeVisible()
  await expect.element(gaps.getByText('Pas comprise · 7\u00a0fois, la dernière le 20 nov.')).toBeVisible()
  expect(document.querySelector('a[href="/v1/desk/gaps.yaml"]')).toBeNull()
  await gaps.getByRole('combobox').selectOptions('Droit de rétractation')
  await expect.poll(() => document.querySelector('a[href="/v1/desk/gaps.yaml"]')).not.toBeNull()
  expect(server.calls.find(({ path }) => path === 'gaps/gap-wrapping')?.body).toEqual({ right: 'withdrawal' })
})

test('a recommendation has its number of answers; from too few there is no score', async () => {
  const server = await show()
  const service = page.getByRole('region', { name: 'Vos réponses' })
  await expect.element(service.getByText(/^\+48 points, pour 25.réponses/)).toBeVisible()
  const few = { given: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 19], score: null, least: 20 }
  server.insights = { ...server.insights, recommendation: few }
  await mounted.desk.insights.load()
  await expect.element(service.getByText(/^19.réponses.: il en faut 20/)).toBeVisible()
  await expect.element(service.getByText(/points, pour/)).not.toBeInTheDocument()
})

test('what shoppers wrote is read with its kind and day, over the same period, and leaves as a file', async () => {
  const server = await show()
  const words = page.getByRole('region', { name: 'Leurs mots' })
  await expect.element(words.getByText('Un emballage plus petit.')).toBeVisible()
  await expect.element(words.getByText(/^Satisfaction.: 2 sur 5 · 19 nov/)).toBeVisible()
  await expect.element(words.getByText(/Et 2 de plus/)).toBeVisible()
  mounted.desk.insights.chooseLength(7)
  await expect.poll(() => server.calls.filter(({ path }) => path.startsWith('suggestions?')).length).toBe(2)
  const file = '/v1/desk/suggestions.csv?from=2026-11-15&to=2026-11-21&lang=fr'
  expect(document.querySelector(`a[href="${file}"]`)).not.toBeNull()
})
