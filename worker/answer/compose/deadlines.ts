/** The last days to act that an assessment gives. */
import { type Assessment, daysBetween, type Right } from '../../../knowledge/index.ts'
import type { Deadline, Fact, Language } from '../../../protocol/index.ts'
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
  const approximate = isApproximate(right, facts)
  return Object.entries(assessment.deadlines)
    .flatMap(([id, day]): Deadline[] => {
      const deadline = deadlineOf(right, id, day, askedOn, language, approximate)
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

/** Whether days counted under a right rest on "in May" or "8 months ago": they are then said to be approximate. */
export function isApproximate(right: Right, facts: Fact[]): boolean {
  return facts.some((fact) => fact.approximate && right.facts.some((name) => name === fact.name))
}
