import { expect, test } from 'vitest'
import type { Answer, Message } from '../../../../protocol/index.ts'
import { answering } from '../../../../worker/answer/index.ts'
import { readingPrompt } from '../../../../worker/answer/read/proposed/index.ts'
import { writingPrompt } from '../../../../worker/answer/write/index.ts'
import { openingOf, ShownBlocks } from '../../../../worker/conversation/wording/chunks.ts'
import { labelled } from '../../../../worker/conversation/wording/label.ts'
import { promptFor, turnsOf, unnamedTurn } from '../../../../worker/conversation/wording/prompt.ts'
import { askedOn, maisonLucie } from '../../../support/asking.ts'

const text = 'j’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?'
const situation = answering.begin({ language: 'fr' })
const { answer } = answering.answer({ situation, merchant: maisonLucie, askedOn, text, messageId: 'm' })
const message: Message & { answer: Answer } = { sequence: 2, id: 'bot', author: 'bot', text: '', answer, sentAt: '' }

test('of a conversation, shoppers’ words go out without names, our answers as they were said, nothing else', () => {
  const told: Message = {
    sequence: 1,
    id: 'one',
    author: 'shopper',
    text: 'Je suis Zoé Lefèvre. Un casque',
    sentAt: '',
  }
  const agent: Message = { ...told, id: 'two', author: 'agent', text: 'Bonjour, ici Inès' }
  const turns = turnsOf([told, agent, message], answering)
  expect(turns.map(({ author }) => author)).toEqual(['shopper', 'bot'])
  expect(turns[0]?.text).toBe('Je suis [nom]. Un casque')
  expect(turns[1]?.text).toContain('30 novembre')
})

test.each([
  ['fr', 'Commande 45218 chez nous, mon frigo est en panne'],
  ['en', 'Hi, order 45218, my fridge is broken'],
] as const)('an order number that our answer repeats does not go out with it (%s)', (language, said) => {
  const turn = { merchant: maisonLucie, askedOn, messageId: 'm', text: said }
  const { answer: noted } = answering.answer({ ...turn, situation: answering.begin({ language }) })
  expect(answering.plainText(noted)).toContain('45218')
  const [told] = turnsOf([{ ...message, answer: noted }], answering)
  expect(told?.text.length).toBeGreaterThan(100)
  expect(told?.text).not.toContain('45218')
})

test('what does not fit leaves out the oldest turns, and what can never fit is not sent', () => {
  const long = Array.from({ length: 4 }, (_, index) => ({ author: 'shopper' as const, text: `${index} `.repeat(20) }))
  const seen: number[] = []
  const prompt = promptFor(
    ({ turns }) => {
      seen.push(turns.length)
      return { instructions: '', prompt: 'mot '.repeat(turns.length * 1000) }
    },
    answer,
    long,
  )
  expect(seen).toEqual([4, 3])
  expect(prompt?.prompt.length).toBe(12_000)
  expect(promptFor(() => ({ instructions: '', prompt: 'mot '.repeat(4000) }), answer, long)).toBeNull()
  expect(promptFor(() => null, answer, long)).toBeNull()
  expect(promptFor(writingPrompt, answer, [])?.prompt).toContain('30 novembre')
})

test('a message is read without names, the one before too; its days stay', () => {
  const heard = { text: 'Ici Zoé Lefèvre', readIn: 'fr' as const, messageId: null, unclear: true }
  const turn = unnamedTurn({ situation: { ...situation, heard }, text: 'reçu le 12/05/2026 par Karim Benali' })
  expect(turn.text).toBe('reçu le 12/05/2026 par [nom]')
  expect(turn.situation.heard?.text).not.toContain('Lefèvre')
})

test('what was bought is told without the name it bears', () => {
  const begun = answering.begin({ language: 'fr', context: { product: 'casque Zoé Lefèvre' } })
  const first = { merchant: maisonLucie, askedOn, messageId: 'm', situation: begun, text: 'mon casque est en panne' }
  const turn = { ...first, situation: answering.answer(first).situation, text: 'et la garantie ?' }
  const read = answering.answer(turn)
  expect(JSON.stringify(read.situation.facts)).toContain('Lefèvre')
  const asked = readingPrompt(unnamedTurn({ ...turn, read }))
  expect(asked?.prompt).toContain('product=casque [nom]')
  expect(`${asked?.instructions}${asked?.prompt}`).not.toContain('Lefèvre')
})

test('a long run of letters is made ready to be read at once', () => {
  const turn = { merchant: maisonLucie, askedOn, messageId: 'm', situation, text: 'œ'.repeat(4000) }
  const read = answering.answer(turn)
  const startedAt = performance.now()
  readingPrompt(unnamedTurn({ ...turn, read }))
  expect(performance.now() - startedAt).toBeLessThan(200)
})

test('an answer in which words of a model stand says so at its end; one that holds none is the composed one', () => {
  const [first, ...rest] = answer.blocks
  if (!first) throw new Error('no block')
  expect(labelled(answer, { ...answer, blocks: [...answer.blocks] })).toBe(answer)
  const worded = labelled(answer, { ...answer, blocks: [{ ...first, sentences: [] }, ...rest] })
  expect(worded.wording).toBe('model')
  expect(worded.blocks.at(-1)?.sentences[0]?.text).toMatch(/intelligence artificielle/)
  expect(labelled({ ...answer, language: 'en' }, { ...answer, language: 'en', blocks: [] }).blocks).toMatchObject([
    { sentences: [{ text: expect.stringMatching(/artificial intelligence/) }] },
  ])
})

test('of the chunks of an answer each is sent once, and a block again only when it has grown', () => {
  const chunks = answering.chunks(message)
  const [block] = answer.blocks
  if (!block) throw new Error('no block')
  const shown = new ShownBlocks(message.id)
  const sent = [
    ...openingOf(chunks),
    ...shown.grown([{ ...block, sentences: [] }]),
    ...shown.grown([block]),
    ...shown.grown([block]),
    ...shown.closing(chunks),
  ]
  const ofBlock = sent.filter((chunk) => chunk.type === 'data-block' && chunk.data.id === block.id)
  expect(ofBlock).toHaveLength(2)
  const others = (all: typeof chunks) => all.filter((chunk) => !ofBlock.includes(chunk) && chunk.type !== 'data-block')
  expect(others(sent)).toEqual(others(chunks))
})
