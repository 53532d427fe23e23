/** Which files of earlier builds stay: a page that was opened, or that pins a build by its hash, still finds its own. */

/** `current`: the named files of this build; `earlier`: those of builds before, with the day on which each was replaced. */
export interface Builds {
  current: string[]
  earlier: Record<string, string>
}

/** Days that a file stays after another build has taken its place. */
export const keptDays = 30

const dayMs = 86_400_000

/** What stands after a build on a day (`YYYY-MM-DD`). `before`: what stood until then. */
export function buildsAfter(before: Builds | null, current: readonly string[], today: string): Builds {
  const oldest = new Date(Date.parse(today) - keptDays * dayMs).toISOString().slice(0, 10)
  const replaced = (before?.current ?? []).map((file): [string, string] => [file, today])
  const earlier = [...Object.entries(before?.earlier ?? {}), ...replaced].filter(
    ([file, day]) => !current.includes(file) && day >= oldest,
  )
  return { current: [...current], earlier: Object.fromEntries(earlier) }
}

/** The name of a file that is known by what it holds: `recours.<hash>.js` or `later/<language>.<hash>.js`. */
export const namedByHash = /^(?:recours|later\/[a-z]{2})\.([0-9a-f]{10})\.js$/
