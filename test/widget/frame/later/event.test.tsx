import { render } from 'preact'
import { expect, test } from 'vitest'
import { en } from '../../../../widget/frame/i18n/later-en.ts'
import { fr } from '../../../../widget/frame/i18n/later-fr.ts'

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

test('no sentence is hidden in a table, where the build of one language would lose it', () => {
  const hidesOne = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((one) => typeof one === 'function' || hidesOne(one))
  for (const words of [fr, en]) {
    expect(Object.entries(words).flatMap(([name, value]) => (hidesOne(value) ? [name] : []))).toEqual([])
  }
})
