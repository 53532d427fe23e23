import type { Context } from 'hono'
import { type KeyScope, ProblemError, type RelayedCase } from '../../protocol/index.ts'
import { unwrap } from '../errors.ts'
import type { CaseAsked } from '../mcp/index.ts'
import { currentTime } from '../merchants/clock.ts'
import { type KeyHolder, requireKey } from '../merchants/keys.ts'
import { derivedId, keyedHash } from '../privacy/secrets.ts'
import { networkOf } from './address.ts'
import type { Application } from './application.ts'
import { keysAreForServers } from './fence.ts'
import { toolPolicies } from './policy.ts'

/**
 * Opens a case for a shopper who agreed to it in another assistant, as a merchant's program does: a conversation, the
 * shopper's words, the case. The merchant is the key's. Throws `key-not-valid`, `scope-missing`, and what a case may be
 * refused for; asked again with the same id, it goes on where it stopped.
 */
export async function openCaseFor(context: Context<Application>, asked: CaseAsked): Promise<RelayedCase> {
  const { env } = context
  const { id, said, facts, contact, wish, consent, language } = asked
  const { merchant, settings, acting } = await holderFor(context, 'open_case')
  // Before anything of the shopper is kept: another machine's clock may be ahead, by minutes.
  if (Date.parse(consent.at) > currentTime().getTime() + 5 * 60_000)
    throw new ProblemError('invalid-input', { detail: 'Check “consent.at”.' })
  const conversation = await derivedId(env.SECRET, 'relayed-conversation', `${merchant}\nmcp\n${id}`)
  const room = env.CONVERSATION.getByName(`${merchant}:${conversation}`)
  unwrap(await room.beginRelayed({ merchant: settings, conversation, language }))
  unwrap(await room.relay({ id: await uuidFrom(env.SECRET, `${merchant}\n${id}`), text: said }))
  const corrections = Object.entries(facts).map(([fact, value]) => ({ fact, value }))
  const { repeated, ...opened } = unwrap(await room.openRelayed({ id, contact, wish, corrections, consent }))
  if (!repeated) await env.DESK.getByName(merchant).note(acting, 'opened-for-shopper', opened.case)
  return opened
}

/** Whose key came with a call of a tool. A page that holds a key is refused, ours too: keys are for servers. */
async function holderFor({ env, req }: Context<Application>, tool: string): Promise<KeyHolder> {
  if (req.header('origin') !== undefined) throw new ProblemError('origin-not-allowed', { detail: keysAreForServers })
  const [scope, ...others] = toolPolicies.find((row) => row.tool === tool)?.scopes ?? []
  if (!scope) throw new Error('A tool that needs a key has its scopes')
  const network = networkOf(req.header('cf-connecting-ip'))
  const holder = await requireKey(env, { authorization: req.header('authorization'), network, scope })
  const missing = others.find((other: KeyScope) => !holder.key.scopes.includes(other))
  if (missing) throw new ProblemError('scope-missing', { detail: `It needs “${missing}”.` })
  return holder
}

/** The same UUID for the same text, for a message that has to be found again. */
async function uuidFrom(serviceKey: string, text: string): Promise<string> {
  const hash = await keyedHash(serviceKey, 'relayed-message', text)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
