import type { JoinedFile } from '../../protocol/index.ts'
import { type Fetch, readFailure } from './client.ts'
import type { Outcome } from './outcome.ts'

/** Ten megabytes over a slow line. */
const timeoutMs = 120_000

/** The files of cases: their bytes, not JSON. */
export interface FileClient {
  bring(caseId: string, id: string, file: File, type: string, stopped: AbortSignal): Promise<Outcome<JoinedFile>>
  takeBack(caseId: string, id: string): Promise<Outcome<null>>
  open(caseId: string, id: string): Promise<Outcome<Blob>>
}

/** Makes it, on the same session as the rest. */
export function createFileClient(options: {
  fetch: Fetch
  csrf: () => string | null
  onSignedOut: () => void
}): FileClient {
  async function call(caseId: string, id: string, init: RequestInit): Promise<Outcome<Response>> {
    const csrf = options.csrf()
    const headers = { ...init.headers, ...(init.method && csrf && { 'x-csrf-token': csrf }) }
    const path = `/v1/desk/cases/${encodeURIComponent(caseId)}/files/${encodeURIComponent(id)}`
    const timeout = AbortSignal.timeout(timeoutMs)
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout
    try {
      const response = await options.fetch(path, {
        ...init,
        headers,
        signal,
        credentials: 'same-origin',
        cache: 'no-store',
      })
      if (response.ok) return { ok: response }
      const failure = await readFailure(response)
      if (failure.type === 'not-signed-in') options.onSignedOut()
      return { failure }
    } catch {
      return { failure: { type: 'unreachable' } }
    }
  }
  return {
    async bring(caseId, id, file, type, stopped) {
      const name = encodeURIComponent(file.name.toWellFormed())
      const headers = { 'content-type': type, 'x-file-name': name }
      const sent = await call(caseId, id, { method: 'POST', headers, body: file, signal: stopped })
      return 'ok' in sent ? { ok: (await sent.ok.json()) as JoinedFile } : sent
    },
    async takeBack(caseId, id) {
      const headers = { 'content-type': 'application/json' }
      const taken = await call(caseId, id, { method: 'DELETE', headers, body: '{}' })
      return 'ok' in taken ? { ok: null } : taken
    },
    async open(caseId, id) {
      const opened = await call(caseId, id, {})
      if ('failure' in opened) return opened
      try {
        return { ok: await opened.ok.blob() }
      } catch {
        return { failure: { type: 'unreachable' } }
      }
    },
  }
}
