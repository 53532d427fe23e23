/** A headless Chromium from the npm package alone, or the one at `CHROMIUM_PATH`. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export interface ChromiumOptions {
  executablePath: string
  args: string[]
  env?: Record<string, string>
  headless: true
}

/** Launch options for Playwright. Unpacks the browser once, into `node_modules/.cache`. */
export async function chromiumOptions(): Promise<ChromiumOptions> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return { executablePath: chosen, args, headless: true }
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const cache = join(dirname(dirname(packageFolder)), '.cache', `chromium-${version}`)
  if (!existsSync(cache)) await unpack(packageFolder, cache)
  const executablePath = join(cache, 'chromium')
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    FONTCONFIG_FILE: join(cache, 'fonts.conf'),
  }
  const libraries = execFileSync('ldd', [executablePath], { encoding: 'utf8' })
  if (libraries.includes('not found')) env.LD_LIBRARY_PATH = join(cache, 'al2023', 'lib')
  return { executablePath, args, env, headless: true }
}

/** The package takes any `chromium` in the temporary folder as good, so it is given an empty one of its own. */
async function unpack(packageFolder: string, cache: string): Promise<void> {
  const part = `${cache}.${process.pid}`
  const before = process.env.TMPDIR
  mkdirSync(part, { recursive: true })
  process.env.TMPDIR = part
  const { default: chromium, inflate } = (await import('@sparticuz/chromium')) as unknown as {
    default: { executablePath(): Promise<string> }
    inflate(path: string): Promise<string>
  }
  await chromium.executablePath()
  await inflate(join(packageFolder, 'bin', 'al2023.tar.br'))
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  const folders = ['/usr/share/fonts', join(cache, 'fonts')].map((folder) => `<dir>${folder}</dir>`).join('')
  writeFileSync(
    join(part, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(cache, 'fc')}</cachedir></fontconfig>`,
  )
  try {
    renameSync(part, cache)
  } catch {
    rmSync(part, { recursive: true, force: true }) // another process was first
  }
}
