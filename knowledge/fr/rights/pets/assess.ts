import type { Assessment, Facts, Law } from '../../../assessment.ts'
import { applies, doesNotApply } from '../../../assessment.ts'

/** A pet bought from a breeder, a shop or a private person. Legal sources: L217-2, Code rural L213-1 s. (not held). */
export function assess(facts: Facts, law: Law): Assessment {
  if (facts.problem === 'change-of-mind')
    return doesNotApply('change-of-mind', ['L217-2', 'L221-18'], {
      instead: [facts.channel === 'shop' ? 'no-withdrawal-in-shop' : 'withdrawal'],
    })
  if (facts.pet_trouble === 'not-as-described')
    return applies({ reason: 'not-as-described', remedies: ['refund'], citations: ['L217-2', 'civ:1137', 'L441-1'] })
  const start = facts.delivered_on ?? facts.contracted_on
  const citations = ['L217-2', 'code-rural-animaux']
  if (!start) return applies({ reason: facts.pet_trouble === 'died' ? 'died' : 'ill', citations })
  const shortest = law.lastDay(start, 'shortest')
  const longest = law.lastDay(start, 'longest')
  if (!law.isPast(shortest)) return applies({ reason: 'act-now', deadlines: { vet: shortest }, citations })
  if (!law.isPast(longest)) return applies({ reason: 'some-left', deadlines: { vet: longest }, citations })
  return doesNotApply('periods-over', [...citations, 'civ:1137'], { deadlines: { vet: longest } })
}
