/** A person's second factor: an application that shares a secret with us, and recovery codes for the day it is lost. */
import { ProblemError } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { seal, unseal } from '../privacy/seal.ts'
import { keyedHash, newReference } from '../privacy/secrets.ts'
import type { Agent } from './accounts.ts'
import { newTotpSecret, stepOf, totpAddress } from './totp.ts'

const recoveryCodeCount = 10

type Row = { sealed: string | null; pending: string | null }

/** Makes a secret that waits to be confirmed; what the person had stays until then. */
export async function offerFactor(
  env: Env,
  { id, email, merchant }: Agent,
): Promise<{ secret: string; address: string }> {
  const secret = newTotpSecret()
  await env.DB.prepare(
    'INSERT INTO second_factors (agent, pending) VALUES (?, ?) ON CONFLICT (agent) DO UPDATE SET pending = excluded.pending',
  )
    .bind(id, await seal(env.SECRET, placeOf(id), secret))
    .run()
  return { secret, address: totpAddress(secret, merchant.name, email) }
}

/** The waiting secret becomes the person's own, with new recovery codes. Throws `wrong-code`. */
export async function confirmFactor(env: Env, id: string, code: string, now: number): Promise<string[]> {
  const row = await rowOf(env, id)
  const step = row?.pending ? await stepOf(await unseal(env.SECRET, placeOf(id), row.pending), code, now) : null
  if (!row?.pending || step === null) throw new ProblemError('wrong-code')
  const codes = await newCodes(env, id)
  const confirmed = await env.DB.batch([
    env.DB.prepare(
      'UPDATE second_factors SET sealed = pending, pending = NULL, last_step = ? WHERE agent = ? AND pending = ?',
    ).bind(step, id, row.pending),
    ...codes.statements,
  ])
  if (confirmed[0]?.meta.changes === 0) throw new ProblemError('wrong-code')
  return codes.codes
}

/** How a code was accepted; a code is never accepted twice. Throws `wrong-code`. */
export async function spendFactorCode(
  env: Env,
  id: string,
  code: string,
  now: number,
): Promise<'application' | 'recovery'> {
  const isTotp = /^\d{6}$/.test(code)
  if (isTotp ? await spendTotp(env, id, code, now) : await spendRecovery(env, id, code)) {
    return isTotp ? 'application' : 'recovery'
  }
  throw new ProblemError('wrong-code')
}

/** Ten new recovery codes; the earlier ones are dead. */
export async function renewRecoveryCodes(env: Env, id: string): Promise<string[]> {
  const { codes, statements } = await newCodes(env, id)
  await env.DB.batch(statements)
  return codes
}

/** Forgets the second factor of a colleague and ends their sessions. Throws `not-found`. */
export async function resetFactor(database: D1Database, merchant: string, id: string): Promise<void> {
  const isHere = database.prepare('SELECT 1 FROM agents WHERE id = ? AND merchant = ?')
  if (!(await isHere.bind(id, merchant).first())) throw new ProblemError('not-found')
  await database.batch(
    ['DELETE FROM second_factors WHERE agent = ?', 'DELETE FROM recovery_codes WHERE agent = ?', endSessions].map(
      (statement) => database.prepare(statement).bind(id),
    ),
  )
}

/** From here on this session is one in which the second factor was given. */
export async function markGiven(database: D1Database, session: string): Promise<void> {
  await database.prepare('INSERT OR IGNORE INTO session_factors (session) VALUES (?)').bind(session).run()
}

/** The secrets of a person as the demonstration's telephone holds them. */
export async function demonstrationSecret(env: Env, id: string): Promise<string | null> {
  const row = await rowOf(env, id)
  const sealed = row?.pending ?? row?.sealed
  return sealed ? unseal(env.SECRET, placeOf(id), sealed) : null
}

const endSessions = 'DELETE FROM sign_in_sessions WHERE userId = ?'
const placeOf = (id: string) => `second-factor\n${id}`

function rowOf(env: Env, id: string): Promise<Row | null> {
  return env.DB.prepare('SELECT sealed, pending FROM second_factors WHERE agent = ?').bind(id).first<Row>()
}

async function spendTotp(env: Env, id: string, code: string, now: number): Promise<boolean> {
  const row = await rowOf(env, id)
  const step = row?.sealed ? await stepOf(await unseal(env.SECRET, placeOf(id), row.sealed), code, now) : null
  if (step === null) return false
  // The condition is part of the change: of two requests with one code, one is accepted.
  const spent = env.DB.prepare('UPDATE second_factors SET last_step = ? WHERE agent = ? AND last_step < ?')
  return (await spent.bind(step, id, step).run()).meta.changes > 0
}

async function spendRecovery(env: Env, id: string, code: string): Promise<boolean> {
  const spent = env.DB.prepare('DELETE FROM recovery_codes WHERE hash = ? AND agent = ?')
  return (await spent.bind(await recoveryHash(env, id, code), id).run()).meta.changes > 0
}

async function newCodes(env: Env, id: string): Promise<{ codes: string[]; statements: D1PreparedStatement[] }> {
  const codes = Array.from({ length: recoveryCodeCount }, newReference)
  const insert = env.DB.prepare('INSERT INTO recovery_codes (hash, agent) VALUES (?, ?)')
  const rows = codes.map(async (code) => insert.bind(await recoveryHash(env, id, code), id))
  const forget = env.DB.prepare('DELETE FROM recovery_codes WHERE agent = ?').bind(id)
  return {
    codes: codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`),
    statements: [forget, ...(await Promise.all(rows))],
  }
}

const recoveryHash = (env: Env, id: string, code: string) =>
  keyedHash(env.SECRET, 'recovery-code', `${id}\n${code.replace('-', '').toUpperCase()}`)
