import type { Day, Law } from '../../../assessment.ts'
import { addPeriod } from '../../../calendar.ts'

/** Where a late refund stands on the scale of L242-4. `share`: percent added to what is due; null for the legal rate. */
export interface LateStep {
  reason: string
  share: number | null
  /** Last day on which this step still holds; absent once the surcharge has reached the price. */
  endsOn?: Day
}

const steps = [
  { reason: 'late-10', until: 'first_step', share: null },
  { reason: 'late-20', until: 'second_step', share: 'second_share' },
  { reason: 'late-30', until: 'third_step', share: 'third_share' },
  { reason: 'late-60', until: 'fourth_step', share: 'fourth_share' },
  { reason: 'late-90', until: 'fifth_step', share: 'fifth_share' },
] as const

/** The whole price: the surcharge grows no further (« jusqu'à concurrence du prix du produit »). */
const wholePrice = 100

/**
 * The step on `day` for a refund that was due on `dueOn`. Legal source: L242-4.
 *
 * How the boundaries fall: the text puts the first one inside the lower step (« au plus tard dix jours après »), so the
 * tenth day is at the legal rate and the eleventh at 5 %. It then says « entre dix et vingt », « entre vingt et trente »…
 * without saying where the 20th, 30th and 60th days fall; they are read like the first one, inside the lower step, which
 * promises a shopper the least. « Par nouveau mois de retard » is read as a month that has wholly run after the 90th day.
 */
export function lateStep(dueOn: Day, day: Day, law: Law): LateStep {
  for (const { reason, until, share } of steps) {
    const endsOn = law.lastDay(dueOn, until)
    if (day <= endsOn) return { reason, share: share === null ? null : law.value(share), endsOn }
  }
  const ninetieth = law.lastDay(dueOn, 'fifth_step')
  const base = law.value('fifth_share')
  const points = law.value('points_per_month')
  let months = 0
  while (base + months * points < wholePrice && addPeriod(ninetieth, months + 1, 'months') <= day) months++
  const share = Math.min(wholePrice, base + months * points)
  if (share === wholePrice) return { reason: 'late-capped', share }
  const nextMonth = addPeriod(ninetieth, months + 1, 'months')
  return { reason: 'late-months', share, endsOn: addPeriod(nextMonth, -1, 'calendar-days') }
}
