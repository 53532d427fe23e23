const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The day and the time of day in Paris at an instant, as fields hold them. */
export function wallInParis(instant: number): { day: string; time: string } {
  const part = Object.fromEntries(wall.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/** The instant of a day and time in Paris, wherever the agent sits; NaN when they are none. In the hour that autumn repeats, the first one. */
export function instantInParis(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return Number.NaN
  // Paris is one or two hours ahead: the summer reading is the right one if it reads back the same.
  const summer = asUtc - 2 * 3_600_000
  const read = wallInParis(summer)
  return read.day === day && read.time === time ? summer : asUtc - 3_600_000
}

/** A day some days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
