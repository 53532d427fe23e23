import { Hono } from 'hono'
import * as z from 'zod'
import { AddConnector, ProblemError, RotateConnector } from '../../protocol/index.ts'
import { resolver } from '../cases/connectors/resolver.ts'
import { isPublicTarget } from '../cases/connectors/target.ts'
import type { Env } from '../env.ts'
import { unwrap } from '../errors.ts'
import { keyedHash } from '../privacy/secrets.ts'
import { networkOf } from './address.ts'
import { readBody, readSigned } from './body.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'

const Nothing = z.strictObject({})
const repliesPerMinute = 120

/** What proves where an inbound request comes from; nothing else of its headers is looked at. */
const proofs = [
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
  'x-zendesk-webhook-signature',
  'x-zendesk-webhook-signature-timestamp',
  'x-chatwoot-signature',
  'x-chatwoot-timestamp',
]

/** The page of connectors, mounted behind the desk's session: administrators only. */
export const connectorRoutes = new Hono<DeskEnv>()

connectorRoutes.get('/', async (context) => context.json(await deskOf(context.env, context.var.signedIn).connectors()))

connectorRoutes.post('/', async (context) => {
  const input = await readBody(context.req.raw, AddConnector)
  if (
    input.kind === 'webhook' &&
    !(await isPublicTarget(
      input.url,
      resolver((...asked) => fetch(...asked)),
    ))
  ) {
    throw new ProblemError('connector-target')
  }
  return context.json(
    unwrap(await deskOf(context.env, context.var.signedIn).addConnector(context.var.acting, input)),
    201,
  )
})

connectorRoutes.post('/:connector/rotate', async (context) => {
  const input = await readBody(context.req.raw, RotateConnector)
  const { acting } = context.var
  return context.json(
    unwrap(
      await deskOf(context.env, context.var.signedIn).rotateConnector(acting, context.req.param('connector'), input),
    ),
  )
})

connectorRoutes.post('/:connector/test', async (context) => {
  await readBody(context.req.raw, Nothing)
  unwrap(
    await deskOf(context.env, context.var.signedIn).testConnector(context.var.acting, context.req.param('connector')),
  )
  return context.body(null, 204)
})

connectorRoutes.post('/:connector/disable', async (context) => {
  await readBody(context.req.raw, Nothing)
  unwrap(
    await deskOf(context.env, context.var.signedIn).switchConnector(
      context.var.acting,
      context.req.param('connector'),
      'off',
    ),
  )
  return context.body(null, 204)
})

connectorRoutes.post('/:connector/enable', async (context) => {
  await readBody(context.req.raw, Nothing)
  unwrap(
    await deskOf(context.env, context.var.signedIn).switchConnector(
      context.var.acting,
      context.req.param('connector'),
      'on',
    ),
  )
  return context.body(null, 204)
})

connectorRoutes.delete('/:connector', async (context) => {
  await readBody(context.req.raw, Nothing)
  const { acting, signedIn } = context.var
  unwrap(await deskOf(context.env, signedIn).removeConnector(acting, context.req.param('connector')))
  return context.body(null, 204)
})

/** Where replies written in a connected system come back, mounted at `/v1/connectors`: the signature says whose they are. */
export const replyRoutes = new Hono<{ Bindings: Env }>()

replyRoutes.post('/:connector/replies', async (context) => {
  await limitReplies(context.env, context.req.header('cf-connecting-ip'), context.req.param('connector'))
  const body = await readSigned(context.req.raw)
  const named = /^([a-z0-9-]{1,80})\.([\w-]{22})$/.exec(context.req.param('connector'))
  if (!named) throw new ProblemError('not-signed-in')
  const [, merchant = '', connector = ''] = named
  const headers = proofs.flatMap((name): [string, string][] => {
    const value = context.req.header(name)
    return value === undefined ? [] : [[name, value]]
  })
  unwrap(await context.env.DESK.getByName(merchant).receiveFromConnector(connector, { headers, body }))
  return context.body(null, 204)
})

/** Before anything is read or looked up: a signature costs more to check than to invent. Throws `too-many-requests`. */
async function limitReplies(env: Env, address: string | undefined, connector: string): Promise<void> {
  const key = await keyedHash(env.SECRET, 'connector-replies', `${networkOf(address)}\n${connector.slice(0, 120)}`)
  const retryAfterSeconds = await env.LIMIT.getByName(key).take(repliesPerMinute, 60)
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds })
}
