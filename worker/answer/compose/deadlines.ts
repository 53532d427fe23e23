/** The last days to act that an assessment gives. */
import { Temporal } from 'temporal-polyfill'
import { type Assessment, assess, daysBetween, type Right } from '../../../knowledge/index.ts'
import type { Deadline, Fact, Language } from '../../../protocol/index.ts'
import { lawFacts } from '../situation.ts'
import { wordsIn } from '../words.ts'

/** Deadlines of an assessment with what they mean today; nearest to come first, past ones last. */
export function deadlinesOf(
  right: Right,
  assessment: Assessment,
  facts: Fact[],
  askedOn: string,
  language: Language,
): Deadline[] {
  if (assessment.kind === 'missing') return []
  const roughly = roughlyKnown(right, facts, askedOn)
  return Object.entries(assessment.deadlines)
    .flatMap(([id, day]): Deadline[] => {
      const deadline = deadlineOf(right, id, day, askedOn, language, roughly(id))
      return deadline ? [deadline] : []
    })
    .sort((a, b) => Number(a.days < 0) - Number(b.days < 0) || a.days - b.days)
}

/** One deadline of a right as it is shown; null when the right does not describe it. */
export function deadlineOf(
  right: Right,
  id: string,
  day: string,
  askedOn: string,
  language: Language,
  approximate: boolean,
): Deadline | null {
  const named = right.deadlines[id]
  if (!named) return null
  const computed = [named.computed?.[language], approximate ? wordsIn(language).approximateDeadline : undefined]
  const explanation = computed.filter((text) => text !== undefined).join(' ')
  return {
    id,
    day,
    days: daysBetween(askedOn, day),
    who: named.who,
    label: named.label[language],
    article: named.article,
    ...(approximate && { approximate: true }),
    ...(explanation && { computed: explanation }),
  }
}

/** Whether a deadline, by its id, is only roughly known. */
export type Roughly = (deadline: string) => boolean

/** How far a day told roughly may be from the true one, to see what it changes. */
const roughDays = 20

/**
 * Which deadlines of a right rest on "in May" or "8 months ago": they are then said to be approximate. One that a day told
 * roughly does not move is sure.
 */
export function roughlyKnown(right: Right, facts: Fact[], askedOn: string): Roughly {
  const rough = facts.filter((fact) => fact.approximate && right.facts.some((name) => name === fact.name))
  if (rough.length === 0) return () => false
  const known = lawFacts(facts)
  const assessment = assess(right.id, known, askedOn)
  if (assessment.kind === 'missing') return () => true
  const moved = rough.flatMap(({ name, value }) =>
    [-roughDays, roughDays].map((days) => {
      const day = Temporal.PlainDate.from(String(value)).add({ days }).toString()
      return assess(right.id, { ...known, [name]: day }, askedOn)
    }),
  )
  return (id) => moved.some((other) => other.kind === 'missing' || other.deadlines[id] !== assessment.deadlines[id])
}
