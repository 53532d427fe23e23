import type { Language } from '../../../protocol/index.ts'
import { oneLine } from '../../mail.ts'

/** A line of an acknowledgement; several values stand one under the other. */
export interface Line {
  label: string
  value: string | readonly string[]
}

/**
 * "Nom : Lucie", or the label alone with its values under it, set apart by empty lines. They are set in, so that nothing that
 * was told can pass for a line of ours.
 */
export function written(lines: readonly Line[], language: Language): string[] {
  const colon = language === 'fr' ? '\u00a0:' : ':'
  return lines
    .flatMap(({ label, value }) =>
      typeof value === 'string'
        ? [`${label}${colon} ${value}`]
        : ['', `${label}${colon}`, ...value.map((item) => (item === '' ? '' : `  ${item}`)), ''],
    )
    .filter((line, index, all) => line !== '' || all[index - 1] !== '')
}

/** A value on one line, its links no longer links (they go into a mail). */
export function singleLine(value: string, maxLength: number): string {
  return oneLine(value)
    .slice(0, maxLength)
    .toWellFormed()
    .replaceAll('://', '[:]//')
    .replace(/(?<=[\p{L}\d-])\.(?=\p{L}{2,})/gu, '[.]')
}

/** What someone told, line by line as it was typed, without characters that would hide or turn words. */
export function toldLines(text: string): string[] {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .split('\n')
    .map(oneLine)
    .filter((line, index, all) => line !== '' || (all[index - 1] ?? '') !== '')
}

/** The same as one text. */
export function told(text: string): string {
  return toldLines(text).join('\n').trim()
}
