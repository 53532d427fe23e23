/** Whole addresses of our pages, and facts without what only a conversation knows. */
import type { Citation, Fact, Language } from '../../protocol/index.ts'

/** The public page of a right. */
export function rightUrl(origin: string, id: string, language: Language): string {
  return `${origin}/droits/${id}${language === 'en' ? '?lang=en' : ''}`
}

/** Citations whose pages are whole addresses. */
export function addressed(citations: Citation[], origin: string): Citation[] {
  return citations.map((citation) => (citation.page ? { ...citation, page: origin + citation.page } : citation))
}

/** A fact as it was taken. */
export function taken({ name, value, label, display, words, approximate }: Fact) {
  return { name, value, label, display, ...(words && { words }), ...(approximate && { approximate }) }
}
