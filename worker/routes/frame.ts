import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { rightOf } from '../../knowledge/index.ts'
import {
  type FrameSettings,
  type Language,
  type MerchantSettings,
  ProblemError,
  retentionLimits,
} from '../../protocol/index.ts'
import type { Env } from '../env.ts'
import { merchantSites } from '../merchants/origins.ts'
import { requireMerchant } from '../merchants/settings.ts'
import type { Application } from './application.ts'
import { compressBeginning, endWith } from './brotli.ts'
import { isDemonstration } from './fence.ts'
import { acceptsBrotli, asset } from './files.ts'
import { contentSecurityPolicy } from './headers.ts'
import { recipientsOf } from './notice.ts'
import { languageOf } from './pages.ts'

/** The shopper's window: chat, withdrawal function, complaint and cancellation, in a frame or as a page, mounted at `/m`. */
export const frameRoutes = new Hono<Application>()

frameRoutes.get('/:merchant', (context) => frame(context))
frameRoutes.get('/:merchant/retractation', (context) => frame(context))
frameRoutes.get('/:merchant/reclamation', (context) => frame(context))
frameRoutes.get('/:merchant/resiliation', (context) => frame(context))
frameRoutes.get('/:merchant/confidentialite', (context) => frame(context))

const place = '<script type="application/json" id="settings">'
const Hashes = z.object({ script: z.array(z.string()), style: z.array(z.string()) })
const hashesByLanguage = z.object({ fr: Hashes, en: Hashes })

interface FrameDocument {
  before: Uint8Array
  after: string
  compressed: Uint8Array
  hashes: z.infer<typeof Hashes>
}

/** Read and compressed once per isolate: the same for every merchant. */
const documents = new Map<Language, Promise<FrameDocument>>()

async function frame(context: Context<Application>): Promise<Response> {
  const { settings } = await requireMerchant(context.env, context.req.param('merchant') ?? '')
  return frameOf(context, settings)
}

/** The window with a shop's settings. `isPreview`: settings that are not saved, inside the desk alone, sending nothing. */
export async function frameOf(
  context: Context<Application>,
  settings: MerchantSettings,
  isPreview = false,
): Promise<Response> {
  const { env, req } = context
  const language = offered(languageOf(req.raw), settings)
  const document = await documentOf(env, language)
  const { before, after, compressed, hashes } = document
  // A `<` in a setting could end the element it is written in.
  const given: FrameSettings = {
    ...frameSettings(env, settings, language),
    opening: openingAbout(req.query('right'), language),
  }
  const json = JSON.stringify(given).replaceAll('<', '\\u003c')
  const rest = new TextEncoder().encode(json + after)
  const sites = merchantSites(settings)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': isPreview ? 'no-store' : 'no-cache',
    vary: 'accept-encoding, accept-language',
    'content-security-policy': contentSecurityPolicy({
      ancestors: ["'self'", ...(isPreview ? [env.DESK_ORIGIN] : sites)],
      isMute: isPreview,
      origin: env.PUBLIC_ORIGIN,
      scripts: hashes.script,
      styles: hashes.style,
      images: 'blob:',
    }),
  }
  if (!acceptsBrotli(req.raw)) return new Response(joined(before, rest), { headers })
  const body = endWith(compressed, rest)
  return new Response(body, { headers: { ...headers, 'content-encoding': 'br' }, encodeBody: 'manual' })
}

function offered(language: Language, settings: MerchantSettings): Language {
  return settings.languages.includes(language) ? language : (settings.languages[0] ?? 'fr')
}

function frameSettings(env: Env, settings: MerchantSettings, language: Language): Omit<FrameSettings, 'opening'> {
  const { slug, name, languages, colour, address, notice } = settings
  const greeting = settings.greeting?.[language]
  const added = {
    officer: notice?.officer,
    recipients: recipientsOf(env, settings, language),
    transfers: notice?.transfers?.[language],
    retention: notice?.retention?.[language],
  }
  const email = settings.privacyEmail ?? settings.email
  return {
    merchant: slug,
    name,
    languages,
    colour,
    origins: merchantSites(settings),
    demo: isDemonstration(env),
    subscriptions: settings.subscriptions === true,
    ...(greeting && { greeting }),
    // What is absent has no key in the JSON.
    privacy: {
      email,
      address,
      kept: { ...retentionLimits, ...settings.retention },
      ...(JSON.parse(JSON.stringify(added)) as object),
    },
  }
}

/** What a reader who comes from the page of a right starts with: its name. */
function openingAbout(id: string | undefined, language: Language): string {
  const right = id === undefined ? undefined : rightOf(id)
  return right ? `${right.title[language]}${language === 'fr' ? '\u00a0' : ''}: ` : ''
}

function documentOf(env: Env, language: Language): Promise<FrameDocument> {
  const kept = documents.get(language)
  if (kept) return kept
  const read = readDocument(env, language)
  documents.set(language, read)
  // A failure is not kept: the next reader tries again.
  read.catch(() => documents.delete(language))
  return read
}

async function readDocument(env: Env, language: Language): Promise<FrameDocument> {
  const [page, policy] = await Promise.all([asset(env, `/frame/${language}.html`), asset(env, '/frame/csp.json')])
  if (!page || !policy) throw new ProblemError('unavailable')
  const [before, after] = (await page.text()).split(`${place}{}`)
  if (before === undefined || after === undefined) throw new Error('The frame has no place for its settings')
  const bytes = new TextEncoder().encode(before + place)
  const hashes = hashesByLanguage.parse(await policy.json())[language]
  return { before: bytes, after, compressed: compressBeginning(bytes), hashes }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length)
  whole.set(one)
  whole.set(other, one.length)
  return whole
}
