/** What a dialogue is made of, for the tables beside it. */
import type { Answer, PageContext } from '../../../protocol/index.ts'

/** What must hold after a turn; what is left out is free. */
export interface Expected {
  language?: Answer['language']
  action?: Answer['action']
  /** The right that is answered. */
  right?: string
  kind?: 'applies' | 'does-not-apply' | 'depends'
  reason?: string
  /** The fact asked for; null: nothing is asked. */
  asks?: string | null
  /** Last days, by their id. */
  deadlines?: Record<string, string>
  facts?: Record<string, string | number | boolean>
  /** Facts that must not be known: they belong to something else. */
  unknown?: string[]
  /** In the words shown first. */
  says?: RegExp
  saysNot?: RegExp
  button?: RegExp
}

export interface Dialogue {
  name: string
  language?: 'fr' | 'en'
  context?: PageContext
  /** A shop without a policy of its own. */
  plain?: true
  turns: [text: string, expected?: Expected][]
}
