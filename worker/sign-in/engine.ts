import type { Env } from '../env.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { findAgentByEmail } from './accounts.ts'
import { codeMail } from './code-mail.ts'
import { withHashedTokens } from './hashed-sessions.ts'
import { rotation } from './rotation.ts'

export const codeLifeSeconds = 10 * 60
const codeTries = 5
const idleSeconds = 30 * 60
/** A session's end is moved at most once a minute. */
const refreshSeconds = 60

/** `__Host-`: this host only, never a sibling, never without `Secure`. Browsers accept it on `http://localhost`. */
export const cookieName = '__Host-recours-desk'

/** Better Auth, loaded on the first sign-in of an isolate and never by shoppers' requests. None of its own addresses is mounted. */
async function build(env: Env) {
  const [{ betterAuth }, { emailOTP }, { getAdapter }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/email-otp'),
    import('better-auth/db/adapter'),
  ])
  const options = {
    baseURL: env.DESK_ORIGIN,
    secret: await keyedHash(env.SECRET, 'sign-in', 'sessions'),
    database: env.DB,
    user: { modelName: 'sign_in_users' },
    account: { modelName: 'sign_in_accounts' },
    verification: { modelName: 'sign_in_codes' },
    session: { modelName: 'sign_in_sessions', expiresIn: idleSeconds, updateAge: refreshSeconds },
    advanced: {
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: cookieName,
          attributes: { secure: true, httpOnly: true, sameSite: 'strict' as const, path: '/' },
        },
      },
    },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    plugins: [
      await rotation(),
      emailOTP({
        otpLength: 8,
        expiresIn: codeLifeSeconds,
        allowedAttempts: codeTries,
        disableSignUp: true,
        storeOTP: { hash: (code) => keyedHash(env.SECRET, 'sign-in-code', code) },
        async sendVerificationOTP({ email, otp }) {
          const agent = await findAgentByEmail(env.DB, email)
          if (!agent) return
          const mail = codeMail(agent, otp, Date.now() + codeLifeSeconds * 1000)
          await env.DESK.getByName(agent.merchant.slug).sendMail(mail)
        },
      }),
    ],
  }
  const hash = (token: string) => keyedHash(env.SECRET, 'sign-in-session', token)
  const adapter = withHashedTokens(await getAdapter(options), hash)
  return betterAuth({ ...options, database: () => adapter })
}

export type Engine = Awaited<ReturnType<typeof build>>

let current: { database: D1Database; engine: Promise<Engine> } | undefined

/** The isolate's one engine. */
export function engineOf(env: Env): Promise<Engine> {
  if (current?.database !== env.DB) current = { database: env.DB, engine: build(env) }
  return current.engine
}
