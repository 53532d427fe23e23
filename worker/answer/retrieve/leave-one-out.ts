/** Measures retrieval on its own examples: each one is left out in turn and looked for by the others. */
import type { Language } from '../../../protocol/index.ts'
import { examples } from './examples.ts'
import { LabelModel, tablesOf } from './label-model.ts'
import { rank } from './retrieve.ts'

/** What became of one example phrasing left out. */
export interface LeftOut {
  phrase: string
  language: Language
  label: string
  /** Best three labels. */
  found: string[]
  score: number
}

/** Every `asked_as` phrasing of both languages, looked for by all the others. */
export function leaveOneOut(): LeftOut[] {
  const known = examples()
  const model = new LabelModel(tablesOf(known))
  return known
    .filter(({ asked }) => asked)
    .map(({ label, phrase, language, features }) => {
      const ranked = rank(model.score(features, label))
      return {
        phrase,
        language,
        label,
        found: ranked.slice(0, 3).map(({ kind, id }) => `${kind}:${id}`),
        score: ranked[0]?.score ?? 0,
      }
    })
}
