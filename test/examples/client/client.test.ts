import { exports } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { type AnswerChunk, beginConversation, Refused } from '../../../examples/client/client.ts'
import { merchant, openShop, publicOrigin, shopSite } from '../../support/worker-shopper.ts'

/** The real client of the example, generated types and all, against the real Worker. */
const connection = {
  baseUrl: publicOrigin,
  origin: shopSite,
  fetch: (request: Request) => exports.default.fetch(request),
}
beforeAll(() => openShop())

test('begins a conversation, asks, reads the answer as it comes and opens a case', async () => {
  const conversation = await beginConversation(connection, { merchant: merchant.slug, language: 'fr' })
  const chunks: AnswerChunk[] = []
  for await (const chunk of conversation.ask('Mon téléphone acheté en ligne il y a 14 mois ne s’allume plus.'))
    chunks.push(chunk)
  expect(chunks.at(0)?.type).toBe('start')
  expect(chunks.at(-1)?.type).toBe('finish')
  const answered = chunks.find((chunk) => chunk.type === 'data-answer')
  expect(answered?.data.answer?.rights[0]?.right).toBe('conformity-guarantee')
  const told = chunks.map((chunk) => (chunk.type === 'text-delta' ? chunk.delta : '')).join('')
  expect(told.length).toBeGreaterThan(100)

  const preview = await conversation.previewCase()
  expect(preview.summary.length).toBeGreaterThan(0)
  const { reference } = await conversation.openCase({ name: 'Karim', email: 'karim@mail.example' }, 'Une réparation.')
  expect(reference).toMatch(/^[A-Z0-9]{10}$/)
  const thread = await conversation.read()
  expect(thread.case).toMatchObject({ reference, status: 'waiting' })
  expect(thread.messages.map(({ author }) => author)).toEqual(['shopper', 'bot', 'system'])
})

test('a refusal is thrown with its problem', async () => {
  const refused = await beginConversation(connection, { merchant: 'personne' }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect(refused).toMatchObject({ problem: { type: 'unknown-merchant', status: 404 } })
  const conversation = await beginConversation(connection, { merchant: merchant.slug })
  await expect(conversation.ask('   ').next()).rejects.toMatchObject({ problem: { type: 'empty-message' } })
})

test('a site that is not the merchant’s is refused', async () => {
  const elsewhere = { ...connection, origin: 'https://ailleurs.example' }
  await expect(beginConversation(elsewhere, { merchant: merchant.slug })).rejects.toMatchObject({
    problem: { type: 'origin-not-allowed' },
  })
})
