import { ProblemError } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { networkOf } from './address.ts'

const quarterHourSeconds = 15 * 60
const loginsPerAccount = 5
const loginsPerAddress = 50

/** Counts a login against its account and its address. Throws `too-many-requests`. */
export async function limitLogins(
  env: Env,
  request: Request,
  what: 'code' | 'session' | 'invitation' | 'second-factor',
  account?: string,
): Promise<void> {
  const address = networkOf(request.headers.get('cf-connecting-ip') ?? undefined)
  const counts = [takeLogin(env, `login-${what}-address`, address, loginsPerAddress)]
  if (account !== undefined)
    counts.push(takeLogin(env, `login-${what}-account`, account.toLowerCase(), loginsPerAccount))
  const retryAfterSeconds = Math.max(...(await Promise.all(counts)))
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds })
}

async function takeLogin(env: Env, purpose: string, key: string, limit: number): Promise<number> {
  return env.LIMIT.getByName(await keyedHash(env.SECRET, purpose, key)).take(limit, quarterHourSeconds)
}
