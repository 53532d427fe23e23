/** A request that failed: `offline` when nothing came back, else the type of the service's problem; its message is the detail. */
export class Refusal extends Error {
  type: string
  constructor(type: string, detail?: string) {
    super(detail)
    this.type = type
  }
}

/** Calls `/v1`. Posts when there is a body. Throws a `Refusal`. */
export async function request(path: string, token?: string, body?: unknown): Promise<Response> {
  let response: Response
  try {
    response = await fetch(`/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    })
  } catch {
    throw new Refusal('offline')
  }
  if (response.ok) return response
  const { type, detail } = await response.json().catch(() => ({ type: 'unexpected' }))
  throw new Refusal(`${type}`, detail)
}

/** Resolves after a full-jitter pause: 1 s doubled by each attempt, 30 s at most. */
export const pause = (attempt: number) =>
  new Promise((done) => setTimeout(done, Math.random() * Math.min(3e4, 1e3 * 2 ** attempt)))

/** UUID version 7: the client's own id of what it sends, so that a repeat is recognised. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`
}
