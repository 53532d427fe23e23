import { defineConfig } from 'vite'

/** Serves the demonstration shop and the gallery during development; `build.ts` makes what is shipped. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
