import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { DecideAnswer, HeldAnswers } from '../../protocol/index.ts'
import type { Client } from '../transport/client.ts'
import type { Failure } from '../transport/outcome.ts'

/** Answers that a person reads before the shopper does. */
export interface AnswersPlace {
  view: ReadonlySignal<HeldAnswers | null>
  failure: ReadonlySignal<Failure | null>
  /** Which one is being decided on. */
  busy: ReadonlySignal<string | null>
  /** The shop has chosen topics, or an answer still waits. */
  isUsed: ReadonlySignal<boolean>
  load(): Promise<void>
  /** True once it is shown, by this decision or another's. */
  decide(id: string, decided: DecideAnswer): Promise<boolean>
  clear(): void
}

/** Makes the place of the answers that wait. */
export function createAnswers(client: Pick<Client, 'heldAnswers' | 'decideAnswer'>): AnswersPlace {
  const view = signal<HeldAnswers | null>(null)
  const failure = signal<Failure | null>(null)
  const busy = signal<string | null>(null)
  let generation = 0

  async function load() {
    generation += 1
    const mine = generation
    const outcome = await client.heldAnswers()
    if (mine !== generation) return
    batch(() => {
      if ('ok' in outcome) view.value = outcome.ok
      failure.value = 'failure' in outcome ? outcome.failure : null
    })
  }
  return {
    view,
    failure,
    busy,
    isUsed: computed(() => view.value !== null && (view.value.supervises || view.value.answers.length > 0)),
    load,
    async decide(id, decided) {
      if (busy.value !== null) return false
      busy.value = id
      const outcome = await client.decideAnswer(id, decided)
      const isShown = 'ok' in outcome || outcome.failure.type === 'answer-shown'
      if (isShown) await load()
      batch(() => {
        busy.value = null
        failure.value = 'failure' in outcome ? outcome.failure : null
      })
      return isShown
    },
    clear() {
      generation += 1
      batch(() => {
        view.value = null
        failure.value = null
        busy.value = null
      })
    },
  }
}
