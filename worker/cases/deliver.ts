import type { DeliveryAttempt, DeskObject, Env } from '../env.ts'
import { checkMail } from '../mail.ts'
import { type MailSender, type Sent, senderOf } from './senders/sender.ts'

/** Name of the queue where attempts end that the consumer could not even begin. */
const parkedQueue = 'deliveries-parked'

/** How often an outcome is told before the attempt is left to run out at the Desk, which would send the mail again. */
const reportCalls = 3

/** The queue's consumer: sends each attempt once and reports back to the Desk it came from. `call`: how the mail provider is reached. */
export async function consume(
  batch: MessageBatch<DeliveryAttempt>,
  env: Env,
  call: typeof fetch = (...request) => fetch(...request),
): Promise<void> {
  const sender = senderOf(env, call)
  for (const message of batch.messages) {
    try {
      if (batch.queue === parkedQueue) await desk(env, message.body).reportDelivery(message.body.mail.id, 'parked')
      else await deliver(message.body, env, sender)
      message.ack()
    } catch {
      // The Desk did not answer: the queue tries again, and its dead letters are parked.
      message.retry()
    }
  }
}

/** The queue may deliver twice; the Desk lets only the first begin. An attempt that is never reported runs out at the Desk. */
async function deliver({ merchant, mail, attempt }: DeliveryAttempt, env: Env, sender: MailSender): Promise<void> {
  const owner = desk(env, { merchant })
  if (!(await owner.beginDelivery(mail.id, attempt))) return
  const sent = await send(mail, env, sender)
  const outcome = sent.outcome === 'refused' ? 'parked' : sent.outcome
  const retryAfterSeconds = sent.outcome === 'failed' ? sent.retryAfterSeconds : undefined
  for (let call = 1; ; call += 1) {
    try {
      return await owner.reportDelivery(mail.id, outcome, retryAfterSeconds)
    } catch (cause) {
      if (call === reportCalls) throw cause
    }
  }
}

async function send(mail: DeliveryAttempt['mail'], env: Env, sender: MailSender): Promise<Sent> {
  try {
    checkMail(mail)
  } catch {
    return { outcome: 'refused' }
  }
  const sent = await sender.send(mail)
  if (sent.outcome === 'delivered' && env.DEMO === '1') show(mail)
  return sent
}

function desk(env: Env, { merchant }: Pick<DeliveryAttempt, 'merchant'>): DurableObjectStub<DeskObject> {
  return env.DESK.get(env.DESK.idFromName(merchant))
}

/** Demonstration only: `npm start` passes these lines on to the terminal. */
function show(mail: DeliveryAttempt['mail']): void {
  console.info(`✉ ${mail.to} · ${mail.subject}\n\n${mail.text}\n✉ end`)
}
