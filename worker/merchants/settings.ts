import {
  type MerchantSettings,
  MerchantSettings as MerchantSettingsSchema,
  ProblemError,
} from '../../protocol/index.ts'
import type { Env } from '../env.ts'

export interface VersionedSettings {
  version: number
  settings: MerchantSettings
}

const lifetimeMs = 5000
const capacity = 1000
const cache = new Map<string, { until: number; found: VersionedSettings | null }>()

/** A merchant's settings by its public name, from its Desk through a cache of five seconds; null when there is no such merchant. */
export async function findMerchant(
  env: Env,
  slug: string,
  now: number = Date.now(),
): Promise<VersionedSettings | null> {
  // A name that no merchant can have wakes no object.
  if (!MerchantSettingsSchema.shape.slug.safeParse(slug).success) return null
  const kept = cache.get(slug)
  if (kept && kept.until > now) return kept.found
  const found = await env.DESK.getByName(slug).settings()
  if (cache.size >= capacity) cache.clear()
  cache.set(slug, { until: now + lifetimeMs, found })
  return found
}

/** The same, for callers that cannot go on without it. Throws `unknown-merchant`. */
export async function requireMerchant(env: Env, slug: string): Promise<VersionedSettings> {
  const found = await findMerchant(env, slug)
  if (!found) throw new ProblemError('unknown-merchant')
  return found
}

/** Forgets what was read, so that the next reader asks the Desk. */
export function forgetMerchants(): void {
  cache.clear()
}
