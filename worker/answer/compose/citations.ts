/** Quotes of the articles that an answer rests on, in the version that governs the case. */
import { articleLabel, articleSlug, codeName, otherTexts, type Right, versionOf } from '../../../knowledge/index.ts'
import type { Citation, Language } from '../../../protocol/index.ts'
import { wordsIn } from '../words.ts'

/** The citations of `articles` (each once, in order), governed by the law of `day`. `rights`: where their quotes stand. */
export function citationsOf(articles: string[], rights: Right[], day: string, language: Language): Citation[] {
  return [...new Set(articles)].flatMap((article) => {
    const citation = otherTexts[article] ? citeOther(article, language) : citeArticle(article, rights, day, language)
    return citation ? [citation] : []
  })
}

function citeOther(id: string, language: Language): Citation | null {
  const text = otherTexts[id]
  if (!text) return null
  const { title, reference, check_at } = text
  const isAddress = URL.canParse(check_at)
  const where = isAddress ? new URL(check_at).host : check_at
  return {
    article: id,
    label: reference,
    source: title[language],
    version: `known-on ${knownOn}`,
    toCheck: wordsIn(language).toCheck.other(where),
    ...(isAddress && { official: check_at }),
  }
}

/** Month in which the texts outside the codes were last looked at. */
const knownOn = '2026-11'

function citeArticle(article: string, rights: Right[], day: string, language: Language): Citation | null {
  const version = versionOf(article, day)
  if (!version) return null
  const quoted = rights.map((right) => right.citations[article]).find((quote) => quote !== undefined)
  const inForce = quoted && (quoted.versions === undefined || quoted.versions.includes(version.version))
  const toCheck = wordsIn(language).toCheck
  const quality = version.quality
  const warning =
    quality && quality in toCheck && quality !== 'other' && quality !== 'older'
      ? toCheck[quality as 'amended']
      : undefined
  return {
    article,
    label: articleLabel(article),
    source: codeName(article),
    version: version.in_force_from === 'unknown' ? `known-on ${version.known_on}` : version.in_force_from,
    ...(inForce && { quote: quoted.quote }),
    ...(inForce && language === 'en' && { translation: quoted.en }),
    ...(warning && { toCheck: warning }),
    page: `/articles/${articleSlug(article)}`,
    ...(version.code_id && { official: `https://www.legifrance.gouv.fr/codes/texte_lc/${version.code_id}/` }),
  }
}
