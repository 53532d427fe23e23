import { expect, test, vi } from 'vitest'
import { createClient } from '../../../desk/transport/client.ts'

function clientOf(answer: () => Response | Promise<Response>, csrf: string | null = 'csrf') {
  const calls: { input: string; init: RequestInit }[] = []
  const onSignedOut = vi.fn()
  const client = createClient({
    fetch: async (input, init) => {
      calls.push({ input, init })
      return answer()
    },
    csrf: () => csrf,
    onSignedOut,
  })
  return { client, calls, onSignedOut }
}
const problem =
  (type: string, status: number, more = {}) =>
  () =>
    Response.json({ type, status, ...more }, { status })

test('a state-changing request carries JSON and the token of the session', async () => {
  const { client, calls } = clientOf(() => Response.json({}))
  await client.change('case-1', 'claim')
  const headers = new Headers(calls[0]?.init.headers)
  expect(calls[0]?.input).toBe('/v1/desk/cases/case-1/claim')
  expect(calls[0]?.init.body).toBe('{}')
  expect([headers.get('content-type'), headers.get('x-csrf-token')]).toEqual(['application/json', 'csrf'])
})

test('reading carries neither', async () => {
  const { client, calls } = clientOf(() => Response.json({ cases: [], total: 0 }))
  await client.caseView('case-1')
  const headers = new Headers(calls[0]?.init.headers)
  expect([headers.get('content-type'), headers.get('x-csrf-token')]).toEqual([null, null])
})

test('an id cannot leave its place in the path', async () => {
  const { client, calls } = clientOf(() => Response.json({}))
  await client.caseView('../session')
  expect(calls[0]?.input).toBe('/v1/desk/cases/..%2Fsession')
})

test('a lost session is told, once, as its own failure', async () => {
  const { client, onSignedOut } = clientOf(problem('not-signed-in', 401))
  expect(await client.queue({ tab: 'waiting', filter: {} })).toEqual({ failure: { type: 'not-signed-in' } })
  expect(onSignedOut).toHaveBeenCalledOnce()
})

test('a refusal keeps how long to wait', async () => {
  const { client } = clientOf(problem('too-many-requests', 429, { retryAfterSeconds: 40 }))
  expect(await client.askCode('a@b.example')).toEqual({
    failure: { type: 'too-many-requests', retryAfterSeconds: 40 },
  })
})

test.each([
  ['a page that is not ours', () => new Response('<html>', { status: 502 }), 'unavailable'],
  ['a refusal without a type', () => Response.json({}, { status: 400 }), 'unexpected'],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
  ['a success cut short', () => new Response('{"ok', { status: 200 }), 'unreachable'],
])('%s is a failure, never an exception', async (_case, answer, type) => {
  const { client } = clientOf(answer)
  expect(await client.session()).toEqual({ failure: { type } })
})
