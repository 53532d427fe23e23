import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { ProblemError } from '../../protocol/index.ts'
import { problemResponse } from '../errors.ts'
import type { Asking } from '../mcp/index.ts'
import { currentTime, dayInParis } from '../merchants/clock.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { networkOf } from './address.ts'
import type { Application } from './application.ts'
import { readBody } from './body.ts'
import { openCaseFor } from './mcp-case.ts'

/** Other assistants, by the Model Context Protocol, mounted at `/mcp`. */
export const mcpRoutes = new Hono<Application>()

const requestsPerMinute = 120

mcpRoutes.post('/', async (context) => {
  try {
    await limitRequests(context)
    const body = await readBody(context.req.raw, z.unknown())
    // No version of the protocol that we speak has batches.
    if (Array.isArray(body)) throw new ProblemError('invalid-input', { detail: 'Send one message at a time.' })
    const { answerMcp } = await import('../mcp/index.ts')
    const asking: Asking = {
      origin: context.env.PUBLIC_ORIGIN,
      today: dayInParis(currentTime()),
      openCase: (asked) => openCaseFor(context, asked),
    }
    const response = await answerMcp(context.req.raw, body, asking)
    const headers = new Headers(response.headers)
    headers.set('cache-control', 'no-store')
    return new Response(response.body, { status: response.status, headers })
  } catch (error) {
    return refusal(error)
  }
})

/** Codes of JSON-RPC for what is refused before the protocol begins. */
const codes: Partial<Record<string, number>> = { 'invalid-json': -32700, 'invalid-input': -32600, unexpected: -32603 }

/** The refusal in the protocol's own form, with the status and the words of our problem. */
async function refusal(error: unknown): Promise<Response> {
  const response = problemResponse(error, { method: 'POST', policy: '/mcp' })
  const { type, title, detail, instance } = await response.json<Record<string, string>>()
  const message = detail ? `${title}. ${detail}` : title
  const headers = new Headers(response.headers)
  headers.set('content-type', 'application/json')
  const failed = { code: codes[type ?? ''] ?? -32000, message, data: { type, instance } }
  return new Response(JSON.stringify({ jsonrpc: '2.0', id: null, error: failed }), {
    status: response.status,
    headers,
  })
}

/** Counted by a keyed hash of the network, so that no address is kept. */
async function limitRequests({ env, req }: Context<Application>): Promise<void> {
  const key = await keyedHash(env.SECRET, 'mcp', networkOf(req.header('cf-connecting-ip')))
  const fenced = await env.FENCE.limit({ key })
  const retryAfterSeconds = fenced.success ? await env.LIMIT.getByName(key).take(requestsPerMinute, 60) : 60
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds })
}
