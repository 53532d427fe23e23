/** The prose of a right as anyone may read it: without what only a shopper's own case can fill. */
import { articleSlug, otherTexts, type Passage, type ProseSentence } from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'
import { pageWords } from './words.ts'

export interface GeneralPassage {
  id: string
  title: string
  parts: { kind: 'paragraph' | 'steps'; sentences: ProseSentence[] }[]
}

/** A passage with the sentences that hold for everyone; null when none is left. */
export function generalPassage(passage: Passage, language: Language): GeneralPassage | null {
  const parts = passage.parts[language].flatMap(({ kind, sentences }) => {
    const general = sentences.flatMap((sentence) => {
      const text = sentence.text.replaceAll('{merchant}', pageWords(language).seller)
      return text.includes('{') ? [] : [{ ...sentence, text: capitalised(text) }]
    })
    return general.length === 0 ? [] : [{ kind, sentences: general }]
  })
  return parts.length === 0 ? null : { id: passage.id, title: generalTitle(passage.title[language]), parts }
}

const generalTitle = (title: string) => title.replaceAll('{merchant}', '…')

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whether a passage states the verdict of a situation. */
export function isVerdict({ id }: { id: string }): boolean {
  return id.startsWith('verdict:')
}

/** The address of what a mark in prose stands for: our page of an article, or the entry of a text we do not hold. */
export function addressOf(citation: string, language: Language): string {
  if (otherTexts[citation]) return `#${citation}`
  return `/articles/${articleSlug(citation)}${language === 'en' ? '?lang=en' : ''}`
}

/** One or two sentences that say what a right is about, for search results: 155 characters at most. */
export function descriptionOf(passages: Passage[], language: Language): string {
  const [first] = passages.flatMap((passage) => generalPassage(passage, language) ?? [])
  const text = (first?.parts ?? []).flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)).join(' ')
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`
}
const longest = 155
