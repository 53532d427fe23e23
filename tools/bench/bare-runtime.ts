import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { bundleWorker } from '../bundle-worker.ts'

const root = join(import.meta.dirname, '..', '..')
/** Where what is measured is put. */
export const work = join(root, 'node_modules', '.cache', 'bench')
const workerd = join(root, 'node_modules', '.bin', 'workerd')
const patienceMs = 20_000
const entryModule = 'index.mjs'

/** A Worker that answers on its own in the bare runtime. */
export interface BareWorker {
  origin: string
  /** Milliseconds from spawning the runtime to its first answer. */
  startMs: number
  stop(): void
}

/** A Worker made as the product's is from one module's text, with nothing bound to it; the folder of its modules. */
export async function bundleAlone(name: string, source: string): Promise<string> {
  mkdirSync(work, { recursive: true })
  const entry = join(work, `${name}.ts`)
  writeFileSync(entry, source)
  const folder = join(work, name)
  await bundleWorker(entry, folder)
  return folder
}

/** The files of a bundled Worker's modules, the one that is entered first. */
export function modulesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.mjs') && name !== entryModule)
  return [entryModule, ...names].map((name) => join(folder, name))
}

/** Starts a bundled Worker and waits for its first answer at `/healthz`. Throws when it stays silent. */
export async function startBare(folder: string, name: string): Promise<BareWorker> {
  mkdirSync(work, { recursive: true })
  const port = await freePort()
  const config = join(work, `${name}.capnp`)
  const modules = modulesIn(folder).map((file) => {
    const path = relative(work, file).replaceAll('\\', '/')
    return `(name = "${basename(file)}", esModule = embed "${path}")`
  })
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [${modules.join(',\n      ')}],
    compatibilityDate = "2026-11-01"))],
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
