import type { Case, Found, Message } from '../../protocol/index.ts'
import type { Tables } from './schema.ts'

const termsAllowed = 8
const sentenceMaxLength = 180

/** The words of a search as the index knows them. */
export function termsOf(search: string): string[] {
  return [...new Set(folded(search).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, termsAllowed)
}

/** The first sentence of `text` in which a word begins with one of the terms, cut around it when it is long. */
export function sentenceWith(text: string, terms: readonly string[]): string | null {
  for (const sentence of text.split(/(?<=[.!?…])\s+|\n+/u)) {
    const at = placeOf(sentence, terms)
    if (at < 0) continue
    const whole = sentence.trim()
    if (whole.length <= sentenceMaxLength) return whole
    const from = at < sentenceMaxLength / 2 ? 0 : sentence.lastIndexOf(' ', at - 40) + 1
    const piece = sentence.slice(from, from + sentenceMaxLength).trim()
    return `${from > 0 ? '… ' : ''}${piece} …`
  }
  return null
}

function placeOf(sentence: string, terms: readonly string[]): number {
  for (const { 0: word, index } of sentence.matchAll(/[\p{L}\p{N}]+/gu)) {
    const plain = folded(word)
    if (terms.some((term) => plain.startsWith(term))) return index
  }
  return -1
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The condition that a case holds every term, in its file or in its conversation; each term needs one bound value of `matches`. */
export function holdsAll(terms: readonly string[]): { where: string; bound: string[] } {
  const one = `cases.id IN (SELECT case_id FROM case_search JOIN case_words ON number = case_search.rowid WHERE case_search MATCH ?)`
  return { where: terms.map(() => one).join(' AND '), bound: terms.map(phrase) }
}

/** Letters and digits only, so that nothing of the search is an operator. */
function phrase(term: string): string {
  return `"${term}" *`
}

/** The words of every case: its file, and what people said in it; not what the assistant said, which every case repeats. */
export class SearchIndex {
  readonly #tables: Tables

  constructor(tables: Tables) {
    this.#tables = tables
  }

  /** Keeps the words of the file as it stands now. */
  keepFile(file: Case): void {
    const { contact } = file
    const words = [
      [contact.name, contact.email, file.reference, contact.order].filter((part) => part !== undefined).join(' · '),
      [file.product, file.price].filter((part) => part !== undefined).join(' · '),
      file.wish,
      ...file.summary,
      ...file.rights.map(({ title }) => title),
      ...file.facts.map(({ label, display, words: said }) => `${label} : ${said ?? display}`),
    ]
    this.#tables.sql.exec(
      `INSERT INTO case_words (case_id, place, author, text) VALUES (?, 'file', NULL, ?)
       ON CONFLICT (case_id, place) DO UPDATE SET text = excluded.text WHERE text <> excluded.text`,
      file.id,
      words.filter((part) => part !== '').join('\n'),
    )
  }

  /** Keeps what a person said; the same message again changes nothing. */
  keepMessage(caseId: string, { id, author, text }: Message): void {
    if ((author !== 'shopper' && author !== 'agent') || text.trim() === '') return
    this.#tables.sql.exec(
      'INSERT INTO case_words (case_id, place, author, text) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      caseId,
      id,
      author,
      text,
    )
  }

  /** The conversation is gone: what was said in it is no longer found. */
  forgetMessages(caseId: string): void {
    this.#tables.sql.exec("DELETE FROM case_words WHERE case_id = ? AND place <> 'file'", caseId)
  }

  /** What was said before the hand-off is still to be read from the conversation. */
  awaitTranscript(caseId: string): void {
    this.#tables.sql.exec('INSERT INTO unread_transcripts (case_id) VALUES (?) ON CONFLICT DO NOTHING', caseId)
  }

  /** Cases whose conversation is still to be read, some at a time. */
  awaited(limit: number): { caseId: string; conversation: string }[] {
    return this.#tables.sql
      .exec<{ caseId: string; conversation: string }>(
        'SELECT case_id AS caseId, conversation FROM unread_transcripts JOIN cases ON id = case_id LIMIT ?',
        limit,
      )
      .toArray()
  }

  hasRead(caseId: string): void {
    this.#tables.sql.exec('DELETE FROM unread_transcripts WHERE case_id = ?', caseId)
  }

  /** Where each of these cases holds a term, the words of people before those of the file. */
  found(caseIds: readonly string[], terms: readonly string[]): Map<string, Found> {
    const found = new Map<string, Found>()
    if (caseIds.length === 0 || terms.length === 0) return found
    const rows = this.#tables.sql
      .exec<{ case_id: string; author: 'shopper' | 'agent' | null; text: string }>(
        `SELECT case_id, author, case_words.text AS text FROM case_search JOIN case_words ON number = case_search.rowid
         WHERE case_search MATCH ? AND case_id IN (SELECT value FROM json_each(?)) ORDER BY author IS NULL, number`,
        terms.map(phrase).join(' OR '),
        JSON.stringify(caseIds),
      )
      .toArray()
    for (const { case_id, author, text } of rows) {
      if (found.has(case_id)) continue
      const sentence = sentenceWith(text, terms)
      if (sentence !== null) found.set(case_id, { sentence, ...(author && { author }) })
    }
    return found
  }

  /** Forgets the words of cases that are forgotten. */
  sweep(): void {
    this.#tables.sql.exec('DELETE FROM case_words WHERE case_id NOT IN (SELECT id FROM cases)')
    this.#tables.sql.exec('DELETE FROM unread_transcripts WHERE case_id NOT IN (SELECT id FROM cases)')
  }
}
