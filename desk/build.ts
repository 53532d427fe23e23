/** Builds the desk page into `dist/client/desk/`: the document and its hashed assets. Run by the root build, or alone. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

await build({
  root: here,
  base: '/desk/',
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../dist/client/desk', import.meta.url)),
    // Only the desk's own folder is emptied, never `dist/client`.
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
