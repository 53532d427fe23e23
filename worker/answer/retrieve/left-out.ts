/** Measures retrieval on its own examples: they are left out in turn, some at a time, and looked for by the others. */
import type { Language } from '../../../protocol/index.ts'
import { readText } from '../read/text.ts'
import { examples, listed } from './examples.ts'
import { LabelCounts } from './label-counts.ts'
import { LabelModel, tablesOf } from './label-model.ts'
import { rank } from './retrieve.ts'
import { train } from './training.ts'

/** What became of one example phrasing left out. */
export interface LeftOut {
  phrase: string
  language: Language
  label: string
  /** A single word: it names a subject rather than asking something. */
  oneWord: boolean
  /** Best three labels. */
  found: string[]
  score: number
}

/**
 * The `asked_as` phrasings of both languages, left out with one in `parts` of all examples: of every part, or of the first
 * `tried` of them. A few seconds each part.
 */
export function leftOut(parts: number, tried = parts): LeftOut[] {
  const known = examples()
  const words = listed()
  return Array.from({ length: tried }, (_none, part) => {
    // A prime apart: the phrasings of one right, which stand together, are spread over the parts.
    const isLeft = (index: number) => (index * 7919) % parts === part
    const others = known.filter((_example, index) => !isLeft(index))
    const model = new LabelModel(tablesOf(train(new LabelCounts(others, words).weights(), others)))
    return known
      .filter(({ kind }, index) => kind === 'asked' && isLeft(index))
      .map(({ label, phrase, language, features }): LeftOut => {
        const ranked = rank(model.score(features), model.labels)
        return {
          phrase,
          language,
          label,
          oneWord: readText(phrase).tokens.length < 2,
          found: ranked.slice(0, 3).map(({ kind, id }) => `${kind}:${id}`),
          score: ranked[0]?.score ?? 0,
        }
      })
  }).flat()
}
