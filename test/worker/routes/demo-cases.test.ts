import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { AskQueue, Case, type QueueTab } from '../../../protocol/index.ts'
import { ask } from '../../support/worker-shopper.ts'

const fill = (body: object) =>
  ask('/demo/cases', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

test('cases by the hundred are real in all but their people: varied, assessed, searchable, some held, some resolved', async () => {
  await ask('/demo/seed', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  expect((await fill({ count: 120, from: 0 })).status).toBe(201)
  const desk = env.DESK.getByName('maison-lucie')
  const acting = { id: 'nobody', session: 's', network: 'n' }
  const page = (tab: QueueTab, filter = {}) => desk.browse(acting, AskQueue.parse({ tab, filter, limit: 200 }))
  const waiting = await page('waiting')
  const { waiting: open = 0, team = 0, resolved = 0 } = waiting.counts ?? {}
  expect(open + team + resolved).toBeGreaterThanOrEqual(120)
  expect(Math.min(open, team, resolved)).toBeGreaterThan(10)
  const lines = waiting.lines
  for (const varied of [
    lines.map(({ language }) => language),
    lines.map(({ tone }) => tone),
    lines.map(({ origin }) => origin),
    waiting.choices?.rights.map(({ id }) => id) ?? [],
  ]) {
    expect(new Set(varied).size).toBeGreaterThan(1)
  }
  expect(lines.filter(({ deadline }) => deadline).length).toBeGreaterThan(lines.length / 3)
  const one = await desk.read(acting, lines[0]?.id ?? '')
  expect('ok' in one && Case.safeParse(one.ok.case).success).toBe(true)
  expect((await page('waiting', { search: 'colis' })).lines.length).toBeGreaterThan(0)
})

test.each([{ count: 251, from: 0 }, { count: 0, from: 0 }, { count: 1 }, { count: 1, from: -1 }])(
  '%o is refused',
  async (body) => expect((await fill(body)).status).toBe(400),
)
