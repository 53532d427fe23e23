/** Compiles the jurisdiction's files into modules that a Worker loads without parsing YAML or Markdown. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { ArticleVersion, KnowledgeLanguage } from '../right.ts'
import type { RightFile } from '../schema.ts'
import { besideOf, type ProsePassage } from './prose.ts'
import type { ReadRight } from './read.ts'
import * as read from './read.ts'
import { typeset, typesetDeep } from './typography.ts'

const outputFolder = join(import.meta.dirname, '..', 'compiled')

/** What people say and what the law says is kept as it is written. */
const asWritten = ['asked_as', 'said_as', 'said_with', 'lone_with', 'hinted_by', 'words', 'citations', 'named_by']
const facts = typesetDeep(read.readFacts(), asWritten)
const rights = read.readRights()
const articles = read.readArticles()
const factNames = Object.keys(facts)

/** The passages of both languages side by side; order, conditions and place are those of the French file. */
function passagesOf({ file, prose }: ReadRight) {
  return prose.fr.map((french) => {
    const english = prose.en.find(({ id }) => id === french.id)
    if (!english) throw new Error(`rights/${file.id}: passage ${french.id} has no English text`)
    return {
      id: french.id,
      title: { fr: french.head.title, en: english.head.title },
      ...(french.head.when && { when: french.head.when }),
      words: { fr: french.head.words, en: english.head.words },
      ...(french.head.place && { place: french.head.place }),
      parts: { fr: setParts(french.parts, 'fr'), en: setParts(english.parts, 'en') },
    }
  })
}

/** The passages that speak of the right itself, and those that set another right beside it (`beside:<right>`). */
function proseOf(right: ReadRight) {
  const passages = typesetDeep(passagesOf(right), asWritten)
  return {
    passages: passages.filter(({ id }) => besideOf(id) === null),
    beside: passages.flatMap((passage) => {
      const other = besideOf(passage.id)
      return other === null ? [] : [{ right: other, passage }]
    }),
  }
}

function setParts(parts: ProsePassage['parts'], language: KnowledgeLanguage): ProsePassage['parts'] {
  return parts.map(({ kind, sentences }) => ({
    kind,
    sentences: sentences.map(({ text, citations }) => ({ text: typeset(text, language), citations })),
  }))
}

function typeOfFact(name: string): string {
  const fact = facts[name]
  switch (fact?.type) {
    case 'choice':
      return Object.keys(fact.options ?? {})
        .map((option) => `'${option}'`)
        .join(' | ')
    case 'yes-no':
      return 'boolean'
    case 'amount':
      return 'number'
    default:
      return 'string'
  }
}

/** A value as `unpack` reads it; several, as `shelf` does. */
const pack = (...values: unknown[]) => {
  const text = Buffer.from(values.map((value) => JSON.stringify(value)).join('\n'))
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  return brotliCompressSync(text, { params }).toString('base64')
}

/** A module's constant as a JSON string: parsed faster than a literal, and never read by the type checker. */
const constant = (name: string, type: string, value: unknown) =>
  `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))}) as ${type}\n`

const articleIndex: Record<string, ArticleVersion[]> = Object.fromEntries(
  Object.entries(articles).map(([id, versions]) => [
    id,
    versions.map(({ version, in_force_from, known_on, until, quality, code_id, checked_on }) => ({
      version,
      in_force_from,
      known_on,
      ...(until && { until }),
      ...(quality && { quality }),
      ...(code_id && { code_id }),
      checked_on,
    })),
  ]),
)
/** The citations of a right, each with the wordings of its article that hold the quote. */
function citationsOf({ file }: ReadRight) {
  return Object.fromEntries(
    Object.entries(file.citations).map(([article, cited]) => {
      const holding = (articles[article] ?? []).filter(({ text }) => flat(text).includes(flat(cited.quote)))
      return [article, { ...cited, versions: holding.map(({ version }) => version) }]
    }),
  )
}
const flat = (text: string) => text.replace(/\s+/g, ' ')

/** What a Worker needs of every right at once; what only the editors or the build read stays out of it. */
function atHand({ doubts: _doubts, one_outcome: _why, asked_as: _phrases, citations: _quotes, ...file }: RightFile) {
  return file
}
const rightsData = rights.map((right) => ({
  atHand: typesetDeep(atHand(right.file), asWritten),
  onDemand: { citations: citationsOf(right), ...proseOf(right) },
}))
const replyFiles = read.readReplies()
const heardOfReplies = read.readHeard()
const nothingHeard = { words: { fr: [], en: [] }, messages: { fr: [], en: [] } }
const phrasings = {
  rights: Object.fromEntries(rights.map(({ file, heard }) => [file.id, { asked_as: file.asked_as, ...heard }])),
  replies: Object.fromEntries(
    Object.entries(replyFiles).map(([id, { asked_as }]) => [id, { asked_as, ...(heardOfReplies[id] ?? nothingHeard) }]),
  ),
}
const data = {
  articleIndex,
  replies: typesetDeep(
    Object.fromEntries(Object.entries(replyFiles).map(([id, { asked_as: _phrases, ...reply }]) => [id, reply])),
    asWritten,
  ),
  synonyms: read.readSynonyms(),
  otherTexts: typesetDeep(read.readSources(), asWritten),
  letters: read
    .readLetters()
    .map((letter) => ({ ...typesetDeep(letter, asWritten), text: typeset(letter.text, 'fr') })),
}
const reference = {
  authorities: typesetDeep(read.readAuthorities(), asWritten),
  glossary: typesetDeep(read.readGlossary(), asWritten),
}
const jurisdiction = read.readJurisdiction()
const rules = rights.map(({ folder }) =>
  readFileSync(join(read.jurisdictionFolder, 'rights', folder, 'assess.ts'), 'utf8'),
)
const version = createHash('sha256')
  .update(JSON.stringify([rightsData, phrasings, data, reference, facts, articles, rules]))
  .digest('hex')
  .slice(0, 12)

const factsModule = [
  '/** Compiled from facts. */',
  `export type FactName = ${factNames.map((name) => `'${name}'`).join(' | ')}`,
  'export interface Facts {',
  ...factNames.map((name) => `  ${name}?: ${typeOfFact(name)}`),
  '}',
  '',
].join('\n')

const dataModule = [
  '/** Compiled from the jurisdiction. */',
  "import type { FactName } from './facts.ts'",
  "import type { ArticleVersion, FactDefinition, LetterTemplate, OtherText, Reply } from '../right.ts'",
  `export const knowledgeVersion = '${version}'`,
  constant('factDefinitions', 'Record<FactName, FactDefinition>', facts),
  constant('articleIndex', 'Record<string, ArticleVersion[]>', data.articleIndex),
  constant('replies', 'Record<string, Reply>', data.replies),
  constant('synonyms', "Record<string, Record<'fr' | 'en', string[]>>", data.synonyms),
  constant('otherTexts', 'Record<string, OtherText>', data.otherTexts),
  constant('letters', 'LetterTemplate[]', data.letters),
  constant('attribution', 'Record<string, string>', jurisdiction.texts.attribution),
].join('\n')

/** Rights of one stage share their words, and are asked about together: their prose is packed by shelves. */
const onShelf = 16
const byStage = rights
  .map((_right, index) => index)
  .toSorted((one, other) => stageOf(one).localeCompare(stageOf(other)))
const shelves = Array.from({ length: Math.ceil(byStage.length / onShelf) }, (_none, shelf) =>
  byStage.slice(shelf * onShelf, (shelf + 1) * onShelf),
)
function stageOf(index: number): string {
  return rights[index]?.file.stage ?? ''
}

function placeOf(index: number): [shelf: number, line: number] {
  const place = byStage.indexOf(index)
  return [Math.floor(place / onShelf), place % onShelf]
}

const rightsModule = [
  '/** Compiled from the rights of the jurisdiction. */',
  "import { type AtHand, onDemand, shelf } from '../on-demand.ts'",
  "import type { Right } from '../right.ts'",
  ...rights.map(({ folder }, index) => `import { assess as assess${index} } from '../fr/rights/${folder}/assess.ts'`),
  `const assessors = [${rights.map((_right, index) => `assess${index}`).join(', ')}] as Right['assess'][]`,
  constant(
    'atHand',
    'AtHand[]',
    rightsData.map((right) => right.atHand),
  ).replace('export ', ''),
  `const shelves = [\n${shelves.map((shelf) => `  shelf(() => '${pack(...shelf.map((index) => rightsData[index]?.onDemand))}'),\n`).join('')}]`,
  `/** Where each right's prose stands: shelf and line. */`,
  `const places = [${rights.map((_right, index) => `[${placeOf(index).join(', ')}]`).join(', ')}] as const`,
  'export const rights: Right[] = places.map(([shelf, line], index) =>',
  "  onDemand(atHand[index] as AtHand, () => shelves[shelf]?.(line), assessors[index] as Right['assess']))",
  '',
].join('\n')

const phrasingsModule = [
  '/** How people ask for each right and reply: what retrieval learns from, never loaded by a Worker. */',
  "import type { Phrasings } from '../right.ts'",
  constant('phrasings', "Record<'rights' | 'replies', Record<string, Phrasings>>", phrasings),
].join('\n')

const articlesModule = [
  '/** Compiled from the articles of the jurisdiction: loaded only where a whole text is shown. */',
  "import { unpack } from '../on-demand.ts'",
  "import type { ArticleText } from '../right.ts'",
  `export const articleTexts = unpack('${pack(articles)}') as Record<string, ArticleText[]>\n`,
].join('\n')

const referenceModule = [
  '/** Where to turn and the words of the law: loaded only where they are listed. */',
  "import type { Reference } from '../right.ts'",
  constant('reference', 'Reference', reference),
].join('\n')

mkdirSync(outputFolder, { recursive: true })
const outputs = {
  'facts.ts': factsModule,
  'data.ts': dataModule,
  'rights.ts': rightsModule,
  'articles.ts': articlesModule,
  'phrasings.ts': phrasingsModule,
  'reference.ts': referenceModule,
}
for (const [name, text] of Object.entries(outputs)) {
  const path = join(outputFolder, name)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}
console.error(`knowledge ${version}: ${rights.length} rights, ${Object.keys(articles).length} articles`)
