/** Agents of the tests: invited, signed in, calling the desk's routes. */
import { env, exports } from 'cloudflare:workers'
import { expect, vi } from 'vitest'
import type { DeskSession } from '../../protocol/index.ts'
import { seal } from '../../worker/privacy/seal.ts'
import { demoMerchant } from '../../worker/routes/demo-merchant.ts'
import { type Invitation, inviteStatements } from '../../worker/sign-in/accounts.ts'
import { newTotpSecret } from '../../worker/sign-in/totp.ts'

const desk = 'http://localhost:8787'
let address = 0

interface Call {
  body?: unknown
  headers?: Record<string, string>
}

/** A call of the desk's page; every caller has a network address of its own unless told otherwise. */
export function call(method: string, path: string, { body, headers = {} }: Call = {}): Promise<Response> {
  address += 1
  return exports.default.fetch(`${desk}/v1/desk/${path}`, {
    method,
    headers: {
      origin: desk,
      'cf-connecting-ip': `192.0.2.${address % 250}`,
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
  })
}

export async function invite(invitation: Invitation): Promise<void> {
  const settings = { ...demoMerchant(['http://shop.localhost:8787']), slug: invitation.merchant }
  const merchant = env.DB.prepare('INSERT OR IGNORE INTO merchants (slug, settings, version) VALUES (?, ?, 1)')
  await env.DB.batch([
    merchant.bind(settings.slug, JSON.stringify(settings)),
    ...inviteStatements(env.DB, invitation, new Date()),
  ])
  await env.DESK.getByName(invitation.merchant).pushSettings(1, settings)
}

let people = 0
/** A new agent of a merchant, so that limits and codes of one test do not touch another. */
export async function newAgent(merchant = 'house', name = 'Inès'): Promise<string> {
  people += 1
  const email = `agent-${people}@${merchant}.example`
  await invite({ merchant, email, name, role: 'agent' })
  return email
}

/** The newest code sent to an address, asked for now. */
export async function askCode(email: string, merchant = 'house'): Promise<string> {
  const before = await codesOf(email, merchant)
  expect((await call('POST', 'codes', { body: { email } })).status).toBe(204)
  return vi.waitFor(
    async () => {
      const codes = await codesOf(email, merchant)
      expect(codes.length).toBe(before.length + 1)
      return codes[0] ?? ''
    },
    // The first one loads Better Auth.
    { timeout: 15_000 },
  )
}

export async function codesOf(email: string, merchant: string): Promise<string[]> {
  const mails = await env.DESK.getByName(merchant).demoMails(100)
  return mails.filter((mail) => mail.to === email).flatMap((mail) => /^\d{8}$/m.exec(mail.text)?.[0] ?? [])
}

export interface Signed {
  session: DeskSession
  headers: Record<string, string>
}

export async function signIn(email: string, merchant = 'house'): Promise<Signed> {
  const code = await askCode(email, merchant)
  const response = await call('POST', 'session', { body: { email, code } })
  expect(response.status).toBe(201)
  const session = await response.json<DeskSession>()
  // Whoever administers has a second factor, and gives it; how is proved in second-factor.test.ts.
  if (session.agent.role === 'administrator') await giveSecondFactor(session.agent.id)
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { session, headers: { cookie, 'x-csrf-token': session.csrf } }
}

/** The person has a second factor, and has given it in every session that is open now. */
export async function giveSecondFactor(agent: string): Promise<void> {
  const add = env.DB.prepare(
    'INSERT INTO second_factors (agent, sealed) VALUES (?, ?) ON CONFLICT DO UPDATE SET sealed = excluded.sealed',
  )
  const give = env.DB.prepare(
    'INSERT OR IGNORE INTO session_factors (session) SELECT id FROM sign_in_sessions WHERE userId = ?',
  )
  const sealed = await seal(env.SECRET, `second-factor\n${agent}`, newTotpSecret())
  await env.DB.batch([add.bind(agent, sealed), give.bind(agent)])
}

export async function openSocket(headers: Record<string, string>, ticket?: string): Promise<WebSocket> {
  const spent = ticket ?? (await (await call('POST', 'tickets', { headers })).json<{ ticket: string }>()).ticket
  const response = await call('GET', 'socket', {
    headers: { ...headers, upgrade: 'websocket', 'sec-websocket-protocol': `recours, ${spent}` },
  })
  if (!response.webSocket) throw new Error(`no socket: ${response.status}`)
  response.webSocket.accept()
  return response.webSocket
}
