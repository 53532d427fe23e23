import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { type Policy, policies } from '../../../worker/routes/policy.ts'
import { bodies } from '../../support/worker-bodies.ts'
import { openDesk } from '../../support/worker-case.ts'
import { call, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'
import { echo, spoiled } from '../../support/worker-hostile.ts'

/** Every row of the desk in the policy table, with what an attacker would send: a new row needs its body in `worker-bodies.ts`. */

const shop = 'hostile-desk'
/** Asked at the same time. */
const atOnce = 8
const ids = ['__proto__', '%00', "'%20OR%201=1--", 'x'.repeat(2000)]
const queries = ['from', 'to', 'kind', 'lang', 'at', 'skip', 'act', 'case', 'of']

const desk = policies.filter(({ path, roles }) => path.startsWith('/v1/desk/') && !roles.includes('ticket'))
const named = ({ method, path }: Policy) => `${method} ${path}`
/** Their body is the file itself: hostile.test.ts has those. Leaving ends the session that asks. */
const others = ['POST /v1/desk/cases/:case/files/:file', 'DELETE /v1/desk/session']
const posts = desk.filter((row) => row.method !== 'GET' && !others.includes(named(row)))
const gets = desk.filter(({ method }) => method === 'GET')

let lucie: Signed
beforeAll(async () => {
  await openDesk(shop)
  const email = await newAgent(shop, 'Lucie')
  await env.DB.prepare("UPDATE agents SET role = 'administrator' WHERE merchant = ?").bind(shop).run()
  lucie = await signIn(email, shop)
}, 30_000)

async function ask(row: Policy, { id = 'nothing', query = '', body }: { id?: string; query?: string; body?: unknown }) {
  const startedAt = Date.now()
  const path = row.path.replace('/v1/desk/', '').replace(/:[a-z]+/g, id)
  const response = await call(row.method, `${path}${query}`, { headers: lucie.headers, body })
  const text = await response.text()
  const told = `${path.slice(0, 60)}${query.slice(0, 40)} ${JSON.stringify(body)?.slice(0, 80)}`
  expect(response.status, told).toBeLessThan(500)
  if (response.status >= 400) expect(text, told).not.toMatch(echo)
  expect(Date.now() - startedAt, told).toBeLessThan(2000 * atOnce)
}

/** Some at a time: most of an answer is waiting. */
async function all(asked: (() => Promise<void>)[]): Promise<void> {
  for (let from = 0; from < asked.length; from += atOnce) {
    await Promise.all(asked.slice(from, from + atOnce).map((ask) => ask()))
  }
}

test('every row that takes a body has one here', () => {
  expect(posts.map(named).filter((name) => bodies[name] === undefined)).toEqual([])
  expect(posts.length).toBeGreaterThan(30)
})

test.each(posts.map((row) => [named(row), row] as const))(
  'no value in any field of %s makes a 500, an echo or a delay',
  { timeout: 60_000 },
  async (name, row) => {
    const right = (bodies[name]?.('', '') ?? {}) as Record<string, unknown>
    await all([...spoiled(right)].map((body) => () => ask(row, { body })))
  },
)

test('no id in any address does', { timeout: 60_000 }, async () => {
  const rows = desk.filter(({ path }) => path.includes(':'))
  const bodyOf = (row: Policy) => (row.method === 'GET' ? undefined : bodies[named(row)]?.('', ''))
  await all(rows.flatMap((row) => ids.map((id) => () => ask(row, { id, body: bodyOf(row) }))))
})

test('no question in any address does', { timeout: 60_000 }, async () => {
  const asked: (() => Promise<void>)[] = []
  for (const row of gets.filter(({ path }) => !path.includes(':'))) {
    for (const query of queries) {
      for (const value of ['-1', '<img src=x onerror=alert(1)>'])
        asked.push(() => ask(row, { query: `?${query}=${encodeURIComponent(value)}` }))
    }
  }
  await all(asked)
})
