import type { CaseLine, Deadline } from '../../protocol/index.ts'

const dayMs = 86_400_000

/** Today in Paris, where the deadlines run, as `YYYY-MM-DD`. */
export function todayInParis(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(now)
}

/** Calendar days from one day to another; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** How pressing a deadline is. `lapsed`: the shopper's own day has gone by, which is no fault of the merchant. */
export type Urgency = 'overdue' | 'soon' | 'calm' | 'lapsed'

/** How pressing `deadline` is on the day `today`. */
export function urgencyOf(deadline: { day: string; who: Deadline['who'] }, today: string): Urgency {
  const days = daysBetween(today, deadline.day)
  if (days < 0) return deadline.who === 'shopper' ? 'lapsed' : 'overdue'
  return days <= 3 ? 'soon' : 'calm'
}

/** True when the shopper is owed something now: the legal day is past, or the last word is theirs. */
export function needsAgent(line: CaseLine, today: string): boolean {
  if (line.status === 'resolved') return false
  return line.waitingForAgent || (line.deadline !== undefined && urgencyOf(line.deadline, today) === 'overdue')
}

/** Nearest legal deadline first; without one, the longest waiting first; what is resolved, the latest first. */
export function compareLines(one: CaseLine, other: CaseLine): number {
  if (one.status === 'resolved' && other.status === 'resolved')
    return other.lastMessageAt.localeCompare(one.lastMessageAt)
  const oneDay = one.deadline?.day ?? '9999-12-31'
  const otherDay = other.deadline?.day ?? '9999-12-31'
  return oneDay.localeCompare(otherDay) || one.openedAt.localeCompare(other.openedAt) || one.id.localeCompare(other.id)
}

/** The deadline to show first: the nearest one that somebody can still meet or that the merchant has missed. */
export function pressingDeadline(deadlines: Deadline[], today: string): Deadline | undefined {
  return deadlines.find((deadline) => urgencyOf(deadline, today) !== 'lapsed') ?? deadlines[0]
}
