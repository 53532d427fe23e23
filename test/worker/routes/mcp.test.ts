import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { articleIds, articleTexts, rights } from '../../../knowledge/index.ts'
import { keyedHash } from '../../../worker/privacy/secrets.ts'
import { ask, openShop, publicOrigin } from '../../support/worker-shopper.ts'

/** The official client against the Worker; what the protocol asks of a server; what hostile callers get. */

let network = 0
/** Each caller has a network of its own, so that only who means to meets the limit. */
const ownNetwork = () => `203.0.113.${++network}`

async function connect(version: '2025-11-25' | '2026-07-28' | '2025-06-18'): Promise<Client> {
  const address = ownNetwork()
  const send = (url: string | URL, init?: RequestInit) => {
    const headers = new Headers(init?.headers)
    headers.set('cf-connecting-ip', address)
    return exports.default.fetch(String(url), { ...init, headers } as RequestInit<RequestInitCfProperties>)
  }
  const mode = version === '2026-07-28' ? { pin: version } : 'legacy'
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } })
  const transport = new StreamableHTTPClientTransport(new URL('/mcp', publicOrigin), { fetch: send as typeof fetch })
  await client.connect(transport)
  return client
}
