import type { Attempted, ConnectorTask, DeliveryAttempt, DeskObject, Env, Mail } from '../env.ts'
import { logFailure } from '../errors.ts'
import { checkMail } from '../mail.ts'
import { unseal } from '../privacy/seal.ts'
import { connectors } from './connectors/all.ts'
import type { ConnectorCredentials } from './connectors/connector.ts'
import { placeOf } from './connectors.ts'
import { type MailSender, type Sent, senderOf } from './senders/sender.ts'

/** Name of the queue where attempts end that the consumer could not even begin. */
const parkedQueue = 'deliveries-parked'

/** How often an outcome is told before the attempt is left to run out at the Desk, which would send the mail again. */
const reportCalls = 3

/** The queue's consumer: sends each attempt once and reports back to the Desk it came from. `call`: how the mail provider and the connectors' systems are reached. */
export async function consume(
  batch: MessageBatch<DeliveryAttempt>,
  env: Env,
  call: typeof fetch = (...request) => fetch(...request),
): Promise<void> {
  const sender = senderOf(env, call)
  for (const message of batch.messages) {
    try {
      const { body } = message
      if (batch.queue === parkedQueue) {
        await desk(env, body).reportDelivery('mail' in body ? body.mail.id : body.event, 'parked')
      } else if ('mail' in body) await deliver(body, env, sender)
      else await tell(body, env, sender, call)
      message.ack()
    } catch {
      // The Desk did not answer: the queue tries again, and its dead letters are parked.
      message.retry()
    }
  }
}

/** The queue may deliver twice; the Desk lets only the first begin. An attempt that is never reported runs out at the Desk. */
type MailAttempt = Extract<DeliveryAttempt, { mail: Mail }>

async function deliver({ merchant, mail, attempt }: MailAttempt, env: Env, sender: MailSender): Promise<void> {
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

/** Tells a connector's system once. What it answered is for the log of deliveries; nothing of it is shown. */
async function tell(
  { merchant, event: id, attempt }: Extract<DeliveryAttempt, { event: string }>,
  env: Env,
  sender: MailSender,
  call: typeof fetch,
): Promise<void> {
  const owner = desk(env, { merchant })
  const task = await owner.beginConnectorDelivery(id, attempt)
  if (!task) return
  const attempted = await attemptOf(task, attempt, { merchant, env, sender, call })
  for (let reported = 1; ; reported += 1) {
    try {
      return await owner.reportConnectorDelivery(id, attempt, attempted)
    } catch (cause) {
      if (reported === reportCalls) throw cause
    }
  }
}

/** What a connector's system answered; credentials that no longer open are a failure that the log shows. */
async function attemptOf(
  task: ConnectorTask,
  attempt: number,
  { merchant, env, sender, call }: { merchant: string; env: Env; sender: MailSender; call: typeof fetch },
): Promise<Attempted> {
  const open = async (sealed: string) =>
    JSON.parse(await unseal(env.SECRET, placeOf(merchant, task.id), sealed)) as ConnectorCredentials
  try {
    return await connectors[task.kind].send(task.event, {
      settings: task.settings,
      keys: { current: await open(task.sealed), ...(task.previous && { previous: await open(task.previous) }) },
      language: task.language,
      attempt,
      call,
      now: new Date(),
      mail: async (mail) => {
        const sent = await send(mail, env, sender)
        return sent.outcome === 'failed' ? { ...sent, outcome: 'failed' } : { outcome: sent.outcome }
      },
    })
  } catch (cause) {
    logFailure(cause, { connector: task.id })
    return { outcome: 'failed' }
  }
}

async function send(mail: Mail, env: Env, sender: MailSender): Promise<Sent> {
  try {
    checkMail(mail)
  } catch {
    return { outcome: 'refused' }
  }
  const sent = await sender.send(mail)
  if (sent.outcome === 'delivered' && env.DEMO === '1') show(mail)
  return sent
}

function desk(env: Env, { merchant }: { merchant: string }): DurableObjectStub<DeskObject> {
  return env.DESK.get(env.DESK.idFromName(merchant))
}

/** Demonstration only: `npm start` passes these lines on to the terminal. */
function show(mail: Mail): void {
  console.info(`✉ ${mail.to} · ${mail.subject}\n\n${mail.text}\n✉ end`)
}
