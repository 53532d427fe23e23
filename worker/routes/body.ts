import type * as z from 'zod'
import { ProblemError } from '../../protocol/index.ts'

const bodyMaxBytes = 64 * 1024
const depthMax = 10
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The JSON body of a request, of the shape of `schema`. Throws `wrong-content-type`, `body-too-large` (measured on the
 * bytes received), `invalid-json` or `invalid-input`.
 */
export async function readBody<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ProblemError('wrong-content-type')
  const value = parseJson(await readText(request))
  if (!isPlain(value, depthMax)) throw new ProblemError('invalid-input')
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new ProblemError('invalid-input', { detail: places(parsed.error) })
  return parsed.data
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  let bytes = 0
  let text = ''
  for await (const chunk of request.body) {
    bytes += chunk.byteLength
    if (bytes > bodyMaxBytes) throw new ProblemError('body-too-large')
    text += decode(decoder, chunk)
  }
  return text + decode(decoder)
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch (cause) {
    throw new ProblemError('invalid-json', { cause })
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ProblemError('invalid-json', { cause })
  }
}

/** False for values nested too deeply or with a key that could reach an object's prototype. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  return Object.entries(value).every(([key, inner]) => !forbiddenKeys.has(key) && isPlain(inner, depth - 1))
}

/** Where the input is wrong, by the names of our own schema; never what was written. */
function places(error: z.ZodError): string | undefined {
  const paths = error.issues.map((issue) => issue.path.join('.')).filter((path) => path !== '')
  return paths.length > 0 ? `Wrong: ${[...new Set(paths)].slice(0, 5).join(', ')}` : undefined
}
