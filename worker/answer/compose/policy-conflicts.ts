/** Where a merchant's written policy gives less than the law. */
import { type Facts, lawFor, type Right, rightOf } from '../../../knowledge/index.ts'
import type { Fact, Language, MerchantSettings, PolicyConflict } from '../../../protocol/index.ts'
import { lawFacts } from '../situation.ts'
import { citationsOf } from './citations.ts'
import { type Considered, consider } from './considered.ts'

type Policy = MerchantSettings['policy']
type Point = PolicyConflict['point']

/** A point of a policy against what the law gives: the right and article it comes from, and the numbers in one unit. */
interface Measure {
  point: Point
  right: string
  article: string
  written?: number
  lawful?: number
}

const monthsInYear = 12

/** Every point on which a policy gives less than the law of a day, whatever the case: what Settings refuses. */
export function policyConflicts(policy: Policy, askedOn: string, language: Language): PolicyConflict[] {
  return measures(policy, {}, askedOn).map((one) => conflictOf(one, askedOn, language))
}

/** The points that bear on one case: those under which a right considered gives this shopper more than was written. */
export function conflictsOfCase(
  policy: Policy,
  considered: Considered[],
  facts: Fact[],
  askedOn: string,
  language: Language,
): PolicyConflict[] {
  const known = lawFacts(facts)
  const due = duesOf(considered, facts, askedOn)
  return measures(policy, known, askedOn)
    .filter(({ right }) => due.has(right))
    .map((one) => conflictOf(one, askedOn, language))
}

/** The rights behind the points that this shopper has. */
function duesOf(considered: Considered[], facts: Fact[], askedOn: string): Set<string> {
  const due = new Set<string>()
  for (const { right, assessment } of considered) {
    if (assessment.kind !== 'applies') continue
    if (assessment.remedies.includes('repair') || assessment.remedies.includes('replacement')) due.add(conformity)
    if (family(right) === conformity) due.add(conformity)
    if (family(right) === conformity && assessment.remedies.includes('refund')) due.add(faultRefund)
    if (right.id === refund) due.add(refund)
  }
  // Asked about any point of withdrawal, the right itself decides whether this purchase has it.
  const aboutReturns = considered.some(({ right }) => right.stage === 'withdrawal' || right.id === withdrawal)
  const concluded = consider(withdrawal, facts, askedOn, 1)?.assessment.kind
  const online = facts.some(({ name, value }) => name === 'channel' && value === 'distance')
  if (aboutReturns && (concluded === 'applies' || (concluded === 'missing' && online))) {
    due.add(withdrawal)
    due.add(refund)
  }
  return due
}

const withdrawal = 'withdrawal'
const refund = 'refund-after-withdrawal'
const conformity = 'conformity-guarantee'
/** The money back under the guarantee, once repair and replacement have failed. */
const faultRefund = 'guarantee-refund'
const family = ({ id, detail_of }: Right) => detail_of ?? id

function measures(policy: Policy, facts: Facts, askedOn: string): Measure[] {
  const lawful = (id: string, parameter: string): number | undefined => {
    const right = rightOf(id)
    if (!right) return undefined
    const value = lawFor(right, facts, askedOn).value(parameter)
    return right.parameters[parameter]?.unit === 'years' ? value * monthsInYear : value
  }
  const less = (one: Measure): Measure[] =>
    one.written !== undefined && one.lawful !== undefined && one.written < one.lawful ? [one] : []
  const more = (one: Measure): Measure[] =>
    one.written !== undefined && one.lawful !== undefined && one.written > one.lawful ? [one] : []
  return [
    ...less({
      point: 'return-days',
      right: withdrawal,
      article: 'L221-18',
      written: policy.returnDays,
      lawful: lawful(withdrawal, 'withdrawal_period'),
    }),
    ...(policy.returnAs === 'credit-note'
      ? [
          { point: 'credit-note' as const, right: refund, article: 'L221-24' },
          { point: 'fault-credit-note' as const, right: faultRefund, article: 'L217-17' },
        ]
      : []),
    ...more({
      point: 'refund-days',
      right: refund,
      article: 'L221-24',
      written: policy.refundDays,
      lawful: lawful(refund, 'refund_period'),
    }),
    ...less({
      point: 'guarantee-months',
      right: conformity,
      article: 'L217-3',
      written: policy.guaranteeMonths,
      lawful: lawful(conformity, 'guarantee'),
    }),
    ...(policy.faultyReturnCosts === 'shopper'
      ? [{ point: 'faulty-return-costs' as const, right: conformity, article: 'L217-11' }]
      : []),
  ]
}

function conflictOf(
  { point, right, article, written, lawful }: Measure,
  day: string,
  language: Language,
): PolicyConflict {
  const citations = citationsOf(
    [article],
    [rightOf(right)].flatMap((one) => one ?? []),
    day,
    language,
  )
  return {
    point,
    ...(written !== undefined && { written }),
    ...(lawful !== undefined && { lawful }),
    citations,
  }
}
