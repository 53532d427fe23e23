/** What search engines read of a page (schema.org). */
import { articleLabel, articleSlug, codeName, type Right } from '../../knowledge/index.ts'
import type { Page } from './page.ts'
import { pageWords } from './words.ts'

/** A right as an article about the texts of law that it quotes. */
export function structuredData(right: Right, { language, origin, path, title, description }: Page): object {
  const url = `${origin}${path}${language === 'en' ? '?lang=en' : ''}`
  const w = pageWords(language)
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': url,
        mainEntityOfPage: url,
        headline: title,
        description,
        inLanguage: language,
        isAccessibleForFree: true,
        articleSection: w.stages[right.stage],
        about: Object.keys(right.citations).map((article) => ({
          '@type': 'Legislation',
          name: `${codeName(article)}, ${articleLabel(article)}`,
          legislationIdentifier: articleLabel(article),
          legislationJurisdiction: 'FR',
          inLanguage: 'fr',
          url: `${origin}/articles/${articleSlug(article)}`,
        })),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: w.index.title, item: `${origin}/droits` },
          { '@type': 'ListItem', position: 2, name: title, item: url },
        ],
      },
    ],
  }
}
