/**
 * Puts the build on Cloudflare: `npm run deploy`. The assets of a deployment replace those of the one before, so the files
 * of the last 30 days are taken from the service that stands and go along: no page that was opened, or that pins a build
 * by its hash, loses its file.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { type Builds, buildsAfter, namedByHash } from '../widget/build/earlier.ts'

const root = dirname(import.meta.dirname)
/** Beside `wrangler.toml`, since its paths are read from there. */
const workersAiConfig = 'wrangler.workers-ai.toml'

/**
 * Brings the files of earlier builds from the service into the folder that will be deployed, each checked against the hash
 * in its name. Gives their names; throws when the service cannot be asked or gives another file than it names.
 */
export async function takeEarlier(
  { origin, folder, today }: { origin: string; folder: string; today: string },
  ask: typeof fetch = fetch,
): Promise<string[]> {
  const listed = await ask(`${origin}/builds.json`)
  // The first deployment, or one from before builds were kept.
  if (listed.status === 404) return []
  if (!listed.ok) throw new Error(`${origin}/builds.json answered ${listed.status}`)
  const theirs = (await listed.json()) as Builds
  const record = join(folder, 'builds.json')
  const ours: Builds = JSON.parse(readFileSync(record, 'utf8'))
  const builds = buildsAfter(theirs, ours.current, today)
  const taken: string[] = []
  for (const name of Object.keys(builds.earlier)) {
    const hash = namedByHash.exec(name)?.[1]
    if (hash === undefined) throw new Error(`${origin} names a file that no build makes`)
    const path = join(folder, name)
    if (existsSync(path)) continue
    const response = await ask(`${origin}/${name}`)
    if (!response.ok) throw new Error(`${origin}/${name} answered ${response.status}`)
    const text = await response.text()
    if (!createHash('sha256').update(text).digest('hex').startsWith(hash)) {
      throw new Error(`${origin}/${name} is not what its name says`)
    }
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params }))
    taken.push(name)
  }
  // What this machine built in between and never deployed may stay too: it harms nobody.
  writeFileSync(record, JSON.stringify({ ...builds, earlier: { ...ours.earlier, ...builds.earlier } }))
  return taken
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'without-earlier': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      'workers-ai': { type: 'string' },
    },
  })
  const origin = /^PUBLIC_ORIGIN = "([^"]+)"$/m.exec(readFileSync(join(root, 'wrangler.toml'), 'utf8'))?.[1]
  if (!origin) throw new Error('wrangler.toml gives no PUBLIC_ORIGIN')
  if (!values['without-earlier']) {
    const today = new Date().toISOString().slice(0, 10)
    const taken = await takeEarlier({ origin, folder: join(root, 'dist', 'client'), today }).catch((cause) => {
      throw new Error(
        `The builds that stand at ${origin} could not be taken along: ${cause instanceof Error ? cause.message : cause}.\nPages that pin one of them would lose it. If nothing stands there yet, add -- --without-earlier.`,
      )
    })
    process.stdout.write(`${taken.length} files of earlier builds go along\n`)
  }
  const dry = values['dry-run'] ? ['--dry-run'] : []
  if (!values['dry-run']) wrangler(['d1', 'migrations', 'apply', 'recours', '--remote'])
  const model = values['workers-ai']
  if (model === undefined) wrangler(['deploy', ...dry])
  else withWorkersAi(() => wrangler(['deploy', ...dry, '--config', workersAiConfig, '--var', `MODEL_NAME:${model}`]))
}

/**
 * The binding stands in a configuration of its own, made for one deployment: with it in `wrangler.toml`, nothing would start
 * on a machine without an account.
 */
function withWorkersAi(deploy: () => void): void {
  const file = join(root, workersAiConfig)
  const config = readFileSync(join(root, 'wrangler.toml'), 'utf8')
  writeFileSync(file, `${config}\n[ai]\nbinding = "AI"\n`)
  try {
    deploy()
  } finally {
    rmSync(file)
  }
}

function wrangler(given: string[]): void {
  const program = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' }
  const { status } = spawnSync(process.execPath, [program, ...given], { cwd: root, stdio: 'inherit', env })
  if (status !== 0) throw new Error(`wrangler ${given[0]} failed`)
}

if (import.meta.main) {
  run().catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}
