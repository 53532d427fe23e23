import type { KnowledgeLanguage } from '../right.ts'

const narrow = '\u202F'
const wide = '\u00A0'

/** Prose as a printer would set it: curly apostrophes and, in French, the spaces that must not break. Quotes of law are never set. */
export function typeset(text: string, language: KnowledgeLanguage): string {
  const apostrophes = text
    .replace(/(?<=\p{L})'(?=[\p{L}\d«“])/gu, '’')
    .replace(/(?<=s)'(?= )/g, language === 'en' ? '’' : "'")
  if (language === 'en') return apostrophes
  return apostrophes
    .replace(/[ \u00A0\u202F]+([;!?])/g, `${narrow}$1`)
    .replace(/[ \u00A0\u202F]+(:)(?!\/)/g, `${wide}$1`)
    .replace(/«[ \u00A0\u202F]*/g, `«${wide}`)
    .replace(/[ \u00A0\u202F]*»/g, `${wide}»`)
    .replace(/(?<=\d)[ \u00A0\u202F]+(?=[€%])/g, wide)
    .replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, narrow)
}

/** Sets every `{ fr, en }` pair of words found in a value, except under the keys that people's own words or the law's stand. */
export function typesetDeep<T>(value: T, except: readonly string[]): T {
  if (Array.isArray(value)) return value.map((item) => typesetDeep(item, except)) as T
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([key, item]) => {
      if (except.includes(key)) return [key, item]
      if ((key === 'fr' || key === 'en') && typeof item === 'string') return [key, typeset(item, key)]
      return [key, typesetDeep(item, except)]
    }),
  ) as T
}
