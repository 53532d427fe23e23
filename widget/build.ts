/** Builds the loader, one frame document per language and the screens fetched later, into `dist/client`. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { minify } from 'terser'
import { build, type Plugin } from 'vite'
import { type Builds, buildsAfter, namedByHash } from './build/earlier.ts'

const here = import.meta.dirname
const out = join(here, '../dist/client')
type FrameLanguage = 'fr' | 'en'
/** The names of `frame/kit.ts`. */
const shared = [...readFileSync(join(here, 'frame/kit.ts'), 'utf8').matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name)
const titles = { fr: 'Vos droits, pas à pas', en: 'Your rights, step by step' }

const hash = (text: string, algorithm: 'sha256' | 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`
const shortName = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)
const brotli = (text: string) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  })

/** All is written at the end: a build that fails leaves the one before. */
const files = new Map<string, string>()

/** Writes a file and its brotli-11 twin, which is sent as it is. */
function write(path: string, text: string) {
  mkdirSync(dirname(join(out, path)), { recursive: true })
  writeFileSync(join(out, path), text)
  writeFileSync(join(out, `${path}.br`), brotli(text))
}

/** Shorter than the automatic runtime, which wraps the children of every element. */
const jsx = {
  jsx: { runtime: 'classic' as const, pragma: 'h', pragmaFrag: 'Fragment' },
  jsxInject: "import { h, Fragment } from 'preact'",
}

/**
 * Properties that nobody but the document and its later file reads: Preact's own (`__k`), our state and our components'
 * props. None of them is a word of `protocol/` or of the platform.
 */
const ours =
  /^(__\w?|again|arriving|busy|draft|entry|hint|onAct|onCorrect|onReply|onValue|panel|pending|settings|shown)$/
/** Each has the same short name in both files. */
let shortened: object | undefined

interface Built {
  code: string
  css: string
}

async function bundle(entry: string, format: 'iife' | 'es', plugins: Plugin[] = []): Promise<Built> {
  const result = await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    plugins,
    ...(format === 'es' && { oxc: jsx }),
    build: {
      lib: { entry: join(here, entry), formats: [format], name: 'recours', fileName: 'built', cssFileName: 'built' },
      write: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
      modulePreload: false,
      reportCompressedSize: false,
      minify: true,
      rolldownOptions: {
        makeAbsoluteExternalsRelative: false,
        output: { minify: true },
      },
    },
  })
  const parts = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const css = parts.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  const chunk = parts.find((file) => file.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`)
  // Twice more: shorter names, then declarations drawn together, are worth 4 % of the document.
  let { code } = chunk
  for (const hoist_vars of format === 'es' ? [false, true] : [false]) {
    const nameCache = { props: shortened }
    const shorter = await minify(code, {
      module: format === 'es',
      ecma: 2020,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true, hoist_vars },
      mangle: { properties: format === 'es' && { regex: ours } },
      format: { quote_style: 1 },
      ...(format === 'es' && { nameCache }),
    })
    shortened = nameCache.props
    code = shorter.code ?? ''
  }
  return { code, css: css?.type === 'asset' ? `${css.source}`.replaceAll(/\/\*.*?\*\//g, '').trim() : '' }
}

/** The source of a word, a function of words, or a table of either. */
function literal(value: unknown): string {
  if (typeof value === 'function') return `${value}`
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value)
  return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${literal(part)}`)}}`
}

/**
 * One language per document: each word becomes a constant, placed where it is used, and the table of words, with the
 * props that pass it on, goes away.
 */
async function oneLanguage(language: FrameLanguage): Promise<Plugin> {
  const tables = {
    strings: (await import(`./frame/i18n/${language}.ts`))[language],
    words: (await import(`./frame/i18n/later-${language}.ts`))[language],
  } as Record<string, Record<string, unknown>>
  const constants = (table: Record<string, unknown> = {}) =>
    Object.entries(table)
      .map(([name, value]) => `export const ${name} = ${literal(value)}`)
      .join('\n')
  return {
    name: 'one-language',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('\0words:') ? id : null),
    load: (id) => (id.startsWith('\0words:') ? constants(tables[id.slice(7)]) : null),
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/i18n/')) return null
      const used = ['strings', ...(id.includes('/later/') ? ['words'] : [])].filter((table) =>
        code.includes(`${table}.`),
      )
      const imports = used.map((table) => `import * as $${table} from '\0words:${table}';`).join('')
      return (
        imports +
        code.replace(new RegExp(`\\b(${used.join('|') || '-'})\\.`, 'g'), '$$$1.').replace(/ strings=\{strings\}/g, '')
      )
    },
  }
}

/** In the later file, what must be the document's own (Preact, the state) is taken from the document. */
const fromDocument: Plugin = {
  name: 'from-document',
  enforce: 'pre',
  resolveId: (id) => (id === 'preact' || /\/state\/\w+\.ts$/.test(id) ? '\0kit' : null),
  load: (id) => (id === '\0kit' ? `export const [${shared.join(', ')}] = globalThis.recours` : null),
}

/** What is shared is known by its place: its names would weigh as much as a component. */
const withoutNames: Plugin = {
  name: 'without-names',
  transform: (code, id) =>
    id.endsWith('/frame/kit.ts')
      ? code.replace(/= \{([^}]*)\}/, (_, list) => `= [${list.replace(/\w+: /g, '')}]`)
      : null,
}

/** In the document, the later file is an address. */
const address = (later: string): Plugin => ({
  name: 'later-address',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/later/index.ts') ? { id: later, external: true } : null),
})

async function buildFrame(language: FrameLanguage) {
  const words = await oneLanguage(language)
  // The document first: its short names, and so its size, do not depend on the later file, whose name is put in after.
  const unknown = `/later/${language}.${'0'.repeat(10)}.js`
  const document = await bundle('frame/main.tsx', 'es', [address(unknown), withoutNames, words])
  const screens = await bundle('frame/later/index.ts', 'es', [fromDocument, words])
  const later = `/later/${language}.${shortName(screens.code)}.js`
  files.set(later, screens.code)
  const { css } = document
  const code = document.code.replace(unknown, later)
  if (/<\/(script|style)/i.test(code + css)) throw new Error('an inlined text would end its element')
  const page = [
    `<!doctype html><html lang="${language}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,interactive-widget=resizes-content">',
    `<title>${titles[language]}</title><style>${css}</style>`,
    `<div id="app"></div><script type="module">${code}</script>`,
    // Last, so that what stands before it is the same for every merchant and is compressed once.
    '<script type="application/json" id="settings">{}</script>',
  ].join('')
  files.set(`frame/${language}.html`, page)
  return { script: [hash(code, 'sha256')], style: [hash(css, 'sha256')] }
}

async function buildLoader() {
  const { code } = await bundle('loader/main.ts', 'iife')
  const file = `recours.${shortName(code)}.js`
  files.set('recours.js', code).set(file, code)
  return JSON.stringify({ file, integrity: hash(code, 'sha384') })
}

const manifest = await buildLoader()
const policy = JSON.stringify({ fr: await buildFrame('fr'), en: await buildFrame('en') })

mkdirSync(out, { recursive: true })
for (const folder of ['frame', 'demo']) rmSync(join(out, folder), { recursive: true, force: true })
/** Files that are named by what they hold, as they lie there: of earlier builds. */
const lying = [...readdirSync(out), ...(existsSync(join(out, 'later')) ? readdirSync(join(out, 'later')) : [])]
  .map((name) => (name.startsWith('recours') ? name : `later/${name}`))
  .filter((name) => namedByHash.test(name))
const record = join(out, 'builds.json')
const before: Builds = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : { current: lying, earlier: {} }
const named = [...files.keys()].map((name) => name.replace(/^\//, '')).filter((name) => namedByHash.test(name))
const builds = buildsAfter(before, named, new Date().toISOString().slice(0, 10))
for (const name of lying)
  if (!(name in builds.earlier)) for (const twin of ['', '.br']) rmSync(join(out, `${name}${twin}`), { force: true })
for (const [path, text] of files) write(path, text)
writeFileSync(join(out, 'recours.json'), manifest)
writeFileSync(record, JSON.stringify(builds))
writeFileSync(join(out, 'frame/csp.json'), policy)
cpSync(join(here, 'demo'), join(out, 'demo'), { recursive: true, filter: (path) => !/gallery|\.tsx?$/.test(path) })
