/**
 * Scores the answers to a file of questions: `npm run eval -- file.jsonl`. Topic first and among three, action, expected
 * articles cited; by topic and language, worst first, each miss listed. Without a file: `test/answers/shoppers.jsonl`, then
 * the totals of our own messages (what was missed in the checking half stays unread) and of the phrasings left out, and what the
 * gate shows of a model's words.
 */
import { join } from 'node:path'
import { leftOut } from '../worker/answer/retrieve/left-out.ts'
import { askAll } from './asking.ts'
import { scoreGate } from './gating.ts'
import { columns, count, itemsOf, lawOf, percent, row, type Score, scoreOf } from './scoring.ts'

const answers = join(import.meta.dirname, '..', 'test', 'answers')

const goodness = (group: Score[]) =>
  count(group, ({ first }) => first) / group.length + count(group, ({ action }) => action) / group.length
const scoresOf = (file: string): Score[] =>
  itemsOf(file).flatMap((item) => {
    const line = askAll(item, item.asked_on ?? lawOf).at(-1)
    return line ? [scoreOf(item, line)] : []
  })
/** Bounds of the scores told apart; 0.2 and 0.4 are the thresholds of an unsure and of a sure answer. */
const bands = [0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8]

/** Every miss of a file, then its figures by topic and language. */
function report(file: string): void {
  const scores = scoresOf(file)
  console.log(`${scores.length} questions, law of ${lawOf}\n`)
  for (const score of scores) {
    const { item, line } = score
    const faults = [
      !score.first && `topic ${item.topic} → ${line.topics.join(', ') || 'none'}${score.inThree ? ' (in three)' : ''}`,
      !score.action && `action ${item.action} → ${line.action}`,
      score.missed.length > 0 && `not cited: ${score.missed.join(', ')}`,
    ].filter((fault) => fault !== false)
    if (faults.length > 0)
      console.log(`${item.id}  ${faults.join('; ')}\n      ${(item.text ?? item.turns?.at(-1) ?? '').slice(0, 140)}`)
  }
  console.log(`\n${columns}`)
  const groups = Map.groupBy(scores, ({ item }) => item.topic)
  for (const [topic, group] of [...groups].sort((a, b) => goodness(a[1]) - goodness(b[1])))
    console.log(row(topic, group))
  console.log('')
  for (const [language, group] of Map.groupBy(scores, ({ item }) => item.lang))
    console.log(row(`language ${language}`, group))
  console.log(row('all', scores))
}

/** Phrasings left out a twentieth at a time and found again by the others. */
function reportLeftOut(): void {
  console.log('\nExample phrasings of several words, left out a twentieth at a time:')
  const left = leftOut(20).filter(({ oneWord }) => !oneWord)
  for (const language of ['fr', 'en'] as const) {
    const tried = left.filter((one) => one.language === language)
    const share = (found: number) => `${((100 * found) / tried.length).toFixed(1)} %`
    const first = tried.filter(({ label, found: [best] }) => best === label).length
    const inThree = tried.filter(({ label, found }) => found.includes(label)).length
    console.log(`  ${language}: ${share(first)} first, ${share(inThree)} in three (${tried.length} phrasings)`)
  }
  console.log('\nWhat a score is worth: of those that have it, right first, in three')
  for (const [index, least] of bands.entries()) {
    const next = bands[index + 1] ?? 2
    const scored = left.filter(({ score }) => score >= least && score < next)
    const first = scored.filter(({ label, found: [best] }) => best === label).length
    const inThree = scored.filter(({ label, found }) => found.includes(label)).length
    const [from, to] = [least, Math.min(1, next)].map((bound) => bound.toFixed(2))
    console.log(
      `  ${from} to ${to}: ${percent(first, scored.length)} ${percent(inThree, scored.length)} (${scored.length})`,
    )
  }
}

/** What of a faithful and of a hostile model's words the gate shows. */
function reportGate(): void {
  const { faithful, hostile } = scoreGate()
  const share = ((100 * faithful.shown) / faithful.sentences).toFixed(1)
  console.log(
    `\nThe gate: ${share} % of ${faithful.sentences} sentences of ${faithful.answers} faithful answers shown; ${hostile.shown} of ${hostile.sentences} bad sentences of ${hostile.answers} hostile ones.`,
  )
  for (const leak of hostile.leaks) console.log(`  shown: ${leak}`)
}

const [, , given] = process.argv
report(given ?? join(answers, 'shoppers.jsonl'))
if (given === undefined) {
  console.log(`\n${columns}`)
  for (const [name, file] of [
    ['our own, tuning half', 'tuning'],
    ['our own, checking half', 'checking'],
    ['voices', 'voices'],
  ] as const)
    console.log(row(name, scoresOf(join(answers, `${file}.jsonl`))))
  reportLeftOut()
  reportGate()
}
