/** The log of who did what as seen from the desk's page. */
import { type AuditAct, AuditPage, AuditTouched, AuditAct as acts } from '../../protocol/index.ts'
import type { DeskServer } from './desk-server.ts'

const session = 'f3a91c7e5d0b48269a17c4de'
const network = 'b'.repeat(64)
const entry = (minutes: number, act: AuditAct, subject: AuditPage['entries'][number]['subject']) => ({
  at: new Date(Date.parse('2026-11-21T10:00:00Z') - minutes * 60_000).toISOString(),
  agent: { id: 'agent-ines', name: 'Inès' },
  act,
  subject,
  session,
  network,
  reason: null,
})
const karim = { kind: 'case', id: 'case-karim', reference: '7K2MX4Q9TB' } as const

/** Gives a server in memory a log of three acts in two pages. */
export function withLog(server: DeskServer): DeskServer {
  server.role = 'administrator'
  const words = Object.fromEntries(acts.options.map((act) => [act, `Acte ${act}`]))
  const people = [
    { id: 'agent-camille', name: 'Camille' },
    { id: 'agent-ines', name: 'Inès' },
  ]
  server.parts.push((method, path) => {
    if (method !== 'GET' || !path.startsWith('audit')) return null
    if (path.startsWith('audit/conversations')) {
      const { at: first } = entry(5, 'read', karim)
      const touched = { case: karim.id, reference: karim.reference, conversation: 'c', acts: 2, first, last: first }
      return Response.json(AuditTouched.parse({ conversations: [touched], register: true }))
    }
    const isOlder = path.includes('skip=')
    const entries = isOlder
      ? [{ ...entry(90, 'connector-tested', { kind: 'other', id: 'gone-1234567', name: null }), session: null }]
      : [entry(1, 'log-read', { kind: 'other', id: '', name: null }), entry(5, 'read', karim)]
    const next = isOlder ? null : { at: Date.parse('2026-11-21T09:55:00Z'), skip: 1 }
    return Response.json(AuditPage.parse({ entries, next, words, people }))
  })
  return server
}
