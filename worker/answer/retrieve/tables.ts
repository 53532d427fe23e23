/** What tools/learn.ts has learnt, read on first use. */
import { knowledgeVersion } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import type { LabelTables } from './label-model.ts'
import { learntFrom, learntText } from './learnt.ts'

interface Learnt {
  model: LabelTables
  /** In how many passages of all rights each word is listed. */
  passageWords: Record<Language, [word: string, passages: number][]>
}

let read: Learnt | null = null

/** The tables of the compiled knowledge. Throws when they were learnt from another version of it: the build is stale. */
export function learnt(): Learnt {
  if (learntFrom !== knowledgeVersion)
    throw new Error('What retrieval learnt is older than the knowledge: npm run knowledge:compile')
  read ??= JSON.parse(learntText) as Learnt
  return read
}
