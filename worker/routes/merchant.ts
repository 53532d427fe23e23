import { type Context, Hono } from 'hono'
import * as z from 'zod'
import {
  AddWebhook,
  BeginRelayed,
  MerchantCaseLine,
  MerchantCasesQuery,
  MerchantReply,
  messageMaxLength,
  OpenRelayedCase,
  ProblemError,
  QueuePlace,
  type QueueTab,
  RelayMessage,
} from '../../protocol/index.ts'
import { resolver } from '../cases/connectors/resolver.ts'
import { isPublicTarget } from '../cases/connectors/target.ts'
import type { ConversationObject, DeskObject, Env } from '../env.ts'
import { unwrap } from '../errors.ts'
import { type KeyHolder, requireKey } from '../merchants/keys.ts'
import { derivedId } from '../privacy/secrets.ts'
import { networkOf } from './address.ts'
import { readBody, wrongShape } from './body.ts'
import type { Policy } from './policy.ts'

interface MerchantEnv {
  Bindings: Env
  Variables: { policy: Policy; holder: KeyHolder }
}

const ConversationId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
const CaseLineHere = MerchantCaseLine.strip()
/** A program holds no case: all that are held are a colleague's. */
const tabs: Record<z.infer<typeof MerchantCasesQuery>['status'], QueueTab> = {
  waiting: 'waiting',
  claimed: 'team',
  resolved: 'resolved',
}

/** What a merchant's own programs ask with a key, mounted at `/v1/merchant`. The merchant is the key's, whatever is asked for. */
export const merchantRoutes = new Hono<MerchantEnv>()

merchantRoutes.use(async (context, next) => {
  const { scope } = context.var.policy
  if (!scope) throw new Error('Every row of this interface has its scope')
  const network = networkOf(context.req.header('cf-connecting-ip'))
  try {
    context.set(
      'holder',
      await requireKey(context.env, { authorization: context.req.header('authorization'), network, scope }),
    )
  } catch (error) {
    if (error instanceof ProblemError && error.type === 'key-not-valid') context.header('www-authenticate', 'Bearer')
    throw error
  }
  await next()
})

merchantRoutes.post('/conversations', async (context) => {
  const { id, language: asked, context: page } = await readBody(context.req.raw, BeginRelayed)
  const { merchant, settings } = context.var.holder
  const language = asked ?? settings.languages[0] ?? 'fr'
  // Who gives the same id finds the same conversation, and nobody else can guess it.
  const conversation = await derivedId(context.env.SECRET, 'relayed-conversation', `${merchant}\n${id}`)
  const { repeated } = unwrap(
    await conversationOf(context, conversation).beginRelayed({
      merchant: settings,
      conversation,
      language,
      ...(page && { context: page }),
    }),
  )
  return context.json({ conversation, language }, repeated ? 200 : 201)
})

merchantRoutes.post('/conversations/:conversation/messages', async (context) => {
  const input = await readBody(context.req.raw, RelayMessage)
  return context.json(unwrap(await conversationOf(context, context.req.param('conversation')).relay(input)), 201)
})

merchantRoutes.post('/conversations/:conversation/case', async (context) => {
  const input = await readBody(context.req.raw, OpenRelayedCase)
  const { repeated, ...opened } = unwrap(
    await conversationOf(context, context.req.param('conversation')).openRelayed(input),
  )
  if (!repeated) await deskOf(context).note(context.var.holder.acting, 'opened-for-shopper', opened.case)
  return context.json(opened, repeated ? 200 : 201)
})

merchantRoutes.get('/cases', async (context) => {
  const query = MerchantCasesQuery.safeParse(context.req.query())
  if (!query.success) throw wrongShape(query.error)
  const { status, after: place, limit, ...filter } = query.data
  const after = place === undefined ? undefined : placeOf(place)
  const page = await deskOf(context).browse(context.var.holder.acting, {
    tab: tabs[status],
    filter,
    limit,
    ...(after && { after }),
  })
  return context.json({
    cases: page.lines.map((line) => CaseLineHere.parse(line)),
    next: page.next && btoa(JSON.stringify(page.next)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, ''),
  })
})

merchantRoutes.get('/cases/:case', async (context) => {
  const { acting } = context.var.holder
  return context.json(unwrap(await deskOf(context).readForKey(acting, context.req.param('case'))))
})

merchantRoutes.post('/cases/:case/replies', async (context) => {
  const input = await readBody(context.req.raw, MerchantReply)
  if (input.text.trim() === '') throw new ProblemError('empty-message')
  if (input.text.length > messageMaxLength) throw new ProblemError('message-too-long')
  const { acting } = context.var.holder
  return context.json(unwrap(await deskOf(context).replyForKey(acting, context.req.param('case'), input)), 201)
})

merchantRoutes.get('/webhooks', async (context) => context.json(await deskOf(context).webhooks()))

merchantRoutes.post('/webhooks', async (context) => {
  const input = await readBody(context.req.raw, AddWebhook)
  const resolve = resolver((...asked) => fetch(...asked))
  if (!(await isPublicTarget(input.url, resolve)))
    throw new ProblemError('connector-target', {
      detail: 'It must be https, on a name that leads to public addresses.',
    })
  const { repeated, ...added } = unwrap(await deskOf(context).addWebhook(context.var.holder.acting, input))
  return context.json(added, repeated ? 200 : 201)
})

merchantRoutes.delete('/webhooks/:webhook', async (context) => {
  unwrap(await deskOf(context).removeWebhook(context.var.holder.acting, context.req.param('webhook')))
  return context.body(null, 204)
})

function deskOf({ env, var: { holder } }: Context<MerchantEnv>): DurableObjectStub<DeskObject> {
  return env.DESK.getByName(holder.merchant)
}

/** The object's name is made here from the key's merchant: a program never gives one. Throws `not-found`. */
function conversationOf(
  { env, var: { holder } }: Context<MerchantEnv>,
  conversation: string,
): DurableObjectStub<ConversationObject> {
  if (!ConversationId.safeParse(conversation).success) throw new ProblemError('not-found')
  return env.CONVERSATION.getByName(`${holder.merchant}:${conversation}`)
}

/** Where a page begins, as the page before told it. Throws `invalid-input`. */
function placeOf(text: string): QueuePlace {
  try {
    return QueuePlace.parse(JSON.parse(atob(text.replace(/-/g, '+').replace(/_/g, '/'))))
  } catch (cause) {
    throw new ProblemError('invalid-input', { detail: 'Check “after”.', cause })
  }
}
