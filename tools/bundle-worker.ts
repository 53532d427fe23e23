/**
 * Bundles the Worker into `dist/worker`, as modules: what stands behind `import()` is read by the runtime but run only when
 * it is first asked for. Run by the root build, or alone.
 */
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** Writes a Worker, minified, as the module `index.js` and those that it imports. Names stay: the log tells where a failure was. */
export async function bundleWorker(entry: string, folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { target: 'webworker', noExternal: true },
    resolve: { conditions: ['workerd', 'worker', 'browser', 'module'], mainFields: ['module', 'main'], builtins: [] },
    define: { 'process.env.NODE_ENV': '"production"', 'navigator.userAgent': '"Cloudflare-Workers"' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'es2024',
      minify: true,
      rolldownOptions: {
        input: { index: entry },
        external: [/^node:/, /^cloudflare:/],
        output: {
          codeSplitting: true,
          keepNames: true,
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  })
}

if (import.meta.main) await bundleWorker(join(root, 'worker', 'index.ts'), join(root, 'dist', 'worker'))
