import { render } from 'preact'
import { expect, test } from 'vitest'
import { ConversationEvent } from '../../../../protocol/index.ts'

// After the document has its language.
document.documentElement.lang = 'fr'
const { Event } = await import('../../../../widget/frame/later/event.tsx')
const { state, update } = await import('../../../../widget/frame/state/store.ts')
update({ settings: { ...state.settings, name: 'Maison Lucie' }, messages: [] })

test.each([
  ['case-reopened', 'Inès a rouvert votre dossier'],
  ['case-merged', 'Votre demande continue dans votre autre conversation, dossier TWNDC4TXGH.'],
  ['case-joined', 'Votre autre demande, dossier TWNDC4TXGH, est réunie à celle-ci.'],
  ['case-resolved', 'Dossier clos'],
] as const)('what happens to a case is said in words: %s', (event, words) => {
  const place = document.createElement('div')
  const message = {
    sequence: 1,
    id: 'm',
    author: 'system',
    name: 'Inès',
    text: 'TWNDC4TXGH',
    event,
    sentAt: '',
  } as const
  render(<Event message={message} />, place)
  expect(place.textContent).toContain(words)
})

test.each(ConversationEvent.options)('no event of a conversation is shown without words: %s', (event) => {
  const place = document.createElement('div')
  const about = { 'answer-held': '2026-11-23T10:00:00Z', 'answer-checked': '', 'answer-unchecked': '' }
  const text = about[event as keyof typeof about] ?? 'TWNDC4TXGH'
  render(<Event message={{ sequence: 1, id: 'm', author: 'system', name: 'Inès', text, event, sentAt: '' }} />, place)
  expect(place.textContent).toMatch(/\p{L}{3}/u)
})
