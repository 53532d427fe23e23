/** A right with what it concludes for a situation. */
import { type Assessment, assess, type Facts, isFactName, type Right, rightOf } from '../../../knowledge/index.ts'
import type { Fact, Language, RightVerdict, Sentence } from '../../../protocol/index.ts'
import { lawFacts } from '../situation.ts'
import { type Filling, fillAll } from './fill.ts'
import { verdictPassage } from './passages.ts'

/** A right considered for a message. */
export interface Considered {
  right: Right
  assessment: Assessment
  score: number
}

/** A right with what it concludes for the facts. */
export function consider(id: string, facts: Fact[], askedOn: string, score: number): Considered | null {
  const right = rightOf(id)
  return right ? { right, assessment: assess(id, lawFacts(facts), askedOn), score } : null
}

/** The day whose law governs a right in this situation. */
export function governingDay(right: Right, facts: Fact[], askedOn: string): string {
  const fact = facts.find(({ name }) => name === right.governed_by)
  return typeof fact?.value === 'string' ? fact.value : askedOn
}

/** A right's verdict as the reader sees it. */
export function verdictOf(language: Language) {
  return ({ right, assessment, score }: Considered): RightVerdict => ({
    right: right.id,
    title: right.title[language],
    kind: assessment.kind === 'missing' ? 'depends' : assessment.kind,
    reason: assessment.kind === 'missing' ? assessment.fact : assessment.reason,
    score: Math.round(score * 1000) / 1000,
  })
}

/** The sentences that state an assessment's verdict; empty when facts are missing. */
export function verdictSentences(right: Right, assessment: Assessment, filling: Filling): Sentence[] {
  if (assessment.kind === 'missing') return []
  const passage = verdictPassage(right, assessment.reason)
  const sentences = passage?.parts[filling.language].flatMap((part) => part.sentences) ?? []
  return fillAll(sentences, { ...filling, deadlines: assessment.deadlines, values: assessment.values })
}

/** Topics served, best first: those that the facts bring to the front, then the right's own, then the other rights'. */
export function topicsOf(considered: Considered[], likely: Right[], facts: Facts): string[] {
  const topics = [...considered.map(({ right }) => right), ...likely].map((right) => {
    const fronted = Object.entries(right.topic_when ?? {})
      .filter(([, when]) =>
        Object.entries(when).every(([name, values]) => isFactName(name) && values?.includes(String(facts[name]))),
      )
      .map(([topic]) => topic)
    return [...fronted, ...right.topics]
  })
  const [main = []] = topics
  const others = topics.slice(1).flatMap((ofRight) => ofRight.slice(0, 1))
  return [...new Set([...main.slice(0, 1), ...others, ...main])].slice(0, mostTopics)
}
const mostTopics = 3

/** Whether another right gives a remedy that the first does not, so that it is worth naming beside it. */
export function addsTo(main: Considered, { assessment }: Considered): boolean {
  if (assessment.kind === 'missing')
    return main.assessment.kind !== 'missing' || main.assessment.fact !== assessment.fact
  if (assessment.kind === 'does-not-apply') return false
  const given = main.assessment.kind === 'applies' ? main.assessment.remedies : main.right.remedies
  return assessment.remedies.some((remedy) => !given.includes(remedy))
}

/** Whether another right is one that a refusal points to, and does not refuse in its turn. */
export function helpsInstead({ assessment }: Considered, { right, assessment: theirs }: Considered): boolean {
  return (
    assessment.kind === 'does-not-apply' && assessment.instead.includes(right.id) && theirs.kind !== 'does-not-apply'
  )
}
