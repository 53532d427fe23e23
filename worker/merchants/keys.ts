import { type KeyScope, type MerchantSettings, ProblemError } from '../../protocol/index.ts'
import type { KnownKey } from '../back-office.ts'
import type { Env, NamedActing } from '../env.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { findMerchant } from './settings.ts'

const requestsPerMinute = 120
const failuresPerTenMinutes = 30

/** `rk_`: what secret scanners know it by. The merchant and the id find the row; only the last part is secret. */
const keyForm = /^rk_([a-z0-9-]{2,40})\.([\w-]{22})\.([\w-]{43})$/

/** How a key begins: nothing secret. */
export function keyPrefix(merchant: string, id: string): string {
  return `rk_${merchant}.${id}`
}

/** The whole key, as its holder keeps it. */
export function keyOf(merchant: string, id: string, secret: string): string {
  return `${keyPrefix(merchant, id)}.${secret}`
}

/** What is stored instead of a secret, bound to its merchant and key. */
export function secretHash(serviceKey: string, merchant: string, id: string, secret: string): Promise<string> {
  return keyedHash(serviceKey, 'merchant-key', `${merchant}\n${id}\n${secret}`)
}

/** A program of a merchant, known by its key. */
export interface KeyHolder {
  /** The merchant's public name. */
  merchant: string
  settings: MerchantSettings
  key: KnownKey
  /** For the log of who did what. */
  acting: NamedActing
}

/** The same for whoever has no key and whoever has a wrong one. */
const howToAsk = 'Send it whole, as “Authorization: Bearer rk_…”.'

/**
 * Who holds a key that may do `scope`. `authorization`: the header, as it came; `network`: what limits count for the
 * caller's address. Throws `key-not-valid`, `scope-missing`, `too-many-requests`: 120 a minute for a key, 30 failures in
 * ten minutes for a network.
 */
export async function requireKey(
  env: Env,
  { authorization, network, scope }: { authorization: string | undefined; network: string; scope: KeyScope },
): Promise<KeyHolder> {
  const [, merchant = '', id = '', secret = ''] = keyForm.exec(authorization?.replace(/^Bearer /i, '') ?? '') ?? []
  // A name that no merchant has wakes no object.
  const known = merchant === '' ? null : await findMerchant(env, merchant)
  const found = known
    ? await env.DESK.getByName(merchant).findKey(id, await secretHash(env.SECRET, merchant, id, secret))
    : { problem: 'key-not-valid' as const }
  if ('problem' in found && found.problem !== 'key-not-valid') throw new ProblemError(found.problem)
  if (!known || !('ok' in found)) {
    await limit(env, 'merchant-key-failures', network, failuresPerTenMinutes, 600)
    throw new ProblemError('key-not-valid', { detail: ('detail' in found ? found.detail : undefined) ?? howToAsk })
  }
  await limit(env, 'merchant-key', `${merchant}\n${id}`, requestsPerMinute, 60)
  const key = found.ok
  if (!key.scopes.includes(scope)) throw new ProblemError('scope-missing', { detail: `It needs “${scope}”.` })
  const acting = {
    id: `key:${key.id}`,
    name: known.settings.name,
    network: await keyedHash(env.SECRET, 'audit-network', network),
  }
  return { merchant, settings: known.settings, key, acting }
}

async function limit(env: Env, purpose: string, of: string, most: number, seconds: number): Promise<void> {
  const key = await keyedHash(env.SECRET, purpose, of)
  const retryAfterSeconds = await env.LIMIT.getByName(key).take(most, seconds)
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds })
}
