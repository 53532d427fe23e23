/** Sign-in by Cloudflare Access instead of our own: a deployment says so by two settings. Access stands before the desk's host and signs who came through. */
import { ProblemError } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { findAgentByEmail } from './accounts.ts'
import type { SignedIn } from './session.ts'

const leewaySeconds = 60
/** As for our own sessions. */
const longestLife = '12h'
const keysKeptMs = 10 * 60_000
const keysTimeoutMs = 3_000

export const accessHeader = 'cf-access-jwt-assertion'

/** True when this deployment trusts Access. Half a setting trusts nobody: throws `unavailable`. */
export function usesAccess(env: Pick<Env, 'ACCESS_TEAM_DOMAIN' | 'ACCESS_AUDIENCE'>): boolean {
  const { ACCESS_TEAM_DOMAIN: team, ACCESS_AUDIENCE: audience } = env
  if (!team && !audience) return false
  if (!team || !audience || !/^[a-z0-9-]+\.cloudflareaccess\.com$/.test(team)) throw new ProblemError('unavailable')
  return true
}

/** Who Access says is asking, if they work here; null for anything that is not wholly right. Their second factor is Access's business. */
export async function accessSession(env: Env, assertion: string | undefined): Promise<SignedIn | null> {
  if (!usesAccess(env) || !assertion || assertion.length > 8192) return null
  const claims = await read(env, assertion)
  if (!claims) return null
  const agent = await findAgentByEmail(env.DB, claims.email)
  if (!agent) return null
  const session = (await keyedHash(env.SECRET, 'access-session', `${agent.id}\n${claims.login}`)).slice(0, 32)
  const csrf = await keyedHash(env.SECRET, 'desk-csrf', `access\n${session}`)
  return { agent, session, endsAt: claims.endsAt, csrf, factor: { state: 'given', recoveryCodesLeft: 0 } }
}

/** The claims of an assertion that the team's own key signed for this desk. */
async function read(env: Env, assertion: string): Promise<{ email: string; login: string; endsAt: number } | null> {
  const { decodeProtectedHeader, errors, jwtVerify } = await import('jose')
  const issuer = `https://${env.ACCESS_TEAM_DOMAIN}`
  try {
    // The library would take the only key there is for a token that names none.
    if (typeof decodeProtectedHeader(assertion).kid !== 'string') return null
    const { payload } = await jwtVerify(assertion, await keysOf(issuer), {
      algorithms: ['RS256'],
      issuer,
      audience: env.ACCESS_AUDIENCE ?? '',
      clockTolerance: leewaySeconds,
      maxTokenAge: longestLife,
      requiredClaims: ['exp', 'iat', 'email'],
    })
    const { email, exp, iat, identity_nonce: nonce } = payload
    if (typeof email !== 'string' || exp === undefined) return null
    return { email, login: typeof nonce === 'string' ? nonce : `${iat}`, endsAt: exp * 1000 }
  } catch (error) {
    // Keys that cannot be had open nothing either.
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof DOMException) return null
    throw error
  }
}

type Keys = ReturnType<typeof import('jose').createRemoteJWKSet>
let known: { issuer: string; keys: Keys } | undefined

/** The team's keys, fetched when a token names one that is not known, at most twice a minute, and kept for ten minutes. */
async function keysOf(issuer: string): Promise<Keys> {
  if (known?.issuer === issuer) return known.keys
  const { createRemoteJWKSet, customFetch } = await import('jose')
  const keys = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', issuer), {
    cacheMaxAge: keysKeptMs,
    cooldownDuration: 30_000,
    timeoutDuration: keysTimeoutMs,
    [customFetch]: (url: string, { headers, signal }: { headers: Headers; signal: AbortSignal }) =>
      fetch(url, { headers, signal, redirect: 'error' }),
  })
  known = { issuer, keys }
  return keys
}

/** Tests begin without keys. */
export function forgetAccessKeys(): void {
  known = undefined
}
