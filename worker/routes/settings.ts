import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { rights } from '../../knowledge/index.ts'
import {
  CheckPolicy,
  type MerchantSettings,
  PreviewDraft,
  type PreviewKept,
  ProblemError,
  SaveSettings,
  type SettingsView,
} from '../../protocol/index.ts'
import { checkPolicy } from '../answer/index.ts'
import type { Env } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import { saveSettings, settledSettings } from '../merchants/save.ts'
import type { VersionedSettings } from '../merchants/settings.ts'
import { readBody } from './body.ts'
import type { DeskEnv } from './desk.ts'
import { asset } from './files.ts'

/** What the build says of the loader. */
const Manifest = z.object({ file: z.string(), integrity: z.string() })

/** What a merchant decides, for administrators, mounted at `/v1/desk/settings`. */
export const settingsRoutes = new Hono<DeskEnv>()

settingsRoutes.get('/', async (context) =>
  context.json(await viewOf(context.env, await settledSettings(context.env, merchantOf(context)))),
)

settingsRoutes.post('/', async (context) => {
  const input = await readBody(context.req.raw, SaveSettings)
  const unknown = input.settings.supervised?.rights.find((id) => !topics().some((topic) => topic.id === id))
  if (unknown !== undefined) throw new ProblemError('invalid-input', { detail: 'Check “supervised.rights”.' })
  const { env } = context
  const slug = merchantOf(context)
  const language = input.settings.languages[0] ?? 'fr'
  const { conflicts } = checkPolicy({ ...input.settings, slug }, dayInParis(new Date()), language)
  const refused = conflicts.filter(({ verdict }) => verdict === 'refused')
  // A reform may put a standing policy below the law: what has nothing to do with it can still be saved.
  if (refused.length > 0 && !(await isStandingPolicy(env, slug, input.settings.policy))) {
    const articles = refused.flatMap(({ citations }) => citations.map(({ article }) => article))
    throw new ProblemError('policy-below-law', { detail: `See ${[...new Set(articles)].join(', ')}.` })
  }
  const saved = await saveSettings(env, slug, input)
  await env.DESK.getByName(slug).note(context.var.acting, 'settings-saved', `${saved.version}`)
  return context.json(await viewOf(env, saved))
})

settingsRoutes.post('/preview', async (context) => {
  const { settings } = await readBody(context.req.raw, PreviewDraft)
  const slug = merchantOf(context)
  const ticket = await context.env.DESK.getByName(slug).keepPreview({ ...settings, slug })
  return context.json({ ticket } satisfies PreviewKept, 201)
})

settingsRoutes.post('/policy', async (context) => {
  const { policy, name, language } = await readBody(context.req.raw, CheckPolicy)
  const { settings } = await settledSettings(context.env, merchantOf(context))
  return context.json(checkPolicy({ ...settings, name, policy }, dayInParis(new Date()), language))
})

/** Rights that a person may read first: what is about safety never waits. */
function topics(): SettingsView['topics'] {
  return rights.filter(({ stage }) => stage !== 'safety').map(({ id, stage, title }) => ({ id, stage, title }))
}

/** Whether a policy is the one that stands already. */
async function isStandingPolicy(env: Env, slug: string, policy: MerchantSettings['policy']): Promise<boolean> {
  const { settings } = await settledSettings(env, slug)
  const said = (one: MerchantSettings['policy']) => JSON.stringify(Object.entries(one).sort())
  return said(settings.policy) === said(policy)
}

const merchantOf = (context: Context<DeskEnv>) => context.var.signedIn.agent.merchant.slug

async function viewOf(env: Env, { version, settings }: VersionedSettings): Promise<SettingsView> {
  const found = await asset(env, '/recours.json')
  const build = found && Manifest.parse(await found.json())
  const pinned = build && { src: new URL(`/${build.file}`, env.PUBLIC_ORIGIN).href, integrity: build.integrity }
  return {
    version,
    settings,
    topics: topics(),
    model: await env.DESK.getByName(settings.slug).modelUse(),
    loader: { src: new URL('/recours.js', env.PUBLIC_ORIGIN).href, pinned },
  }
}
