import { factDefinitions, isFactName, rightOf } from '../../knowledge/index.ts'
import type {
  AskCaseFact,
  Case,
  CaseFactNames,
  FactChange,
  Language,
  Message,
  SetCaseFact,
} from '../../protocol/index.ts'
import type { NamedActing, Outcome } from '../env.ts'
import type { Care } from './care.ts'
import type { Departures } from './departures.ts'
import type { Queue } from './queue.ts'

/** Facts of a case that an agent sets or asks for. The conversation computes the file again; the Desk keeps who did what. */
export class CaseFacts {
  readonly #queue: Queue
  readonly #care: Care
  readonly #departures: Departures

  constructor(queue: Queue, care: Care, departures: Departures) {
    this.#queue = queue
    this.#care = care
    this.#departures = departures
  }

  /** Not kept for later when the conversation is out of reach: an agent sees the file computed again, or that it was not. */
  async set(
    acting: NamedActing,
    caseId: string,
    input: SetCaseFact,
  ): Promise<Outcome<{ file: Case; change: FactChange | null; event: string }>> {
    const held = this.#queue.heldBy(acting.id, caseId)
    if (!('ok' in held)) return held
    const { conversation } = held.ok
    const agent = { id: acting.id, name: acting.name }
    const set = await this.#call(() =>
      this.#departures.conversation(conversation).setCaseFact({ caseId, agent, ...input }),
    )
    if (!('ok' in set)) return set
    this.#queue.audit(acting, caseId, 'fact-set')
    return { ok: { ...set.ok, event: `${conversation}:${set.ok.event}` } }
  }

  /** The question as the agent's message. */
  async ask(acting: NamedActing, caseId: string, input: AskCaseFact): Promise<Outcome<Message>> {
    const held = this.#queue.heldBy(acting.id, caseId)
    if (!('ok' in held)) return held
    const agent = { id: acting.id, name: acting.name }
    const asked = await this.#call(() =>
      this.#departures.conversation(held.ok.conversation).askCaseFact({ caseId, agent, ...input }),
    )
    if (!('ok' in asked)) return asked
    const { message, label } = asked.ok
    if (this.#queue.firstTime(`fact-asked:${caseId}:${message.id}`)) {
      this.#care.fact('fact-asked', caseId, { fact: input.fact, label, from: null, to: null }, acting.name)
      this.#queue.audit(acting, caseId, 'fact-asked')
    }
    return { ok: message }
  }

  /** Writes down how a fact changed: by an agent, or by the shopper who was asked. */
  changed(caseId: string, { by, ...change }: FactChange & { by?: string }): void {
    this.#care.fact(by === undefined ? 'fact-told' : 'fact-set', caseId, change, by)
  }

  /** What can be told of a case: the facts that its rights ask for, or that it lacks, are marked. */
  names(caseId: string, language: Language): Outcome<CaseFactNames> {
    const file = this.#queue.find(caseId)
    if (!file) return { problem: 'not-found' }
    const weighing = new Set<string>([
      ...file.rights.flatMap(({ right }) => rightOf(right)?.facts ?? []),
      ...file.facts.map(({ name }) => name),
      ...file.missing.map(({ fact }) => fact),
    ])
    const facts = Object.keys(factDefinitions)
      .filter(isFactName)
      .map((name) => {
        const { type, label, options } = factDefinitions[name]
        return {
          name,
          type,
          label: label[language],
          options: Object.entries(options ?? {}).map(([value, option]) => ({ value, label: option.label[language] })),
          weighs: weighing.has(name),
        }
      })
    return { ok: { language, facts } }
  }

  async #call<T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      const outcome = await ask()
      // Erased by its shopper, the conversation computes nothing any more.
      return 'problem' in outcome && outcome.problem === 'not-found' ? { problem: 'case-closed' } : outcome
    } catch {
      return { problem: 'unavailable' }
    }
  }
}
