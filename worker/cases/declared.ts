import type { DeclarationRecord, MerchantSettings, ReportEntry, WithdrawalFunction } from '../../protocol/index.ts'
import type { Acting, Mail } from '../env.ts'
import type { Queue } from './queue.ts'
import { Register, type RegisterFilter, type RegisterPage, type RegisterPlace } from './register.ts'
import { type Reminder, Reminders, reminderMail } from './reminders.ts'
import type { Tables } from './schema.ts'
import { WithdrawalCheck } from './withdrawal-check.ts'

/** What shoppers declared and what follows from it for the merchant: register, reminders, check of the withdrawal function. */
export class Declared {
  readonly #queue: Queue
  readonly #register: Register
  readonly #reminders: Reminders
  readonly #withdrawalCheck: WithdrawalCheck

  constructor(tables: Tables, queue: Queue) {
    this.#queue = queue
    this.#register = new Register(tables)
    this.#reminders = new Reminders(tables)
    this.#withdrawalCheck = new WithdrawalCheck(tables)
  }

  /** Writes a declaration down with its reminders; false when it is already written, whatever its event is called. */
  receive(declaration: DeclarationRecord, now: number): boolean {
    const number = this.#register.add(declaration)
    if (number === null) return false
    const { kind, by } = declaration
    if (kind === 'complaint' && by !== undefined) this.#reminders.schedule(number, by, now)
    this.#queue.awaits(declaration.case)
    return true
  }

  /** Keeps how a shopper came to the withdrawal function; false when the event is known. */
  saw(eventId: string, entry: ReportEntry & { at: string }): boolean {
    if (!this.#queue.firstTime(eventId)) return false
    this.#withdrawalCheck.saw(entry)
    return true
  }

  /** A page of the register. Its beginning is written in the log: the whole is looked at, not one case. */
  page(
    agent: Acting,
    input: { act: 'read' | 'exported'; filter: RegisterFilter; limit: number; after?: RegisterPlace },
  ): RegisterPage {
    if (!input.after) this.#queue.audit(agent, '', `register-${input.act}`)
    return this.#register.page(input.filter, input.limit, input.after)
  }

  withdrawalFunction(now: number): WithdrawalFunction {
    return this.#withdrawalCheck.view(now, this.#register.acknowledgements())
  }

  /** The mail about complaints that nobody has answered and whose time to be reminded has come; each leaves its table here. */
  reminder(
    now: number,
    { email, languages }: MerchantSettings,
    deskOrigin: string,
  ): { mail: Mail; reminders: Reminder[] } | null {
    const [first, ...others] = this.#reminders.take(now)
    if (!first) return null
    const to = { email, language: languages[0] ?? 'fr', deskOrigin }
    const mail = reminderMail(`reminder:${crypto.randomUUID()}`, [first, ...others], to)
    return { mail, reminders: [first, ...others] }
  }

  /** When the next reminder is due; null when none is. */
  nextAt(): number | null {
    return this.#reminders.nextAt()
  }
}
