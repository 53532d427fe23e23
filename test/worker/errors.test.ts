import { afterEach, expect, test, vi } from 'vitest'
import { type Problem, ProblemError } from '../../protocol/index.ts'
import { problemResponse, unwrap } from '../../worker/errors.ts'

afterEach(() => vi.restoreAllMocks())

test('an unknown failure tells its reader nothing but an id, and the log its place but no words', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const cause = new TypeError('je m’appelle Lucie', { cause: new Error('lucie@example.com') })
  const response = problemResponse(cause, { policy: '/v1/x' })
  const problem = await response.json<Problem>()
  expect(problem).toEqual({ type: 'unexpected', status: 500, title: 'Unexpected error', instance: expect.any(String) })
  const logged = JSON.stringify(log.mock.calls)
  expect(logged).toContain(problem.instance)
  expect(logged).toContain('TypeError')
  expect(logged).not.toMatch(/Lucie|lucie@/)
})

test('an expected one is told with its detail and its delay, and is not logged', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const response = problemResponse(new ProblemError('too-many-requests', { detail: 'Wait.', retryAfterSeconds: 12 }))
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('12')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toMatchObject({ type: 'too-many-requests', detail: 'Wait.', retryAfterSeconds: 12 })
  expect(log).not.toHaveBeenCalled()
})

test('an outcome is its value or its problem, thrown', () => {
  expect(unwrap({ ok: 5 })).toBe(5)
  expect(unwrap({ ok: null })).toBeNull()
  expect(() => unwrap({ problem: 'case-closed' })).toThrow(expect.objectContaining({ type: 'case-closed' }))
})
