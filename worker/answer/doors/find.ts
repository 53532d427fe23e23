/** Rights for a question asked by another program, with no conversation around it. */
import { rightOf } from '../../../knowledge/index.ts'
import type { Fact, Language } from '../../../protocol/index.ts'
import { readAct } from '../read/act.ts'
import { readFacts } from '../read/facts.ts'
import { languageOf } from '../read/language.ts'
import { readText } from '../read/text.ts'
import { mended, retrieve, thresholds } from '../retrieve/retrieve.ts'
import { factOf } from '../situation.ts'
import { urgencyOf } from '../urgent.ts'
import { wordsIn } from '../words.ts'

export interface FoundRights {
  /** What cannot wait and is said before any right: a danger, a fraud going on, a court's date. */
  urgent: string | null
  /** Best first. `score`: about the share of certainty, 0 to 1. */
  rights: { id: string; title: string; score: number }[]
  /** How sure the first one is. */
  confidence: 'sure' | 'unsure' | 'unknown'
  /** What the words say of the situation. */
  facts: Fact[]
}

/** Less likely than this is not worth telling. */
const leastScore = 0.02

/** The rights that `text` is about. Never throws for what somebody wrote. */
export function findRights(text: string, language: Language, askedOn: string, most: number): FoundRights {
  const reading = mended(readText(text))
  const spoken = languageOf(reading.tokens, language)
  const readIn: Language = spoken === 'fr' || spoken === 'en' ? spoken : language
  const readings = readFacts(reading, readIn, askedOn)
  const candidates = retrieve(reading, readIn, readings, [], askedOn)
  const [best] = candidates
  const rights = candidates
    .flatMap(({ kind, id, score }) => {
      const right = kind === 'right' && score >= leastScore ? rightOf(id) : undefined
      return right ? [{ id, title: right.title[language], score: Math.round(score * 1000) / 1000 }] : []
    })
    .slice(0, most)
  const { acts } = readAct(reading)
  const urgent = acts.has('danger') ? 'danger' : urgencyOf(acts)
  const top = best?.kind === 'right' ? best.score : 0
  return {
    urgent: urgent && wordsIn(language)[urgent],
    rights,
    confidence: top >= thresholds.sure ? 'sure' : top >= thresholds.unsure ? 'unsure' : 'unknown',
    facts: readings
      .filter(({ supposed }) => !supposed)
      .map(({ name, value, words, approximate }) => factOf(name, value, 'message', language, { words, approximate })),
  }
}
