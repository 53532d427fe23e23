/** Whether what an outcome cites was in force when the facts happened. */
import type { Assessment } from '../assessment.ts'
import type { ArticleText } from '../right.ts'
import type { ReadRight } from './read.ts'

/** Citations of worked examples to an article whose first known day comes after the day that governs the example. */
export function inForceFindings(
  { file, examples }: ReadRight,
  articles: Record<string, ArticleText[]>,
  assess: (right: string, facts: Record<string, unknown>, askedOn: string) => Assessment,
): string[] {
  return examples.flatMap((example) => {
    const governing = file.governed_by === undefined ? undefined : example.facts[file.governed_by]
    const day = typeof governing === 'string' ? governing : example.asked_on
    const { citations } = assess(file.id, example.facts, example.asked_on)
    return citations
      .filter((article) => articles[article] && !isInForce(articles[article], day))
      .map((article) => `${file.id}: "${example.case}" cites ${article}, which was not yet in force on ${day}`)
  })
}

/** An article whose oldest wording has no known first day is taken to be older than any case. */
function isInForce(versions: ArticleText[], day: string): boolean {
  return versions.some(({ in_force_from }) => in_force_from === 'unknown' || in_force_from <= day)
}
