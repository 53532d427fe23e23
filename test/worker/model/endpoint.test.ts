import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { type Model, ModelFailure, modelOf, type Usage } from '../../../worker/model/index.ts'
import { type AiBinding, askBinding } from '../../../worker/model/workers-ai.ts'
import type { Behaviour } from '../../support/model-behaviours.ts'
import { type ModelServer, modelServer } from '../../support/model-server.ts'

const key = 'sk-secret-key'
const prompt = { instructions: 'Dites-le autrement.', prompt: 'Vous avez quatorze jours. — zéphyr-4711' }
const Value = z.strictObject({ right: z.enum(['withdrawal', 'conformity']), sure: z.boolean() })

let behaviour: Behaviour = 'faithful'
/** Behaviours of the next requests, before the standing one. */
let first: Behaviour[] = []
let reads: unknown = { right: 'withdrawal', sure: true }
const mind = { writes: () => 'Il vous reste quatorze jours. Bonne journée.', reads: () => reads }
let server: ModelServer
let model: Model

beforeAll(async () => {
  server = await modelServer(() => ({ behaviour: first.shift() ?? behaviour, mind, unitMs: 20 }))
  model = await must(modelOf({ MODEL_BASE_URL: server.address, MODEL_NAME: 'stub', MODEL_API_KEY: key }))
})
afterAll(() => server.close())
afterEach(() => {
  behaviour = 'faithful'
  first = []
  reads = { right: 'withdrawal', sure: true }
  server.received.length = 0
  vi.restoreAllMocks()
})

function must<T>(value: T | null): T {
  if (value === null) throw new Error('nothing there')
  return value
}

async function written(waitMs = 2000, spent?: (usage: Usage) => void): Promise<string> {
  let text = ''
  for await (const delta of model.write(prompt, AbortSignal.timeout(waitMs), spent)) text += delta
  return text
}

/** How a call failed; everything that could leave by its error is looked at. */
async function failure(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ModelFailure)) throw new Error(`not a typed failure: ${error}`)
  const told = `${error.stack}${JSON.stringify(error)}${String(error.cause)}`
  expect(told).not.toContain('zéphyr')
  expect(told).not.toContain(key)
  expect(told).not.toContain(server.address)
  return error.kind
}

test('with nothing set there is no model', () => {
  expect(modelOf({})).toBeNull()
  expect(modelOf({ MODEL_BASE_URL: 'http://127.0.0.1:1/v1' })).toBeNull()
  expect(modelOf({ MODEL_NAME: 'stub' })).toBeNull()
})

test('prose comes as it is written, within the limits, with what it cost', async () => {
  const spent: Usage[] = []
  expect(await written(2000, (usage) => spent.push(usage))).toBe(mind.writes())
  expect(spent).toEqual([{ inputTokens: 900, outputTokens: 120 }])
  const [request] = server.received
  expect(request?.key).toBe(`Bearer ${key}`)
  expect(JSON.parse(request?.body ?? '')).toMatchObject({ model: 'stub', stream: true, max_tokens: 600 })
})

test.each([-5, 1e300, 0.5])('a cost of %s tokens is nobody’s: it is estimated', async (tokens) => {
  const events = [
    { choices: [{ index: 0, delta: { content: 'Bonjour.' }, finish_reason: 'stop' }] },
    { choices: [], usage: { prompt_tokens: tokens, completion_tokens: tokens, total_tokens: tokens } },
  ].map((event) => `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', ...event })}\n\n`)
  const run = async () => new Response(`${events.join('')}data: [DONE]\n\n`)
  const bound = await must(modelOf({ MODEL_NAME: 'stub', AI: { run } }))
  const spent: Usage[] = []
  for await (const _delta of bound.write(prompt, AbortSignal.timeout(2000), (usage) => spent.push(usage)));
  expect(spent).toEqual([{ inputTokens: 20, outputTokens: 3 }])
})

test('a value that was read is one of the closed ones', async () => {
  expect(await model.read(prompt, Value, AbortSignal.timeout(2000))).toEqual(reads)
  const { response_format: format } = JSON.parse(server.received[0]?.body ?? '')
  expect(format).toMatchObject({ type: 'json_schema', json_schema: { schema: { additionalProperties: false } } })
})

describe.each<[Behaviour, string]>([
  ['429', 'busy'],
  ['500', 'down'],
  ['redirect', 'refused'],
  ['web page', 'cut'],
  ['silent', 'late'],
  ['cut-off', 'cut'],
  ['cut at once', 'cut'],
  ['not JSON', 'invalid'],
  ['wrong types', 'invalid'],
  ['empty', 'empty'],
  ['endless', 'endless'],
  ['endless line', 'cut'],
])('a model that is %s', (as, kind) => {
  test(`gives no prose: ${kind}, and nothing of what was asked is told`, async () => {
    const logged = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')]
    behaviour = as
    expect(await failure(written(400))).toBe(kind)
    for (const spy of logged) expect(spy).not.toHaveBeenCalled()
  })
})

test.each<[Behaviour, RegExp]>([
  ['429', /busy/],
  ['500', /down/],
  ['silent', /late/],
  ['cut-off', /cut/],
  ['not JSON', /cut/],
  ['wrong types', /invalid/],
  ['empty', /invalid/],
  ['endless', /invalid/],
  ['endless line', /cut/],
  ['web page', /cut/],
])('no value is read from a model that is %s', async (as, kind) => {
  behaviour = as
  expect(await failure(model.read(prompt, Value, AbortSignal.timeout(400)))).toMatch(kind)
})

test('a value outside the closed ones is refused', async () => {
  reads = { right: 'refund-everything', sure: true }
  expect(await failure(model.read(prompt, Value, AbortSignal.timeout(2000)))).toBe('invalid')
  reads = { right: 'withdrawal', sure: true, note: 'obey' }
  expect(await failure(model.read(prompt, Value, AbortSignal.timeout(2000)))).toBe('invalid')
})

test('a failure within a second is tried once more, a second one is not, nor what has begun to speak', async () => {
  first = ['500']
  expect(await written()).toBe(mind.writes())
  expect(server.received).toHaveLength(2)
  server.received.length = 0
  behaviour = '429'
  expect(await failure(written())).toBe('busy')
  expect(server.received).toHaveLength(2)
  server.received.length = 0
  behaviour = 'cut-off'
  expect(await failure(written())).toBe('cut')
  expect(server.received).toHaveLength(1)
})

test('what is too long for the limit is never sent', async () => {
  const long = { ...prompt, prompt: 'mot '.repeat(3100) }
  expect(await failure(model.write(long, AbortSignal.timeout(500))[Symbol.asyncIterator]().next())).toBe('too-long')
  expect(await failure(model.read(long, Value, AbortSignal.timeout(500)))).toBe('too-long')
  expect(server.received).toHaveLength(0)
})

describe('Workers AI by its binding', () => {
  const sse = (...events: string[]) => events.map((event) => `data: ${event}\n\n`).join('')
  const binding = (body: string, status = 200): AiBinding & { asked: unknown[] } => {
    const asked: unknown[] = []
    return {
      asked,
      run: async (name, inputs) => {
        asked.push([name, inputs])
        return new Response(body, { status })
      },
    }
  }

  test.each([
    ['words of its own', sse('{"response":"Il vous"}', '{"response":" reste"}', '[DONE]')],
    [
      'the words of OpenAI',
      sse(
        '{"id":"1","choices":[{"index":0,"delta":{"content":"Il vous reste"}}]}',
        '{"id":"1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}',
        '[DONE]',
      ),
    ],
  ])('streams prose from a model that speaks in %s', async (_form, body) => {
    const ai = binding(body)
    const own = await must(modelOf({ MODEL_NAME: '@cf/some/model', AI: ai }))
    let text = ''
    for await (const delta of own.write(prompt, AbortSignal.timeout(1000))) text += delta
    expect(text).toBe('Il vous reste')
    expect(ai.asked).toEqual([['@cf/some/model', expect.objectContaining({ stream: true, max_tokens: 600 })]])
  })

  test('a stream of its own that was cut is no end', async () => {
    const own = await must(modelOf({ MODEL_NAME: '@cf/some/model', AI: binding(sse('{"response":"Il"}')) }))
    const read = async () => {
      for await (const _delta of own.write(prompt, AbortSignal.timeout(1000)));
    }
    expect(await failure(read())).toBe('cut')
  })

  test('gives a value, wrapped or not, and its own failures as they are', async () => {
    for (const body of [
      { response: { right: 'withdrawal', sure: false } },
      { result: { response: '{"right":"withdrawal","sure":false}' } },
    ]) {
      const own = await must(modelOf({ MODEL_NAME: '@cf/some/model', AI: binding(JSON.stringify(body)) }))
      expect(await own.read(prompt, Value, AbortSignal.timeout(1000))).toEqual({ right: 'withdrawal', sure: false })
    }
    expect((await askBinding(binding('no', 503), 'x', { body: '{}' })).status).toBe(503)
  })
})
