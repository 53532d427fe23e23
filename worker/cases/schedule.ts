const minute = 60
const hour = 60 * minute

/** Seconds to wait before each attempt of a delivery; after the last one it is parked. */
export const attemptDelaysSeconds = [
  0,
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** How long an attempt may stay unreported before it counts as lost. */
export const attemptLeaseMs = 15 * 60 * 1000

/** When the attempt that follows `attempts` made ones is due, with ±10 % of jitter; null when there is none left. `random`: 0 to 1. */
export function nextAttemptAt(now: number, attempts: number, random: number): number | null {
  const delaySeconds = attemptDelaysSeconds[attempts]
  return delaySeconds === undefined ? null : now + Math.round(delaySeconds * 1000 * (0.9 + 0.2 * random))
}
