import axe from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ConversationView, Message, Question } from '../../../../protocol/index.ts'
import { button, field, openFrame, startService } from '../../service.ts'

// After the document has its language.
const { restore } = await import('../../../../widget/frame/state/conversation.ts')

let service: ReturnType<typeof startService>
beforeEach(() => {
  localStorage.clear()
  service = startService()
  openFrame()
})

const agentSays = (more: Partial<Message>): Message => ({
  sequence: 1,
  id: 'q',
  author: 'agent',
  name: 'Inès',
  text: 'Où avez-vous acheté ?',
  sentAt: '2026-11-21T10:00:00Z',
  ...more,
})
const question: Question = {
  fact: 'channel',
  text: 'Où avez-vous acheté ?',
  replies: [{ label: 'En ligne' }, { label: 'En magasin' }],
  input: 'choice',
}

/** The conversation as it is taken up on this device, or from an e-mailed link. */
async function takeUp(view: Partial<ConversationView>) {
  service.view = view
  localStorage.setItem('recours:maison-lucie', JSON.stringify({ conversation: 'c', token: 't', lastChunk: 0 }))
  await restore()
  await vi.waitFor(() => expect(document.querySelector('.now, .rate, .asked')).not.toBeNull())
}
const over = (feedback?: ('recommendation' | 'suggestion')[]) => ({
  case: { reference: 'K7M2PX4RTA', status: 'resolved' as const, ...(feedback && { feedback }) },
})
const waiting = { reference: 'K7M2PX4RTA', status: 'claimed' as const, agent: 'Inès' }

test('a person’s question is answered with a tap, which is a message like any other', async () => {
  service.messages.push(agentSays({ question }))
  await takeUp({ case: waiting })
  await vi.waitFor(() => expect(button('En magasin')).toBeDefined())
  expect((await axe.run(document.body)).violations).toEqual([])
  button('En magasin')?.click()
  await vi.waitFor(() => expect(service.to('/messages')).toHaveLength(1))
  expect(service.to('/messages')[0]?.body).toMatchObject({ text: 'En magasin' })
  await vi.waitFor(() => expect(document.querySelector('.asked')).toBeNull())
})

test('a sum or a day is asked for by its field, and what is tried again is the same message', async () => {
  service.messages.push(agentSays({ question: { ...question, replies: [], input: 'amount' } }))
  await takeUp({ case: waiting })
  await vi.waitFor(() => expect(field('.asked input[type=number]')).not.toBeNull())
  const sum = field('.asked input[type=number]')
  if (sum) sum.value = '79.9'
  service.troubles.push('unreachable')
  document.querySelector<HTMLFormElement>('.asked form')?.requestSubmit()
  await vi.waitFor(() => expect(button('Réessayer')).toBeDefined())
  button('Réessayer')?.click()
  await vi.waitFor(() => expect(service.to('/messages')).toHaveLength(2))
  const [first, second] = service.to('/messages').map(({ body }) => body)
  expect(second).toEqual(first)
  expect(first).toMatchObject({ text: '79.9' })
})

test('an older question, and one of a case that is over, has no answers to tap', async () => {
  service.messages.push(agentSays({ question }), agentSays({ sequence: 2, id: 'r', author: 'shopper', text: 'Ici' }))
  await takeUp({ case: waiting })
  expect(document.querySelector('.asked')).toBeNull()
  service.messages.pop()
  await takeUp(over())
  expect(document.querySelector('.asked')).toBeNull()
})

test('after the score, a recommendation and a suggestion are asked once, and sent together', async () => {
  await takeUp({ ...over(), askSatisfaction: true })
  service.view = { ...over(['recommendation', 'suggestion']), askSatisfaction: false }
  document.querySelector<HTMLInputElement>('.rate [name=score][value="4"]')?.click()
  document.querySelector<HTMLFormElement>('.rate')?.requestSubmit()
  await vi.waitFor(() => expect(field('.scale')).not.toBeNull())
  expect(service.to('/satisfaction')[0]?.body).toEqual({ score: 4 })
  expect(document.querySelectorAll('.scale input')).toHaveLength(11)
  expect(document.body.innerText).toContain('Merci de votre réponse.')
  expect((await axe.run(document.body)).violations).toEqual([])
  document.querySelector<HTMLInputElement>('.scale [value="9"]')?.click()
  const suggestion = document.querySelector<HTMLTextAreaElement>('[name=suggestion]')
  if (suggestion) suggestion.value = ' Un sachet plus petit '
  service.view = over()
  document.querySelector<HTMLFormElement>('.rate')?.requestSubmit()
  await vi.waitFor(() => expect(document.querySelector('.rate')).toBeNull())
  expect(service.to('/feedback').map(({ body }) => body)).toEqual([
    { recommend: 9, suggestion: 'Un sachet plus petit' },
  ])
})

test('taken up later, who was asked within 90 days is offered a suggestion alone, and may decline for good', async () => {
  await takeUp(over(['suggestion']))
  await vi.waitFor(() => expect(field('[name=suggestion]')).not.toBeNull())
  expect(field('.scale')).toBeNull()
  service.view = over()
  button('Non merci')?.click()
  await vi.waitFor(() => expect(document.querySelector('.rate')).toBeNull())
  expect(service.to('/feedback').map(({ body }) => body)).toEqual([{ declined: true }])
})
