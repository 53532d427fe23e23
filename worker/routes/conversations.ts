import { type Context, Hono, type MiddlewareHandler } from 'hono'
import * as z from 'zod'
import {
  CancelSubscription,
  CorrectFact,
  CreateConversation,
  DeclarationKind,
  DeclareWithdrawal,
  GiveSatisfaction,
  Language,
  MerchantSettings,
  OpenCase,
  PostMessage,
  ProblemError,
  ReportEntry,
  SendComplaint,
} from '../../protocol/index.ts'
import { streamHeaders } from '../conversation/wire.ts'
import type { Declared } from '../env.ts'
import { unwrap } from '../errors.ts'
import { findMerchant, requireMerchant } from '../merchants/settings.ts'
import { keyedHash, newId } from '../privacy/secrets.ts'
import { networkOf } from './address.ts'
import type { Application } from './application.ts'
import { readBody } from './body.ts'
import { shopperFeedbackRoutes } from './feedback.ts'
import { admitSite } from './fence.ts'
import { receiveFile, removeFile, sendFile } from './uploads.ts'

const newConversationsPerHour = 300
const ConversationId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
const Nothing = z.strictObject({})
const StreamQuery = z.strictObject({ after: z.coerce.number().int().min(0).default(0) })

/** What shoppers' windows ask, mounted at `/v1/conversations`. */
export const conversationRoutes = new Hono<Application>()

conversationRoutes.post('/', async (context) => {
  const { env, req } = context
  const { merchant: slug, language, context: page } = await readBody(req.raw, CreateConversation)
  const { settings } = await requireMerchant(env, slug)
  admitSite(context, settings)
  await limitNewConversations(context, slug)
  const conversation = newId()
  const created = await env.CONVERSATION.getByName(`${slug}:${conversation}`).create({
    merchant: settings,
    conversation,
    language: language ?? settings.languages[0] ?? 'fr',
    ...(page && { context: page }),
  })
  return context.json(created, 201)
})

/** From here on only the conversation's own shopper. A stranger's token and an unknown conversation look the same. */
const shopper: MiddlewareHandler<Application> = async (context, next) => {
  const isSocket = context.var.policy.roles.includes('ticket')
  const token = isSocket ? offeredTicket(context) : bearer(context)
  const slug = token?.slice(0, token.lastIndexOf('.')) ?? ''
  const conversation = ConversationId.safeParse(context.req.param('conversation'))
  const merchant = MerchantSettings.shape.slug.safeParse(slug).success ? await findMerchant(context.env, slug) : null
  if (!token || !merchant || !conversation.success) throw new ProblemError('not-found')
  admitSite(context, merchant.settings)
  context.set('token', token)
  // The object's name is made here from the token's merchant: a client never gives one.
  context.set('conversation', context.env.CONVERSATION.getByName(`${slug}:${conversation.data}`))
  await next()
}
conversationRoutes.use('/:conversation', shopper)
conversationRoutes.use('/:conversation/*', shopper)

conversationRoutes.get('/:conversation', async (context) => {
  const { conversation, token } = context.var
  return context.json(unwrap(await conversation.view(token)))
})

conversationRoutes.post('/:conversation/messages', async (context) => {
  const { conversation, token } = context.var
  const input = await readBody(context.req.raw, PostMessage)
  return turnStream(context, unwrap(await conversation.post(token, input)).firstChunk)
})

conversationRoutes.post('/:conversation/facts', async (context) => {
  const { conversation, token } = context.var
  const input = await readBody(context.req.raw, CorrectFact)
  return turnStream(context, unwrap(await conversation.correct(token, input)).firstChunk)
})

conversationRoutes.get('/:conversation/stream', async (context) => {
  const query = StreamQuery.safeParse(context.req.query())
  if (!query.success) throw new ProblemError('invalid-input', { detail: 'Check “after”.' })
  return turnStream(context, query.data.after + 1)
})

conversationRoutes.get('/:conversation/case', async (context) => {
  const { conversation, token } = context.var
  return context.json(unwrap(await conversation.previewCase(token)))
})

conversationRoutes.post('/:conversation/case', async (context) => {
  const { conversation, token } = context.var
  const { repeated, ...opened } = unwrap(await conversation.openCase(token, await readBody(context.req.raw, OpenCase)))
  return context.json(opened, repeated ? 200 : 201)
})

/** One route per kind of declaration, each with its own body. */
conversationRoutes.post('/:conversation/withdrawal', async (context) =>
  acknowledge(context, { kind: 'withdrawal', ...(await readBody(context.req.raw, DeclareWithdrawal)) }),
)
conversationRoutes.post('/:conversation/complaint', async (context) =>
  acknowledge(context, { kind: 'complaint', ...(await readBody(context.req.raw, SendComplaint)) }),
)
conversationRoutes.post('/:conversation/cancellation', async (context) =>
  acknowledge(context, { kind: 'cancellation', ...(await readBody(context.req.raw, CancelSubscription)) }),
)

conversationRoutes.get('/:conversation/declarations', async (context) => {
  const { conversation, token } = context.var
  return context.json(unwrap(await conversation.declarations(token)))
})

conversationRoutes.get('/:conversation/declarations/:kind', async (context) => {
  const { conversation, token } = context.var
  const kind = DeclarationKind.safeParse(context.req.param('kind'))
  if (!kind.success) throw new ProblemError('not-found')
  return context.json(unwrap(await conversation.previewDeclaration(token, kind.data)))
})

conversationRoutes.post('/:conversation/entry', async (context) => {
  const { conversation, token } = context.var
  unwrap(await conversation.reportEntry(token, await readBody(context.req.raw, ReportEntry)))
  return context.body(null, 204)
})

conversationRoutes.get('/:conversation/letters/:letter', async (context) => {
  const { conversation, token } = context.var
  return context.json(unwrap(await conversation.letter(token, context.req.param('letter').slice(0, 60))))
})

conversationRoutes.post('/:conversation/satisfaction', async (context) => {
  const { conversation, token } = context.var
  unwrap(await conversation.giveSatisfaction(token, await readBody(context.req.raw, GiveSatisfaction)))
  return context.body(null, 204)
})

conversationRoutes.post('/:conversation/files/:file', (context) =>
  receiveFile(context.env, context.req.raw, fileOf(context)),
)
conversationRoutes.get('/:conversation/files/:file', (context) => sendFile(context.env, fileOf(context)))
conversationRoutes.delete('/:conversation/files/:file', (context) => removeFile(fileOf(context)))

conversationRoutes.route('/', shopperFeedbackRoutes)
/** All that is kept of the shopper in this conversation and its cases, to take away. */
conversationRoutes.get('/:conversation/export', async (context) => {
  const { env } = context
  const { conversation, token } = context.var
  const own = unwrap(await conversation.ownData(token))
  const slug = token.slice(0, token.lastIndexOf('.'))
  const desk = await env.DESK.getByName(slug).conversationData(own.of)
  const language = Language.safeParse(context.req.query('lang'))
  const { personFile } = await import('../privacy/person-file.ts')
  return personFile(env.FILES, [own, desk], language.data ?? 'fr', new Date())
})

conversationRoutes.post('/:conversation/erasure', async (context) => {
  const { conversation, token } = context.var
  await readBody(context.req.raw, Nothing)
  return context.json(unwrap(await conversation.erase(token)))
})

conversationRoutes.post('/:conversation/tickets', async (context) => {
  const { conversation, token } = context.var
  await readBody(context.req.raw, Nothing)
  return context.json({ ticket: unwrap(await conversation.ticket(token)) }, 201)
})

conversationRoutes.get('/:conversation/socket', async (context) => {
  if (context.req.header('upgrade')?.toLowerCase() !== 'websocket') throw new ProblemError('invalid-input')
  const opened = await context.var.conversation.fetch(context.req.raw)
  if (opened.status !== 101) throw new ProblemError('not-found')
  return opened
})

function fileOf(context: Context<Application>) {
  const { conversation, token } = context.var
  return { conversation, party: { token }, file: context.req.param('file') ?? '' }
}

/** Records what was declared: 201 the first time, 200 for the same again. */
async function acknowledge(context: Context<Application>, declared: Declared): Promise<Response> {
  const { conversation, token } = context.var
  const { repeated, ...acknowledged } = unwrap(await conversation.declare(token, declared))
  return context.json(acknowledged, repeated ? 200 : 201)
}

/** The events of one turn from a chunk on; 204 when there is nothing to wait for. */
async function turnStream(context: Context<Application>, firstChunk: number): Promise<Response> {
  const { conversation, token } = context.var
  const stream = unwrap(await conversation.stream(token, firstChunk - 1))
  return stream === null
    ? context.body(null, 204)
    : context.body(stream, 200, { ...streamHeaders, 'cache-control': 'no-store' })
}

function bearer(context: Context<Application>): string | undefined {
  return /^Bearer ([A-Za-z0-9._-]{1,200})$/.exec(context.req.header('authorization') ?? '')?.[1]
}

/** The ticket among the protocols a socket offers: the one with a dot. */
function offeredTicket(context: Context<Application>): string | undefined {
  const offered = (context.req.header('sec-websocket-protocol') ?? '').split(',').map((word) => word.trim())
  return offered.find((word) => /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.test(word))
}

/** Counted by a keyed hash of merchant and network, so that no address is kept. */
async function limitNewConversations(context: Context<Application>, slug: string): Promise<void> {
  const { env, req } = context
  const key = await keyedHash(env.SECRET, 'new-conversations', `${slug}\n${networkOf(req.header('cf-connecting-ip'))}`)
  const fenced = await env.FENCE.limit({ key })
  const retryAfterSeconds = fenced.success ? await env.LIMIT.getByName(key).take(newConversationsPerHour, 3600) : 60
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds })
}
