import * as z from 'zod'
import type { Resolve } from './target.ts'

/** DNS over HTTPS in JSON, as Cloudflare and Google publish it. */
const address = 'https://cloudflare-dns.com/dns-query'
const timeoutMs = 5_000
const maxBytes = 64 * 1024

const recordTypes = { A: 1, AAAA: 28 } as const

const Answer = z.object({
  Status: z.number(),
  /** True when the answer was cut. */
  TC: z.boolean().optional(),
  Answer: z.array(z.object({ type: z.number(), data: z.string() })).optional(),
})

/** Asks for the addresses of a name, of both kinds. Throws when one of the two answers is not a whole one. */
export function resolver(call: typeof fetch): Resolve {
  return async (name) => {
    const found = await Promise.all([ask(call, name, 'A'), ask(call, name, 'AAAA')])
    return found.flat()
  }
}

async function ask(call: typeof fetch, name: string, type: keyof typeof recordTypes): Promise<string[]> {
  const query = new URLSearchParams({ name, type })
  const response = await call(`${address}?${query}`, {
    headers: { accept: 'application/dns-json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new Error('The resolver did not answer')
  }
  const text = await response.text()
  if (text.length > maxBytes) throw new Error('The resolver answered too much')
  const answer = Answer.parse(JSON.parse(text))
  // 0: the name exists. Anything else, a name that does not exist included, is no address to send to.
  if (answer.Status !== 0 || answer.TC === true) throw new Error('The resolver gave no whole answer')
  return (answer.Answer ?? []).filter((record) => record.type === recordTypes[type]).map(({ data }) => data)
}
