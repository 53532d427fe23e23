import * as z from 'zod'
import type { Language } from '../../../protocol/index.ts'
import { type ArticleRead, readArticle as read } from '../../answer/index.ts'
import { ArticleTold, common } from '../shapes.ts'
import { labelled, pieces } from '../text.ts'
import { tool } from '../tool.ts'
import { toldWords } from '../words.ts'

/** The wording of the law. */
export const readArticle = tool({
  name: 'read_article',
  title: 'Read an article of law',
  description:
    'Gives an article of French law word for word, in the version in force on a day, with its source, its licence and what is to be checked.',
  input: z.strictObject({
    article: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .describe('The article as people write it or as citations name it: "L221-18", "C. civ. 1641", "civ:1641".'),
    ...common,
  }),
  output: ArticleTold,
  async run({ article, language, day }, { origin, today }) {
    const told = await read(article, day ?? today, language)
    return { ...told, page: told.page && origin + told.page, notice: toldWords(language).notice }
  },
  text: (told, language) => pieces(articleText(told, language), told.notice),
})

/** An article in words: the text first, then what it is worth. */
export function articleText(told: ArticleRead, language: Language): string {
  const words = toldWords(language)
  const { label, source, section, version, until, text, toCheck, checkedOn, takenFrom, licence, page, official } = told
  const knownOn = /^known-on (.+)$/.exec(version)?.[1]
  const worth = [
    text === null ? '' : knownOn ? words.knownOn(knownOn) : words.inForce(version, until),
    toCheck ?? '',
    checkedOn === null ? '' : checkedOn === 'never' ? words.neverChecked : words.checkedOn(checkedOn),
  ]
  return pieces(
    [`${label} — ${source}`, section].filter(Boolean).join('\n'),
    text ?? words.notHeld,
    worth.filter(Boolean).join(' '),
    [
      takenFrom && labelled(words.source, takenFrom, language),
      licence && labelled(words.licence, licence, language),
      page,
      official,
    ]
      .filter(Boolean)
      .join('\n'),
  )
}
