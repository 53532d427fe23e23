import type {
  Answer,
  Case,
  Count,
  Deadline,
  DeclarationRecord,
  FactChange,
  HeldAnswer,
  Language,
  Message,
  ReportEntry,
  ReportedGap,
  ShopperWords,
} from '../../protocol/index.ts'

/** What leaves a conversation, always by its outbox. A mail holds no link yet: its secret is made when it leaves. */
export type Outgoing =
  /** `change`: the fact by which it was computed again, and the agent who gave it. */
  | { kind: 'case'; file: Case; change?: FactChange & { by?: string } }
  | { kind: 'message'; caseId: string; message: Message }
  | { kind: 'satisfaction'; caseId: string; score: number; word?: string }
  | { kind: 'words'; words: ShopperWords }
  | {
      kind: 'answer'
      /** `day` and `counts`: absent in rows older than the insights. */
      answer: { right: string | null; action: Answer['action']; language: Language; day?: string; counts?: Count[] }
    }
  | { kind: 'counts'; counts: Count[] }
  | { kind: 'held'; held: HeldAnswer }
  | { kind: 'held-shown'; id: string }
  | { kind: 'gap'; gap: ReportedGap }
  | { kind: 'declaration'; record: DeclarationRecord }
  | { kind: 'entry'; entry: ReportEntry & { at: string } }
  | { kind: 'mail'; mail: 'case-opened' | 'agent-replied'; to: string; reference: string }
  /** Another case of the same person goes on in this conversation. `other`: its reference. */
  | { kind: 'mail'; mail: 'case-joined'; to: string; reference: string; other: string }
  /** The acknowledgement of a declaration: its whole text, whose fields are short lines with their links defused, and the last days that it starts. */
  | {
      kind: 'mail'
      mail: 'withdrawal' | 'cancellation'
      to: string
      reference: string
      text: string
      hash: string
      deadlines?: Deadline[]
    }
  /** A complaint's words stay behind the link: the mail has its reference, date and hash only. `receivedAt`: ISO instant. */
  | { kind: 'mail'; mail: 'complaint'; to: string; reference: string; receivedAt: string; hash: string }
  /** `receivedAt`: when the complaint was made; `by`: the day by which an answer was asked for, now past. */
  | { kind: 'mail'; mail: 'complaint-unanswered'; to: string; reference: string; receivedAt: string; by: string }
  /** `endsOn`: the day the contract ends; `effects`: in the agent's words. */
  | { kind: 'mail'; mail: 'end-confirmed'; to: string; reference: string; endsOn: string; effects: string }

type OutboxRow = { number: number; event: string; body: string; attempts: number }

const firstRetryMs = 5000
const lastRetryMs = 600_000

/** Delivers what a conversation owes to others, in order, until it is delivered. Receivers know each event by its id. */
export class Outbox {
  private readonly sql: SqlStorage
  private readonly deliver: (event: string, body: Outgoing) => Promise<void>
  private running: Promise<void> | undefined

  constructor(sql: SqlStorage, deliver: (event: string, body: Outgoing) => Promise<void>) {
    this.sql = sql
    this.deliver = deliver
  }

  /** When the next row is due; null when there is none. */
  nextDue(): number | null {
    return this.sql.exec<{ due: number | null }>('SELECT min(due_at) AS due FROM outbox').one().due
  }

  /** Sends what is due. One drain at a time: a second caller waits for the first and then looks again. */
  async drain(now: () => number): Promise<void> {
    while (this.running) await this.running
    this.running = this.drainOnce(now).finally(() => {
      this.running = undefined
    })
    await this.running
  }

  private async drainOnce(now: () => number): Promise<void> {
    // A case comes before what is said about it: after a failure only mails, which stand alone, go on.
    let isBlocked = false
    for (let after = 0; ; ) {
      const row = this.sql
        .exec<OutboxRow>(
          'SELECT number, event, body, attempts FROM outbox WHERE number > ? ORDER BY number LIMIT 1',
          after,
        )
        .toArray()[0]
      if (!row) return
      after = row.number
      const body: Outgoing = JSON.parse(row.body)
      const due = this.sql
        .exec<{ due_at: number }>('SELECT due_at FROM outbox WHERE number = ?', row.number)
        .one().due_at
      const mustWait = due > now() || (isBlocked && body.kind !== 'mail')
      if (!mustWait && (await this.attempt(row, body, now))) continue
      if (body.kind !== 'mail') isBlocked = true
    }
  }

  private async attempt(row: OutboxRow, body: Outgoing, now: () => number): Promise<boolean> {
    try {
      await this.deliver(row.event, body)
      this.sql.exec('DELETE FROM outbox WHERE number = ?', row.number)
      return true
    } catch (error) {
      const wait = Math.min(firstRetryMs * 2 ** row.attempts, lastRetryMs)
      this.sql.exec('UPDATE outbox SET attempts = attempts + 1, due_at = ? WHERE number = ?', now() + wait, row.number)
      console.error({
        event: 'outbox-attempt-failed',
        kind: body.kind,
        attempts: row.attempts + 1,
        name: nameOf(error),
      })
      return false
    }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
