import { join } from 'node:path'
import { bundleAlone, modulesIn, startBare } from './bare-runtime.ts'
import { type Figure, median } from './median.ts'
import { gzip } from './sizes.ts'

const root = join(import.meta.dirname, '..', '..')
const starts = 9
const bundleLimit = 2 * 1024 * 1024

/** An empty Worker with the same router and schemas: what start-up is compared with. */
const emptyWorker = `import { Hono } from 'hono'
import * as z from 'zod'
const Body = z.strictObject({ text: z.string() })
const app = new Hono()
app.get('/healthz', (context) => context.text('ok'))
app.post('/', async (context) => context.json(Body.parse(await context.req.json())))
export default app
`

/** Size of all the Worker's modules, and the time a bare runtime needs from nothing to a first answer, beside an empty Worker. */
export async function bundleFigures(): Promise<Figure[]> {
  const full = join(root, 'dist', 'worker')
  const empty = await bundleAlone('empty', emptyWorker)
  const bytes = modulesIn(full).reduce((sum, file) => sum + gzip(file), 0)
  const timings = { full: [] as number[], empty: [] as number[] }
  // Side by side: a noisy minute of the machine touches both.
  for (let round = 0; round < starts; round++) {
    timings.full.push(await firstAnswer(full, 'full'))
    timings.empty.push(await firstAnswer(empty, 'empty'))
  }
  const [ours, theirs] = [median(timings.full), median(timings.empty)]
  return [
    {
      what: 'Worker bundle, all modules, gzip',
      value: `${(bytes / 1024).toFixed(0)} KB`,
      target: '≤ 2 MB',
      met: bytes <= bundleLimit,
    },
    { what: 'bare runtime to first answer', value: `${ours.toFixed(0)} ms` },
    { what: 'the same, empty Worker', value: `${theirs.toFixed(0)} ms` },
    { what: 'start-up ratio', value: `${(ours / theirs).toFixed(2)} ×`, target: '≤ 2 ×', met: ours / theirs <= 2 },
  ]
}

/** Milliseconds from spawning the runtime to its first answer. */
async function firstAnswer(folder: string, name: string): Promise<number> {
  const worker = await startBare(folder, name)
  worker.stop()
  return worker.startMs
}
