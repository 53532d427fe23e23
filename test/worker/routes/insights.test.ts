import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { Insights } from '../../../protocol/index.ts'
import { call, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'

let signed: Signed
beforeAll(async () => {
  signed = await signIn(await newAgent('chiffres'), 'chiffres')
  await env.DESK.getByName('chiffres').receiveCounts('e1', [
    { day: '2026-11-01', figure: 'question', right: 'withdrawal', by: 1 },
    { day: '2026-11-02', figure: 'question', right: '=1+1', by: 1 },
    { day: '2026-11-03', figure: 'open', right: null, by: 1 },
    { day: '2026-11-03', figure: 'open', right: null, by: -1 },
  ])
}, 30_000)
const ask = (path: string, headers = signed.headers) => call('GET', path, { headers })

test('the figures of a period, in their own shape, kept by no cache', async () => {
  const response = await ask('insights?from=2026-11-01&to=2026-11-30')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const insights = Insights.parse(await response.json())
  expect([insights.days.length, insights.whole.questions]).toEqual([30, 2])
})

test('the counts as a file in the words of its reader: a line for each, nothing that a spreadsheet would run, no line for what was taken back', async () => {
  const response = await ask('insights.csv?from=2026-11-01&to=2026-11-30')
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="comprendre-2026-11-01-2026-11-30.csv"',
  )
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  // The decoder takes the mark of UTF-8 away.
  expect((await response.text()).split('\r\n')).toEqual([
    'Jour,Étape,Droit,Intitulé,Ce qui est compté,Nombre',
    '2026-11-01,Rétractation,withdrawal,Droit de rétractation,Questions,1',
    "2026-11-02,Sujet non reconnu,'=1+1,,Questions,1",
    '',
  ])
  const english = await (await ask('insights.csv?from=2026-11-01&to=2026-11-01&lang=en')).text()
  expect(english.split('\r\n')[1]).toBe('2026-11-01,Withdrawal,withdrawal,Right of withdrawal,Questions,1')
})

test('the same event told twice counts once', async () => {
  const desk = env.DESK.getByName('chiffres')
  await desk.receiveCounts('e1', [{ day: '2026-11-01', figure: 'question', right: 'withdrawal', by: 1 }])
  const { whole } = Insights.parse(await (await ask('insights?from=2026-11-01&to=2026-11-01')).json())
  expect(whole.questions).toBe(1)
})

test.each([
  '',
  'from=2026-11-01',
  'from=2026-11-02&to=2026-11-01',
  'from=2026-02-30&to=2026-03-01',
  'from=2020-01-01&to=2026-11-01',
  'from=2026-11-01&to=2026-11-30&merchant=house',
])('a period asked for by “%s” is refused', async (query) => {
  for (const path of ['insights', 'insights.csv']) expect((await ask(`${path}?${query}`)).status).toBe(400)
})

test('another merchant sees none of it', async () => {
  const other = await signIn(await newAgent('voisins'), 'voisins')
  const response = await ask('insights?from=2026-11-01&to=2026-11-30', other.headers)
  expect(Insights.parse(await response.json()).whole.questions).toBe(0)
})
