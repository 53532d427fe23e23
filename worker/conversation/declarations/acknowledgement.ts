import type { Language, MerchantSettings } from '../../../protocol/index.ts'
import { dateAndTime, hoursAheadInParis } from '../../merchants/clock.ts'
import { type Line, singleLine, written } from './lines.ts'

/** What an acknowledgement states, whatever is acknowledged. */
export interface Statement {
  language: Language
  merchant: Pick<MerchantSettings, 'name' | 'address'>
  reference: string
  at: Date
  title: string
  /** Said of the instant: "Reçue le". */
  received: string
  lines: readonly Line[]
}

const words = {
  fr: { merchant: 'Vendeur', reference: 'Référence', zone: 'heure de Paris' },
  en: { merchant: 'Seller', reference: 'Reference', zone: 'Paris time' },
} as const

/** The acknowledgement as plain text, LF line ends, the last line ended too. */
export function acknowledgementText(statement: Statement): string {
  const { language, merchant, reference, at, title, received, lines } = statement
  const w = words[language]
  // The hour that autumn repeats is told apart by its distance from UTC.
  const instant = `${dateAndTime(at, language)} (${w.zone}, UTC+${hoursAheadInParis(at)})`
  const head: Line[] = [
    { label: w.reference, value: reference },
    { label: received, value: instant },
    { label: w.merchant, value: `${singleLine(merchant.name, 80)} (${singleLine(merchant.address, 200)})` },
  ]
  return [title, '', ...written(head, language), '', ...written(lines, language), ''].join('\n')
}
