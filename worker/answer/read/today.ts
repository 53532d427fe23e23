/** The day that a message is written on, as it may say it. */
import type { DayMention } from './dates.ts'

/** Before a day: it is said to be today. */
export const todayStated = /\b(?:on est|nous sommes|on est deja|we are|it is now|today is) (?:le )?$/
/** "Le 21, toujours rien": said today, the day is that of the question. */
const stillWaiting = /^[^.!?\n]{0,40}\b(?:toujours (?:pas|rien)|pas encore|still (?:not|no|nothing)|not yet)\b/
/** "Livraison prévue le 21, toujours rien": the day promised, which is today. */
const announced =
  /\b(?:prevue?s?|promise?s?|annoncee?s?|promised|due|expected)(?: pour)?(?: for| on)? (?:le |the )?$|\b(?:jusqu'?au|avant le|until|before|by) (?:le |the )?$/

/** "On est le 21", "le 21, toujours rien": the day of the question, not of an event. */
export function isToday(flat: string, { day, start, end }: DayMention, askedOn: string): boolean {
  return (
    todayStated.test(flat.slice(Math.max(0, start - 20), start)) ||
    (day === askedOn &&
      stillWaiting.test(flat.slice(end, end + 80)) &&
      !announced.test(flat.slice(Math.max(0, start - 24), start)))
  )
}
