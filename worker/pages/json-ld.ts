/** A right as JSON-LD. Its context is written in it, so that whoever reads it need fetch nothing. */
import { articleLabel, articleSlug, codeName, otherTexts, type Right } from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'
import { exportWords } from './export-words.ts'
import { address } from './markdown.ts'
import { isDoubtful, provenanceOf } from './provenance.ts'
import { descriptionOf, generalPassage } from './sentences.ts'
import { pageWords } from './words.ts'

const context = {
  '@vocab': 'https://schema.org/',
  url: { '@type': '@id' },
  license: { '@type': '@id' },
  citation: { '@type': '@id' },
  encoding: { '@type': '@id' },
  sameAs: { '@type': '@id' },
}

/** What a right says, passage by passage, each with the texts it rests on. */
export function rightData(right: Right, place: { language: Language; origin: string }): object {
  const { language, origin } = place
  const w = pageWords(language)
  const url = address(right.id, 'html', place)
  const { knowledgeVersion, knownOn, checkedOn } = provenanceOf(right)
  const passages = right.passages.flatMap((passage) => generalPassage(passage, language) ?? [])
  const articles = Object.entries(right.citations)
  const idOf = (citation: string) =>
    otherTexts[citation]?.check_at ?? `${origin}/articles/${encodeURI(articleSlug(citation))}`
  return {
    '@context': context,
    '@graph': [
      {
        '@id': url,
        '@type': 'Article',
        url,
        headline: right.title[language],
        description: descriptionOf(right.passages, language),
        inLanguage: language,
        isAccessibleForFree: true,
        articleSection: w.stages[right.stage],
        version: knowledgeVersion,
        temporal: knownOn,
        ...(checkedOn !== null && { lastReviewed: checkedOn }),
        license: 'https://opensource.org/license/mit',
        copyrightNotice: exportWords(language).licence,
        creditText: `Recours, « ${right.title[language]} », ${url}`,
        disambiguatingDescription: w.notice,
        encoding: address(right.id, 'md', place),
        about: articles.map(([article]) => ({ '@id': idOf(article) })),
        hasPart: passages.map(({ id, title, parts }) => ({
          '@id': `${url}#${id.replace(':', '-')}`,
          '@type': 'WebPageElement',
          name: title,
          text: parts.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' '),
          citation: [...new Set(parts.flatMap(({ sentences }) => sentences.flatMap((one) => one.citations.map(idOf))))],
        })),
      },
      ...articles.map(([article, { quote, en }]) => ({
        '@id': idOf(article),
        '@type': 'Legislation',
        name: `${codeName(article)}, ${articleLabel(article)}`,
        legislationIdentifier: articleLabel(article),
        legislationJurisdiction: 'FR',
        inLanguage: 'fr',
        license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
        creditText: 'DILA, base LEGI, Légifrance',
        text: quote,
        ...(isDoubtful(article) && { disambiguatingDescription: w.doubtful }),
        ...(language === 'en' && { abstract: { '@value': en, '@language': 'en' } }),
      })),
    ],
  }
}
