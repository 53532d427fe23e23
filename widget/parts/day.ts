/** A calendar day or instant in words; French says "1er". Days are read in UTC, so they never slip. */
export function inWords(day: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(day))
  return locale === 'fr' ? words.replace(/\b1 (?=\p{L})/u, '1er ') : words
}

/** "lundi 28 décembre 2026". */
export const spelledOut = (day: string, locale: string) => inWords(day, locale, { dateStyle: 'full' })
