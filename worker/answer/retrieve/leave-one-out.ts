/** Measures retrieval on its own examples: each one is left out in turn and looked for by the others. */
import type { Language } from '../../../protocol/index.ts'
import { examplesOf, rank } from './retrieve.ts'

export interface LeaveOneOut {
  tried: number
  found: number
  inThree: number
  /** Score of the best label of each phrasing, with whether it was right. */
  scores: { score: number; margin: number; right: boolean; phrase: string; label: string; given: string }[]
}

export function leaveOneOut(language: Language): LeaveOneOut {
  const { index, examples } = examplesOf(language)
  const result: LeaveOneOut = { tried: 0, found: 0, inThree: 0, scores: [] }
  examples.forEach(({ label, features, phrase, asked }, example) => {
    if (!asked) return
    const ranked = rank(index.score(features, example))
    const names = ranked.slice(0, 3).map(({ kind, id }) => `${kind}:${id}`)
    const right = names[0] === label
    result.tried++
    if (right) result.found++
    if (names.includes(label)) result.inThree++
    const [best, second] = ranked
    result.scores.push({
      score: best?.score ?? 0,
      margin: (best?.score ?? 0) - (second?.score ?? 0),
      right,
      phrase,
      label,
      given: names[0] ?? '',
    })
  })
  return result
}
