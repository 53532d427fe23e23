import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumOptions } from './test/support/chromium.ts'

const launchOptions = await chromiumOptions()
/** The Worker as it is deployed, with local bindings. */
const platform = () =>
  cloudflareTest(async () => ({
    wrangler: { configPath: './wrangler.toml' },
    // Its sources, which need no build: bundled they run in the journeys.
    main: './worker/index.ts',
    remoteBindings: false,
    miniflare: {
      // Nothing outside is asked by a test: who means to be asked is played under test/support.
      outboundService: () => new Response('', { status: 503 }),
      bindings: {
        TEST_MIGRATIONS: await readD1Migrations('./migrations'),
        DEMO: '1',
        SECRET: 'a-secret-for-tests-only-0123456789abcdef',
        PUBLIC_ORIGIN: 'http://127.0.0.1:8787',
        DESK_ORIGIN: 'http://localhost:8787',
      },
    },
  }))
const onPlatform = {
  // The first sign-in of a file loads a large library; a busy machine takes seconds for it.
  testTimeout: 20_000,
  setupFiles: ['test/support/worker-setup.ts'],
}
/** They look at everything that is stored or sent, or leave a thousand mails in the queue: nothing of another file may stand beside. */
const alone = [
  'test/worker/conversation/handoff.test.ts',
  'test/worker/routes/demo.test.ts',
  'test/worker/routes/matrix.test.ts',
]

/** Each holds a browser and a whole service, or is long: they wait for each other more than they work. */
const afterTheRest = { sequence: { groupOrder: 1 }, maxWorkers: 3 }

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } }

export default defineConfig({
  test: {
    // The main process sleeps while its workers work: a core kept for it would stand idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Pure functions over the knowledge, which takes a second to load.
          isolate: false,
          // Some ask thousands of messages; a busy machine takes seconds for it.
          testTimeout: 60_000,
          include: [
            'test/{knowledge,protocol,answers,tools}/**/*.test.ts',
            'test/house.test.ts',
            'test/worker/{answer,doors,mcp,model,pages,privacy}/**/*.test.ts',
            'test/worker/conversation/**/*.node.test.ts',
          ],
        },
      },
      {
        plugins: [platform()],
        test: {
          name: 'worker',
          include: [
            'test/examples/{client,merchant}/*.test.ts',
            'test/worker/*.test.ts',
            'test/worker/{routes,conversation,cases,merchants,sign-in}/**/*.test.ts',
          ],
          exclude: ['**/*.node.test.ts', ...alone],
          // The Worker's modules, most of them law, are loaded once for all files.
          isolate: false,
          ...onPlatform,
        },
      },
      {
        plugins: [platform()],
        test: { name: 'worker-alone', include: alone, ...onPlatform, ...afterTheRest },
      },
      {
        ...jsx,
        optimizeDeps: {
          include: [
            'axe-core',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            '@preact/signals',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/{widget,desk}/**/*.test.{ts,tsx}'],
          exclude: ['test/widget/size.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          globalSetup: ['test/support/built-worker.ts'],
          include: ['test/journeys/**/*.test.ts', 'test/widget/size.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          ...afterTheRest,
        },
      },
    ],
  },
})
