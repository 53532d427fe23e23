/** Runs the whole product on this machine, in demonstration mode, until Ctrl-C. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { seed } from './seed.ts'
import { fingerprint, isFresh, type Step, stamp } from './stamp.ts'

const root = dirname(import.meta.dirname)
const wrangler = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')
const state = join(root, '.wrangler')
const startTimeoutMs = 60_000
/** What a demonstration takes from the shell's environment. */
const modelVariables = new Set([
  'MODEL_BASE_URL',
  'MODEL_NAME',
  'MODEL_API_KEY',
  'MODEL_PRICE_INPUT',
  'MODEL_PRICE_OUTPUT',
])

/** No telemetry, no look-ups, no questions, no banner. */
const quiet = {
  ...process.env,
  CI: '1',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  NO_COLOR: '1',
}

const port = readPort()
const publicOrigin = `http://127.0.0.1:${port}`
const deskOrigin = `http://localhost:${port}`
const shopOrigin = `http://shop.localhost:${port}`

await requireFreePort()
migrate()
const service = serve()
try {
  await firstAnswer(service)
  await seed(publicOrigin)
  process.stdout.write(welcome())
} catch (error) {
  service.kill()
  stop(error instanceof Error ? error.message : String(error))
}

function readPort(): number {
  const given = Number(process.env.PORT ?? 8787)
  if (!Number.isInteger(given) || given < 1 || given > 65_535) stop('PORT must be a number from 1 to 65535.')
  return given
}

async function requireFreePort(): Promise<void> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
  if (!isFree) stop(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`)
}

/** Applies the migrations to the local database, when there are new ones. */
function migrate(): void {
  const step: Step = { name: 'migrations', inputs: ['migrations'], outputs: ['.wrangler/state/v3/d1'] }
  if (isFresh(root, step)) return
  const made = fingerprint(root, step)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [wrangler, 'd1', 'migrations', 'apply', 'recours', '--local'],
    { cwd: root, env: quiet, encoding: 'utf8' },
  )
  if (status !== 0) stop(`${stdout}${stderr}\nThe local database could not be prepared.`)
  stamp(root, step, made)
}

/** The demonstration's settings go in a file of their own, so that its secret is in no list of processes. */
function writeSettings(): string {
  mkdirSync(state, { recursive: true })
  const secretFile = join(state, 'demonstration.secret')
  if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(32).toString('base64url'), { mode: 0o600 })
  const settings = {
    DEMO: '1',
    SECRET: readFileSync(secretFile, 'utf8').trim(),
    PUBLIC_ORIGIN: publicOrigin,
    DESK_ORIGIN: deskOrigin,
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => modelVariables.has(name))),
  }
  const file = join(state, 'demonstration.env')
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(file, lines.join(''), { mode: 0o600 })
  return file
}

function serve(): ChildProcess {
  const child = spawn(
    process.execPath,
    [
      ...[wrangler, 'dev', '--local', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0'],
      ...['--env-file', writeSettings(), '--show-interactive-dev-session=false'],
    ],
    { cwd: root, env: quiet, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  forward(child)
  let isAsked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      isAsked = true
      child.kill('SIGTERM')
    })
  }
  child.once('exit', (code) => process.exit(isAsked ? 0 : (code ?? 1)))
  return child
}

/** Of all that the local runtime says, shows the demonstration's own mails, and what went wrong. */
function forward(child: ChildProcess): void {
  let isMail = false
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line.startsWith('✉ end')) isMail = false
      else if (line.startsWith('✉')) isMail = true
      if (isMail) process.stdout.write(`  ${line}\n`)
    }
  })
  child.stderr?.pipe(process.stderr)
}

async function firstAnswer(child: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + startTimeoutMs
  while (Date.now() < giveUpAt && child.exitCode === null) {
    try {
      if ((await fetch(`${publicOrigin}/healthz`)).ok) return
    } catch {
      // Not listening yet.
    }
    await wait(100)
  }
  throw new Error('The service did not answer in time.')
}

function welcome(): string {
  return `
  Recours is running, in demonstration mode. Nothing leaves this machine.

    Shop        ${shopOrigin}/   (or ${publicOrigin}/demo)
    Full page   ${publicOrigin}/m/maison-lucie
    Rights      ${publicOrigin}/droits
    Desk        ${deskOrigin}/desk
    Mails       ${publicOrigin}/demo/outbox
    Programs    ${publicOrigin}/docs   (${publicOrigin}/openapi.json, /llms.txt; assistants: /mcp)

  To sign in at the desk, give one of these addresses; the code appears here and among the mails.

    ines@maison-lucie.example    agent
    lucie@maison-lucie.example   administrator, who adds a second factor first: what a telephone
                                 would show is at the top of the mails

  To embed it in a page of one of the merchant's sites:

    <script src="${publicOrigin}/recours.js" data-merchant="maison-lucie" async></script>

  Ctrl-C stops everything.

`
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
