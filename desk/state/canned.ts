import { type ReadonlySignal, signal } from '@preact/signals'
import type { CannedReply } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** The merchant's canned replies. */
export interface CannedList {
  replies: ReadonlySignal<CannedReply[]>
  failure: ReadonlySignal<Failure | null>
  load(): Promise<void>
  /** Keeps one; the outcome is for who asked. */
  save(reply: CannedReply): Promise<Failure | null>
  forget(id: string): Promise<Failure | null>
  clear(): void
}

/** Makes the list of canned replies. */
export function createCanned(client: Pick<Client, 'canned' | 'saveCanned' | 'forgetCanned'>): CannedList {
  const replies = signal<CannedReply[]>([])
  const failure = signal<Failure | null>(null)

  async function load() {
    const outcome = await client.canned()
    if ('ok' in outcome) replies.value = outcome.ok.replies
    failure.value = 'failure' in outcome ? outcome.failure : null
  }
  async function change(work: Promise<{ ok: unknown } | { failure: Failure }>) {
    const outcome = await work
    if ('failure' in outcome) return outcome.failure
    await load()
    return null
  }

  return {
    replies,
    failure,
    load,
    save: (reply) => change(client.saveCanned(reply)),
    forget: (id) => change(client.forgetCanned(id)),
    clear() {
      replies.value = []
      failure.value = null
    },
  }
}
