/** The checks of the knowledge, each a function from what was read to sentences that name the place to mend. */
import type * as z from 'zod'
import type { Assessment } from '../assessment.ts'
import type { ArticleText, LetterTemplate } from '../right.ts'
import type { FactsFile, ReplyFile, SourceFile } from '../schema.ts'
import { besideFindings } from './beside.ts'
import { inForceFindings } from './in-force.ts'
import { letterFindings } from './letters.ts'
import { digitNumbers, numbersOf, periodWords } from './numbers.ts'
import { besideOf, type ProsePassage } from './prose.ts'
import type { ReadRight } from './read.ts'

export interface Material {
  rights: ReadRight[]
  articles: Record<string, ArticleText[]>
  facts: z.infer<typeof FactsFile>
  sources: z.infer<typeof SourceFile>
  letters: LetterTemplate[]
  replies: z.infer<typeof ReplyFile>
  assess(right: string, facts: Record<string, unknown>, askedOn: string): Assessment
}

const languages = ['fr', 'en'] as const
const minimumAskedAs = { fr: 25, en: 8 }
const minimumExamples = 6
const minimumHeard = { words: { fr: 40, en: 25 }, messages: { fr: 8, en: 4 } }

/** Everything that is wrong with the knowledge; empty when nothing is. */
export function findings(material: Material): string[] {
  return [
    ...material.rights.flatMap((right) => [
      ...citationFindings(right, material),
      ...quoteFindings(right, material),
      ...numberFindings(right, material),
      ...languageFindings(right),
      ...besideFindings(right, material.rights),
      ...verdictFindings(right, material),
      ...factFindings(right, material),
      ...amountFindings(right),
      ...heardAmountFindings(right),
      ...inForceFindings(right, material.articles, material.assess),
    ]),
    ...askedAsFindings(material),
    ...heardFindings(material),
    ...repeatedProseFindings(material),
    ...orphanFindings(material),
    ...letterFindings(material),
  ]
}

const sentencesOf = (passages: ProsePassage[]) =>
  passages.flatMap((passage) =>
    passage.parts.flatMap(({ sentences }) => sentences.map((sentence) => ({ passage: passage.id, ...sentence }))),
  )

/** Every id cited by a right: in its prose, its deadlines, its parameters and its own list. */
function citedBy({ file, prose }: ReadRight): Set<string> {
  return new Set([
    ...languages.flatMap((language) => sentencesOf(prose[language]).flatMap(({ citations }) => citations)),
    ...Object.values(file.deadlines).map(({ article }) => article),
    ...Object.values(file.parameters).flatMap(({ values }) => values.map(({ source }) => source)),
    ...Object.keys(file.citations),
  ])
}

function citationFindings(right: ReadRight, { articles, sources, rights }: Material): string[] {
  const { id } = right.file
  // What is said of a right beside this one rests on that right's quotes too.
  const besides = right.prose.fr.flatMap((passage) => besideOf(passage.id) ?? [])
  const quoted = rights.filter(({ file }) => besides.includes(file.id)).map(({ file }) => file.citations)
  const citations: Record<string, unknown> = Object.assign({}, ...quoted, right.file.citations)
  return [...citedBy(right)].flatMap((cited) => {
    if (sources[cited]) return citations[cited] ? [`${id}: ${cited} is a text we do not hold: no quote`] : []
    if (!articles[cited]) return [`${id}: cites ${cited}, which is neither an article held nor another text known`]
    return citations[cited] ? [] : [`${id}: ${cited} is cited but has no quote in right.yaml`]
  })
}

function quoteFindings({ file }: ReadRight, { articles }: Material): string[] {
  return Object.entries(file.citations).flatMap(([article, { quote }]) => {
    const latest = articles[article]?.at(-1)
    const found = latest && flat(latest.text).includes(flat(quote))
    return found || !latest ? [] : [`${file.id}: the quote of ${article} is not in its text, letter for letter`]
  })
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A number in prose must stand in a text that the same sentence cites (digits or words), or come from a placeholder. */
function numberFindings({ file, prose }: ReadRight, { articles, sources }: Material): string[] {
  return languages.flatMap((language) =>
    sentencesOf(prose[language]).flatMap(({ passage, text, citations }) => {
      const plain = text.replace(/\{[^}]*\}/g, '')
      const stated = new Set([...digitNumbers(plain), ...periodWords(plain)])
      if (stated.size === 0 || citations.some((cited) => sources[cited])) return []
      const place = `${file.id}/${language}/${passage}`
      if (citations.length === 0) return [`${place}: a number without a citation: "${text}"`]
      const held = new Set(citations.flatMap((cited) => [...numbersOf(articles[cited]?.at(-1)?.text ?? '')]))
      return [...stated]
        .filter((number) => !held.has(number))
        .map((number) => `${place}: ${number} is not in ${citations.join(', ')}: "${text}"`)
    }),
  )
}

function languageFindings({ file, prose }: ReadRight): string[] {
  const byId = new Map(prose.en.map((passage) => [passage.id, passage]))
  const extra = prose.en.filter(({ id }) => !prose.fr.some((french) => french.id === id))
  const twice = prose.fr.filter(({ id }, index) => prose.fr.findIndex((passage) => passage.id === id) !== index)
  const cited = (passage: ProsePassage) =>
    [...new Set(sentencesOf([passage]).flatMap(({ citations }) => citations))].sort().join(' ')
  return [
    ...extra.map(({ id }) => `${file.id}: the passage ${id} exists in English only`),
    ...twice.map(({ id }) => `${file.id}: the passage ${id} stands twice`),
    ...prose.fr.flatMap((french) => {
      const english = byId.get(french.id)
      if (!english) return [`${file.id}: the passage ${french.id} exists in French only`]
      return cited(french) === cited(english)
        ? []
        : [
            `${file.id}: ${french.id} cites ${cited(french) || 'nothing'} in French, ${cited(english) || 'nothing'} in English`,
          ]
    }),
  ]
}

/** Each reason an example reaches has its verdict passage, each verdict passage is reached; every outcome's citations are quoted. */
function verdictFindings({ file, prose, examples }: ReadRight, { assess, rights, sources }: Material): string[] {
  const reached = examples.map((example) => assess(file.id, example.facts, example.asked_on))
  const reasons = new Set(reached.flatMap((assessment) => (assessment.kind === 'missing' ? [] : [assessment.reason])))
  const passages = prose.fr.filter(({ id }) => id.startsWith('verdict:')).map(({ id }) => id.slice('verdict:'.length))
  const known = new Set(rights.map((right) => right.file.id))
  const instead = new Set(
    reached.flatMap((assessment) => (assessment.kind === 'does-not-apply' ? assessment.instead : [])),
  )
  const cited = new Set(reached.flatMap(({ citations }) => citations))
  const deadlines = new Set(
    reached.flatMap((assessment) => (assessment.kind === 'missing' ? [] : Object.keys(assessment.deadlines))),
  )
  return [
    ...[...reasons]
      .filter((reason) => !passages.includes(reason))
      .map((reason) => `${file.id}: no passage verdict:${reason}`),
    ...passages
      .filter((reason) => !reasons.has(reason))
      .map((reason) => `${file.id}: no example reaches verdict:${reason}`),
    ...[...instead, ...file.related, ...(file.detail_of ? [file.detail_of] : [])]
      .filter((right) => !known.has(right))
      .map((right) => `${file.id}: names the right ${right}, which does not exist`),
    ...[...cited]
      .filter((article) => !file.citations[article] && !sources[article])
      .map((article) => `${file.id}: assess cites ${article}, which right.yaml does not quote`),
    ...[...deadlines]
      .filter((name) => !file.deadlines[name])
      .map((name) => `${file.id}: assess gives the deadline ${name}, which right.yaml does not describe`),
    ...(reasons.size < 2 && !file.one_outcome
      ? [`${file.id}: its examples reach fewer than two outcomes, and one_outcome does not say why`]
      : []),
  ]
}

/** Every fact a rule can miss is declared and can be asked, with replies where it is a choice. */
function factFindings({ file, examples }: ReadRight, { facts, assess }: Material): string[] {
  const missed = new Set(
    examples.flatMap((example) => {
      const assessment = assess(file.id, example.facts, example.asked_on)
      return assessment.kind === 'missing' ? [assessment.fact as string] : []
    }),
  )
  const used = new Set([...file.facts, ...examples.flatMap((example) => Object.keys(example.facts)), ...missed])
  return [
    ...[...used].filter((fact) => !facts[fact]).map((fact) => `${file.id}: the fact ${fact} is not in facts`),
    ...[...missed]
      .filter((fact) => !file.facts.includes(fact))
      .map((fact) => `${file.id}: asks for ${fact}, which right.yaml does not list`),
    ...[...missed]
      .filter(
        (fact) =>
          ['choice', 'yes-no'].includes(facts[fact]?.type ?? '') && Object.keys(facts[fact]?.options ?? {}).length < 2,
      )
      .map((fact) => `${file.id}: the fact ${fact} is asked but has no replies`),
  ]
}

function amountFindings({ file, examples }: ReadRight): string[] {
  const few = languages
    .filter((language) => file.asked_as[language].length < minimumAskedAs[language])
    .map(
      (language) =>
        `${file.id}: ${file.asked_as[language].length} asked_as in ${language}, at least ${minimumAskedAs[language]}`,
    )
  return examples.length < minimumExamples
    ? [...few, `${file.id}: ${examples.length} examples, at least ${minimumExamples}`]
    : few
}

/** Retrieval learns each right from enough words and messages. */
function heardAmountFindings({ file: { id }, heard }: ReadRight): string[] {
  return (['words', 'messages'] as const).flatMap((kind) =>
    languages
      .filter((language) => heard[kind][language].length < minimumHeard[kind][language])
      .map(
        (language) =>
          `${id}: ${heard[kind][language].length} ${kind} heard in ${language}, at least ${minimumHeard[kind][language]}`,
      ),
  )
}

/** A message teaches one right: it stands in one place, and is no phrasing of another. */
function heardFindings({ rights }: Material): string[] {
  const owners = new Map<string, string>()
  for (const { file } of rights)
    for (const phrase of [...file.asked_as.fr, ...file.asked_as.en]) owners.set(flat(phrase.toLowerCase()), file.id)
  return rights.flatMap(({ file, heard }) =>
    [...heard.messages.fr, ...heard.messages.en].flatMap((message) => {
      const key = flat(message.toLowerCase())
      const owner = owners.get(key)
      owners.set(key, file.id)
      return owner === undefined ? [] : [`${file.id}: "${message}" already stands in ${owner}`]
    }),
  )
}

/** No phrase stands in two places; none is nearly another of the same right. */
function askedAsFindings({ rights, replies }: Material): string[] {
  const all = [
    ...rights.map(({ file }) => ({ id: file.id, asked_as: file.asked_as })),
    ...Object.entries(replies).map(([id, { asked_as }]) => ({ id, asked_as })),
  ]
  const owners = new Map<string, string>()
  const found: string[] = []
  for (const { id, asked_as } of all) {
    // The same word may be used in both languages ("hello").
    for (const phrase of new Set([...asked_as.fr, ...asked_as.en])) {
      const key = flat(phrase.toLowerCase())
      const owner = owners.get(key)
      if (owner !== undefined) found.push(`${id}: "${phrase}" is already asked of ${owner}`)
      owners.set(key, id)
    }
  }
  for (const { file } of rights) {
    const phrases = [...file.asked_as.fr, ...file.asked_as.en].map((phrase) => ({ phrase, grams: trigrams(phrase) }))
    for (const [index, first] of phrases.entries()) {
      for (const second of phrases.slice(index + 1)) {
        if (overlap(first.grams, second.grams) > 0.6)
          found.push(`${file.id}: "${first.phrase}" and "${second.phrase}" say nearly the same`)
      }
    }
  }
  return found
}

function trigrams(phrase: string): Set<string> {
  const text = ` ${flat(phrase.toLowerCase())} `
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_gram, index) => text.slice(index, index + 3)))
}

function overlap(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((gram) => b.has(gram)).length
  return shared / Math.max(1, a.size + b.size - shared)
}

/** No passage stands word for word in two rights. */
function repeatedProseFindings({ rights }: Material): string[] {
  const owners = new Map<string, string>()
  return rights.flatMap(({ file, prose }) =>
    languages.flatMap((language) =>
      prose[language].flatMap((passage) => {
        const text = sentencesOf([passage])
          .map((sentence) => sentence.text)
          .join(' ')
        const place = `${file.id}/${language}/${passage.id}`
        const owner = owners.get(text)
        owners.set(text, place)
        return owner === undefined ? [] : [`${place} repeats ${owner} word for word`]
      }),
    ),
  )
}

/** Every article and text held is cited by a right. */
function orphanFindings({ rights, articles, sources }: Material): string[] {
  const cited = new Set(rights.flatMap((right) => [...citedBy(right)]))
  return [...Object.keys(articles), ...Object.keys(sources)]
    .filter((id) => !cited.has(id))
    .map((id) => `${id}: no right cites it`)
}
