/** What is told, in words: the same as the structured value, to be read. */
import type { Citation, Deadline, Language, Sentence } from '../../protocol/index.ts'
import { toldWords } from './words.ts'

const colon: Record<Language, string> = { fr: '\u00a0: ', en: ': ' }

/** A name and what it names, with the colon of the language. */
export function labelled(name: string, text: string, language: Language): string {
  return `${name}${colon[language]}${text}`
}

/** Pieces, those that are empty left out, one blank line between. */
export function pieces(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}

/** A title and its lines; nothing where there are none. */
export function section(title: string, lines: string[], language: Language): string {
  return lines.length === 0
    ? ''
    : `${title}${colon[language].trimEnd()}\n${lines.map((line) => `- ${line}`).join('\n')}`
}

/** Each sentence with the articles it rests on. */
export function sentencesText(sentences: Sentence[], citations: Citation[]): string {
  const labels = new Map(citations.map(({ article, label }) => [article, label]))
  return sentences
    .map(({ text, citations: rests }) => {
      const marks = rests.flatMap((article) => labels.get(article) ?? [])
      return marks.length === 0 ? text : `${text} [${marks.join(', ')}]`
    })
    .join(' ')
}

/** One line per article: where it is from, its version, the quote, what is to be checked. */
export function citationsText(citations: Citation[], language: Language): string {
  const dated = (version: string) => version.replace(/^known-on /, toldWords(language).wordingOf)
  const lines = citations.map(({ label, source, version, quote, translation, toCheck, page, official }) =>
    [
      `${label} (${source}, ${dated(version)})`,
      quote && `« ${quote} »`,
      translation && `[${translation}]`,
      toCheck,
      page ?? official,
    ]
      .filter(Boolean)
      .join(' — '),
  )
  return section(toldWords(language).texts, lines, language)
}

/** One line per deadline, with how it was computed. */
export function deadlinesText(deadlines: Deadline[], citations: Citation[], language: Language): string {
  const words = toldWords(language)
  const labels = new Map(citations.map(({ article, label }) => [article, label]))
  const lines = deadlines.map(({ label, day, article, approximate, computed }) =>
    [
      labelled(
        label,
        `${day}${approximate ? ` (${words.approximate})` : ''} [${labels.get(article) ?? article}]`,
        language,
      ),
      computed,
    ]
      .filter(Boolean)
      .join(' — '),
  )
  return section(words.deadlines, lines, language)
}
