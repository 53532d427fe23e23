/** What the verdict would be for each answer to the fact that is missing. */

import { Temporal } from 'temporal-polyfill'
import {
  type Assessment,
  assess,
  daysBetween,
  type FactName,
  type Facts,
  factDefinitions,
  type Right,
} from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { wordsIn } from '../words.ts'

export interface Branch {
  /** "Oui, un scellé d'hygiène", "Reçu le 7 novembre 2026 ou après"; empty when the verdict is the same for all. */
  label: string
  /** What each answer supposes, to follow "Si": "c’était un simple emballage"; empty when one has no such words. */
  supposed: string[]
  assessment: Assessment
  /** False: the fact is a range of days, so dates counted from it are not known. */
  dated: boolean
  /** The facts that the answer sets, when it is one value. */
  sets?: Facts
}

const mostBranches = 4
const furthestDays = 1500

/** One branch per distinct verdict; empty when there are too many or none can be told. */
export function branchesOf(right: Right, fact: FactName, facts: Facts, askedOn: string, language: Language): Branch[] {
  const { type, options } = factDefinitions[fact]
  const words = wordsIn(language)
  if (type === 'day') return dayBranches(right, fact, facts, askedOn, language)
  if (!options || (type !== 'choice' && type !== 'yes-no')) return []
  const all = Object.entries(options).map(([option, { label, supposed }]): Branch => {
    const sets: Facts = { [fact]: type === 'yes-no' ? option === 'yes' : option }
    // A bare yes or no says nothing without what it answers.
    const bare = label[language].length <= 3
    const named = bare ? words.pair(factDefinitions[fact].label[language], label[language]) : label[language]
    return {
      label: named,
      supposed: supposed ? [supposed[language]] : [],
      assessment: assess(right.id, { ...facts, ...sets }, askedOn),
      dated: true,
      sets,
    }
  })
  const distinct = new Map<string, Branch>()
  for (const branch of all) {
    const key = verdictKey(branch.assessment)
    const same = distinct.get(key)
    if (same) {
      same.label = `${same.label} / ${branch.label}`
      const told = same.supposed.length > 0 && branch.supposed.length > 0
      same.supposed = told ? [...same.supposed, ...branch.supposed] : []
    } else distinct.set(key, { ...branch })
  }
  const told = [...distinct.values()]
  return told.length > 1 && told.length <= mostBranches && told.some(({ assessment }) => assessment.kind !== 'missing')
    ? told
    : []
}

function verdictKey(assessment: Assessment): string {
  return assessment.kind === 'missing' ? `missing:${assessment.fact}` : `${assessment.kind}:${assessment.reason}`
}

/** For a day, the verdict today and the one further back, with the day on which it turns. */
function dayBranches(right: Right, fact: FactName, facts: Facts, askedOn: string, language: Language): Branch[] {
  const words = wordsIn(language)
  const today = Temporal.PlainDate.from(askedOn)
  const at = (back: number) =>
    assess(right.id, { ...facts, [fact]: today.subtract({ days: back }).toString() }, askedOn)
  const recent = at(0)
  /** What is counted for one day of a range is not said of all of them: a scale, a sum, days late. */
  const over = (first: number, last: number): Assessment => {
    const assessment = at(first)
    if (assessment.kind === 'missing') return assessment
    const others = [(first + last) >> 1, last].map(at).flatMap((one) => (one.kind === 'missing' ? [] : [one.values]))
    const steady = Object.entries(assessment.values).filter(([name, value]) =>
      others.every((values) => values[name] === value),
    )
    return { ...assessment, values: Object.fromEntries(steady) }
  }
  const key = verdictKey(recent)
  let [same, different] = [0, 1]
  while (different <= furthestDays && verdictKey(at(different)) === key) {
    same = different
    different *= 2
  }
  const sameForAll =
    recent.kind === 'missing' ? [] : [{ label: '', supposed: [], assessment: over(0, furthestDays), dated: false }]
  if (different > furthestDays) return sameForAll
  while (different - same > 1) {
    const middle = (same + different) >> 1
    if (verdictKey(at(middle)) === key) same = middle
    else different = middle
  }
  const turn = today.subtract({ days: same }).toString()
  // Nothing was delivered, returned or written before it was ordered.
  if (fact !== 'contracted_on' && facts.contracted_on !== undefined && turn <= facts.contracted_on) return sameForAll
  const { label, supposed } = factDefinitions[fact]
  if (daysBetween(turn, askedOn) < 2) return []
  return [
    {
      label: words.fromDay(label[language], turn),
      supposed: supposed ? [words.supposedFrom(supposed[language], turn)] : [],
      assessment: over(0, same),
      dated: false,
    },
    {
      label: words.beforeDay(label[language], turn),
      supposed: supposed ? [words.supposedBefore(supposed[language], turn)] : [],
      assessment: over(different, furthestDays),
      dated: false,
    },
  ]
}
