import { rightOf, stages } from '../../knowledge/index.ts'
import { type Figure, type Insights, type Matters, Outcome, timeBoundsHours } from '../../protocol/index.ts'
import type { CountRow, Counts } from './counts.ts'
import { recommendationOf } from './feedback.ts'
import { chanceOf, isRise } from './rises.ts'

const dayMs = 86_400_000
/** A stage is a break point from this many matters on … */
const leastMatters = 10
/** … when its share of troubled matters is this far above that of all. */
const breakMargin = 0.1
/** What no right was found for. */
const unknownStage = 'unknown'

interface Period {
  from: string
  to: string
}

/** The figures of a period, from counts alone. `today`: what was asked before yesterday and had no reply is abandoned. */
export function insightsOf(counts: Counts, period: Period, today: string): Insights {
  const { from, to } = period
  const rows = counts.between(from, to)
  const yesterday = shifted(today, -1)
  const days = daysOf(period)
  const mattersOf = (some: readonly CountRow[]) => sumUp(some, yesterday)
  const whole = mattersOf(rows)
  const byStage = Map.groupBy(rows, ({ right }) => rightOf(right)?.stage ?? unknownStage)
  const byDay = Map.groupBy(rows, ({ day }) => day)
  const byRight = Map.groupBy(rows, ({ right }) => right)
  const total = (figure: Figure) => sum(rows.filter((row) => row.figure === figure))
  const classes = (name: 'first-reply' | 'resolved') =>
    [...timeBoundsHours, null].map((_bound, index) => total(`${name}-${index}` as Figure))
  return {
    from,
    to,
    whole,
    days: days.map((day) => ({ day, ...mattersOf(byDay.get(day) ?? []) })),
    stages: [...stages, unknownStage].flatMap((stage) => {
      const some = byStage.get(stage) ?? []
      const matters = mattersOf(some)
      if (matters.questions + matters.matters === 0) return []
      const questions = Map.groupBy(
        some.filter(({ figure }) => figure === 'question'),
        ({ day }) => day,
      )
      const isBreak = matters.matters >= leastMatters && friction(matters) - friction(whole) >= breakMargin
      return { stage, ...matters, byDay: days.map((day) => sum(questions.get(day) ?? [])), isBreak }
    }),
    rights: [...byRight]
      .flatMap(([id, some]) => {
        const right = rightOf(id)
        const matters = mattersOf(some)
        if (!right || matters.questions + matters.matters === 0) return []
        return { right: id, title: right.title, stage: right.stage, ...matters }
      })
      .sort(
        (one, other) => other.troubled - one.troubled || one.matters - other.matters || other.questions - one.questions,
      ),
    rises: risesUpTo(counts, to),
    firstReply: classes('first-reply'),
    resolved: classes('resolved'),
    deadlines: { kept: total('deadline-kept'), missed: total('deadline-missed'), overdue: counts.overdue(today) },
    declarations: {
      withdrawal: total('withdrawal'),
      complaint: total('complaint'),
      cancellation: total('cancellation'),
    },
    scores: ([1, 2, 3, 4, 5] as const).map((score) => total(`score-${score}`)),
    recommendation: recommendationOf([...Array(11).keys()].map((score) => total(`recommend-${score}` as Figure))),
  }
}

function sumUp(rows: readonly CountRow[], yesterday: string): Matters {
  const of = (...figures: Figure[]) => sum(rows.filter(({ figure }) => figures.includes(figure)))
  const open = rows.filter(({ figure }) => figure === 'open' || figure === 'open-again')
  const abandoned = open.filter(({ day }) => day < yesterday)
  const waiting = open.filter(({ day }) => day >= yesterday)
  const again = Outcome.options.map((outcome) => `${outcome}-again` as const)
  const answered = of('answered', 'answered-again')
  const declared = of('declared', 'declared-again')
  const handedOff = of('handed-off', 'handed-off-again')
  const unanswered = of('unanswered', 'unanswered-again')
  return {
    questions: of('question'),
    unsure: of('unsure'),
    matters: of(...Outcome.options, ...again),
    answered,
    declared,
    handedOff,
    unanswered,
    abandoned: sum(abandoned),
    waiting: sum(waiting),
    repeated: of(...again),
    troubled:
      handedOff +
      unanswered +
      sum(abandoned) +
      of('answered-again', 'declared-again') +
      sum(waiting.filter(({ figure }) => figure === 'open-again')),
  }
}

function risesUpTo(counts: Counts, to: string): Insights['rises'] {
  const first = shifted(to, -6)
  const asked = counts.between(shifted(to, -34), to).filter(({ figure }) => figure === 'question')
  return [...Map.groupBy(asked, ({ right }) => right)]
    .flatMap(([id, rows]) => {
      const title = rightOf(id)?.title
      const recent = sum(rows.filter(({ day }) => day >= first))
      const before = sum(rows.filter(({ day }) => day < first))
      return title && isRise(recent, before)
        ? { right: id, title, recent, before, chance: chanceOf(recent, before) }
        : []
    })
    .sort((one, other) => one.chance - other.chance)
}

function friction({ troubled, matters }: Matters): number {
  return matters === 0 ? 0 : troubled / matters
}

function sum(rows: readonly CountRow[]): number {
  return rows.reduce((total, { count }) => total + count, 0)
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

function daysOf({ from, to }: Period): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = shifted(day, 1)) days.push(day)
  return days
}
