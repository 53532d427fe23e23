import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')
/** Where what is measured is put. */
export const work = join(root, 'node_modules', '.cache', 'bench')
const wrangler = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')
const workerd = join(root, 'node_modules', '.bin', 'workerd')
const patienceMs = 20_000

/** A Worker that answers on its own in the bare runtime. */
export interface BareWorker {
  origin: string
  /** Milliseconds from spawning the runtime to its first answer. */
  startMs: number
  stop(): void
}

/** Bundles a Worker as it is deployed; the path of its module. Throws with what the bundler said. */
export function bundle(config: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1' }
  const arguments_ = [wrangler, 'deploy', '--dry-run', '--outdir', folder, '-c', config]
  const { status, stderr, stdout } = spawnSync(process.execPath, arguments_, { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The Worker could not be bundled\n${stdout}${stderr}`)
  const module = readdirSync(folder).find((name) => name.endsWith('.js'))
  if (module === undefined) throw new Error('The bundle has no module')
  return join(folder, module)
}

/** A minified Worker made from one module's text, with nothing bound to it. */
export function bundleAlone(name: string, source: string): string {
  mkdirSync(work, { recursive: true })
  writeFileSync(join(work, `${name}.ts`), source)
  const config = join(work, `${name}.toml`)
  writeFileSync(
    config,
    [
      `name = "${name}"`,
      `main = "${name}.ts"`,
      'compatibility_date = "2026-11-01"',
      'compatibility_flags = ["nodejs_compat"]',
      'minify = true',
      'send_metrics = false',
      '',
    ].join('\n'),
  )
  return bundle(config, join(work, name))
}

/** Starts a bundled Worker and waits for its first answer at `/healthz`. Throws when it stays silent. */
export async function startBare(module: string, name: string): Promise<BareWorker> {
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
  // Where packages were installed without their scripts, a script of Node's stands before the runtime: both end together.
  const child: ChildProcess = spawn(workerd, ['serve', config], { stdio: 'ignore', detached: true })
  const stop = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  const origin = `http://127.0.0.1:${port}`
  while (performance.now() - startedAt < patienceMs) {
    try {
      await fetch(`${origin}/healthz`)
      return { origin, startMs: performance.now() - startedAt, stop }
    } catch {
      await wait(2)
    }
  }
  stop()
  throw new Error(`${name} did not answer`)
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
