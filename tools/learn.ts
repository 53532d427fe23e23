/** Learns from the examples and writes what was learnt as a module, so that a Worker never does. `npm run knowledge:compile`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { knowledgeVersion } from '../knowledge/index.ts'
import { examples, passageWords } from '../worker/answer/retrieve/examples.ts'
import { tablesOf } from '../worker/answer/retrieve/label-model.ts'

const learnt = {
  model: tablesOf(examples()),
  passageWords: { fr: [...passageWords('fr')], en: [...passageWords('en')] },
}
const path = join(import.meta.dirname, '..', 'worker', 'answer', 'retrieve', 'learnt.ts')
writeFileSync(
  path,
  [
    '/** Learnt from the compiled knowledge by tools/learn.ts. */',
    `export const learntFrom: string = ${JSON.stringify(knowledgeVersion)}`,
    `export const learntText: string = ${JSON.stringify(JSON.stringify(learnt))}`,
    '',
  ].join('\n'),
)
process.stderr.write(`retrieval: ${learnt.model.size} examples, ${learnt.model.features.split('\n').length} features\n`)
