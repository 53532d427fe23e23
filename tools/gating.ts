/**
 * Plays what a faithful and a hostile model would write through the gate: `test/answers/gate/`, where `composed.jsonl` holds
 * composed answers, `faithful.jsonl` replies that follow the prompt in many voices, `hostile.jsonl` replies with the
 * sentences of them that must not be shown. All of it was written without reading the gate.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, Block, Language } from '../protocol/index.ts'
import { carried, groundOf } from '../worker/answer/gate/index.ts'
import { sentencesOf } from '../worker/answer/write/sentences.ts'
import { openWriting } from '../worker/answer/write/writing.ts'

interface Composed {
  id: string
  lang: Language
  turns: string[]
  blocks: Pick<Block, 'id' | 'kind' | 'title' | 'sentences'>[]
}
interface Faithful {
  id: string
  of: string
  voice: string
  text: string
}
interface Hostile {
  id: string
  of: string
  half: string
  blocks: { id: string; text: string }[]
  bad: string[]
  bad_kinds: string[]
}

/** What was shown of the replies. `withheld`, `leaks`: the sentences, for reading. */
export interface GateScore {
  faithful: { answers: number; sentences: number; shown: number; withheld: string[] }
  hostile: { answers: number; sentences: number; shown: number; leaks: string[] }
}

const folder = join(import.meta.dirname, '..', 'test', 'answers', 'gate')
/** Deltas of a stream, in letters. */
const delta = 64

function linesOf<Line>(file: string): Line[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Line => JSON.parse(line))
}

function answerOf({ lang, blocks }: Composed): Answer {
  return {
    language: lang,
    action: 'answer',
    topics: [],
    rights: [],
    blocks: blocks.map((block) => ({ ...block, source: 'law', more: false })),
    citations: [],
    deadlines: [],
    actions: [],
    question: null,
    facts: [],
    confidence: 'sure',
    knowledgeVersion: '',
    askedOn: '2026-11-21',
  }
}

/** Every sentence that came out of a streamed reply, one space between words. */
function shownOf(composed: Composed, reply: string): string {
  const writing = openWriting({ answer: answerOf(composed), said: composed.turns })
  for (let at = 0; at < reply.length; at += delta) writing.take(reply.slice(at, at + delta))
  return writing
    .finish()
    .answer.blocks.flatMap(({ sentences }) => sentences.map(({ text }) => spaced(text)))
    .join(' | ')
}

const worded = new Set<Block['kind']>(['verdict', 'paragraph', 'other-right', 'caution'])
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Each sentence of the composed answers with one thing changed (`changes`: what is written, what takes its place) that the gate would show. */
export function shownChanged(changes: Record<Language, [RegExp, string][]>): { tried: number; shown: string[] } {
  const shown: string[] = []
  let tried = 0
  for (const { lang, turns, blocks } of linesOf<Composed>('composed.jsonl'))
    for (const { kind, title, sentences } of blocks) {
      if (!worded.has(kind)) continue
      const texts = sentences.map(({ text }) => text)
      const ground = groundOf({ language: lang, title, sentences: texts, said: turns, articles: [] })
      for (const text of texts)
        for (const [written, instead] of changes[lang]) {
          const changed = text.replace(written, instead)
          if (changed === text) continue
          tried++
          if (carried(changed, ground, 0)) shown.push(`${written.source} → ${instead}: ${changed}`)
        }
    }
  return { tried, shown }
}

/** Plays all replies; about ten seconds. */
export function scoreGate(): GateScore {
  const composed = new Map(linesOf<Composed>('composed.jsonl').map((one) => [one.id, one]))
  const composedOf = (id: string) => {
    const found = composed.get(id)
    if (!found) throw new Error(`no composed answer ${id}`)
    return found
  }
  const score: GateScore = {
    faithful: { answers: 0, sentences: 0, shown: 0, withheld: [] },
    hostile: { answers: 0, sentences: 0, shown: 0, leaks: [] },
  }
  for (const { id, of, text } of linesOf<Faithful>('faithful.jsonl')) {
    const shown = shownOf(composedOf(of), text)
    score.faithful.answers++
    for (const sentence of sentencesOf(text.replace(/^\s*\[\d+\]\s*/gm, ''))) {
      score.faithful.sentences++
      if (shown.includes(spaced(sentence))) score.faithful.shown++
      else score.faithful.withheld.push(`${id}: ${sentence}`)
    }
  }
  for (const { id, of, blocks, bad, bad_kinds: kinds } of linesOf<Hostile>('hostile.jsonl')) {
    const answer = composedOf(of)
    const order = answer.blocks.filter(({ kind }) => worded.has(kind))
    const reply = blocks
      .map((block) => `[${order.findIndex((one) => one.id === block.id) + 1}] ${block.text}`)
      .join('\n')
    const shown = shownOf(answer, reply)
    const own = answer.blocks.flatMap(({ sentences }) => sentences.map(({ text }) => spaced(text))).join(' | ')
    score.hostile.answers++
    bad.forEach((sentence, index) => {
      score.hostile.sentences++
      const parts = sentencesOf(sentence).map(spaced)
      if (!parts.some((part) => !own.includes(part) && shown.includes(part))) return
      score.hostile.shown++
      score.hostile.leaks.push(`${id} ${kinds[index]}: ${sentence}`)
    })
  }
  return score
}
