import type { AskQueue, QueueFilter, QueuePlace, QueueState, QueueTab } from '../../protocol/index.ts'
import type { Tables } from './schema.ts'
import { holdsAll, termsOf } from './search.ts'

const dayMs = 86_400_000
/** No day: after every day. */
const never = '9999-12-31'

/** `?1` is today, `?2` who asks. Every case with its place: what is escalated first, then what is late by the shopper's own day, then by nearest day, then the oldest; resolved ones last, newest first. */
const placed = `
  SELECT cases.id AS id, status, coalesce(claimed_by = ?2, 0) AS is_mine, snoozed_until IS NOT NULL AS is_snoozed,
    escalated_for IS NOT NULL AS is_escalated,
    CASE WHEN status = 'resolved' THEN 3 WHEN escalated_for IS NOT NULL THEN 0
      WHEN awaited_answers.day < ?1 THEN 1 ELSE 2 END AS rank,
    CASE WHEN status = 'resolved' THEN ''
      ELSE min(coalesce(deadline_day, '${never}'), coalesce(awaited_answers.day, '${never}')) END AS day,
    CASE WHEN status = 'resolved' THEN -unixepoch(resolved_at, 'subsec') ELSE waiting_since END AS since
  FROM cases
  JOIN case_facets ON case_facets.case_id = cases.id
  LEFT JOIN awaited_answers ON awaited_answers.case_id = cases.id
  LEFT JOIN case_clocks INDEXED BY case_clocks_marked ON case_clocks.case_id = cases.id
    AND (snoozed_until IS NOT NULL OR escalated_for IS NOT NULL)`

type Where = { where: string; bound: (string | number)[] }

/** What a tab holds. */
const tabs: Record<QueueTab, string> = {
  waiting: "status = 'waiting'",
  mine: "status = 'claimed' AND is_mine",
  team: "status = 'claimed' AND NOT is_mine",
  resolved: "status = 'resolved'",
}

const states: Record<QueueState, string> = {
  snoozed: "is_snoozed AND status <> 'resolved'",
  escalated: "is_escalated AND status <> 'resolved'",
}

/** What is put aside is looked at when it is asked for, or when something is searched for. */
function inState({ state, search }: QueueFilter): string {
  if (state !== undefined) return states[state]
  return search ? '1' : 'NOT is_snoozed'
}

/** Finds cases by what they are and what is said in them, a page at a time; the next page begins after the last line, whatever came meanwhile. */
export class QueuePages {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** The ids of a page in their order, and where the next one begins. */
  page(
    agentId: string,
    asked: AskQueue & { limit: number },
    today: string,
  ): { ids: string[]; next: QueuePlace | null } {
    const { where, bound } = conditions(asked.filter, today)
    const { after } = asked
    const rows = this.#tables.sql
      .exec<QueuePlace>(
        `SELECT id, rank, day, since FROM (${placed} WHERE ${where})
         WHERE ${tabs[asked.tab]} AND ${inState(asked.filter)} ${after ? 'AND (rank, day, since, id) > (?, ?, ?, ?)' : ''}
         ORDER BY rank, day, since, id LIMIT ?`,
        today,
        agentId,
        ...bound,
        ...(after ? [after.rank, after.day, after.since, after.id] : []),
        asked.limit + 1,
      )
      .toArray()
    const page = rows.slice(0, asked.limit)
    const last = page.at(-1)
    return { ids: page.map(({ id }) => id), next: rows.length > asked.limit && last ? { ...last } : null }
  }

  /** How many cases pass the filter, by tab, and how many pass the rest of it in each state, whatever the tab. */
  counts(
    agentId: string,
    filter: QueueFilter,
    today: string,
  ): { counts: Record<QueueTab, number>; states: Record<QueueState, number> } {
    const { where, bound } = conditions(filter, today)
    const sums = [
      ...Object.entries(tabs).map(([tab, condition]) => [tab, `${condition} AND ${inState(filter)}`]),
      ...Object.entries(states),
    ].map(([name, condition]) => `coalesce(sum(${condition}), 0) AS ${name}`)
    const { snoozed, escalated, ...counts } = this.#tables.sql
      .exec<Record<QueueTab | QueueState, number>>(
        `SELECT ${sums.join(', ')} FROM (${placed} WHERE ${where})`,
        today,
        agentId,
        ...bound,
      )
      .one()
    return { counts, states: { snoozed, escalated } }
  }

  /** Who holds or has resolved cases. */
  assignees(): { id: string; name: string }[] {
    return this.#tables.sql
      .exec<{ id: string; name: string }>(
        `SELECT claimed_by AS id, max(claimed_name) AS name FROM cases WHERE claimed_by IS NOT NULL GROUP BY claimed_by ORDER BY name`,
      )
      .toArray()
  }
}

/** Columns come from this list alone, values are bound. */
function conditions(filter: QueueFilter, today: string): Where {
  const where: string[] = ['1']
  const bound: (string | number)[] = []
  const equal = (column: string, value: string | undefined) => {
    if (value === undefined) return
    where.push(`${column} = ?`)
    bound.push(value)
  }
  equal('right_id', filter.right)
  equal('stage', filter.stage)
  equal('language', filter.language)
  equal('tone', filter.tone)
  equal('origin', filter.origin)
  equal('claimed_by', filter.assignee)
  if (filter.due !== undefined) {
    const due = dueDays(filter.due, today)
    where.push(
      `status <> 'resolved' AND min(coalesce(deadline_day, '${never}'), coalesce(awaited_answers.day, '${never}')) BETWEEN ? AND ?`,
    )
    bound.push(...due)
  }
  if (filter.search !== undefined && filter.search !== '') {
    const terms = termsOf(filter.search)
    const held = holdsAll(terms)
    // Words without a letter or a digit are nowhere.
    where.push(terms.length === 0 ? '0' : held.where)
    bound.push(...held.bound)
  }
  return { where: where.join(' AND '), bound }
}

function dueDays(due: NonNullable<QueueFilter['due']>, today: string): [from: string, to: string] {
  const dayAfter = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
  switch (due) {
    case 'late':
      return ['', dayAfter(-1)]
    case 'today':
      return [today, today]
    case 'week':
      return [today, dayAfter(6)]
    case 'later':
      return [dayAfter(7), '9999-12-30']
    case 'none':
      return [never, never]
    default:
      return due satisfies never
  }
}
