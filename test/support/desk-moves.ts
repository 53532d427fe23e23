/** The desk's service with everything that a move shows: an urgent case put aside, likely duplicates, notices, and cases that do not move. */
import { karim } from './desk-cases.ts'
import { DeskServer, ines } from './desk-server.ts'

export function movingServer(): DeskServer {
  const server = new DeskServer()
  server.claimAs(ines, karim.id, false)
  const at = '2026-11-20T09:00:00Z'
  const marks = { escalatedFor: '2026-11-23', snoozedUntil: '2026-11-24T08:00:00Z', waitingSince: at }
  server.lines.set('case-sophie-0002', { escalatedFor: '2026-11-23', waitingSince: at })
  const twin = { id: 'case-twin', reference: 'TWNDC4TXGH', shopper: 'Karim Benali', title: 'Téléphone', openedAt: at }
  server.moves = {
    ...marks,
    latestSnooze: '2026-11-26',
    duplicates: [
      { ...twin, same: ['email', 'order'], keep: ['this', 'other'] },
      { ...twin, id: 'case-other', shopper: 'Samir Benali', same: ['order'], keep: [] },
    ],
  }
  const notice = { case: karim.id, reference: karim.reference, at }
  server.team = {
    ...server.team,
    notices: [
      { ...notice, id: 'one', what: 'assigned', by: 'Camille', detail: { reason: 'Congé' } },
      { ...notice, id: 'two', what: 'returned', detail: { hours: 4 } },
    ],
  }
  server.parts.push((_method, path) =>
    path === 'moves'
      ? Response.json({
          done: [],
          failed: [{ case: 'case-sophie-0002', problem: 'case-already-claimed', detail: 'Camille' }],
        })
      : null,
  )
  return server
}
