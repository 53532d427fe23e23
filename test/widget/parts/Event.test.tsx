import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { ConversationEvent } from '../../../protocol/index.ts'
import { Event, enParts, frParts } from '../../../widget/parts/index.ts'

afterEach(() => render(null, document.body))

const shown = (event: ConversationEvent, strings = frParts) => {
  render(<Event message={{ event, text: 'K7M2PX4RTA', name: 'Inès' }} strings={strings} />, document.body)
  return document.body.innerText
}

test.each(ConversationEvent.options)('%s is told in both languages', (event) => {
  const french = shown(event)
  const english = shown(event, enParts)
  expect(french).not.toBe('')
  expect(english).not.toBe(french)
})

test('an event that it does not know shows nothing', () => {
  expect(shown('something-new' as ConversationEvent)).toBe('')
})
