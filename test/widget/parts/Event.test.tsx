import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { ConversationEvent } from '../../../protocol/index.ts'
import { Event, enParts, frParts } from '../../../widget/parts/index.ts'

afterEach(() => render(null, document.body))

const shown = (event: ConversationEvent, strings = frParts) => {
  render(<Event message={{ event, text: 'K7M2PX4RTA', name: 'Inès' }} strings={strings} />, document.body)
  return document.body.innerText
}

/** Told by the frame's later file: see `test/widget/frame/later/event.test.tsx`. */
const toldLater = new Set<ConversationEvent>([
  'case-reopened',
  'case-merged',
  'case-joined',
  'answer-held',
  'answer-checked',
  'answer-unchecked',
])

test.each(ConversationEvent.options.filter((event) => !toldLater.has(event)))(
  '%s is told in both languages',
  (event) => {
    const french = shown(event)
    const english = shown(event, enParts)
    expect(french).not.toBe('')
    expect(english).not.toBe(french)
  },
)

test('an event that it does not know shows nothing', () => {
  expect(shown('something-new' as ConversationEvent)).toBe('')
})
