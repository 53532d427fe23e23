import { MerchantSettings, ProblemError, type SaveSettings } from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { forgetMerchants, type VersionedSettings } from './settings.ts'

type Row = { version: number; settings: string }

/** The master copy of a merchant's settings. Throws `unknown-merchant`. */
export async function masterSettings(database: D1Database, slug: string): Promise<VersionedSettings> {
  const query = database.prepare('SELECT version, settings FROM merchants WHERE slug = ?')
  const row = await query.bind(slug).first<Row>()
  if (!row) throw new ProblemError('unknown-merchant')
  return { version: row.version, settings: MerchantSettings.parse(JSON.parse(row.settings)) }
}

/**
 * Saves settings made from the version that was read, and pushes them to the merchant's Desk. Throws `settings-changed`
 * when somebody else saved in between: nothing is written then.
 */
export async function saveSettings(
  env: Env,
  slug: string,
  { version, settings }: SaveSettings,
): Promise<VersionedSettings> {
  const whole: MerchantSettings = { ...settings, slug }
  const saved = await env.DB.prepare(
    'UPDATE merchants SET settings = ?, version = version + 1 WHERE slug = ? AND version = ? RETURNING version',
  )
    .bind(JSON.stringify(whole), slug, version)
    .first<{ version: number }>()
  if (!saved) throw new ProblemError('settings-changed')
  await env.DESK.getByName(slug).pushSettings(saved.version, whole)
  forgetMerchants()
  return { version: saved.version, settings: whole }
}

/**
 * Brings the Desk's copy up to the master copy, if a save was cut short between the two. Answers what the master copy says.
 */
export async function settledSettings(env: Env, slug: string): Promise<VersionedSettings> {
  const master = await masterSettings(env.DB, slug)
  const desk = env.DESK.getByName(slug)
  if ((await desk.settings())?.version !== master.version) await desk.pushSettings(master.version, master.settings)
  return master
}
