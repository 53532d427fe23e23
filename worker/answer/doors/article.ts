/** An article for who quotes it: the wording in force on a day, word for word, and what it is worth. */
import {
  articleIds,
  articleLabel,
  articleSlug,
  articleTexts,
  codeName,
  otherTexts,
  rights,
} from '../../../knowledge/index.ts'
import { type Language, ProblemError } from '../../../protocol/index.ts'
import { citationsOf } from '../compose/citations.ts'
import { wordsIn } from '../words.ts'

export interface ArticleRead {
  article: string
  label: string
  /** Name of the code or text. */
  source: string
  section: string | null
  /** First day in force, or `known-on YYYY-MM`. */
  version: string
  /** The first day on which it is no longer in force, where known. */
  until: string | null
  /** Word for word; null for a text that we know of and do not hold. */
  text: string | null
  /** Said with it: it is not confirmed, and where to check. */
  toCheck: string | null
  /** When a person last compared it with the official text: a day, or `never`. */
  checkedOn: string | null
  /** Where the wording comes from. */
  takenFrom: string | null
  licence: string | null
  page: string | null
  official: string | null
  /** Ids of the rights of ours that quote it. */
  quotedBy: string[]
}

const licence = 'Licence Ouverte 2.0 (Etalab)'
/** "L. 221-18", "C. civ. 1641", "civ-1641", "L221-18": one article. */
const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')
let byName: Map<string, string> | null = null

/** The article that a name means; null when we know none. */
export function articleNamed(name: string): string | null {
  byName ??= new Map(
    [...articleIds, ...Object.keys(otherTexts)].flatMap((id): [string, string][] => [
      [plain(otherTexts[id] ? id : articleLabel(id)), id],
      [plain(id), id],
    ]),
  )
  return byName.get(plain(name)) ?? null
}

/** Throws `not-found` when no article has this name. */
export async function readArticle(name: string, day: string, language: Language): Promise<ArticleRead> {
  const article = articleNamed(name)
  const [cited] = article === null ? [] : citationsOf([article], [], day, language)
  if (article === null || !cited)
    throw new ProblemError('not-found', { detail: 'No article that we know has this name.' })
  const quotedBy = rights.filter(({ citations }) => Object.hasOwn(citations, article)).map(({ id }) => id)
  const versions = (await articleTexts(article)) ?? []
  const held = versions.find(({ until }) => until !== undefined && day < until) ?? versions.at(-1)
  const { label, source, version, page = null, official = null } = cited
  if (!held)
    return {
      ...{ article, label, source, version, page, official, quotedBy, toCheck: cited.toCheck ?? null },
      ...{ section: null, until: null, text: null, checkedOn: null, takenFrom: null, licence: null },
    }
  const since = held.in_force_from === 'unknown' ? held.known_on : held.in_force_from
  const older = day.slice(0, since.length) < since ? wordsIn(language).toCheck.older : undefined
  const toCheck = [cited.toCheck, older].filter((text) => text !== undefined).join(' ')
  return {
    article,
    label,
    source: codeName(article),
    section: held.section,
    version,
    until: held.until ?? null,
    text: held.text,
    toCheck: toCheck === '' ? null : toCheck,
    checkedOn: held.checked_on,
    takenFrom: held.source,
    licence,
    page: page ?? `/articles/${articleSlug(article)}`,
    official,
    quotedBy,
  }
}
