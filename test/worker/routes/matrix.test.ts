import { runInDurableObject } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { ConversationCreated } from '../../../protocol/index.ts'
import { type Policy, policies } from '../../../worker/routes/policy.ts'
import { findAgentByEmail } from '../../../worker/sign-in/accounts.ts'
import { invite } from '../../../worker/sign-in/invitations.ts'
import { disable } from '../../../worker/sign-in/staff.ts'
import { png } from '../../support/pictures.ts'
import { bodies } from '../../support/worker-bodies.ts'
import { declaration } from '../../support/worker-case.ts'
import { inputs } from '../../support/worker-connected.ts'
import { call, giveSecondFactor, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'
import { holdAnswer } from '../../support/worker-held.ts'
import { type Person, people } from '../../support/worker-people.ts'
import { ask, begin, merchant, objectOf, openShop, publicOrigin, say } from '../../support/worker-shopper.ts'
import { pathOf, type Target, unknown } from '../../support/worker-target.ts'

/** Every row of the policy table, asked by everyone: who may, may; nobody else learns anything. */

const deskOrigin = 'http://localhost:8787'
const otherShop = 'autre-boutique'
/** In everything that belongs to the shopper of the matrix; in nothing that a stranger is told. */
const canary = 'Canarinette'
const desk = () => env.DESK.getByName(merchant.slug)

const signedIn = new Map<Person, Signed>()
let connector = ''
let key = ''
beforeAll(async () => {
  await openShop()
  await openShop({ ...merchant, slug: otherShop, name: 'Autre boutique' })
  const staff: [Person, string][] = [
    ['agent', merchant.slug],
    ['unassigned agent', merchant.slug],
    ['agent of another shop', otherShop],
    ['administrator', merchant.slug],
    ['administrator without a second factor', merchant.slug],
    ['administrator who owes it', merchant.slug],
    ['observer', merchant.slug],
    ['disabled agent', merchant.slug],
    ['expired', merchant.slug],
    ['revoked', merchant.slug],
  ]
  for (const [person, shop] of staff) signedIn.set(person, await signIn(await newAgent(shop), shop))
  const id = (person: Person) => signedIn.get(person)?.session.agent.id ?? ''
  const roles = env.DB.prepare('UPDATE agents SET role = ? WHERE id = ?')
  for (const person of ['administrator', 'administrator without a second factor', 'administrator who owes it'] as const)
    await roles.bind('administrator', id(person)).run()
  for (const person of ['administrator', 'administrator who owes it'] as const) await giveSecondFactor(id(person))
  await env.DB.prepare(
    'DELETE FROM session_factors WHERE session IN (SELECT id FROM sign_in_sessions WHERE userId = ?)',
  )
    .bind(id('administrator who owes it'))
    .run()
  await roles.bind('observer', id('observer')).run()
  await disable(env.DB, merchant.slug, id('disabled agent'), new Date())
  await env.DB.prepare('UPDATE sign_in_sessions SET expiresAt = ? WHERE userId = ?')
    .bind(new Date(Date.now() - 1000).toISOString(), id('expired'))
    .run()
  await call('DELETE', 'session', { headers: signedIn.get('revoked')?.headers })
  const added = await desk().addConnector({ id: 'test' }, { ...inputs.slack, name: canary })
  connector = 'ok' in added ? added.ok.connector.id : ''
}, 90_000)

const fileHeaders = { 'content-type': 'image/png', 'x-file-name': `${canary}.png` }

async function newTarget(holder: Person = 'agent', withFile = false): Promise<Target> {
  const opened = await begin()
  await (await say(opened, `Bonjour, ${canary}`)).text()
  const contact = { name: canary, email: `${crypto.randomUUID()}@example.com` }
  const body = { id: crypto.randomUUID(), contact, wish: canary, corrections: [], consent: true }
  await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body })
  const caseId = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    String(storage.sql.exec('SELECT id FROM cases').one().id),
  )
  const file = id()
  if (withFile) await joinFile(opened, file)
  const delivery = `stuck-${crypto.randomUUID()}`
  await vi.waitFor(async () => expect(await desk().read({ id: 'test' }, caseId)).toHaveProperty('ok'), { interval: 5 })
  await desk().receiveGap(id(), { day: '2026-11-20', language: 'fr', confidence: 'unknown', words: canary })
  const declared = declaration(id(), { case: caseId, name: canary, receivedAt: new Date().toISOString() })
  await desk().receiveDeclaration(id(), declared)
  await runInDurableObject(desk(), (_desk, { storage }) => {
    const mail = { id: delivery, to: 'x@example.com', subject: canary, text: '', html: '' }
    storage.sql.exec(
      `INSERT INTO outbox (id, kind, payload, status, next_at, created_at) VALUES (?, 'mail', ?, 'parked', 0, 0)`,
      delivery,
      JSON.stringify({ kind: 'mail', mail }),
    )
  })
  const agent = await newAgent(merchant.slug, canary)
  const by = { id: '', name: 'Lucie', email: '', role: 'administrator' as const }
  const shop = { slug: merchant.slug, name: merchant.name, language: 'fr' as const }
  const invited = { email: `${crypto.randomUUID()}@example.com`, name: canary, role: 'agent' as const }
  const invitation = await invite(env, { ...by, merchant: shop }, invited, Date.now())
  const view = { id: id(), name: canary, tab: 'waiting' as const, filter: {} }
  const keeper = signedIn.get(holder)?.session.agent.id ?? ''
  for (const kept of (await desk().views(keeper)).views) await desk().forgetView(keeper, kept.id)
  await desk().saveView(keeper, view)
  const canned = { id: 'of-the-shop', language: 'fr' as const, title: canary, text: canary }
  await desk().saveCanned({ id: 'test' }, canned)
  // A shop has twenty at most.
  await desk().withdrawKey({ id: 'test' }, key)
  const made = await desk().makeKey({ id: 'test' }, { name: canary, scopes: ['cases:read'] })
  key = 'ok' in made ? made.ok.key.id : ''
  return {
    opened,
    caseId,
    delivery,
    connector,
    answer: await holdAnswer(opened, canary),
    gap: (await desk().gaps()).gaps[0]?.id ?? '',
    agent: (await findAgentByEmail(env.DB, agent))?.id ?? '',
    invitation,
    view: view.id,
    file,
    canned: canned.id,
    key,
  }
}

const shared = new Map<Person | 'sound', Promise<Target>>()

/** A target that serves many: what is refused, open to anyone or only read changes nothing. Ended tokens have their own. */
function sharedTarget(row: Policy, person: Person, verdict: Verdict): Promise<Target> | undefined {
  const changesNothing = verdict === 'may not' || row.method === 'GET' || row.roles.includes('anyone')
  if (!changesNothing || row.roles.includes('ticket') || row.roles.includes('link')) return undefined
  const state = person === 'expired' || person === 'revoked' ? person : 'sound'
  const kept = shared.get(state) ?? newTarget('agent', true)
  shared.set(state, kept)
  return kept
}

async function joinFile({ conversation, token }: ConversationCreated, file: string): Promise<void> {
  await exports.default.fetch(`${publicOrigin}/v1/conversations/${conversation}/files/${file}`, {
    method: 'POST',
    headers: { ...fileHeaders, origin: publicOrigin, authorization: `Bearer ${token}` },
    body: png,
  })
  const body = { id: id(), text: canary, files: [file] }
  await (await ask(`/v1/conversations/${conversation}/messages`, { token, body })).text()
}

const id = () => crypto.randomUUID()

/** The conversations that strangers have: they are never what is asked for. */
const conversations = new Map<Person, ConversationCreated>()

/** A token for the conversation of the target, or the best that this person has. */
async function tokenOf(person: Person, target: Target): Promise<string | undefined> {
  const sql = (statement: string) =>
    runInDurableObject(objectOf(target.opened), (_object, { storage }) => void storage.sql.exec(statement))
  switch (person) {
    case 'same shopper':
      return target.opened.token
    case 'other shopper':
    case 'shopper of another shop': {
      const begun =
        conversations.get(person) ?? (await begin(person === 'other shopper' ? {} : { merchant: otherShop }))
      conversations.set(person, begun)
      return begun.token
    }
    case 'expired':
      await sql('UPDATE tokens SET seen_at = 0')
      return target.opened.token
    case 'revoked':
      await sql('DELETE FROM tokens')
      return target.opened.token
    default:
      return undefined
  }
}

/** A ticket that opens the target's socket, or the best that this person has. */
async function ticketOf(person: Person, row: Policy, target: Target): Promise<string> {
  if (row.merchant === 'session') {
    const { agent } = signedIn.get(person)?.session ?? {}
    return desk().ticket(agent ?? { id: 'nobody', name: '' })
  }
  const opened = person === 'other shopper' ? await begin() : target.opened
  const asked = await ask(`/v1/conversations/${opened.conversation}/tickets`, { token: opened.token, body: {} })
  const { ticket } = await asked.json<{ ticket: string }>()
  const spoil = person === 'expired' ? 'UPDATE tickets SET expires_at = 0' : 'DELETE FROM tickets'
  if (person === 'expired' || person === 'revoked')
    await runInDurableObject(objectOf(opened), (_object, { storage }) => void storage.sql.exec(spoil))
  if (person === 'shopper of another shop') return ticket.replace(merchant.slug, otherShop)
  return person === 'same shopper' || person === 'expired' || person === 'revoked' || person === 'other shopper'
    ? ticket
    : `${merchant.slug}.${'A'.repeat(43)}`
}

/** The secret of an e-mailed link into the owner's conversation, or the best that this person has, turned on the target. */
async function linkOf(person: Person, target: Target, owned: Target): Promise<string> {
  const mine = person === 'other shopper' ? await newTarget() : owned
  const marker = `#resume=${merchant.slug}.${mine.opened.conversation}.`
  const secret = await vi.waitFor(async () => {
    const mail = (await desk().demoMails(400)).find(({ text }) => text.includes(marker))
    return mail?.text.split(marker)[1]?.slice(0, 43) ?? Promise.reject(new Error('no mail yet'))
  })
  const spoil = person === 'expired' ? 'UPDATE resumes SET expires_at = 0' : 'DELETE FROM resumes'
  if (person === 'expired' || person === 'revoked')
    await runInDurableObject(objectOf(owned.opened), (_object, { storage }) => void storage.sql.exec(spoil))
  const holds = person === 'same shopper' || person === 'expired' || person === 'revoked' || person === 'other shopper'
  const shop = person === 'shopper of another shop' ? otherShop : merchant.slug
  return `${shop}.${target.opened.conversation}.${holds ? secret : 'A'.repeat(43)}`
}

async function answerTo(row: Policy, person: Person, target: Target, owned: Target): Promise<[number, string]> {
  const at = row.hosts.includes('public') ? publicOrigin : deskOrigin
  const name = `${row.method} ${row.path}`
  const isSocket = row.path.endsWith('/socket')
  const token = await tokenOf(isSocket ? 'anonymous' : person, owned)
  const body = bodies[name]?.(row.roles.includes('link') ? await linkOf(person, target, owned) : '', target.caseId)
  if (row.method !== 'GET' && body === undefined) throw new Error(`The matrix has no body for ${name}`)
  const query = row.path.startsWith('/v1/desk/insights') ? '?from=2026-11-01&to=2026-11-30' : ''
  const response = await exports.default.fetch(`${at}${pathOf(row, target)}${query}`, {
    method: row.method,
    redirect: 'manual',
    headers: {
      origin: at,
      'cf-connecting-ip': `2001:db8:${Math.floor(Math.random() * 65_536).toString(16)}:${Math.floor(Math.random() * 65_536).toString(16)}::1`,
      ...(body instanceof Uint8Array ? fileHeaders : body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...signedIn.get(person)?.headers,
      ...(isSocket && {
        upgrade: 'websocket',
        'sec-websocket-protocol': `recours, ${await ticketOf(person, row, owned)}`,
      }),
    },
    ...(body !== undefined && { body: body instanceof Uint8Array ? body.slice() : JSON.stringify(body) }),
  })
  response.webSocket?.accept()
  response.webSocket?.close()
  const text = await response.text()
  return [response.status, text.replace(/"instance":"[^"]*"/, '')]
}

type Verdict = 'may' | 'may not' | 'not hers'

function mayByRole({ roles, beforeSecondFactor }: Policy, person: Person): boolean {
  if (person === 'administrator who owes it') return beforeSecondFactor === true
  const role = person === 'unassigned agent' ? 'agent' : person
  if (role !== 'observer' && role !== 'agent' && role !== 'administrator') return false
  return roles.includes(role) || roles.includes('ticket')
}

/** What the table says, in the terms of this test. */
function verdictOf(row: Policy, person: Person): Verdict {
  if (row.roles.includes('anyone')) return 'may'
  // Their own holders are in tests of their own.
  if (row.roles.includes('connector') || row.roles.includes('key')) return 'may not'
  if (!row.roles.includes('agent') && row.roles.includes('administrator')) {
    return person === 'administrator' ? 'may' : 'may not'
  }
  if (row.merchant === 'token') return person === 'same shopper' ? 'may' : 'may not'
  const hasId = row.path.includes(':')
  const isOfHolder = row.method === 'POST' && /:case(?!\/notes)/.test(row.path)
  if (person === 'unassigned agent' && isOfHolder) return 'not hers'
  if (person === 'unassigned agent' && row.path.includes(':view')) return 'may not'
  if (person === 'agent of another shop') return hasId || !row.roles.includes('agent') ? 'may not' : 'may'
  return mayByRole(row, person) ? 'may' : 'may not'
}

/** Who has no second factor is asked where it is needed, who owes theirs wherever there is a session: elsewhere they are like others. */
function asks(row: Policy, person: Person): boolean {
  // Who holds a key, and who does not, is asked in merchant-matrix.test.ts: here, whether a session or a token is taken for one.
  if (row.roles.includes('key')) return ['anonymous', 'same shopper', 'agent', 'administrator'].includes(person)
  if (person === 'administrator without a second factor') return row.roles.every((role) => role === 'administrator')
  return person !== 'administrator who owes it' || (row.merchant === 'session' && !row.roles.includes('ticket'))
}

// The demonstration shows its mails to whoever asks, on purpose; that it does not exist elsewhere is in fence.test.ts.
// Leaving one's session would end it for the rows that follow: it is asked last.
const rows = policies
  .filter(({ demo }) => !demo)
  .toSorted((one, other) => Number(one.path === '/v1/desk/session') - Number(other.path === '/v1/desk/session'))

describe.each(rows.map((row) => [`${row.method} ${row.path}`, row] as const))('%s', (_name, row) => {
  test.each(people.filter((person) => asks(row, person)))('asked by: %s', { timeout: 30_000 }, async (person) => {
    const verdict = verdictOf(row, person)
    await desk().switchConnector({ id: 'test' }, connector, row.path.includes(':connector') ? 'on' : 'off')
    const target = await (sharedTarget(row, person, verdict) ??
      newTarget(person === 'administrator' || person === 'observer' ? person : 'agent', row.path.includes(':file')))
    if (row.path.includes('/restricted/:case') && verdict === 'may') {
      await desk().receiveErasure(target.opened.conversation, [])
    }
    const isOfCase = row.path.includes(':case/')
    if (isOfCase && !row.path.endsWith('/claim')) {
      const holder = person === 'administrator' ? 'administrator' : 'agent'
      await call('POST', `cases/${target.caseId}/claim`, { headers: signedIn.get(holder)?.headers })
    } else if (isOfCase && verdict === 'not hers') {
      await call('POST', `cases/${target.caseId}/claim`, { headers: signedIn.get('agent')?.headers })
    }
    const [status, text] = await answerTo(row, person, target, target)
    if (verdict === 'not hers') expect([status, text.includes(canary)]).toEqual([409, false])
    if (verdict === 'may not') {
      expect([401, 403, 404, 410]).toContain(status)
      expect(await answerTo(row, person, unknown, target)).toEqual([status, text])
    }
    const isOwner = verdict === 'may' && row.owner !== 'none' && person !== 'agent of another shop'
    if (!isOwner) expect(text).not.toContain(canary)
    // A code that is wrong is refused to whoever may give one.
    const isCode = row.method === 'POST' && /second-factor(?:\/\w+)?$|\/keys(?:\/:key\/rotate)?$/.test(row.path)
    if (verdict === 'may' && row.owner !== 'none' && !isCode) expect([401, 403, 404, 410, 500]).not.toContain(status)
  })
})
