import { join } from 'node:path'
import { bundle } from '../../tools/bench/bare-runtime.ts'

/** Bundles the Worker once for every service that a run starts, each with a storage of its own. */
export default function setup(): void {
  const root = join(import.meta.dirname, '..', '..')
  const folder = join(root, 'node_modules', '.cache', 'journeys-worker')
  bundle(join(root, 'wrangler.toml'), folder)
  process.env.BUILT_WORKER = folder
}
