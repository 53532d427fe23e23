import type { DeliveryAttempt, DeskObject, Env } from '../env.ts'
import { checkMail } from '../mail.ts'

/** Name of the queue where attempts end that the consumer could not even begin. */
const parkedQueue = 'deliveries-parked'

/** How often an outcome is told before the attempt is left to run out at the Desk, which would send the mail again. */
const reportCalls = 3

/** The queue's consumer: sends each attempt once and reports back to the Desk it came from. */
export async function consume(batch: MessageBatch<DeliveryAttempt>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    try {
      if (batch.queue === parkedQueue) await desk(env, message.body).reportDelivery(message.body.mail.id, 'parked')
      else await deliver(message.body, env)
      message.ack()
    } catch {
      // The Desk did not answer: the queue tries again, and its dead letters are parked.
      message.retry()
    }
  }
}

/** The queue may deliver twice; the Desk lets only the first begin. An attempt that is never reported runs out at the Desk. */
async function deliver({ merchant, mail, attempt }: DeliveryAttempt, env: Env): Promise<void> {
  const owner = desk(env, { merchant })
  if (!(await owner.beginDelivery(mail.id, attempt))) return
  const outcome = await send(mail, env)
  for (let call = 1; ; call += 1) {
    try {
      return await owner.reportDelivery(mail.id, outcome)
    } catch (cause) {
      if (call === reportCalls) throw cause
    }
  }
}

async function send(mail: DeliveryAttempt['mail'], env: Env): Promise<'delivered' | 'failed'> {
  try {
    checkMail(mail)
    await env.MAIL.send({ from: env.MAIL_FROM, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html })
    if (env.DEMO === '1') show(mail)
    return 'delivered'
  } catch {
    return 'failed'
  }
}

function desk(env: Env, { merchant }: Pick<DeliveryAttempt, 'merchant'>): DurableObjectStub<DeskObject> {
  return env.DESK.get(env.DESK.idFromName(merchant))
}

/** Demonstration only: `npm start` passes these lines on to the terminal. */
function show(mail: DeliveryAttempt['mail']): void {
  console.info(`✉ ${mail.to} · ${mail.subject}\n\n${mail.text}\n✉ end`)
}
