/** A merchant's own program, with a key: what it asks goes to the service as from a server. */
import { env, exports } from 'cloudflare:workers'
import { KeyScope } from '../../protocol/index.ts'
import { merchant, openShop, publicOrigin } from './worker-shopper.ts'

export interface Program {
  merchant: string
  keyId: string
  secret: string
  /** `path`: below `/v1/merchant/`. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
}

/** A program of a shop, with every scope unless told otherwise. */
export async function newProgram(slug: string, scopes: KeyScope[] = [...KeyScope.options]): Promise<Program> {
  const made = await env.DESK.getByName(slug).makeKey({ id: 'test' }, { name: 'Back-office', scopes })
  if (!('ok' in made)) throw new Error(made.problem)
  const { key, secret } = made.ok
  return { merchant: slug, keyId: key.id, secret, ask: askWith(secret) }
}

/** The same for a shop that opens now. */
export async function newShopWithProgram(slug: string): Promise<Program> {
  await openShop({ ...merchant, slug })
  return newProgram(slug)
}

let networks = 0

/** Asks with a key, each time from another network. */
export function askWith(secret: string): Program['ask'] {
  return (method, path, body, headers = {}) => {
    networks += 1
    return exports.default.fetch(`${publicOrigin}/v1/merchant/${path}`, {
      method,
      headers: {
        ...(secret !== '' && { authorization: `Bearer ${secret}` }),
        'cf-connecting-ip': `2001:db8:${(networks >> 8).toString(16)}:${(networks & 255).toString(16)}00::1`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  }
}

/** The body that opens a case. */
export function openingOf(email: string, changes: Record<string, unknown> = {}) {
  return {
    id: crypto.randomUUID(),
    contact: { name: 'Karim Benali', email, order: 'ML-48213' },
    wish: 'Une réparation.',
    consent: { given: true, how: 'telephone', at: new Date().toISOString() },
    ...changes,
  }
}

export const said = 'Mon téléphone acheté en ligne il y a 14 mois ne s’allume plus.'

/** A conversation with a case, as a program brings one. */
export async function openCaseBy(program: Program, email = `${crypto.randomUUID()}@example.com`) {
  const id = crypto.randomUUID()
  const begun = await program.ask('POST', 'conversations', { id, language: 'fr' })
  const { conversation } = await begun.json<{ conversation: string }>()
  await (
    await program.ask('POST', `conversations/${conversation}/messages`, { id: crypto.randomUUID(), text: said })
  ).text()
  const opened = await program.ask('POST', `conversations/${conversation}/case`, openingOf(email))
  if (opened.status !== 201) throw new Error(await opened.text())
  const { case: caseId, reference } = await opened.json<{ case: string; reference: string }>()
  return { conversation, caseId, reference, email }
}
