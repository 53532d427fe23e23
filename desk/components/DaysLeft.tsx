import type { Deadline } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import { daysBetween, todayInParis, urgencyOf } from '../state/urgency.ts'

/** What a deadline leaves, in words: "Dans 6 jours", "2 jours de retard". */
export function DaysLeft({ deadline }: { deadline: Pick<Deadline, 'day' | 'who' | 'approximate'> }) {
  const { desk, text } = useDesk()
  const today = todayInParis(desk.clock.value)
  const days = daysBetween(today, deadline.day)
  const urgency = urgencyOf(deadline, today)
  const words =
    urgency === 'overdue' ? text.daysLate(-days) : urgency === 'lapsed' ? text.lapsed(-days) : text.daysLeft(days)
  return (
    <span class="days" data-urgency={urgency}>
      {deadline.approximate ? text.roughly(words) : words}
    </span>
  )
}
