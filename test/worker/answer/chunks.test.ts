import { describe, expect, test } from 'vitest'
import type { Message } from '../../../protocol/index.ts'
import { answering } from '../../../worker/answer/index.ts'
import { ask } from '../../support/asking.ts'

const message = (text: string): Message & { answer: NonNullable<Message['answer']> } => ({
  sequence: 2,
  id: 'bot-1',
  author: 'bot',
  text: '',
  answer: ask(text).answer,
  sentAt: '2026-11-21T10:00:00.000Z',
})

describe('the stream of an answer', () => {
  const sent = message('reçu lundi ma commande en ligne, je peux la rendre ?')
  const chunks = answering.chunks(sent)

  test('starts, shows the cards before the prose, ends with the whole value', () => {
    const types = chunks.map(({ type }) => type)
    expect(types[0]).toBe('start')
    expect(types.indexOf('data-deadlines')).toBeLessThan(types.indexOf('text-start'))
    expect(types.indexOf('data-citations')).toBeLessThan(types.indexOf('text-start'))
    expect(types.slice(-2)).toEqual(['data-answer', 'finish'])
    expect(chunks.at(-2)).toMatchObject({ data: sent })
  })

  test('opens and closes each text once, under its own id', () => {
    const opened = chunks.flatMap((chunk) => (chunk.type === 'text-start' ? chunk.id : []))
    const closed = chunks.flatMap((chunk) => (chunk.type === 'text-end' ? chunk.id : []))
    expect(closed).toEqual(opened)
    expect(new Set(opened).size).toBe(opened.length)
    expect(opened).toHaveLength(sent.answer.blocks.filter(({ more }) => !more).length)
  })

  test('small talk has no cards', () => {
    const types = answering.chunks(message('bonjour')).map(({ type }) => type)
    expect(types).toEqual(['start', 'data-block', 'text-start', 'text-delta', 'text-end', 'data-answer', 'finish'])
  })
})

test('plain text holds the verdict with its articles, the deadline and the question', () => {
  const text = answering.plainText(ask('commandé en ligne, je peux rendre ma robe ?').answer)
  expect(text).toContain('L221-18')
  expect(text).toContain('Quel jour')
})
