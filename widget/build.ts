/** Builds the loader, one frame document per language and the screens fetched later, into `dist/client`. */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, type Plugin } from 'vite'

const here = import.meta.dirname
const out = join(here, '../dist/client')
const languages = ['fr', 'en'] as const
type FrameLanguage = (typeof languages)[number]
const screens = ['withdrawal', 'letter', 'privacy', 'resume', 'person', 'transcript']
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

/** Writes a file and its brotli-11 twin, which is sent as it is. */
function write(path: string, text: string) {
  mkdirSync(join(out, path, '..'), { recursive: true })
  writeFileSync(join(out, path), text)
  writeFileSync(join(out, `${path}.br`), brotli(text))
}

interface Built {
  code: string
  css: string
}

async function bundle(entry: string, format: 'iife' | 'es', plugins: Plugin[]): Promise<Built> {
  const result = await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    plugins,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
      modulePreload: false,
      reportCompressedSize: false,
      minify: true,
      rolldownOptions: {
        input: join(here, entry),
        preserveEntrySignatures: 'exports-only',
        output: { format, minify: true, codeSplitting: false },
      },
    },
  })
  const files = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const css = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  const chunk = files.find((file) => file.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`)
  return {
    code: chunk.code.trim(),
    css: css?.type === 'asset' ? `${css.source}`.trim() : '',
  }
}

/** One language per document: the choice made while developing becomes the language itself. */
function oneLanguage(language: FrameLanguage): Plugin {
  return {
    name: 'one-language',
    enforce: 'pre',
    load(id) {
      if (id.endsWith('/i18n/index.ts')) return `export { ${language} as strings } from './${language}.ts'`
      if (id.endsWith('/i18n/later.ts')) return `export { ${language} as words } from './later-${language}.ts'`
      return null
    },
  }
}

/** The automatic JSX runtime in two lines: the document has no need of its development checks. */
const leanJsx: Plugin = {
  name: 'lean-jsx',
  enforce: 'pre',
  resolveId: (id) => (id === 'preact/jsx-runtime' ? '\0jsx' : null),
  load: (id) =>
    id === '\0jsx'
      ? `import { h, Fragment } from 'preact'
         export const jsx = (type, props, key) => h(type, key === undefined ? props : { ...props, key })
         export { jsx as jsxs, Fragment }`
      : null,
}

/** In later files, what the document already holds is taken from the document. */
function fromDocument(): Plugin {
  const source = readFileSync(join(here, 'frame/kit.ts'), 'utf8')
  const names = [...source.matchAll(/export \{([^}]+)\}/g)].flatMap(([, list = '']) =>
    list.split(',').map((n) => n.trim()),
  )
  return {
    name: 'from-document',
    enforce: 'pre',
    resolveId: (id) => (id === 'preact' || id.endsWith('/kit.ts') ? '\0kit' : null),
    load: (id) => (id === '\0kit' ? `export const { ${names.join(', ')} } = globalThis.recours` : null),
  }
}

/** In the document, later files are addresses. */
const addresses = (later: Map<string, string>): Plugin => ({
  name: 'later-addresses',
  enforce: 'pre',
  resolveId(id) {
    const screen = /\/later\/([a-z]+)\.tsx?$/.exec(id)?.[1]
    const address = screen && later.get(screen)
    return address ? { id: address, external: true } : null
  },
})

async function buildFrame(language: FrameLanguage) {
  const later = new Map<string, string>()
  for (const screen of screens) {
    const extension = screen === 'transcript' ? 'ts' : 'tsx'
    const { code } = await bundle(`frame/later/${screen}.${extension}`, 'es', [
      fromDocument(),
      leanJsx,
      oneLanguage(language),
    ])
    const path = `/later/${screen}.${language}.${shortName(code)}.js`
    write(path, code)
    later.set(screen, path)
  }
  const { code, css } = await bundle('frame/main.tsx', 'es', [addresses(later), leanJsx, oneLanguage(language)])
  if (/<\/(script|style)/i.test(code + css)) throw new Error('an inlined text would end its element')
  const document = [
    `<!doctype html><html lang="${language}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,interactive-widget=resizes-content">',
    `<title>${titles[language]}</title><style>${css}</style>`,
    `<div id="app"></div><script type="module">${code}</script>`,
    // Last, so that what stands before it is the same for every merchant and is compressed once.
    '<script type="application/json" id="settings">{}</script>',
  ].join('')
  write(`frame/${language}.html`, document)
  return { script: [hash(code, 'sha256')], style: [hash(css, 'sha256')] }
}

async function buildLoader() {
  const { code } = await bundle('loader/main.ts', 'iife', [])
  const file = `recours.${shortName(code)}.js`
  for (const old of readdirSync(out)) if (/^recours\..*(js|br|json)$/.test(old)) rmSync(join(out, old))
  write('recours.js', code)
  write(file, code)
  writeFileSync(join(out, 'recours.json'), JSON.stringify({ file, integrity: hash(code, 'sha384') }))
}

mkdirSync(out, { recursive: true })
for (const folder of ['frame', 'later', 'demo']) rmSync(join(out, folder), { recursive: true, force: true })
await buildLoader()
const csp: Partial<Record<FrameLanguage, { script: string[]; style: string[] }>> = {}
for (const language of languages) csp[language] = await buildFrame(language)
writeFileSync(join(out, 'frame/csp.json'), JSON.stringify(csp))
cpSync(join(here, 'demo'), join(out, 'demo'), {
  recursive: true,
  filter: (path) => !/gallery|\.tsx?$/.test(path),
})
