/** The value below which `share` (0 to 1) of the sorted values lie. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: number[]) => quantile(values, 0.5)

/** One line of the report: what was measured, its figure, and the figure to reach where there is one. */
export interface Figure {
  what: string
  value: string
  target?: string
  met?: boolean
}
