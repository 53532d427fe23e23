/** Rights as Markdown, for other assistants and for people's own tools: the words of the page, whole, with their texts. */
import {
  articleLabel,
  articleSlug,
  codeName,
  letters,
  otherTexts,
  type ProseSentence,
  type Right,
  rightOf,
  rights,
} from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'
import { exportWords } from './export-words.ts'
import { isDoubtful, provenanceOf } from './provenance.ts'
import { type GeneralPassage, generalPassage, isVerdict } from './sentences.ts'
import { pageWords } from './words.ts'

interface Place {
  language: Language
  origin: string
}

/** One right, whole. */
export function rightMarkdown(right: Right, place: Place): string {
  const { language } = place
  const w = pageWords(language)
  const passages = right.passages.flatMap((passage) => generalPassage(passage, language) ?? [])
  const chapter = (title: string, lines: string[]) => (lines.length === 0 ? [] : [`## ${title}`, ...lines])
  return `${[
    `# ${plain(right.title[language])}`,
    ...headOf(right, place),
    ...chapter(w.deadlines, deadlinesOf(right, place)),
    ...chapter(
      w.verdicts,
      passages.filter(isVerdict).flatMap((passage) => passageOf(passage, place)),
    ),
    ...chapter(
      w.passages,
      passages.filter((one) => !isVerdict(one)).flatMap((passage) => passageOf(passage, place)),
    ),
    ...chapter(w.letters, lettersOf(right, language)),
    ...chapter(w.sources, sourcesOf(right, place)),
    ...chapter(w.related, relatedOf(right, place)),
    `> ${w.notice}`,
  ].join('\n\n')}\n`
}

/** The map of what there is, as llmstxt.org describes it. */
export function mapForModels(place: Place): string {
  const { language, origin } = place
  const w = pageWords(language)
  const { map, licence, facts } = exportWords(language)
  const byStage = Map.groupBy(rights, ({ stage }) => stage)
  const lines = Object.entries(w.stages).flatMap(([stage, name]) => {
    const some = byStage.get(stage) ?? []
    const links = some.map(({ id, title }) => `- [${plain(title[language])}](${address(id, 'md', place)})`)
    return some.length === 0 ? [] : [`## ${name}`, links.join('\n')]
  })
  const more = [
    `- [/droits](${origin}/droits${language === 'en' ? '?lang=en' : ''}): ${map.list}`,
    `- [/openapi.json](${origin}/openapi.json): ${map.api}`,
    `- [/docs](${origin}/docs${language === 'en' ? '?lang=en' : ''}): ${map.reference}`,
    `- \`POST ${origin}/mcp\`: ${map.mcp}`,
  ]
  return `${[
    '# Recours',
    `> ${map.lead}`,
    map.use,
    `${map.languages} ${w.notice}`,
    `${facts.licence}${language === 'fr' ? '\u00a0' : ''}: ${licence}.`,
    ...lines,
    `## ${map.more}`,
    more.join('\n'),
  ].join('\n\n')}\n`
}

/** The address of a right in one form. */
export function address(id: string, form: 'md' | 'jsonld' | 'html', { language, origin }: Place): string {
  return `${origin}/droits/${id}${form === 'html' ? '' : `.${form}`}${language === 'en' ? '?lang=en' : ''}`
}

function headOf(right: Right, place: Place): string[] {
  const { language } = place
  const { facts, licence } = exportWords(language)
  const { knowledgeVersion, knownOn, checkedOn } = provenanceOf(right)
  const page = address(right.id, 'html', place)
  const rows = [
    [facts.page, page],
    [facts.knowledge, knowledgeVersion],
    [facts.texts, knownOn],
    [facts.checked, checkedOn ?? facts.never],
    [facts.licence, licence],
    [facts.cite, `Recours, « ${plain(right.title[language])} », ${page}`],
  ]
  const colon = language === 'fr' ? '\u00a0:' : ':'
  return [rows.map(([name, value]) => `- ${name}${colon} ${value}`).join('\n')]
}

function deadlinesOf({ deadlines }: Right, place: Place): string[] {
  const { language } = place
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const rows = Object.values(deadlines).map(({ label, computed, article }) => {
    const how = computed ? `${colon} ${plain(computed[language])}` : ''
    return `- **${plain(label[language])}**${how} ${mark(article, place)}`
  })
  return rows.length === 0 ? [] : [rows.join('\n')]
}

function passageOf({ title, parts }: GeneralPassage, place: Place): string[] {
  return [
    `### ${plain(title)}`,
    ...parts.map(({ kind, sentences }) =>
      kind === 'steps'
        ? sentences.map((sentence, at) => `${at + 1}. ${sentenceOf(sentence, place)}`).join('\n')
        : sentences.map((sentence) => sentenceOf(sentence, place)).join(' '),
    ),
  ]
}

function sentenceOf({ text, citations }: ProseSentence, place: Place): string {
  return [plain(text), ...citations.map((citation) => mark(citation, place))].join(' ')
}

/** A text by its name, with the place where it stands whole. */
function mark(citation: string, { origin, language }: Place): string {
  const other = otherTexts[citation]
  if (other) return `[${plain(other.reference)}](${other.check_at})`
  return `[${plain(articleLabel(citation))}](${origin}/articles/${articleSlug(citation)}${language === 'en' ? '?lang=en' : ''})`
}

function lettersOf(right: Right, language: Language): string[] {
  const named = new Set(right.letters.map(({ letter }) => letter))
  const blank = `[${pageWords('fr').letterBlank}]`
  return letters
    .filter(({ id }) => named.has(id))
    .flatMap(({ title, explanation, text }) => [
      `### ${plain(title[language])}`,
      plain(explanation[language]),
      `\`\`\`text\n${text.replace(/\{[^}]+\}/g, blank).trim()}\n\`\`\``,
    ])
}

function sourcesOf({ citations, passages, deadlines }: Right, place: Place): string[] {
  const { language } = place
  const { unheld, translation } = exportWords(language)
  const marks = passages.flatMap(({ parts }) =>
    parts[language].flatMap(({ sentences }) => sentences.flatMap((one) => one.citations)),
  )
  const others = new Set(
    [...marks, ...Object.values(deadlines).map(({ article }) => article)].filter((id) => otherTexts[id]),
  )
  return [
    ...Object.entries(citations).flatMap(([article, { quote, en }]) => [
      `### ${mark(article, place)}, ${plain(codeName(article))}`,
      quoted(`« ${quote} »`),
      ...(language === 'en' ? [`${plain(en)} (${translation})`] : []),
      ...(isDoubtful(article) ? [pageWords(language).doubtful] : []),
    ]),
    ...[...others].map((id) => `- ${plain(otherTexts[id]?.title[language] ?? '')} (${mark(id, place)}): ${unheld}.`),
  ]
}

function relatedOf({ related }: Right, place: Place): string[] {
  const links = related
    .flatMap((id) => rightOf(id) ?? [])
    .map(({ id, title }) => `- [${plain(title[place.language])}](${address(id, 'md', place)})`)
  return links.length === 0 ? [] : [links.join('\n')]
}

const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n')

/** Words that Markdown would read as its own marks. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&')
}
