/** Letters filled from the facts; what is not known stays a visible blank. */
import { isFactName, letters } from '../../knowledge/index.ts'
import type { Fact, Letter } from '../../protocol/index.ts'
import { consider } from './compose/considered.ts'
import { roughlyKnown } from './compose/deadlines.ts'
import { otherSeller } from './compose/seller.ts'
import type { TurnInput } from './index.ts'
import { displayOf } from './situation.ts'
import { wordsIn } from './words.ts'

const blank = '[…]'

/** A letter by its id; null when there is none. The letter itself is in French, whatever the reader's language. */
export function letter({ letter: id, situation, askedOn, merchant }: TurnInput & { letter: string }): Letter | null {
  const template = letters.find((known) => known.id === id)
  if (!template) return null
  const { language, facts } = situation
  const deadlines = deadlinesOfRights(situation.rights, facts, askedOn)
  const text = template.text.replace(
    /\{([a-z]+)(?:\.([a-z0-9_-]+))?\}/g,
    (_all, group: string, name: string | undefined) => {
      if (group === 'merchant') return otherSeller(facts, merchant) ?? merchant.name
      if (group === 'today') return wordsIn('fr').day(askedOn)
      if (group === 'facts' && name) return factText(facts, name) ?? blank
      if (group === 'deadlines' && name) {
        const day = deadlines[name]
        return day ? wordsIn('fr').day(day) : blank
      }
      return blank
    },
  )
  return { id, title: template.title[language], explanation: template.explanation[language], text, citations: [] }
}

function factText(facts: Fact[], name: string): string | undefined {
  const fact = facts.find((known) => known.name === name)
  // A date that is only approximate must not stand in a letter as if it were exact.
  if (!fact || !isFactName(fact.name) || fact.approximate) return undefined
  return displayOf(fact.name, fact.value, 'fr')
}

function deadlinesOfRights(rights: string[], facts: Fact[], askedOn: string): Record<string, string> {
  return Object.assign(
    {},
    ...rights.map((id) => {
      const considered = consider(id, facts, askedOn, 1)
      if (!considered || considered.assessment.kind === 'missing') return {}
      const roughly = roughlyKnown(considered.right, facts, askedOn)
      return Object.fromEntries(Object.entries(considered.assessment.deadlines).filter(([name]) => !roughly(name)))
    }),
  )
}
