import { defineConfig } from 'vite'

/** Where `npm start` serves, unless told. */
const service = process.env.RECOURS_URL ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  server: {
    proxy: {
      // To the service, this page is then one of its own.
      '/v1': { target: service, changeOrigin: true, headers: { origin: service } },
    },
  },
})
