import { expect, test } from 'vitest'
import { AgentSays, ShopperSays } from '../../../protocol/index.ts'
import { app } from '../../../worker/app.ts'
import { policies, policiesOf, socketPolicies } from '../../../worker/routes/policy.ts'

const named = (method: string, path: string) => `${method} ${path === '/' ? path : path.replace(/\/$/, '')}`
const handlers = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => named(method, path))

test('every route has its row in the table', () => {
  // A row that ends with a star stands for what is below it.
  const listed = (route: string) =>
    policies.some(({ method, path }) => {
      const row = named(method, path)
      return row === route || (row.endsWith('/*') && route.startsWith(row.slice(0, -1)))
    })
  expect(handlers.filter((route) => !listed(route))).toEqual([])
  expect(handlers.length).toBeGreaterThan(30)
})

test('every row has its route', () => {
  const rows = policies.map(({ method, path }) => named(method, path)).filter((row) => !row.endsWith('/*'))
  expect(rows.filter((row) => !handlers.includes(row))).toEqual([])
})

test('no row is written twice', () => {
  const rows = policies.map(({ method, path }) => named(method, path))
  expect(new Set(rows)).toHaveLength(rows.length)
})

test('every kind of socket message has its row', () => {
  const kinds = (options: readonly { shape: { type: { value: string } } }[]) =>
    options.map(({ shape }) => shape.type.value)
  const rows = (socket: string) => socketPolicies.filter((row) => row.socket === socket).map(({ type }) => type)
  expect(kinds(ShopperSays.options).toSorted()).toEqual(rows('shopper').toSorted())
  expect(kinds(AgentSays.options).toSorted()).toEqual(rows('desk').toSorted())
})

test('whoever reads or changes something that exists needs a role, and owns it', () => {
  const closed = policies.filter(({ roles }) => !roles.includes('anyone'))
  expect(closed.filter(({ owner }) => owner === 'none')).toEqual([])
  // Another system has no page: its signature says whose it is.
  expect(closed.filter(({ origin, roles }) => origin === 'any' && !roles.includes('connector'))).toEqual([])
})

test.each([
  ['/recours.js', 1],
  ['/recours.1586057611.js', 1],
  ['/recours.js.map', 0],
  ['/other.js', 0],
  ['/frame/fr.html', 0],
  ['/frame/csp.json', 0],
  ['/m/maison-lucie', 1],
  ['/m/maison-lucie/autre', 0],
  ['/v1/conversations/abc/messages/more', 0],
])('%s has %i rows on the public host', (path, count) => {
  expect(policiesOf('public', path, false)).toHaveLength(count)
})
