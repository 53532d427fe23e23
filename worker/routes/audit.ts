import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { type AuditEntry, AuditFilter, type AuditPlace, Language, ProblemError } from '../../protocol/index.ts'
import { auditHead, auditLine, auditWords, touchedFile } from '../cases/audit-file.ts'
import { namesOf } from '../sign-in/staff.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'

const entriesPerPage = 50
const linesPerPiece = 500

const AuditQuery = AuditFilter.extend({
  lang: Language.default('fr'),
  at: z.coerce.number().int().min(0).optional(),
  skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

/** The log of who did what, for administrators, mounted at `/v1/desk`. */
export const auditRoutes = new Hono<DeskEnv>()

auditRoutes.get('/audit', async (context) => {
  const { filter, language, after } = read(context)
  const people = await peopleOf(context)
  const page = await deskOf(context.env, context.var.signedIn).auditLog(context.var.acting, {
    act: 'log-read',
    filter,
    limit: entriesPerPage,
    ...(after && { after }),
  })
  return context.json({
    entries: page.entries.map((entry) => named(entry, people)),
    next: page.next,
    words: auditWords[language],
    people: [...people].map(([id, name]) => ({ id, name })),
  })
})

auditRoutes.get('/audit/conversations', async (context) => {
  const { filter } = read(context)
  const { acting, signedIn } = context.var
  return context.json(await deskOf(context.env, signedIn).auditTouched(acting, filter, 'log-read'))
})

auditRoutes.get('/audit/conversations.csv', async (context) => {
  const { filter, language } = read(context)
  const { acting, signedIn } = context.var
  const touched = await deskOf(context.env, signedIn).auditTouched(acting, filter, 'log-exported')
  return file(touchedFile(touched, language), 'conversations')
})

auditRoutes.get('/audit.csv', async (context) => {
  const { filter, language } = read(context)
  const people = await peopleOf(context)
  const desk = deskOf(context.env, context.var.signedIn)
  const { acting } = context.var
  const page = (after?: AuditPlace) =>
    desk.auditLog(acting, { act: 'log-exported', filter, limit: linesPerPiece, ...(after && { after }) })
  // The first piece comes before the answer begins: a failure is then told as one.
  const first = await page()
  const lines = ({ entries }: { entries: AuditEntry[] }) =>
    entries.map((entry) => auditLine(named(entry, people), language)).join('')
  let next: AuditPlace | null = first.next
  let piece: string | null = `${auditHead(language)}${lines(first)}`
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (piece === null) return controller.close()
      controller.enqueue(encoder.encode(piece))
      const more = next && (await page(next))
      next = more?.next ?? null
      piece = more ? lines(more) : null
    },
  })
  return file(body, language === 'fr' ? 'journal' : 'log')
})

function read(context: Context<DeskEnv>): { filter: AuditFilter; language: Language; after?: AuditPlace } {
  const asked = AuditQuery.safeParse(context.req.query())
  if (!asked.success) throw new ProblemError('invalid-input')
  const { lang, at, skip, ...filter } = asked.data
  return { filter, language: lang, ...(at !== undefined && { after: { at, skip } }) }
}

/** Ids and names of who works for the merchant, or no longer may, and of its programs' keys. */
async function peopleOf({ env, var: { signedIn } }: Context<DeskEnv>): Promise<Map<string, string>> {
  const [people, keys] = await Promise.all([
    namesOf(env.DB, signedIn.agent.merchant.slug),
    deskOf(env, signedIn).keyHolders(),
  ])
  return new Map([...people, ...keys.map(({ id, name }): [string, string] => [id, name])])
}

function named(entry: AuditEntry, people: Map<string, string>): AuditEntry {
  const { agent, subject } = entry
  return {
    ...entry,
    agent: { ...agent, name: people.get(agent.id) ?? null },
    subject: subject.kind === 'case' ? subject : { ...subject, name: subject.name ?? people.get(subject.id) ?? null },
  }
}

function file(body: BodyInit, name: string): Response {
  const day = new Date().toISOString().slice(0, 10)
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}-${day}.csv"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}
