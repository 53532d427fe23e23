import type { AskQueue, Case, CaseLine, Message, QueuePage, SavedViews, SaveView } from '../../protocol/index.ts'
import type { Outcome } from '../env.ts'
import { dayInParis } from '../merchants/clock.ts'
import { Facets } from './facets.ts'
import { QueuePages } from './pages.ts'
import type { Tables } from './schema.ts'
import { SearchIndex, termsOf } from './search.ts'

const linesPerPage = 50
const viewsPerAgent = 20
const transcriptsAtOnce = 20

/** The queue as agents look at it: chosen, searched, a page at a time; and the views they keep. */
export class Browse {
  readonly #tables: Tables
  readonly #facets: Facets
  readonly #pages: QueuePages
  readonly #index: SearchIndex

  constructor(tables: Tables) {
    this.#tables = tables
    this.#facets = new Facets(tables)
    this.#pages = new QueuePages(tables)
    this.#index = new SearchIndex(tables)
  }

  /** A case was filed, or something was added to it; what was said in it before is still to be read. */
  filed(file: Case): void {
    this.#facets.keep(file)
    this.#index.keepFile(file)
    this.#index.awaitTranscript(file.id)
  }

  /** A case of which these words are all that was ever said. */
  filedWhole(file: Case, text: string): void {
    this.#facets.keep(file)
    this.#index.keepFile(file)
    this.#index.keepMessage(file.id, { sequence: 1, id: file.id, author: 'shopper', text, sentAt: file.openedAt })
  }

  /** Someone spoke in a case. */
  spoke(caseId: string, message: Message): void {
    this.#index.keepMessage(caseId, message)
  }

  /** A page of the queue; `line` gives a case's line. */
  page(agentId: string, asked: AskQueue, line: (caseId: string) => CaseLine | undefined): QueuePage {
    this.#complete()
    const today = dayInParis(new Date())
    const { ids, next } = this.#pages.page(agentId, { ...asked, limit: asked.limit ?? linesPerPage }, today)
    const found = this.#index.found(ids, termsOf(asked.filter.search ?? ''))
    return {
      lines: ids.flatMap((id) => {
        const known = line(id)
        const met = found.get(id)
        return known ? [{ ...known, ...(met && { found: met }) }] : []
      }),
      next,
      ...(!asked.after && {
        ...this.#pages.counts(agentId, asked.filter, today),
        choices: { rights: this.#facets.rights(), assignees: this.#pages.assignees() },
      }),
    }
  }

  /** The views this agent keeps, oldest first. */
  views(agentId: string): SavedViews {
    const rows = this.#tables.sql
      .exec<{ value: string }>('SELECT value FROM views WHERE agent = ? ORDER BY at, id', agentId)
      .toArray()
    return { views: rows.map(({ value }) => JSON.parse(value) as SaveView) }
  }

  /** Keeps a view; the same id again replaces it. The twenty-first is refused. */
  saveView(agentId: string, view: SaveView): Outcome<SaveView> {
    const { sql } = this.#tables
    const others = sql
      .exec<{ count: number }>('SELECT count(*) AS count FROM views WHERE agent = ? AND id <> ?', agentId, view.id)
      .one()
    if (others.count >= viewsPerAgent) return { problem: 'invalid-input', detail: 'Twenty views at most.' }
    const saved = sql
      .exec(
        `INSERT INTO views (id, agent, at, value) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET value = excluded.value WHERE agent = excluded.agent RETURNING id`,
        view.id,
        agentId,
        Date.now(),
        JSON.stringify(view),
      )
      .toArray()
    return saved.length > 0 ? { ok: view } : { problem: 'not-found' }
  }

  /** Forgets a view of this agent. */
  forgetView(agentId: string, viewId: string): Outcome<null> {
    const gone = this.#tables.sql
      .exec('DELETE FROM views WHERE id = ? AND agent = ? RETURNING id', viewId, agentId)
      .toArray()
    return gone.length > 0 ? { ok: null } : { problem: 'not-found' }
  }

  /** True while conversations are still to be read for the search. */
  get owesReading(): boolean {
    return this.#index.awaited(1).length > 0
  }

  /** Reads what was said before the hand-off into the search. `read`: the conversation's transcript; it may fail, and is then asked again later. */
  async readTranscripts(read: (conversation: string, caseId: string) => Promise<Outcome<Message[]>>): Promise<void> {
    for (const { caseId, conversation } of this.#index.awaited(transcriptsAtOnce)) {
      const outcome = await read(conversation, caseId)
      if ('ok' in outcome) this.read(caseId, outcome.ok)
      else if (outcome.problem !== 'not-found') continue
      this.#index.hasRead(caseId)
    }
  }

  /** What a conversation holds now; null: its shopper erased it, and nothing said in it is found any more. */
  read(caseId: string, transcript: Message[] | null): void {
    if (transcript === null) this.#index.forgetMessages(caseId)
    else for (const message of transcript) this.#index.keepMessage(caseId, message)
  }

  /** Forgets what was kept about cases that are forgotten. */
  sweep(): void {
    this.#tables.sql.exec('DELETE FROM case_facets WHERE case_id NOT IN (SELECT id FROM cases)')
    this.#index.sweep()
  }

  /** Cases filed before there was a search get their words and facets when the queue is first looked at. */
  #complete(): void {
    for (const file of this.#facets.missing()) this.filed(file)
  }
}
