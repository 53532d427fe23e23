/**
 * Asks our questions with and without the configured model: `npm run model:check`. The endpoint is `MODEL_BASE_URL`,
 * `MODEL_NAME` and, where it wants one, `MODEL_API_KEY`; a local OpenAI-compatible server is one. `-- file.jsonl` takes other
 * questions, `--page out.html` writes the page elsewhere than `dist/model-check.html`, `--patience 10` waits ten times longer
 * than the product does, for a model that runs on this machine's processor.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Model, modelOf } from '../worker/model/index.ts'
import type { Checked } from './model-check/check.ts'
import { kindOf } from './model-check/ends.ts'
import { itemsOf, lawOf } from './scoring.ts'

/** So many calls in a row that reach nobody: the endpoint is gone. */
const mostUnreached = 3
const probeMs = 20_000

function stop(message: string, code: number): never {
  console.error(message)
  process.exit(code)
}

/** One short call, so that a wrong address is told at once and not sixty times. */
async function probe(model: Model, address: string): Promise<void> {
  try {
    const prompt = { instructions: 'Answer with one word.', prompt: 'Say: ready' }
    for await (const _word of model.write(prompt, AbortSignal.timeout(probeMs))) return
  } catch (error) {
    const kind = kindOf(error)
    stop(`${address} ${reasons[kind] ?? 'gave nothing that can be used'} (${kind}).`, 1)
  }
}
const reasons: Record<string, string> = {
  down: 'cannot be reached, or fails',
  refused: 'refuses the call: check the address (up to and with /v1), the name of the model and the key',
  busy: 'has no room for us now',
  late: 'did not answer in time',
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { page: { type: 'string' }, patience: { type: 'string', default: '1' } },
})
const patience = Number(values.patience)
if (!(patience >= 1)) stop('--patience takes a number from 1 on.', 2)
const env = process.env
const opening = modelOf({
  ...(env.MODEL_BASE_URL && { MODEL_BASE_URL: env.MODEL_BASE_URL }),
  ...(env.MODEL_NAME && { MODEL_NAME: env.MODEL_NAME }),
  ...(env.MODEL_API_KEY && { MODEL_API_KEY: env.MODEL_API_KEY }),
})
if (!opening)
  stop(
    'No model is configured. Set MODEL_BASE_URL (an OpenAI-compatible address, up to and with /v1), MODEL_NAME and, if it wants one, MODEL_API_KEY.',
    2,
  )
const model = await opening
const address = new URL(env.MODEL_BASE_URL ?? '').origin
await probe(model, address)

// The knowledge takes a second to load: only for an endpoint that answers.
const [{ check }, { figuresOf, tableOf }, { page }] = await Promise.all([
  import('./model-check/check.ts'),
  import('./model-check/figures.ts'),
  import('./model-check/page.ts'),
])
const root = dirname(import.meta.dirname)
const items = itemsOf(positionals[0] ?? join(root, 'test', 'answers', 'shoppers.jsonl'))
const checked: Checked[] = []
let unreached = 0
for (const item of items) {
  const one = await check(item, model, patience)
  checked.push(one)
  const asked = [one.read?.end, one.wording?.end].filter((end) => end !== undefined)
  if (asked.length > 0) unreached = asked.every((end) => end === 'down') ? unreached + 1 : 0
  if (unreached >= mostUnreached) stop(`${address} can no longer be reached, after ${checked.length} questions.`, 1)
  process.stderr.write(`\r${checked.length} of ${items.length}`)
}
process.stderr.write('\n')
const figures = figuresOf(checked)
const about = `${env.MODEL_NAME} at ${address}, law of ${lawOf}${patience > 1 ? `, waited for ${patience} times longer than the product does` : ''}`
const table = tableOf(checked)
console.log(`${about}\n\n${table}\n`)
for (const [name, value] of figures) console.log(`${name.padEnd(40)} ${value}`)
const path = resolve(values.page ?? join(root, 'dist', 'model-check.html'))
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, page(checked, table, figures, about))
console.log(`\n${path}`)
