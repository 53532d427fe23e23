/**
 * Makes the compiled knowledge, the pages and the Worker, each only when something it is made from has changed.
 * `node tools/build.ts knowledge retrieval` makes these alone.
 */
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fingerprint, isFresh, type Step, stamp } from './stamp.ts'

const root = dirname(import.meta.dirname)
const everyPage = ['protocol', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json']

/** In this order: the desk's build may empty the folder that the widget's adds to. */
const steps: readonly (Step & { script: string })[] = [
  {
    name: 'knowledge',
    script: 'knowledge/build/compile.ts',
    inputs: ['knowledge', 'package-lock.json'],
    except: ['knowledge/compiled'],
    outputs: ['knowledge/compiled'],
  },
  {
    name: 'retrieval',
    script: 'tools/learn.ts',
    inputs: ['knowledge', 'worker/answer/read', 'worker/answer/retrieve', 'tools/learn.ts'],
    except: ['worker/answer/retrieve/learnt.ts'],
    outputs: ['worker/answer/retrieve/learnt.ts'],
  },
  {
    name: 'desk',
    script: 'desk/build.ts',
    inputs: ['desk', 'widget/parts', ...everyPage],
    outputs: ['dist/client/desk'],
  },
  {
    name: 'widget',
    script: 'widget/build.ts',
    inputs: ['widget', ...everyPage],
    outputs: ['dist/client/recours.js', 'dist/client/frame'],
  },
  {
    name: 'worker',
    script: 'tools/bundle-worker.ts',
    inputs: ['worker', 'knowledge', 'protocol', 'desk/draft-check', 'package-lock.json', 'tools/bundle-worker.ts'],
    outputs: ['dist/worker/index.mjs'],
  },
  {
    name: 'doors',
    script: 'tools/describe.ts',
    inputs: ['protocol', 'worker/doors', 'worker/pages', 'worker/routes/policy.ts', 'tools/describe.ts'],
    outputs: ['dist/client/openapi.json', 'dist/client/docs', 'examples/client/api.ts'],
  },
]

const named = process.argv.slice(2)
for (const step of steps) {
  if (named.length > 0 && !named.includes(step.name)) continue
  if (isFresh(root, step)) continue
  const made = fingerprint(root, step)
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [step.script], { cwd: root, encoding: 'utf8' })
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\n${step.name} could not be built\n`)
    process.exit(1)
  }
  stamp(root, step, made)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`built ${step.name} in ${seconds} s\n`)
}
