import { rightOf } from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'
import type { CountRow } from './counts.ts'
import { fileWords } from './insights-words.ts'
import { csvLine } from './register-file.ts'

/**
 * The counts of a period as a spreadsheet in the words of its reader: one line for each day, right and figure, with the
 * mark by which spreadsheets know UTF-8.
 */
export function countsFile(rows: readonly CountRow[], language: Language): string {
  const { heads, stages, figures } = fileWords[language]
  const lines = rows.map(({ day, figure, right: id, count }) => {
    const right = rightOf(id)
    const stage = right?.stage ?? 'unknown'
    return csvLine([day, stages[stage] ?? stage, id, right?.title[language] ?? '', figures[figure], String(count)])
  })
  return `\ufeff${csvLine(heads)}${lines.join('')}`
}
