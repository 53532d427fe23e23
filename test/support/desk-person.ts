/** A person's data as seen from the desk's page. */
import {
  EraseCase,
  ErasureReceipt,
  PersonCases,
  ReadRestricted,
  RestrictedCases,
  RestrictedFile,
} from '../../protocol/index.ts'
import { karim } from './desk-cases.ts'
import { declarations } from './desk-register.ts'
import type { DeskServer } from './desk-server.ts'

const kept = { reference: karim.reference, declarations: ['withdrawal' as const], until: '2029-11-22' }

/** Gives a server in memory a person with two cases, and one whose conversation was erased. */
export function withPerson(server: DeskServer): DeskServer {
  server.role = 'administrator'
  server.parts.push((method, path, body) => {
    if (/^cases\/[\w-]+\/person$/.test(path)) {
      const cases = ['one', 'two'].map((id) => ({ id, reference: karim.reference, openedAt: '2026-11-21T08:12:00Z' }))
      return Response.json(PersonCases.parse({ cases }))
    }
    if (method === 'POST' && /^cases\/[\w-]+\/erasure$/.test(path)) {
      const conversations = EraseCase.parse(body).of === 'person' ? 2 : 1
      const erased = { conversations, messages: 7, files: 1 }
      return Response.json(
        ErasureReceipt.parse({ number: 'AB7KM2XQ9T', at: '2026-11-21T10:00:00Z', erased, kept: [kept] }),
      )
    }
    if (path === 'restricted') {
      const line = { ...kept, id: karim.id, at: '2026-11-21T10:00:00Z', wasOpen: true, deadline: '2026-12-05' }
      return Response.json(
        RestrictedCases.parse({ cases: [line, { ...line, id: 'old', declarations: [], wasOpen: false }] }),
      )
    }
    if (path.startsWith('restricted/')) {
      ReadRestricted.parse(body)
      const notes = [{ id: 'n', by: 'Camille', text: 'Vu avec lui.', at: '2026-11-21T09:00:00Z' }]
      const care = { notes, history: [{ what: 'opened', at: '2026-11-21T08:12:00Z' }] }
      return Response.json(RestrictedFile.parse({ case: karim, declarations: declarations.slice(0, 1), care }))
    }
    return null
  })
  return server
}
