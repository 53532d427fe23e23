import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Figure, median } from './median.ts'
import { gzip } from './sizes.ts'

const root = join(import.meta.dirname, '..', '..')
const work = join(root, 'node_modules', '.cache', 'bench')
const wrangler = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')
const workerd = join(root, 'node_modules', '.bin', 'workerd')
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

/** Size of the Worker's bundle, and the time a bare runtime needs from nothing to a first answer, beside an empty Worker. */
export async function bundleFigures(): Promise<Figure[]> {
  mkdirSync(work, { recursive: true })
  writeFileSync(join(work, 'empty.ts'), emptyWorker)
  writeFileSync(
    join(work, 'empty.toml'),
    'name = "empty"\nmain = "empty.ts"\ncompatibility_date = "2026-11-01"\nminify = true\nsend_metrics = false\n',
  )
  const full = bundle(join(root, 'wrangler.toml'), join(work, 'full'))
  const empty = bundle(join(work, 'empty.toml'), join(work, 'empty'))
  const bytes = gzip(full)
  const timings = { full: [] as number[], empty: [] as number[] }
  // Side by side: a noisy minute of the machine touches both.
  for (let round = 0; round < starts; round++) {
    timings.full.push(await firstAnswer(full, 'full'))
    timings.empty.push(await firstAnswer(empty, 'empty'))
  }
  const [ours, theirs] = [median(timings.full), median(timings.empty)]
  return [
    {
      what: 'Worker bundle, gzip',
      value: `${(bytes / 1024).toFixed(0)} KB`,
      target: '≤ 2 MB',
      met: bytes <= bundleLimit,
    },
    { what: 'bare runtime to first answer', value: `${ours.toFixed(0)} ms` },
    { what: 'the same, empty Worker', value: `${theirs.toFixed(0)} ms` },
    { what: 'start-up ratio', value: `${(ours / theirs).toFixed(2)} ×`, target: '≤ 2 ×', met: ours / theirs <= 2 },
  ]
}

/** The bundled module's path. */
function bundle(config: string, folder: string): string {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1' }
  const arguments_ = [wrangler, 'deploy', '--dry-run', '--outdir', folder, '-c', config]
  const { status, stderr, stdout } = spawnSync(process.execPath, arguments_, { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The Worker could not be bundled\n${stdout}${stderr}`)
  const module = readdirSync(folder).find((name) => name.endsWith('.js'))
  if (module === undefined) throw new Error('The bundle has no module')
  return join(folder, module)
}

/** Milliseconds from spawning the runtime to its first answer. */
async function firstAnswer(module: string, name: string): Promise<number> {
  const port = await freePort()
  const config = join(module, '..', `${name}.capnp`)
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker", esModule = embed "${module.split('/').at(-1)}")],
    compatibilityDate = "2026-11-01", compatibilityFlags = ["nodejs_compat"]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]);
`,
  )
  const startedAt = performance.now()
  const child = spawn(workerd, ['serve', config], { stdio: 'ignore' })
  try {
    while (performance.now() - startedAt < 20_000) {
      try {
        await fetch(`http://127.0.0.1:${port}/healthz`)
        return performance.now() - startedAt
      } catch {
        await wait(2)
      }
    }
    throw new Error(`${name} did not answer`)
  } finally {
    child.kill('SIGKILL')
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
