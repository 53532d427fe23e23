import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Answer, type ConversationCreated } from '../../protocol/index.ts'
import { merchant, objectOf } from './worker-shopper.ts'

const waitMs = 3_600_000

/** An answer of a conversation that waits to be read by a person, at the desk and where it comes from; its id. */
export async function holdAnswer(opened: ConversationCreated, words: string): Promise<string> {
  const id = crypto.randomUUID()
  const dueAt = Date.now() + waitMs
  const answer = await runInDurableObject(objectOf(opened), (_object, { storage }) => {
    const { answer: given } = storage.sql.exec('SELECT answer FROM messages WHERE answer IS NOT NULL LIMIT 1').one()
    storage.sql.exec('INSERT INTO held_answers (id, answer, due_at) VALUES (?, ?, ?)', id, given, dueAt)
    return Answer.parse(JSON.parse(String(given)))
  })
  const askedAt = new Date().toISOString()
  const held = { id, language: 'fr' as const, words, answer, askedAt, dueAt: new Date(dueAt).toISOString() }
  await env.DESK.getByName(merchant.slug).receiveHeld(crypto.randomUUID(), opened.conversation, held)
  return id
}
