import { isHoliday } from '../../knowledge/index.ts'
import {
  type Case,
  type Deadline,
  longestSnoozeDays,
  type MerchantSettings,
  serviceDefaults,
} from '../../protocol/index.ts'
import { dayInParis, instantInParis } from '../merchants/clock.ts'
import { afterOpenTime } from '../merchants/open-time.ts'
import { queueDeadline } from './line.ts'

const hourMs = 3_600_000
const dayMs = 86_400_000
/** When a legal day that comes near is signalled: before the working day begins. */
const signalledAt = '08:00'

/** What a merchant decides about silent agents, as the clock needs it. */
export interface Rules {
  returnAfterHours: number
  escalateDays: number
  /** When so many opening hours have passed since an instant; undefined: not in sight. */
  afterHours: (since: Date, hours: number) => Date | undefined
}

/** The rules of a merchant; without settings, the defaults around the clock. */
export function rulesOf(settings: MerchantSettings | undefined): Rules {
  const hours = settings ?? { openingHours: [] }
  return {
    ...serviceDefaults,
    ...settings?.service,
    afterHours: (since, count) => afterOpenTime(hours, since, count * hourMs, isHoliday),
  }
}

/** What the clock reads of a case. Instants are ISO, `snoozedUntil` in milliseconds. */
export interface ClockState {
  file: Pick<Case, 'deadlines' | 'openedAt'>
  status: Case['status']
  /** The shopper's first word that nobody has answered; absent: the last word is ours. */
  waitingSince?: string
  /** When it came to who holds it, or came back to them. */
  heldSince?: string
  snoozedUntil?: number
  escalatedFor?: string
  /** Deadlines, `<id> <day>`, of which the administrators know. */
  told: ReadonlySet<string>
}

/** What time does to a case. `calm`: what it was escalated for is over. */
export type Due =
  | { kind: 'wake'; because: 'time' | 'deadline' }
  | { kind: 'return'; hours: number }
  | { kind: 'escalate'; day: string; fresh: Deadline[] }
  | { kind: 'calm' }

/** The days that the seller had to meet when the case came, nearest first. What was over before was in nobody's hands. */
export function sellerDeadlines({ deadlines, openedAt }: Pick<Case, 'deadlines' | 'openedAt'>): Deadline[] {
  const openedOn = dayInParis(new Date(openedAt))
  return deadlines
    .filter(({ who, day }) => who === 'merchant' && day >= openedOn)
    .toSorted((one, other) => one.day.localeCompare(other.day))
}

/** When a legal day is signalled. */
export function signalTime(day: string, escalateDays: number): number {
  return instantInParis(dayBefore(day, escalateDays), signalledAt).getTime()
}

/** What is due in a case by now, and when it must be looked at again; null: never by time alone. */
export function dueOf(state: ClockState, rules: Rules, now: number): { due: Due[]; nextAt: number | null } {
  const due: Due[] = []
  const times: number[] = []
  if (state.status === 'resolved') {
    return { due: state.escalatedFor === undefined ? [] : [{ kind: 'calm' }], nextAt: null }
  }
  const isAwaited = state.waitingSince !== undefined
  const near: Deadline[] = []
  for (const deadline of isAwaited ? sellerDeadlines(state.file) : []) {
    const at = signalTime(deadline.day, rules.escalateDays)
    if (at <= now) near.push(deadline)
    else times.push(at)
  }
  const [first] = near
  const fresh = near.filter(({ id, day }) => !state.told.has(`${id} ${day}`))
  const isNews = first !== undefined && (fresh.length > 0 || state.escalatedFor !== first.day)
  if (isNews) due.push({ kind: 'escalate', day: first.day, fresh })
  if (!first && state.escalatedFor !== undefined) due.push({ kind: 'calm' })

  const { snoozedUntil } = state
  const wakes = snoozedUntil !== undefined && (snoozedUntil <= now || isNews)
  if (wakes) due.push({ kind: 'wake', because: snoozedUntil <= now ? 'time' : 'deadline' })
  else if (snoozedUntil !== undefined) times.push(snoozedUntil)

  const isAside = snoozedUntil !== undefined && !wakes
  if (state.status === 'claimed' && isAwaited && !isAside) {
    const since = [state.waitingSince, state.heldSince].filter((instant) => instant !== undefined).sort()
    const begins = wakes ? new Date(now) : new Date(since.at(-1) ?? now)
    const at = rules.afterHours(begins, rules.returnAfterHours)?.getTime()
    if (at !== undefined && at <= now) due.push({ kind: 'return', hours: rules.returnAfterHours })
    else if (at !== undefined) times.push(at)
  }
  return { due, nextAt: times.length > 0 ? Math.min(...times) : null }
}

/** The last day until which a case may be put aside: the day before its nearest one, legal or asked for. */
export function latestSnooze(file: Case, awaited: string | undefined, now: Date): string {
  const farthest = dayBefore(dayInParis(now), -longestSnoozeDays)
  const days = [queueDeadline(file)?.day, awaited].filter((day) => day !== undefined).map((day) => dayBefore(day, 1))
  return [...days, farthest].sort()[0] ?? farthest
}

/** Why a case may not be closed into another; undefined: it may. */
export function mergeObjection(
  closing: Case,
  kept: Case,
  isDeclared: boolean,
): 'merge-other-person' | 'merge-keep-this' | undefined {
  if (closing.contact.email.toLowerCase() !== kept.contact.email.toLowerCase()) return 'merge-other-person'
  const never = '9999-12-31'
  const isNearer = (queueDeadline(closing)?.day ?? never) < (queueDeadline(kept)?.day ?? never)
  // What was declared must be answered where it was declared, and no legal day may be lost with the case that is closed.
  return isDeclared || isNearer ? 'merge-keep-this' : undefined
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * dayMs).toISOString().slice(0, 10)
}
