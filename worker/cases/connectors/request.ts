import type { Attempted } from '../../env.ts'

const timeoutMs = 15_000
const maxReplyBytes = 64 * 1024
const longestWaitSeconds = 24 * 60 * 60

/** What another system answered: its status and, of its reply, no more than 64 kB. */
export interface Answered {
  status: number
  headers: Headers
  text: string
}

/** One request within 15 seconds, whose redirects are not followed; null when no answer came. */
export async function request(call: typeof fetch, url: string, init: RequestInit): Promise<Answered | null> {
  try {
    const response = await call(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    return { status: response.status, headers: response.headers, text: await readSome(response) }
  } catch {
    return null
  }
}

/** The beginning of a reply; the rest is not waited for. */
async function readSome(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    const room = maxReplyBytes - size
    text += decoder.decode(value.subarray(0, room), { stream: true })
    size += value.byteLength
    if (size >= maxReplyBytes) {
      await reader.cancel()
      break
    }
  }
  return text
}

/** What an answer means for its delivery: only 2xx is a success. */
export function judge(answered: Answered | null, now: Date): Attempted {
  if (!answered) return { outcome: 'unreachable' }
  const { status, headers } = answered
  if (status >= 200 && status < 300) return { outcome: 'delivered', status }
  // A redirect that is not followed may come without a status of its own.
  if (status === 0 || (status >= 300 && status < 400)) return { outcome: 'redirected', ...(status > 0 && { status }) }
  if (status === 410) return { outcome: 'gone', status }
  if (status === 429 || status === 503) {
    const retryAfterSeconds = waitOf(headers.get('retry-after'), now)
    return { outcome: 'busy', status, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) }
  }
  return { outcome: status >= 500 ? 'failed' : 'refused', status }
}

/** Seconds of a `Retry-After`, which is a number of them or a date; undefined when it says nothing usable. */
export function waitOf(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now.getTime()) / 1000)
  return seconds > 0 ? Math.min(seconds, longestWaitSeconds) : undefined
}

/** The value of a reply in JSON, or null. */
export function readJson(answered: Answered | null): unknown {
  try {
    return answered && answered.status >= 200 && answered.status < 300 ? JSON.parse(answered.text) : null
  } catch {
    return null
  }
}
