import type { Day, Facts, Law } from '../../../assessment.ts'
import { addPeriod, daysBetween } from '../../../calendar.ts'

/** The first day on which the defect is known to have been there, as far as the situation tells. */
export function appearance({ defect_appeared_on, repair_asked_on }: Facts): Day | undefined {
  if (!defect_appeared_on || !repair_asked_on) return defect_appeared_on ?? repair_asked_on
  return defect_appeared_on < repair_asked_on ? defect_appeared_on : repair_asked_on
}

/**
 * The last day on which a defect may appear: two years from delivery, six months more after a repair under this
 * guarantee, and the days of immobilisation. Legal sources: L217-3, L217-13, L217-28. The earliest day the texts allow.
 */
export function guaranteeEnd(start: Day, facts: Facts, law: Law): Day {
  const end = law.lastDay(start, 'guarantee')
  const { repaired_on: repaired, repair_asked_on: asked, repair_outcome: outcome } = facts
  // Told as repaired while the guarantee runs: it was repaired in time, whenever that was.
  const inTime = repaired ? (asked ?? repaired) <= end : outcome === 'repaired' && !law.isPast(end)
  if (!inTime || outcome === 'replaced') return end
  const extended = law.lastDay(end, 'extension')
  return repaired && asked && asked < repaired
    ? addPeriod(extended, daysBetween(asked, repaired), 'calendar-days')
    : extended
}

/**
 * Whether the thirty days to repair or replace are over although the day of the request is not known: said so, or a
 * repairer's visit, which is set after the request, was due more than thirty days ago. Legal source: L217-10.
 */
export function repairTimeOver({ repair_time_over, repair_visit_on: visit }: Facts, law: Law): boolean {
  return repair_time_over === true || (visit !== undefined && law.isPast(law.lastDay(visit, 'repair_period')))
}
