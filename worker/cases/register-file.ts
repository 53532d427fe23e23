import type { DeclarationKind, Language, Register } from '../../protocol/index.ts'

type Line = Register['declarations'][number]

const kinds: Record<Language, Record<DeclarationKind, string>> = {
  fr: { withdrawal: 'rétractation', complaint: 'réclamation', cancellation: 'résiliation' },
  en: { withdrawal: 'withdrawal', complaint: 'complaint', cancellation: 'cancellation' },
}
const heads: Record<Language, readonly string[]> = {
  fr: [
    'Nature',
    'Référence',
    'Reçue le (UTC)',
    'Réponse le (UTC)',
    'Nom',
    'E-mail',
    'Contrat',
    'Articles',
    'Ce qui s’est passé',
    'Demande',
    'Réponse demandée pour le',
    'Fin souhaitée le',
    'Ligne',
    'Motif',
    'Empreinte SHA-256',
    'Accusé de réception',
    'Dossier',
    'Identifiant',
  ],
  en: [
    'Kind',
    'Reference',
    'Received at (UTC)',
    'Answered at (UTC)',
    'Name',
    'E-mail',
    'Contract',
    'Items',
    'What happened',
    'What is asked',
    'Answer asked for by',
    'End wished on',
    'Line',
    'Ground',
    'SHA-256 hash',
    'Acknowledgement',
    'Case',
    'Id',
  ],
}

/** The first line of the register as a spreadsheet: the mark by which spreadsheets know UTF-8, then the names of the columns. */
export function csvHead(language: Language): string {
  return `\ufeff${csvLine(heads[language])}`
}

/** A declaration as a line of the spreadsheet. */
export function csvDeclaration(line: Line, language: Language): string {
  return csvLine([
    kinds[language][line.kind],
    line.reference,
    line.receivedAt,
    line.answeredAt ?? '',
    line.name,
    line.email,
    line.contract,
    line.items.join('\n'),
    line.happened ?? '',
    line.wanted ?? '',
    line.by ?? '',
    line.endOn ?? '',
    line.line ?? '',
    line.ground ?? '',
    line.hash,
    line.text,
    line.case,
    line.id,
  ])
}

/** One line of RFC 4180, ended by CR LF. What a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

// At the beginning, and wherever an edition that separates by semicolons would begin another cell: it does not see our
// quotes. The wide forms count as formulas in East Asian editions.
const formula = /(^|[;\t\r\n])(?=[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/g

function cell(value: string): string {
  const safe = value.replace(formula, "$1'")
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
