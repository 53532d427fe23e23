import { render } from 'preact'
import { expect, test } from 'vitest'

// After the document has its language.
document.documentElement.lang = 'fr'
const { Event } = await import('../../../../widget/frame/later/event.tsx')

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
