import { useDesk } from '../../state/place.ts'
import { Group, NumberField } from './Field.tsx'

/** When a silent agent's case goes back to the queue, and how early a legal day is signalled. */
export function ServiceRules() {
  const { desk, text } = useDesk()
  const { draft, change } = desk.settingsPage
  const words = text.moves.settings
  const service = draft.value?.service ?? {}
  const put = (rules: typeof service) => {
    const given = Object.entries(rules).filter(([, value]) => value !== undefined)
    change({ service: given.length > 0 ? Object.fromEntries(given) : undefined })
  }
  return (
    <Group title={words.title} hint={words.hint}>
      <NumberField
        label={words.hours}
        hint={words.hoursHint}
        most={40}
        value={service.returnAfterHours}
        onChange={(returnAfterHours) => put({ ...service, returnAfterHours })}
      />
      <NumberField
        label={words.days}
        hint={words.daysHint}
        most={5}
        value={service.escalateDays}
        onChange={(escalateDays) => put({ ...service, escalateDays })}
      />
    </Group>
  )
}
