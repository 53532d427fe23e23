import { type DeskSession, ProblemError } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { type Agent, type Factor, findSignedIn } from './accounts.ts'
import { cookieName, engineOf } from './engine.ts'
import { markGiven } from './second-factor.ts'

const absoluteLifeMs = 12 * 60 * 60 * 1000
/** Every refusal of a code takes this long, whatever had to be looked up. */
const refusalMs = 400

/** A signed-in agent. `session`: the id of the session, which opens nothing. */
export interface SignedIn {
  agent: Agent
  session: string
  /** When the session ends if nobody uses it any more. */
  endsAt: number
  csrf: string
  factor: Factor
}

/** Values of `Set-Cookie` that must go out with the answer. */
type Cookies = string[]

/** Sends a code if the address belongs to an agent; the caller answers before knowing. */
export async function askCode(env: Env, email: string): Promise<void> {
  const engine = await engineOf(env)
  await engine.api.sendVerificationOTP({ body: { email, type: 'sign-in' } })
}

/** Exchanges a code for a session; an older session of the same browser ends. Throws `wrong-code`, always after the same time. */
export async function signIn(
  env: Env,
  input: { email: string; code: string; cookie: string | null },
): Promise<{ signedIn: SignedIn; cookies: Cookies }> {
  const patience = scheduler.wait(refusalMs)
  const signedIn = await exchange(env, input)
  if (signedIn) return signedIn
  await patience
  throw new ProblemError('wrong-code')
}

async function exchange(
  env: Env,
  { email, code, cookie }: { email: string; code: string; cookie: string | null },
): Promise<{ signedIn: SignedIn; cookies: Cookies } | null> {
  const engine = await engineOf(env)
  const { isAPIError } = await import('better-auth/api')
  try {
    const { headers } = await engine.api.signInEmailOTP({
      body: { email, otp: code },
      returnHeaders: true,
    })
    const cookies = headers.getSetCookie()
    const fresh = cookies.find((value) => value.startsWith(`${cookieName}=`))?.split(';')[0]
    const signedIn = fresh === undefined ? null : await currentSession(env, fresh, { isActivity: false })
    if (!signedIn) return null
    if (cookie !== null) await endEarlier(env, cookie)
    return { signedIn: signedIn.signedIn, cookies }
  } catch (error) {
    if (isAPIError(error)) return null
    throw error
  }
}

/** The session that a browser had before goes with its sockets. */
async function endEarlier(env: Env, cookie: string): Promise<void> {
  const earlier = await currentSession(env, cookie, { isActivity: false })
  if (!earlier) return
  const { agent, session } = earlier.signedIn
  await endSession(env, cookie)
  await env.DESK.getByName(agent.merchant.slug).cut(agent.id, session)
}

/**
 * The agent behind a `Cookie` header, or null. `isActivity`: this request keeps the session awake (30 minutes); what
 * a page does by itself must not.
 */
export async function currentSession(
  env: Env,
  cookie: string,
  { isActivity }: { isActivity: boolean },
): Promise<{ signedIn: SignedIn; cookies: Cookies } | null> {
  // Requests without our cookie do not even load the engine.
  if (!cookie.includes(`${cookieName}=`)) return null
  const engine = await engineOf(env)
  const { headers, response } = await engine.api.getSession({
    headers: new Headers({ cookie }),
    query: { disableRefresh: !isActivity },
    returnHeaders: true,
  })
  if (!response) return null
  const { session } = response
  const found = await findSignedIn(env.DB, session.userId, session.id)
  if (!found || session.createdAt.getTime() + absoluteLifeMs <= Date.now()) {
    await endSession(env, cookie)
    return null
  }
  const csrf = await keyedHash(env.SECRET, 'desk-csrf', session.token)
  const endsAt = Math.min(session.expiresAt.getTime(), session.createdAt.getTime() + absoluteLifeMs)
  return { signedIn: { ...found, session: session.id, endsAt, csrf }, cookies: headers.getSetCookie() }
}

/** Another session for the person of a `Cookie` header, in which the second factor counts as given; the one that was ends. Throws `not-signed-in`. */
export async function rotateSession(env: Env, cookie: string): Promise<{ signedIn: SignedIn; cookies: Cookies }> {
  const engine = await engineOf(env)
  const { headers, response } = await engine.api.rotateSession({
    headers: new Headers({ cookie }),
    returnHeaders: true,
  })
  await markGiven(env.DB, response.session)
  const cookies = headers.getSetCookie()
  const fresh = cookies.find((value) => value.startsWith(`${cookieName}=`))?.split(';')[0] ?? ''
  const found = await currentSession(env, fresh, { isActivity: false })
  if (!found) throw new ProblemError('not-signed-in')
  return { signedIn: found.signedIn, cookies }
}

/** Ends the session of a `Cookie` header, and clears the cookie. */
export async function endSession(env: Env, cookie: string): Promise<Cookies> {
  const engine = await engineOf(env)
  const { headers } = await engine.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })
  return headers.getSetCookie()
}

/** True when a CSRF token is the session's own; compared without telling where it differs. */
export function isCsrf(signedIn: SignedIn, given: string | undefined): boolean {
  const [right, other] = [new TextEncoder().encode(signedIn.csrf), new TextEncoder().encode(given ?? '')]
  return right.byteLength === other.byteLength && crypto.subtle.timingSafeEqual(right, other)
}

/** What the desk's page may know of its session. */
export function sessionView({ agent, csrf, factor }: SignedIn): DeskSession {
  const { id, name, email, role, merchant } = agent
  return {
    agent: { id, name, email, role },
    merchant: { slug: merchant.slug, name: merchant.name },
    csrf,
    secondFactor: factor.state,
    recoveryCodesLeft: factor.recoveryCodesLeft,
  }
}
