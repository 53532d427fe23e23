import type { DeclarationRecord, Language } from '../../protocol/index.ts'
import type { Mail } from '../env.ts'
import { mailBodies } from '../mail.ts'
import { dayInWords, instantInParis } from '../merchants/clock.ts'
import type { Tables } from './schema.ts'

const daysAhead = 3
const morning = '09:00'

/** A complaint that the merchant is reminded of. */
export interface Reminder {
  caseId: string
  reference: string
  /** The day by which the shopper asked for an answer. */
  day: string
}

/** When the merchant is reminded of a complaint, nobody having answered: three days before and on the day, at nine in Paris, without what is past. */
export function reminderTimes(day: string, now: number): { turn: 'ahead' | 'day'; at: number }[] {
  const ahead = new Date(Date.parse(`${day}T00:00:00Z`) - daysAhead * 86_400_000).toISOString().slice(0, 10)
  const times = [
    { turn: 'ahead' as const, at: instantInParis(ahead, morning).getTime() },
    { turn: 'day' as const, at: instantInParis(day, morning).getTime() },
  ]
  return times.filter(({ at }) => at > now)
}

/** The times at which unanswered complaints are brought to the merchant's mind. Only stores: the Desk acts. */
export class Reminders {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Sets the times for a complaint just written down under `number`. */
  schedule(number: number, day: string, now: number): void {
    for (const { turn, at } of reminderTimes(day, now))
      this.#tables.sql.exec(
        'INSERT INTO reminders (declaration, turn, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        number,
        turn,
        at,
      )
  }

  /** Takes what is due, each complaint once, however late; what was answered meanwhile is left out. Must be stored with what comes of it. */
  take(now: number): Reminder[] {
    const due = this.#tables.sql
      .exec<{ case_id: string; answer_by: string; record: string }>(
        `SELECT case_id, answer_by, record FROM declarations
         WHERE number IN (SELECT declaration FROM reminders WHERE at <= ?)
           AND NOT EXISTS (SELECT 1 FROM agent_words
             WHERE agent_words.case_id = declarations.case_id AND agent_words.at >= received_at)
           AND NOT EXISTS (SELECT 1 FROM cases WHERE cases.id = declarations.case_id AND status = 'resolved')
         ORDER BY answer_by, number`,
        now,
      )
      .toArray()
    this.#tables.sql.exec('DELETE FROM reminders WHERE at <= ?', now)
    return due.map(({ case_id, answer_by, record }) => ({
      caseId: case_id,
      reference: (JSON.parse(record) as DeclarationRecord).reference,
      day: answer_by,
    }))
  }

  /** When the next one is due; null when none is. */
  nextAt(): number | null {
    return this.#tables.sql.exec<{ next: number | null }>('SELECT min(at) AS next FROM reminders').one().next
  }
}

const words = {
  fr: {
    one: ({ reference }: Reminder, day: string) => `Réclamation ${reference}\u00a0: réponse demandée pour le ${day}`,
    several: (count: number) => `${count} réclamations attendent votre réponse`,
    hello: 'Bonjour,',
    lead: 'Personne n’a encore répondu\u00a0:',
    line: ({ reference }: Reminder, day: string) => `Réclamation ${reference}, réponse demandée pour le ${day}.`,
    link: 'Ouvrir le dossier',
    end: 'Ce que la personne a écrit se lit au bureau seulement. Votre réponse lui parvient aussitôt.',
  },
  en: {
    one: ({ reference }: Reminder, day: string) => `Complaint ${reference}: an answer is asked for by ${day}`,
    several: (count: number) => `${count} complaints await your answer`,
    hello: 'Hello,',
    lead: 'Nobody has answered yet:',
    line: ({ reference }: Reminder, day: string) => `Complaint ${reference}, answer asked for by ${day}.`,
    link: 'Open the case',
    end: 'What the person wrote can be read at the desk only. Your answer reaches them at once.',
  },
} as const

/** One mail for all complaints that are due at once, so that the recipient's hourly limit delays none. No word of a shopper is in it. */
export function reminderMail(
  id: string,
  due: readonly [Reminder, ...Reminder[]],
  to: { email: string; language: Language; deskOrigin: string },
): Mail {
  const w = words[to.language]
  const [first] = due
  const day = ({ day: asked }: Reminder) => dayInWords(asked, to.language)
  const title = due.length === 1 ? w.one(first, day(first)) : w.several(due.length)
  const parts = due.flatMap((reminder) => [
    { text: w.line(reminder, day(reminder)) },
    { label: w.link, link: `${to.deskOrigin}/desk#${reminder.caseId}` },
  ])
  return {
    id,
    to: to.email,
    subject: title,
    ...mailBodies(to.language, title, [{ text: w.hello }, { text: w.lead }, ...parts, { text: w.end }]),
  }
}
