import { type ReadonlySignal, signal } from '@preact/signals'
import { maxFiles, typeOfFile } from '../../widget/parts/index.ts'
import type { FileClient } from '../transport/files.ts'
import type { Failure, Outcome } from '../transport/outcome.ts'

/** A file joined to a reply that is being written. */
export interface Attachment {
  id: string
  file: File
  type: string
  step: 'rising' | 'ready' | 'failed'
  failure?: Failure
  stop?: AbortController
}

/** The files of every reply being written, in memory only; their bytes go up as they are chosen. */
export interface Attachments {
  all: ReadonlySignal<ReadonlyMap<string, readonly Attachment[]>>
  of(caseId: string): readonly Attachment[]
  /** False when there were more than a reply may carry: the others were left out. */
  add(caseId: string, files: Iterable<File>): boolean
  retry(caseId: string, id: string): void
  remove(caseId: string, id: string): void
  /** Whether all of them may leave; none is ready too. */
  areReady(caseId: string): boolean
  /** These have left with a reply. */
  sent(caseId: string, ids: readonly string[]): void
  unsent(): boolean
  clear(): void
  /** The content of a file of the transcript. */
  open(caseId: string, id: string): Promise<Outcome<Blob>>
}

const passing: Failure['type'][] = ['unreachable', 'unavailable', 'unexpected', 'too-many-requests', 'case-not-claimed']

/** Whether trying again may help. */
export function mayRetry({ step, failure }: Attachment): boolean {
  return step === 'failed' && failure !== undefined && passing.includes(failure.type)
}

/** Makes them. `newId` gives an id for a new file. */
export function createAttachments(client: FileClient, newId: () => string): Attachments {
  const all = signal<ReadonlyMap<string, readonly Attachment[]>>(new Map())
  const of = (caseId: string) => all.value.get(caseId) ?? []
  const set = (caseId: string, list: readonly Attachment[]) => {
    all.value = new Map(all.value).set(caseId, list)
  }
  const change = (caseId: string, id: string, changes: Partial<Attachment>) => {
    set(
      caseId,
      of(caseId).map((one) => (one.id === id ? { ...one, ...changes } : one)),
    )
  }

  async function bring(caseId: string, { id, file, type }: Attachment) {
    const stop = new AbortController()
    change(caseId, id, { step: 'rising', failure: undefined, stop })
    const outcome = await client.bring(caseId, id, file, type, stop.signal)
    if ('ok' in outcome) change(caseId, id, { step: 'ready' })
    else change(caseId, id, { step: 'failed', failure: outcome.failure })
  }

  return {
    all,
    of,
    add(caseId, files) {
      for (const file of files) {
        if (of(caseId).length >= maxFiles) return false
        const found = typeOfFile(file)
        const one: Attachment =
          'fault' in found
            ? { id: newId(), file, type: '', step: 'failed', failure: { type: found.fault } }
            : { id: newId(), file, type: found.type, step: 'rising' }
        set(caseId, [...of(caseId), one])
        if (one.step === 'rising') void bring(caseId, one)
      }
      return true
    },
    retry(caseId, id) {
      const one = of(caseId).find((other) => other.id === id)
      if (one) void bring(caseId, one)
    },
    remove(caseId, id) {
      const one = of(caseId).find((other) => other.id === id)
      set(
        caseId,
        of(caseId).filter((other) => other.id !== id),
      )
      one?.stop?.abort()
      // What was refused is not there; what cannot be told now is forgotten there by itself.
      if (one && (one.step !== 'failed' || one.failure?.type === 'unreachable')) void client.takeBack(caseId, id)
    },
    areReady: (caseId) => of(caseId).every(({ step }) => step === 'ready'),
    sent(caseId, ids) {
      set(
        caseId,
        of(caseId).filter(({ id }) => !ids.includes(id)),
      )
    },
    unsent: () => [...all.value.values()].some((list) => list.length > 0),
    clear() {
      for (const one of [...all.value.values()].flat()) one.stop?.abort()
      all.value = new Map()
    },
    open: (caseId, id) => client.open(caseId, id),
  }
}
