/**
 * Bundles the Worker into `dist/worker`, as several modules: what stands behind `import()` is read when the Worker starts and
 * run when it is first asked for. Run by the root build, or alone.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'

const root = dirname(import.meta.dirname)

/** The AI SDK takes zod whole, with its messages in fifty languages: ours are told by our own words. */
const oneLanguage: Plugin = {
  name: 'one-language',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: `export { default as en } from './en.js'`,
      resolveDir: dirname(path),
    }))
  },
}

/** Writes a Worker, minified, as `index.mjs` and the modules it imports. Names stay: the log tells where a failure was. */
export async function bundleWorker(entry: string, folder: string): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2024',
    minify: true,
    keepNames: true,
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['module', 'main'],
    external: ['node:*', 'cloudflare:*'],
    define: { 'process.env.NODE_ENV': '"production"', 'navigator.userAgent': '"Cloudflare-Workers"' },
    plugins: [oneLanguage],
    logLevel: 'warning',
    write: false,
  })
  // All is written at the end: a build that fails leaves the one before.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { path, contents } of outputFiles) writeFileSync(path, contents)
}

if (import.meta.main) await bundleWorker(join(root, 'worker', 'index.ts'), join(root, 'dist', 'worker'))
