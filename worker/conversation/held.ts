import { isHoliday, rightOf } from '../../knowledge/index.ts'
import type { Answer, AnswerChunk, Block, DecideAnswer, Language, Message } from '../../protocol/index.ts'
import type { Outcome } from '../env.ts'
import { afterOpeningHours } from '../merchants/opening-hours.ts'
import { redact } from '../privacy/redact.ts'
import { say } from './handoff.ts'
import type { Room } from './room.ts'

/** Blocks that cannot wait: a fraud going on, a court's date, a thing that may hurt. */
const urgent = new Set(['fraud', 'court', 'hazard'])
/** What law is, is neutral and stays; what it means for this shopper is what a person reads first. */
const held = new Set<Block['kind']>(['understood', 'verdict', 'paragraph', 'steps', 'other-right', 'policy'])

const lawWords: Record<Language, { title: string; text: string }> = {
  fr: { title: 'Les textes de loi', text: 'Ceux dont il peut s’agir, mot pour mot\u00a0:' },
  en: { title: 'The texts of law', text: 'Those it may be about, word for word:' },
}
const addedTitle: Record<Language, (merchant: string) => string> = {
  fr: (merchant) => `${merchant} ajoute`,
  en: (merchant) => `${merchant} adds`,
}

/** How an answer on a supervised topic is first shown. `waits`: a person reads the rest; otherwise it only asks something. */
export interface HeldBack {
  shown: Answer
  waits: boolean
}

/** What is shown of an answer before a person has read it; null where all of it is. */
export function holdBack(room: Room, answer: Answer, isInDanger: boolean): HeldBack | null {
  const { supervised } = room.store.settings()
  const right = answer.rights[0]?.right
  if (!supervised || right === undefined || !supervised.rights.includes(right)) return null
  if (answer.action !== 'answer' && answer.action !== 'clarify') return null
  const isUrgent = isInDanger || answer.blocks.some(({ id }) => urgent.has(id))
  if (isUrgent || rightOf(right)?.stage === 'safety') return null
  const law = lawWords[answer.language]
  const articles = [...new Set(answer.citations.map(({ article }) => article))]
  const texts: Block = {
    id: 'held-law',
    kind: 'paragraph',
    source: 'law',
    title: law.title,
    sentences: [{ text: law.text, citations: articles }],
    more: false,
  }
  const kept = answer.blocks.filter(({ kind }) => !held.has(kind))
  const shown: Answer = { ...answer, rights: [], blocks: articles.length > 0 ? [...kept, texts] : kept }
  // What is asked comes first: the answer to it is what a person reads.
  return { shown, waits: answer.action === 'answer' && answer.question === null }
}

/** Keeps the whole answer until a person has read it, and tells the shopper and the desk. `words`: what it answers. */
export function keepHeld(room: Room, id: string, answer: Answer, words: string): Message {
  const { store } = room
  const settings = store.settings()
  const dueAt = afterOpeningHours(settings, room.now, settings.supervised?.hours ?? 1, isHoliday)
  store.held.add(id, answer, dueAt.getTime())
  const waiting = {
    id,
    language: answer.language,
    words,
    answer,
    askedAt: room.now.toISOString(),
    dueAt: dueAt.toISOString(),
  }
  store.addOutgoing(`held:${id}`, { kind: 'held', held: waiting }, room.now.getTime())
  return say(room, 'answer-held', `held:${id}`, dueAt.toISOString())
}

/** The chunks of a turn in which an answer is held: what the shopper is told stands before what is shown. */
export function withNotice([start, ...rest]: AnswerChunk[], notice: Message): AnswerChunk[] {
  const told: AnswerChunk = { type: 'data-message', id: notice.id, data: notice }
  return start ? [start, told, ...rest] : [told]
}

/** Shows a held answer as a person decided. The law's part is as it was composed, whatever they add. */
export function decideHeld(
  room: Room,
  { id, agent, decided }: { id: string; agent: { name: string }; decided: DecideAnswer },
): Outcome<null> {
  const answer = room.store.held.take(id)
  if (!answer) return { problem: room.store.message(`held:${id}`) ? 'answer-shown' : 'not-found' }
  say(room, 'answer-checked', `checked:${id}`, '', agent.name)
  const text = 'text' in decided ? redact(decided.text.trim()) : ''
  if (decided.decision === 'reply') {
    const sentAt = room.now.toISOString()
    const message = room.store.addMessage({ id: `reply:${id}`, author: 'agent', name: agent.name, text, sentAt })
    room.announce({ type: 'message', message })
  }
  show(room, id, decided.decision === 'add' ? withWords(room, answer, text) : answer)
  return { ok: null }
}

/** Shows the answers that nobody has read in time, and says so; each is one step of its own. */
export function showUnread(room: Room, together: (work: () => Outcome<null>) => Outcome<null>): void {
  for (const id of room.store.held.due(room.now.getTime())) {
    together(() => {
      const answer = room.store.held.take(id)
      if (!answer) return { ok: null }
      say(room, 'answer-unchecked', `unchecked:${id}`, '')
      show(room, id, answer)
      room.store.addOutgoing(`held-shown:${id}`, { kind: 'held-shown', id }, room.now.getTime())
      return { ok: null }
    })
  }
}

function show(room: Room, id: string, answer: Answer): void {
  const sentAt = room.now.toISOString()
  const message = room.store.addMessage({ id: `shown:${id}`, author: 'bot', text: '', answer, sentAt })
  room.announce({ type: 'message', message })
}

/** The shop's own words stand apart from the law, under its name. */
function withWords(room: Room, answer: Answer, text: string): Answer {
  const added: Block = {
    id: 'added-by-agent',
    kind: 'policy',
    source: 'merchant',
    title: addedTitle[answer.language](room.store.settings().name),
    sentences: [{ text, citations: [] }],
    more: false,
  }
  return { ...answer, blocks: [...answer.blocks, added] }
}
