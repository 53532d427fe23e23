/** What may be meant while an argument is being written: rights by their words, articles by their numbers. */
import { articleIds, articleLabel, articleSlug, rights } from '../../knowledge/index.ts'
import { ProblemError } from '../../protocol/index.ts'
import { promptTakes } from './prompts.ts'
import { resourceTemplates } from './resources.ts'

const mostValues = 100
const longestValue = 200

/** Where the argument stands: in a prompt, or in the address of a resource. */
export type Reference = { type: 'ref/prompt'; name: string } | { type: 'ref/resource'; uri: string }

/** Values that fit what is written so far, best first. Throws `invalid-input` for an argument that does not exist. */
export function complete(reference: Reference, argument: { name: string; value: string }) {
  const { name, value } = argument
  if (!takes(reference, name) || value.length > longestValue)
    throw new ProblemError('invalid-input', { detail: 'No such argument to complete.' })
  const values = found(name, plain(value).trim())
  return { values: values.slice(0, mostValues), total: values.length, hasMore: values.length > mostValues }
}

function takes(reference: Reference, argument: string): boolean {
  if (reference.type === 'ref/prompt') return promptTakes(reference.name, argument)
  const template = resourceTemplates().find(({ uriTemplate }) => uriTemplate === reference.uri)
  return template?.uriTemplate.includes(`{${argument}}`) || template?.uriTemplate.includes(`{?${argument}}`) || false
}

function found(argument: string, written: string): string[] {
  if (argument === 'right') return rightsLike(written)
  if (argument === 'article') return articlesLike(written)
  if (argument === 'lang') return ['fr', 'en'].filter((language) => language.startsWith(written))
  // A day, or somebody's own words: nothing to propose.
  return []
}

/** Rights whose id begins so, then those with words that begin so in their id or their title, French or English. */
function rightsLike(written: string): string[] {
  const words = written.split(/[^a-z0-9]+/).filter(Boolean)
  const ranked = rights.flatMap(({ id, title }) => {
    if (id.startsWith(written)) return [{ id, rank: 0 }]
    const known = plain(`${id} ${title.fr} ${title.en}`).split(/[^a-z0-9]+/)
    const fits = words.length > 0 && words.every((word) => known.some((one) => one.startsWith(word)))
    return fits ? [{ id, rank: 1 }] : []
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ id }) => id)
}

/** Articles as addresses name them, by the beginning of the number or of the label: `L221-1`, `C. civ. 16`. */
function articlesLike(written: string): string[] {
  const start = written.replace(/[^a-z0-9]/g, '')
  return articleIds
    .filter((id) =>
      [articleSlug(id), articleLabel(id), id.slice(id.indexOf(':') + 1)].some((one) => begins(one, start)),
    )
    .map(articleSlug)
}

function begins(known: string, start: string): boolean {
  return plain(known)
    .replace(/[^a-z0-9]/g, '')
    .startsWith(start)
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
