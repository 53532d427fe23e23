import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CaseView } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import { BackButton } from './BackButton.tsx'
import { CaseFilePanel } from './CaseFilePanel.tsx'
import { CaseHeader } from './CaseHeader.tsx'
import { Composer } from './Composer.tsx'
import { ShopperNow } from './Live.tsx'
import { Notice } from './Notice.tsx'
import { Transcript } from './Transcript.tsx'
import './CasePane.css'

/** The open case, or what to do to open one. */
export function CasePane() {
  const { desk, text } = useDesk()
  const { file } = desk
  const view = file.view.value
  const failure = file.failure.value
  if (file.id.value === null)
    return (
      <div class="case-pane none">
        <div class="case-none">
          <p class="case-none-title">{text.queue.choose}</p>
          <p>{text.queue.chooseHint}</p>
          {desk.preferences.shortcuts.value && (
            <p class="case-none-keys" aria-hidden="true">
              <kbd>j</kbd> <kbd>k</kbd> <kbd>{text.help.enter}</kbd>
            </p>
          )}
        </div>
      </div>
    )
  if (view) return <OpenCase key={view.case.id} view={view} />
  return (
    <div class="case-pane none">
      <BackButton />
      <div class="case-none">
        {failure ? (
          <div role="alert">
            <Notice tone="bad" action={{ label: text.retry, run: () => void file.refetch() }}>
              {text.failure(failure)}
            </Notice>
          </div>
        ) : (
          <p role="status">{text.loading}</p>
        )}
      </div>
    </div>
  )
}

function OpenCase({ view }: { view: CaseView }) {
  const { desk, text } = useDesk()
  const tab = useSignal<'conversation' | 'file'>('conversation')
  const whole = useSignal(false)
  const title = useRef<HTMLHeadingElement>(null)
  const failure = desk.file.failure.value
  // In the same task as the drawing: a key pressed right after must find the focus where it will stay.
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), [])

  /** Brings one place of the case into sight, whichever tab holds it, and puts the focus there. */
  const reveal = (in_: 'conversation' | 'file', id: string) => {
    tab.value = in_
    requestAnimationFrame(() => {
      const place = document.getElementById(id)
      if (place instanceof HTMLDetailsElement) place.open = true
      place?.scrollIntoView({ block: 'center' })
      const target = place instanceof HTMLDetailsElement ? place.querySelector('summary') : place
      if (target instanceof HTMLElement) target.focus({ preventScroll: true })
    })
  }
  const openCitation = (article: string) => reveal('file', citationPlace(article))
  const openMessage = (messageId: string) => {
    whole.value = true
    reveal('conversation', messagePlace(messageId))
  }

  return (
    <div class="case-pane" data-tab={tab.value}>
      <CaseHeader file={view.case} title={title} onCitation={openCitation} />
      <div role="alert" class="case-trouble">
        {failure && (
          <Notice tone="bad" action={{ label: text.retry, run: () => void desk.file.refetch() }}>
            {text.failure(failure)}
          </Notice>
        )}
      </div>
      <fieldset class="choice case-tabs">
        <legend class="unseen">{text.file.reference(view.case.reference)}</legend>
        {(['conversation', 'file'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={tab.value === one}
            onClick={() => {
              tab.value = one
            }}
          >
            {text.file.tabs[one]}
          </button>
        ))}
      </fieldset>
      <section class="case-conversation" aria-label={text.conversation.title}>
        <Transcript view={view} whole={whole} onCitation={openCitation} />
        <ShopperNow file={view.case} />
        <Composer file={view.case} transcript={view.transcript} />
      </section>
      <CaseFilePanel file={view.case} onCitation={openCitation} onMessage={openMessage} />
    </div>
  )
}

/** Id of the element that shows a citation. */
export function citationPlace(article: string): string {
  return `citation-${article}`
}

/** Id of the element that shows a message. */
export function messagePlace(messageId: string): string {
  return `message-${messageId}`
}
