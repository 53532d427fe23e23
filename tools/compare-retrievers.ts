/**
 * Compares ways of finding what a message is about, each learning from the same examples: `npm run compare-retrievers`.
 * Phrasings left out in turn and found in the first three; the tuning half of our own messages, topic first and in three.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { replies, rightOf } from '../knowledge/index.ts'
import type { Language } from '../protocol/index.ts'
import { readFacts } from '../worker/answer/read/facts.ts'
import { languageOf } from '../worker/answer/read/language.ts'
import { readText } from '../worker/answer/read/text.ts'
import { examples, listed } from '../worker/answer/retrieve/examples.ts'
import { type Features, featuresOf } from '../worker/answer/retrieve/features.ts'
import { type Example, LabelCounts, type Listed } from '../worker/answer/retrieve/label-counts.ts'
import { LabelModel, strangeness, tablesOf } from '../worker/answer/retrieve/label-model.ts'
import { train } from '../worker/answer/retrieve/training.ts'

/** Scores of labels for a text; `left`: the example that the text is, left out. */
type Retriever = (text: { phrase: string; features: Features }, left?: Example) => Map<string, number>

interface Message {
  lang: Language
  text: string
  topic: string
  also: string[]
}

const askedOn = '2026-11-21'
const known = examples()
const words = listed()
const messages = readFileSync(join(import.meta.dirname, '..', 'test', 'answers', 'tuning.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Message)

/** Rights and replies as documents, everything said of each in one text. */
function miniSearchByRight(): Retriever {
  const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } })
  const texts = Map.groupBy(known, ({ label }) => label)
  const textOf = (label: string, left?: Example) =>
    (texts.get(label) ?? []).flatMap((one) => (one === left ? [] : [one.phrase])).join('\n')
  index.addAll([...texts.keys()].map((label) => ({ id: label, text: textOf(label) })))
  return ({ phrase }, left) => {
    if (left) index.replace({ id: left.label, text: textOf(left.label, left) })
    const found = index.search(phrase).slice(0, 10)
    if (left) index.replace({ id: left.label, text: textOf(left.label) })
    return new Map(found.map(({ id, score }) => [id as string, score]))
  }
}

/** Every example as a document; a label is worth its best ones. */
function miniSearchByPhrase(): Retriever {
  const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } })
  index.addAll(known.map(({ phrase }, id) => ({ id, text: phrase })))
  return ({ phrase }, left) =>
    nearest(
      index.search(phrase).map(({ id, score }) => ({ example: known[id as number], score })),
      left,
    )
}

/** Examples by the cosine of their letters, three to five in a row, rare ones counting more. */
function letterGrams(): Retriever {
  const grams = (text: string) => {
    const found = new Set<string>()
    for (const { norm } of readText(text).tokens)
      for (let length = 3; length <= 5; length++)
        for (let at = 0; at + length <= norm.length + 2; at++) found.add(`_${norm}_`.slice(at, at + length))
    return [...found]
  }
  const all = known.map(({ phrase }) => grams(phrase))
  const documents = new Map<string, number[]>()
  all.forEach((ofOne, index) => {
    for (const gram of ofOne) documents.set(gram, [...(documents.get(gram) ?? []), index])
  })
  const rarity = (gram: string) => Math.log(known.length / (documents.get(gram)?.length ?? known.length))
  const norms = all.map((ofOne) => Math.sqrt(ofOne.reduce((sum, gram) => sum + rarity(gram) ** 2, 1e-9)))
  return ({ phrase }, left) => {
    const scores = new Map<number, number>()
    for (const gram of grams(phrase))
      for (const index of documents.get(gram) ?? []) scores.set(index, (scores.get(index) ?? 0) + rarity(gram) ** 2)
    const found = [...scores].map(([index, score]) => ({ example: known[index], score: score / (norms[index] ?? 1) }))
    return nearest(found, left)
  }
}

const neighbours = 5

/** Labels of the nearest examples; several of one label count more than one. */
function nearest(found: { example: Example | undefined; score: number }[], left?: Example): Map<string, number> {
  const scores = new Map<string, number[]>()
  for (const { example, score } of found.sort((a, b) => b.score - a.score)) {
    if (!example || example === left) continue
    const ofLabel = scores.get(example.label) ?? []
    if (ofLabel.length < neighbours) scores.set(example.label, [...ofLabel, score])
  }
  return new Map(
    [...scores].map(([label, best]) => [label, best.reduce((sum, score, index) => sum + score / 2 ** index, 0)]),
  )
}

/** Naive Bayes over some kinds of features, with or without the words listed for each label. */
function naiveBayes(kinds: RegExp, list: Listed[]): Retriever {
  const only = (features: Features): Features => new Map([...features].filter(([name]) => kinds.test(name)))
  const counts = new LabelCounts(
    known.map((example) => ({ ...example, features: only(example.features) })),
    list.map((one) => ({ ...one, features: only(one.features) })),
  )
  return ({ features }, left) => {
    const evidence = new Map<string, number>()
    let squared = 1
    for (const [name, weight] of only(features)) {
      const says = counts.weightsOf(name, left?.label)
      squared += (says ? 1 : strangeness) * weight * weight
      for (const [position, speaks] of says ?? []) {
        const label = counts.labels[position] ?? ''
        evidence.set(label, (evidence.get(label) ?? 0) + weight * speaks)
      }
    }
    return new Map([...evidence].map(([label, sum]) => [label, sum / Math.sqrt(squared)]))
  }
}

/** Trained weights. Examples are left out a tenth at a time: training on all the others for each would take hours. */
function trained(): Retriever {
  const parts = 10
  const partOf = new Map(known.map((example, index) => [example, (index * 7919) % parts]))
  const models = new Map<number, LabelModel>()
  const without = (part: number) => {
    const model = models.get(part) ?? modelOf(known.filter((example) => partOf.get(example) !== part))
    models.set(part, model)
    return model
  }
  return ({ features }, left) => {
    const model = without(left === undefined ? parts : (partOf.get(left) ?? parts))
    const evidence = model.score(features)
    return new Map(model.labels.map((label, position) => [label, evidence[position] ?? 0]))
  }
}

const modelOf = (examples: Example[]) =>
  new LabelModel(tablesOf(train(new LabelCounts(examples, words).weights(), examples)))

const best = (scores: Map<string, number>) =>
  [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([label]) => label)

function topicOf(label: string): string {
  const [kind, id = ''] = label.split(':', 2)
  return (kind === 'reply' ? replies[id]?.topic : rightOf(id)?.topics[0]) ?? ''
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`

function measure(name: string, retriever: Retriever): void {
  // One phrasing in five: the slowest of the retrievers reads them all again for each.
  const asked = known.filter(
    ({ kind, phrase }, index) => index % 5 === 0 && kind === 'asked' && readText(phrase).tokens.length > 1,
  )
  const cells = (['fr', 'en'] as const).map((language) => {
    const tried = asked.filter((one) => one.language === language)
    const found = tried.map((example) => best(retriever(example, example)).includes(example.label))
    return percent(found.filter(Boolean).length, tried.length)
  })
  const prepared = messages.map((message) => {
    const reading = readText(message.text)
    const language = languageOf(reading.tokens, 'fr') === 'en' ? 'en' : 'fr'
    const features = featuresOf(reading, language, readFacts(reading, language, askedOn), askedOn)
    return { phrase: message.text, features, wanted: [message.topic, ...message.also] }
  })
  const [one] = prepared
  if (one) retriever(one)
  const startedAt = performance.now()
  const found = prepared.map((message) => best(retriever(message)).map(topicOf))
  const each = (performance.now() - startedAt) / prepared.length
  const right = (test: (topics: string[], wanted: string[]) => boolean) =>
    percent(found.filter((topics, index) => test(topics, prepared[index]?.wanted ?? [])).length, found.length)
  console.log(
    `| ${[
      name,
      ...cells,
      right((topics, wanted) => wanted.includes(topics[0] ?? '')),
      right((topics, wanted) => topics.some((topic) => wanted.includes(topic))),
      `${each.toFixed(1)} ms`,
    ].join(' | ')} |`,
  )
}

console.log('| | left out, fr, in three | en | messages, topic first | in three | each |')
console.log('|---|---|---|---|---|---|')
measure('MiniSearch, a document per right', miniSearchByRight())
measure('MiniSearch, nearest examples', miniSearchByPhrase())
measure('letter n-grams, nearest examples', letterGrams())
measure('naive Bayes, words', naiveBayes(/^w:/, []))
measure('naive Bayes, words, stems', naiveBayes(/^[ws]:/, []))
measure('naive Bayes, words, stems, meanings, facts', naiveBayes(/./, []))
measure('the same with the words listed for each right', naiveBayes(/./, words))
measure('the same, then trained (chosen)', trained())
