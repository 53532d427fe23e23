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
  if (line.escalatedFor !== undefined) return true
  if (daysUnanswered(line.answerBy, today) > 0) return true
  return line.waitingForAgent || (line.deadline !== undefined && urgencyOf(line.deadline, today) === 'overdue')
}

/** Days since the day by which a shopper asked for an answer to a complaint that nobody has answered; 0 while there is time. */
export function daysUnanswered(answerBy: string | undefined, today: string): number {
  return answerBy === undefined ? 0 : Math.max(0, daysBetween(answerBy, today))
}

/** Whether the day asked for comes before any legal one. */
export function isAskedFirst(line: Pick<CaseLine, 'answerBy' | 'deadline'>, today: string): boolean {
  if (line.answerBy === undefined) return false
  return daysUnanswered(line.answerBy, today) > 0 || line.answerBy <= firstDay({ deadline: line.deadline })
}

function firstDay({ answerBy, deadline }: Pick<CaseLine, 'answerBy' | 'deadline'>): string {
  const never = '9999-12-31'
  return [answerBy ?? never, deadline?.day ?? never].sort()[0] ?? never
}

/**
 * What is urgent first, then complaints left without an answer past their day, then by the nearest day, legal or asked for; without one, the
 * longest waiting first; what is resolved, the latest first.
 */
export function compareLines(one: CaseLine, other: CaseLine, today: string): number {
  if (one.status === 'resolved' && other.status === 'resolved')
    return other.lastMessageAt.localeCompare(one.lastMessageAt)
  const isUrgent = (line: CaseLine) => Number(line.escalatedFor !== undefined)
  const isLate = (line: CaseLine) => Number(daysUnanswered(line.answerBy, today) > 0)
  const byDay =
    isUrgent(other) - isUrgent(one) || isLate(other) - isLate(one) || firstDay(one).localeCompare(firstDay(other))
  return byDay || one.openedAt.localeCompare(other.openedAt) || one.id.localeCompare(other.id)
}

/** The deadline to show first: the nearest one that somebody can still meet or that the merchant has missed. */
export function pressingDeadline(deadlines: Deadline[], today: string): Deadline | undefined {
  return deadlines.find((deadline) => urgencyOf(deadline, today) !== 'lapsed') ?? deadlines[0]
}
