import { useSignal } from '@preact/signals'
import { inJourneyOrder } from '../../state/insights.ts'
import { useDesk } from '../../state/place.ts'
import { CheckField, Group, NumberField } from './Field.tsx'

const usualHours = 4
const mostHours = 8

/** Topics on which a person reads the answer first, by stage of the journey, and how long a shopper waits at most. */
export function SupervisedSection() {
  const { desk, text } = useDesk()
  const { draft, view, change } = desk.settingsPage
  const language = desk.preferences.language.value
  const words = text.settings.supervised
  const search = useSignal('')
  const settings = draft.value
  if (!settings || !view.value) return null
  const { topics } = view.value
  const { rights: chosen = [], hours = usualHours } = settings.supervised ?? {}
  const wanted = plain(search.value)
  const found = topics.filter(({ id, title }) => chosen.includes(id) || plain(title[language]).includes(wanted))
  const stages = inJourneyOrder(found.map(({ stage }) => stage))
  const put = (rights: string[], among = hours) =>
    change({ supervised: rights.length > 0 ? { rights, hours: among } : undefined })
  return (
    <>
      <Group title={words.title} hint={words.hint}>
        <p class="policy-said">{words.never}</p>
        <p role="status">{words.count(chosen.length)}</p>
        <label class="field">
          <span>{words.search}</span>
          <input
            type="search"
            value={search.value}
            onInput={({ currentTarget }) => {
              search.value = currentTarget.value
            }}
          />
        </label>
        {stages.map((stage) => {
          const here = found.filter((topic) => topic.stage === stage)
          const taken = here.filter(({ id }) => chosen.includes(id)).length
          return (
            <details key={stage} class="topics" open={taken > 0 || wanted !== ''}>
              <summary>
                {text.insights.stage(stage)} <span class="quiet">{words.ofStage(taken, here.length)}</span>
              </summary>
              {here.map(({ id, title }) => (
                <CheckField
                  key={id}
                  label={title[language]}
                  checked={chosen.includes(id)}
                  onChange={(isChosen) => put(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))}
                />
              ))}
            </details>
          )
        })}
      </Group>
      <Group title={words.wait} hint={words.waitHint}>
        <NumberField
          label={words.hours}
          hint={words.hoursHint}
          most={mostHours}
          value={hours}
          onChange={(given) => chosen.length > 0 && put(chosen, given ?? usualHours)}
        />
      </Group>
    </>
  )
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
