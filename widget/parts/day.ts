const locales: Record<string, string> = { fr: 'fr-FR', en: 'en-GB' }

/** A calendar day or instant in words; French says "1er". Days are read in UTC, so they never slip. */
export function inWords(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options }).format(new Date(day))
  return language === 'fr' ? words.replace(/\b1 (?=\p{L})/u, '1er ') : words
}

/** "lundi 28 décembre 2026". */
export const spelledOut = (day: string, language: string) => inWords(day, language, { dateStyle: 'full' })
