import { rightOf } from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'
import type { CountRow } from './counts.ts'
import { csvLine } from './register-file.ts'

const heads: Record<Language, readonly string[]> = {
  fr: ['Jour', 'Étape', 'Droit', 'Intitulé', 'Ce qui est compté', 'Nombre'],
  en: ['Day', 'Stage', 'Right', 'Title', 'What is counted', 'Count'],
}

/** The counts of a period as a spreadsheet: one line for each day, right and figure, with the mark by which spreadsheets know UTF-8. */
export function countsFile(rows: readonly CountRow[], language: Language): string {
  const lines = rows.map(({ day, figure, right: id, count }) => {
    const right = rightOf(id)
    return csvLine([day, right?.stage ?? '', id, right?.title[language] ?? '', figure, String(count)])
  })
  return `\ufeff${csvLine(heads[language])}${lines.join('')}`
}
