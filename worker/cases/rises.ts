/** Fewer questions than this are no rise, whatever the test says. */
export const leastRecent = 5
/** A rise that chance alone would give more often than this is not shown: there are over a hundred rights to look at. */
export const mostChance = 0.001

const recentDays = 7
const beforeDays = 28

/**
 * How often chance alone would put `recent` or more of all these questions into the last seven of 35 days, if every day
 * were alike: the exact test for two Poisson rates, which is a binomial one.
 */
export function chanceOf(recent: number, before: number): number {
  const all = recent + before
  const share = recentDays / (recentDays + beforeDays)
  let logFactor = all * Math.log(1 - share)
  let below = 0
  for (let count = 0; count < recent; count++) {
    below += Math.exp(logFactor)
    logFactor += Math.log((all - count) / (count + 1)) + Math.log(share / (1 - share))
  }
  // The sum may pass one by what rounding leaves.
  return Math.max(0, 1 - below)
}

/** Whether a right is asked about suddenly more. */
export function isRise(recent: number, before: number): boolean {
  return recent >= leastRecent && chanceOf(recent, before) < mostChance
}
