import type { Acknowledgement, ConfirmEnd, Message } from '../../../protocol/index.ts'
import type { Outcome } from '../../env.ts'
import { oneLine } from '../../mail.ts'
import { dateAndTime, dayInWords } from '../../merchants/clock.ts'
import { redact } from '../../privacy/redact.ts'
import { sha256 } from '../../privacy/secrets.ts'
import { say } from '../handoff.ts'
import type { Room } from '../room.ts'
import { acknowledgementText } from './acknowledgement.ts'
import { acknowledgementFile } from './file.ts'
import { singleLine, toldLines } from './lines.ts'

export type EndConfirmed = ConfirmEnd & { caseId: string; agent: { id: string; name: string } }

const words = {
  fr: {
    title: 'CONFIRMATION DE LA FIN D’UN CONTRAT',
    heading: 'La fin de votre contrat est confirmée',
    fileName: 'fin-de-contrat',
    confirmed: 'Confirmée le',
    name: 'Nom',
    contract: 'Contrat',
    notified: 'Résiliation notifiée le',
    ends: 'Le contrat prend fin le',
    effects: 'Effets de la résiliation',
    sentTo: 'Confirmation envoyée à',
  },
  en: {
    title: 'CONFIRMATION OF THE END OF A CONTRACT',
    heading: 'The end of your contract is confirmed',
    fileName: 'end-of-contract',
    confirmed: 'Confirmed on',
    name: 'Name',
    contract: 'Contract',
    notified: 'Cancellation notified on',
    ends: 'The contract ends on',
    effects: 'Effects of the cancellation',
    sentTo: 'Confirmation sent to',
  },
} as const

/**
 * The day a cancelled contract ends and what follows from it, told to the shopper on a durable medium (L215-1-1). The same
 * id again is the same message; with other words it is refused.
 */
export async function confirmEnd(
  room: Room,
  input: EndConfirmed,
  fingerprint: string,
  together: (work: () => Outcome<Message>) => Outcome<Message>,
): Promise<Outcome<Message>> {
  const { store } = room
  const { id, caseId, endsOn, agent } = input
  if (oneLine(input.effects) === '') return { problem: 'invalid-input', detail: 'Check “effects”.' }
  const declared = store.declarations.lastRecord('cancellation', caseId)
  if (!declared) return { problem: 'not-found' }
  const { reference, name, email, contract } = declared
  const language = store.language()
  const w = words[language]
  const merchant = store.settings()
  const text = acknowledgementText({
    language,
    merchant,
    reference,
    at: room.now,
    title: w.title,
    received: w.confirmed,
    lines: [
      { label: w.name, value: singleLine(name, 80) },
      { label: w.contract, value: singleLine(contract, 150) },
      { label: w.notified, value: dateAndTime(new Date(declared.receivedAt), language) },
      { label: w.ends, value: dayInWords(endsOn, language) },
      { label: w.effects, value: toldLines(redact(input.effects)).map((line) => singleLine(line, 1000)) },
      { label: w.sentTo, value: email },
    ],
  })
  const hash = await sha256(text)
  return together(() => {
    const said = `end-confirmed:${id}`
    const earlier = store.declarations.confirmation(id)
    if (earlier) {
      const message = earlier.fingerprint === fingerprint ? store.message(said) : undefined
      return message ? { ok: message } : { problem: 'message-changed' }
    }
    if (store.openCase()?.id !== caseId) return { problem: 'case-closed' }
    const receivedAt = room.now.toISOString()
    const file = acknowledgementFile({
      language,
      heading: w.heading,
      merchant: merchant.name,
      reference,
      name: `${w.fileName}-${reference}`,
      text,
      hash,
      deadlines: [],
    })
    const acknowledgement: Acknowledgement = {
      kind: 'cancellation',
      reference,
      receivedAt,
      hash,
      text,
      file,
      deadlines: [],
      endsOn,
    }
    store.declarations.addConfirmation({ id, fingerprint, caseId, acknowledgement })
    const mail = { kind: 'mail', mail: 'end-confirmed', to: email, reference, endsOn, effects: input.effects } as const
    store.addOutgoing(said, mail, room.now.getTime())
    return { ok: say(room, 'end-confirmed', said, reference, agent.name) }
  })
}
