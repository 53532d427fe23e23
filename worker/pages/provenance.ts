/** Where what a right says comes from, and how old it is. */
import { type ArticleVersion, knowledgeVersion, type Right, versionOf } from '../../knowledge/index.ts'

export interface Provenance {
  knowledgeVersion: string
  /** The oldest month in which the wording of one of its articles was known. */
  knownOn: string
  /** The oldest day on which a person compared one of its articles with the official text; null: never for one of them. */
  checkedOn: string | null
}

/** After every version: asks for the latest. */
const lastDayOfAll = '9999-12-31'
const months = /^\d{4}-\d{2}/

/** Of the articles that a right quotes, what is oldest. */
export function provenanceOf({ citations }: Right): Provenance {
  const versions = Object.keys(citations).flatMap((article): ArticleVersion[] => {
    const version = versionOf(article, lastDayOfAll)
    return version ? [version] : []
  })
  const known = versions.flatMap(({ known_on: known }) => months.exec(known) ?? []).toSorted()
  const checked = versions.map(({ checked_on: day }) => day)
  const isChecked = checked.length > 0 && !checked.includes('never')
  return { knowledgeVersion, knownOn: known[0] ?? '', checkedOn: isChecked ? (checked.toSorted()[0] ?? null) : null }
}

/** Whether the wording that we hold of an article was restored, consolidated by a publisher, cut or amended since. */
export function isDoubtful(article: string): boolean {
  const quality = versionOf(article, lastDayOfAll)?.quality
  return quality !== undefined && quality !== 'complete'
}
