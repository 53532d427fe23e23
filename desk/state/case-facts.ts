import { type ReadonlySignal, signal } from '@preact/signals'
import type { CaseFactNames, Language, Message, SetCaseFact } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'
import type { CaseFile } from './case-file.ts'

/** The facts of the open case, as an agent works on them. */
export interface CaseFactsPlace {
  /** What can be told of the case that was last asked about. */
  names: ReadonlySignal<CaseFactNames | null>
  load(caseId: string, language: Language): Promise<Failure | null>
  /** Sets a fact, or with null takes it back; null when the file is computed again. */
  set(caseId: string, input: Omit<SetCaseFact, 'id'>): Promise<Failure | null>
  /** Puts the question to the shopper; null when it is sent. */
  ask(caseId: string, fact: string): Promise<Failure | null>
}

/** Makes the place of a case's facts. `newId` gives an id for something that must be done once. */
export function createCaseFacts(
  client: Pick<Client, 'caseFactNames' | 'setCaseFact' | 'askCaseFact'>,
  file: Pick<CaseFile, 'refetch' | 'addMessage'>,
  newId: () => string,
): CaseFactsPlace {
  const names = signal<CaseFactNames | null>(null)
  /** The attempt that failed last: the same one again is the same act. */
  let attempt: { id: string; what: string } | null = null
  const idFor = (what: string) => {
    attempt = attempt?.what === what ? attempt : { id: newId(), what }
    return attempt.id
  }
  async function done(outcome: { ok: unknown } | { failure: Failure }): Promise<Failure | null> {
    if ('failure' in outcome) {
      if (outcome.failure.type.startsWith('case-')) await file.refetch()
      return outcome.failure
    }
    attempt = null
    await file.refetch()
    return null
  }
  return {
    names,
    async load(caseId, language) {
      names.value = null
      const outcome = await client.caseFactNames(caseId, language)
      if ('failure' in outcome) return outcome.failure
      names.value = outcome.ok
      return null
    },
    async set(caseId, input) {
      const id = idFor(JSON.stringify([caseId, input]))
      return done(await client.setCaseFact(caseId, { id, ...input }))
    },
    async ask(caseId, fact) {
      const id = idFor(JSON.stringify([caseId, fact]))
      const outcome = await client.askCaseFact(caseId, { id, fact })
      if ('ok' in outcome) file.addMessage(caseId, outcome.ok satisfies Message)
      return done(outcome)
    },
  }
}

/** Characters of a reason. */
export const factReasonMaxLength = 200
