import type { Acknowledgement, DeclareWithdrawal } from '../../protocol/index.ts'
import type { Outcome } from '../env.ts'
import { oneLine } from '../mail.ts'
import { redactValue } from '../privacy/redact.ts'
import { newReference, sha256 } from '../privacy/secrets.ts'
import { freezeCase, putCase, say } from './handoff.ts'
import { type Room, turnInput } from './room.ts'
import { acknowledgementFile, acknowledgementText, type Declaration, withDeclaration } from './withdrawal.ts'

type Acknowledged = Outcome<Acknowledgement & { repeated: boolean }>

const hourMs = 3_600_000
/** More than one person declares, so that our acknowledgements are no way to write to strangers. */
const declarationsPerHour = 10

/**
 * Records a declaration of withdrawal for good, acknowledges it, and opens a case or joins the one that is open.
 * The hash is computed before anything is stored; `together` then stores all of it or nothing.
 */
export async function declareWithdrawal(
  room: Room,
  input: DeclareWithdrawal,
  fingerprint: string,
  together: (work: () => Acknowledged) => Acknowledged,
): Promise<Acknowledged> {
  const { store } = room
  for (const name of ['name', 'contract'] as const)
    if (oneLine(input[name]) === '') return { problem: 'invalid-input', detail: `Check “${name}”.` }
  const declared = redactValue(input)
  const language = store.language()
  const reference = store.openCase()?.reference ?? newReference()
  const declaration: Declaration = { language, merchant: store.settings(), reference, receivedAt: room.now, declared }
  const text = acknowledgementText(declaration)
  const hash = await sha256(text)
  return together(() => {
    const byId = store.withdrawal('id', input.id)
    if (byId && byId.fingerprint !== fingerprint) return { problem: 'message-changed' }
    const earlier = byId ?? store.withdrawal('fingerprint', fingerprint)
    if (earlier) return { ok: { ...JSON.parse(earlier.acknowledgement), repeated: true } }
    // Another case was opened or closed while the hash was computed: the reference would be wrong.
    if ((store.openCase()?.reference ?? reference) !== reference)
      return { problem: 'turn-in-progress', retryAfterSeconds: 1 }
    const recent = store.declarationsSince(new Date(room.now.getTime() - hourMs).toISOString())
    if (recent >= declarationsPerHour) return { problem: 'too-many-requests', retryAfterSeconds: 600 }
    return record(room, { ...input, ...declared }, fingerprint, declaration, text, hash)
  })
}

function record(
  room: Room,
  input: DeclareWithdrawal,
  fingerprint: string,
  declaration: Declaration,
  text: string,
  hash: string,
): Acknowledged {
  const { store } = room
  const { reference, language } = declaration
  const turn = turnInput(room)
  const effects = room.answering.withdrawalDeclared(turn)
  const acknowledgement: Acknowledgement = {
    kind: 'withdrawal',
    reference,
    receivedAt: room.now.toISOString(),
    hash,
    text,
    file: acknowledgementFile(text, hash, language, reference),
    deadlines: effects.deadlines,
  }
  const now = room.now.getTime()
  const open = store.openCase()
  const event = `withdrawal-declared:${input.id}`
  let caseId: string
  if (open) {
    caseId = open.id
    const file = withDeclaration(open.file, effects, declaration)
    store.keepCaseFile(file)
    store.addOutgoing(`case:${caseId}:${input.id}`, { kind: 'case', file }, now)
    const message = say(room, 'withdrawal-declared', event, reference)
    store.addOutgoing(`message:${event}`, { kind: 'message', caseId, message }, now)
  } else {
    const material = room.answering.caseMaterial({ ...turn, wish: '', contactName: oneLine(input.name) })
    const contact = { name: input.name, email: input.email, order: input.contract.slice(0, 80) }
    const frozen = freezeCase(room, material, { origin: 'withdrawal', contact, wish: '' })
    const file = withDeclaration({ ...frozen, reference }, effects, declaration)
    caseId = file.id
    putCase(room, file, input.id)
    say(room, 'withdrawal-declared', event, reference)
  }
  store.addWithdrawal({ id: input.id, fingerprint, caseId, acknowledgement: JSON.stringify(acknowledgement) })
  const mail = { kind: 'mail', mail: 'withdrawal', to: input.email, reference, text, hash } as const
  store.addOutgoing(`withdrawal:${input.id}`, mail, now)
  return { ok: { ...acknowledgement, repeated: false } }
}
