import type { Env } from '../env.ts'
import type { Credentials } from './credentials.ts'
import { writeMail } from './mails.ts'
import type { Outgoing } from './outbox.ts'
import type { Store } from './store.ts'

/** Brings one row of the outbox to the merchant's Desk, which knows it by its event id. A mail's link is made here, so that no secret waits in a table. */
export async function deliver(
  { env, store, credentials, now }: { env: Env; store: Store; credentials: Credentials; now: Date },
  name: string,
  body: Outgoing,
): Promise<void> {
  const { merchant, conversation } = store.about()
  const desk = env.DESK.getByName(merchant)
  // Some names hold an id that a client chose: the conversation's own makes them ours.
  const event = `${conversation}:${name}`
  switch (body.kind) {
    case 'case':
      return desk.receiveCase(event, body.file, body.change)
    case 'message':
      return desk.receiveMessage(event, body.caseId, body.message)
    case 'satisfaction':
      return desk.receiveSatisfaction(event, body.caseId, body.score, body.word)
    case 'words':
      return desk.receiveWords(event, body.words)
    case 'answer':
      return desk.receiveAnswer(event, body.answer)
    case 'counts':
      return desk.receiveCounts(event, body.counts)
    case 'held':
      return desk.receiveHeld(event, conversation, body.held)
    case 'held-shown':
      return desk.heldShown(event, body.id)
    case 'gap':
      return desk.receiveGap(event, body.gap)
    case 'declaration':
      return desk.receiveDeclaration(event, body.record)
    case 'entry':
      return desk.receiveEntry(event, body.entry)
    case 'mail': {
      const secret = await credentials.addResume(now.getTime())
      const link = `${env.PUBLIC_ORIGIN}/m/${merchant}#resume=${merchant}.${conversation}.${secret}`
      return desk.sendMail(writeMail(event, body, store.settings(), store.language(), link))
    }
    default:
      return body satisfies never
  }
}
