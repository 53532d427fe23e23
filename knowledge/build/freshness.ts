/** What a newer law file changes in what we hold. */
import type { ArticleText } from '../right.ts'
import { type LawArticle, lawArticle } from './law-file.ts'

/** An article whose newest wording is not ours any more, and the rights to read again. */
export interface Stale {
  article: string
  /** `gone`: the law file no longer has it. */
  change: 'changed' | 'gone'
  /** When the law file's wording is known to hold: a day or a month. */
  asOf?: string
  rights: string[]
}

/** The articles held that a newer law file words otherwise or no longer has. `rights`: the articles that each right cites. */
export function staleArticles(
  articles: Record<string, ArticleText[]>,
  rights: { id: string; articles: string[] }[],
  law: LawArticle[],
): Stale[] {
  return Object.entries(articles).flatMap(([article, versions]): Stale[] => {
    const citing = rights.filter((right) => right.articles.includes(article)).map(({ id }) => id)
    const newer = lawArticle(law, article)
    if (!newer) return [{ article, change: 'gone', rights: citing }]
    const known = versions.some(({ text }) => plain(text) === plain(newer.text))
    return known ? [] : [{ article, change: 'changed', asOf: newer.asOf, rights: citing }]
  })
}

/** Spaces and the two apostrophes are set differently from one publication to the next. */
const plain = (text: string) => text.replaceAll('’', "'").replace(/\s+/g, ' ').trim()
