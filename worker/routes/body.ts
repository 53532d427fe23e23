import type * as z from 'zod'
import { ProblemError } from '../../protocol/index.ts'

const maxBytes = 64 * 1024
const maxDepth = 10
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** The body of a request as a schema wants it. Throws the problem that fits: type, size, JSON or shape. */
export async function readBody<T extends z.ZodType>(request: Request, schema: T): Promise<z.infer<T>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ProblemError('wrong-content-type')
  const value = parseJson(await receive(request))
  if (!isHarmless(value, 1)) throw new ProblemError('invalid-input')
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw wrongShape(parsed.error)
}

/** What does not fit a schema. Names on a path are those of ours, never the sender's: an unknown key is reported on what holds it. */
export function wrongShape({ issues }: z.ZodError): ProblemError {
  const path = issues[0]?.path.join('.')
  return new ProblemError('invalid-input', { detail: path ? `Check “${path}”.` : 'Check the names of the fields.' })
}

/** The body of a signed request as it came, once it is known to be harmless JSON; its own schema is checked by who knows the sender. */
export async function readSigned(request: Request): Promise<string> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ProblemError('wrong-content-type')
  const bytes = await receive(request)
  if (!isHarmless(parseJson(bytes), 1)) throw new ProblemError('invalid-input')
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** The bytes received, counted as they come: what the header announces proves nothing. */
async function receive(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new ProblemError('body-too-large')
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
  } catch (cause) {
    throw new ProblemError('invalid-json', { cause })
  }
}

function isHarmless(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return true
  if (depth > maxDepth) return false
  return Object.entries(value).every(([key, item]) => !forbiddenKeys.has(key) && isHarmless(item, depth + 1))
}
