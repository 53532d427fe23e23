import type { Day } from './calendar.ts'
import type { FactName, Facts } from './compiled/facts.ts'

export type { Day } from './calendar.ts'
export type { FactName, Facts } from './compiled/facts.ts'

/** Amounts and words that the prose of a verdict may name: `{values.share}`. */
export type Values = Record<string, string | number>

/** What the law concludes for a situation under one right. `reason` names the verdict passage to show. */
export type Assessment =
  | {
      kind: 'applies'
      reason: string
      remedies: string[]
      deadlines: Record<string, Day>
      citations: string[]
      values: Values
    }
  | {
      kind: 'does-not-apply'
      reason: string
      /** Rights that help instead. */
      instead: string[]
      deadlines: Record<string, Day>
      citations: string[]
      values: Values
    }
  | { kind: 'missing'; fact: FactName; citations: string[] }

/** The law as it applies to one situation: dated values and the calendar, on the day asked about. */
export interface Law {
  readonly askedOn: Day
  /** The day that chooses the version of the law; the day asked about when the situation does not give it. */
  readonly governingDay: Day
  /** A parameter of the right as it stood on the governing day. Throws for an unknown name. */
  value(parameter: string): number
  /** The last day of a period of the right that starts with an event on `from`, counted as its parameter says. */
  lastDay(from: Day, parameter: string): Day
  /** Days from the day asked about to `day`: 0 today, negative when past. */
  daysLeft(day: Day): number
  /** Days elapsed since `day`; negative when it is still to come. */
  daysSince(day: Day): number
  /** True when `day` is over. */
  isPast(day: Day): boolean
}

/** An `assess.ts` exports this: no clock, no network, no model; it never throws for a shopper's situation. */
export type Assess = (facts: Facts, law: Law) => Assessment

interface Granted {
  reason?: string
  remedies?: string[]
  deadlines?: Record<string, Day | undefined>
  citations: string[]
  values?: Values
}

/** The right applies. `reason` defaults to `applies`. */
export function applies(given: Granted): Assessment {
  return {
    kind: 'applies',
    reason: given.reason ?? 'applies',
    remedies: given.remedies ?? [],
    deadlines: known(given.deadlines),
    citations: given.citations,
    values: given.values ?? {},
  }
}

/** The right does not apply, for a reason, under one or several articles; `instead`: rights that help. */
export function doesNotApply(
  reason: string,
  citations: string | string[],
  more: { instead?: string[]; deadlines?: Record<string, Day | undefined>; values?: Values } = {},
): Assessment {
  return {
    kind: 'does-not-apply',
    reason,
    instead: more.instead ?? [],
    deadlines: known(more.deadlines),
    citations: typeof citations === 'string' ? [citations] : citations,
    values: more.values ?? {},
  }
}

/** The verdict depends on a fact that is not known. */
export function missing(fact: FactName, citations: string[] = []): Assessment {
  return { kind: 'missing', fact, citations }
}

function known(deadlines: Record<string, Day | undefined> = {}): Record<string, Day> {
  return Object.fromEntries(Object.entries(deadlines).filter((entry): entry is [string, Day] => entry[1] !== undefined))
}
