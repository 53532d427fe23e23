/** The example texts that retrieval learns from: how people ask for each right and reply, and what the right says. */
import { phrasings } from '../../../knowledge/compiled/phrasings.ts'
import { rights } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { readText } from '../read/text.ts'
import { featuresOfPhrase } from './features.ts'
import type { Example } from './label-model.ts'

/** Every example of both languages with its features; meanings and facts are shared between them. Takes about a second. */
export function examples(): Example[] {
  return (['fr', 'en'] as const).flatMap((language) => {
    const of = (label: string, phrases: string[], asked: boolean): Example[] =>
      phrases.map((phrase) => ({ label, phrase, language, asked, features: featuresOfPhrase(phrase, language) }))
    return [
      ...rights.flatMap((right) => {
        const passages = right.passages.map(({ title, words }) => `${title[language]} ${words[language]}`)
        return [
          ...of(`right:${right.id}`, phrasings.rights[right.id]?.[language] ?? [], true),
          ...of(`right:${right.id}`, [right.title[language], ...passages], false),
        ]
      }),
      ...Object.entries(phrasings.replies).flatMap(([id, asked]) => of(`reply:${id}`, asked[language], true)),
    ]
  })
}

/** In how many passages of all rights each word is listed, for words listed more than once. */
export function passageWords(language: Language): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { passages } of rights)
    for (const { words } of passages)
      for (const norm of new Set(readText(words[language]).tokens.map((token) => token.norm)))
        counts.set(norm, (counts.get(norm) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 1))
}
