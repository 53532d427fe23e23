/** The rights and the articles as text, by address. */
import { articleIds, articleLabel, articleSlug, codeName, otherTexts, rightOf, rights } from '../../knowledge/index.ts'
import { type Language, ProblemError } from '../../protocol/index.ts'
import { citationsOf, readArticle } from '../answer/index.ts'
import { generalPassage } from '../pages/index.ts'
import { addressed, rightUrl } from './addresses.ts'
import { citationsText, pieces, section } from './text.ts'
import type { Asking } from './tool.ts'
import { articleText } from './tools/read-article.ts'
import { toldWords } from './words.ts'

const perPage = 200

const templates = [
  {
    name: 'right',
    title: 'A right',
    uriTemplate: 'recours://rights/{right}{?lang}',
    description: 'What a right gives, with its articles. lang=en for English.',
    mimeType: 'text/markdown',
  },
  {
    name: 'article',
    title: 'An article of law',
    uriTemplate: 'recours://articles/{article}{?day}',
    description: 'The wording in force today, or on a day (YYYY-MM-DD).',
    mimeType: 'text/plain',
  },
]

interface Listed {
  uri: string
  name: string
  title: string
  mimeType: string
}

let listed: Listed[] | null = null

function all(): Listed[] {
  listed ??= [
    ...rights.map(({ id, title }) => ({
      ...{ uri: `recours://rights/${id}`, name: id, title: title.fr, mimeType: 'text/markdown' },
    })),
    ...articleIds.map((id) => ({
      uri: `recours://articles/${articleSlug(id)}`,
      name: articleLabel(id),
      title: `${articleLabel(id)}, ${codeName(id)}`,
      mimeType: 'text/plain',
    })),
  ]
  return listed
}

/** How a resource's address is made. */
export function resourceTemplates() {
  return templates
}

/** One page of the list. Throws `invalid-input` for a cursor that is not ours. */
export function listResources(cursor: string | undefined): { resources: Listed[]; nextCursor?: string } {
  const from = cursor === undefined ? 0 : Number(/^from-(\d{1,5})$/.exec(cursor)?.[1] ?? Number.NaN)
  if (!(from < all().length)) throw new ProblemError('invalid-input', { detail: 'A cursor that we did not give.' })
  const next = from + perPage
  return { resources: all().slice(from, next), ...(next < all().length && { nextCursor: `from-${next}` }) }
}

/** What stands at an address. Throws `not-found` or `invalid-input`. */
export async function readResource(uri: string, { origin, today }: Asking) {
  const found = /^recours:\/\/(rights|articles)\/([A-Za-z0-9._-]{1,60})(?:\?(lang|day)=([a-z0-9-]{2,10}))?$/.exec(uri)
  if (!found) throw new ProblemError('not-found')
  const [, kind, id = '', parameter, value = ''] = found
  if (kind === 'articles') {
    const day = parameter === 'day' ? value : today
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new ProblemError('invalid-input')
    const told = await readArticle(id, day, 'fr')
    const text = pieces(articleText({ ...told, page: told.page && origin + told.page }, 'fr'), toldWords('fr').notice)
    return { uri, mimeType: 'text/plain', text }
  }
  const language: Language = parameter === 'lang' && value === 'en' ? 'en' : 'fr'
  return { uri, mimeType: 'text/markdown', text: rightText(id, { origin, today }, language) }
}

/** A right as Markdown: what holds for everyone, each sentence with its articles. */
function rightText(id: string, { origin, today }: Pick<Asking, 'origin' | 'today'>, language: Language): string {
  const right = rightOf(id)
  if (!right) throw new ProblemError('not-found')
  const words = toldWords(language)
  const passages = right.passages.flatMap((passage) => generalPassage(passage, language) ?? [])
  const rests = [
    ...passages.flatMap(({ parts }) => parts.flatMap(({ sentences }) => sentences.flatMap((one) => one.citations))),
    ...Object.keys(right.citations),
  ]
  const label = (article: string) => otherTexts[article]?.reference ?? articleLabel(article)
  const deadlines = Object.values(right.deadlines).map(({ label: named, computed, article }) =>
    [named[language], computed?.[language], `[${label(article)}]`].filter(Boolean).join(' — '),
  )
  return pieces(
    `# ${right.title[language]}`,
    rightUrl(origin, id, language),
    ...passages.map(({ title, parts }) =>
      pieces(
        `## ${title}`,
        ...parts.map(({ kind, sentences }) =>
          sentences
            .map(({ text, citations }) => {
              const marks = citations.map(label).join(', ')
              return `${kind === 'steps' ? '- ' : ''}${text}${marks && ` [${marks}]`}`
            })
            .join(kind === 'steps' ? '\n' : ' '),
        ),
      ),
    ),
    section(`## ${words.deadlines}`, deadlines, language),
    citationsText(addressed(citationsOf(rests, [right], today, language), origin), language),
    words.notice,
  )
}
