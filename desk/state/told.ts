import type { Answer, Case, Deadline, Message, RightVerdict } from '../../protocol/index.ts'

/** The last word of the assistant under one right, as the shopper read it. */
export interface Told {
  message: string
  /** ISO instant. */
  at: string
  right: string
  title: string
  kind: RightVerdict['kind']
  words: string[]
  deadlines: Deadline[]
  knowledgeVersion: string
}

/** How the file differs from what was told under a right. */
export interface ToldChange {
  verdict?: { from: RightVerdict['kind']; to: RightVerdict['kind'] }
  /** `to` null: it no longer holds. */
  deadlines: { label: string; from: string; to: string | null }[]
}

/** What the shopper was told, the last word under each right, in the order in which it was said. */
export function toldIn(transcript: readonly Message[]): Told[] {
  const byRight = new Map<string, Told>()
  for (const { id, sentAt, answer } of transcript) {
    const told = answer && toldBy(answer)
    if (!told) continue
    byRight.delete(told.right)
    byRight.set(told.right, { message: id, at: sentAt, ...told })
  }
  return [...byRight.values()]
}

function toldBy({ rights: [main], blocks, deadlines, knowledgeVersion }: Answer): Omit<Told, 'message' | 'at'> | null {
  const words = blocks
    .filter(({ kind, more }) => kind === 'verdict' && !more)
    .flatMap(({ sentences }) => sentences.map(({ text }) => text))
  if (!main || words.length === 0) return null
  return { right: main.right, title: main.title, kind: main.kind, words, deadlines, knowledgeVersion }
}

/** What the file now says otherwise; null where it says the same. */
export function changedSince(told: Told, file: Pick<Case, 'rights' | 'deadlines'>): ToldChange | null {
  const now = file.rights.find(({ right }) => right === told.right)
  if (!now) return null
  const isOther = now.kind !== told.kind
  const deadlines = told.deadlines.flatMap(({ id, article, label, day }): ToldChange['deadlines'] => {
    const same = file.deadlines.find((one) => one.id === id && one.article === article)
    if (same) return same.day === day ? [] : [{ label, from: day, to: same.day }]
    return isOther && told.kind === 'applies' ? [{ label, from: day, to: null }] : []
  })
  if (!isOther && deadlines.length === 0) return null
  return { ...(isOther && { verdict: { from: told.kind, to: now.kind } }), deadlines }
}

/** Facts that an agent has asked for and that the shopper has not answered yet. */
export function askedIn(transcript: readonly Message[]): string | null {
  const last = transcript.filter(({ author }) => author !== 'system').at(-1)
  return last?.author === 'agent' ? (last.question?.fact ?? null) : null
}
