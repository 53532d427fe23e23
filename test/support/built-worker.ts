import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Bundles the Worker, if its sources have changed, for every service that a run starts. */
export default function setup(): void {
  const root = join(import.meta.dirname, '..', '..')
  const steps = ['tools/build.ts', 'knowledge', 'retrieval', 'worker']
  const { status, stderr } = spawnSync(process.execPath, steps, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The Worker could not be bundled\n${stderr}`)
}
