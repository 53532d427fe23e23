import { useSignal } from '@preact/signals'
import { useId, useRef } from 'preact/hooks'
import type { Case, Message, SentDespite } from '../../protocol/index.ts'
import { firstToFill, leftIn } from '../canned/fill.ts'
import { lawRemarks } from '../draft-check/law.ts'
import { toneRemarks } from '../draft-check/tone.ts'
import type { Draft } from '../state/drafts.ts'
import { firstName } from '../state/first-name.ts'
import { claim } from '../state/focus.ts'
import { useDesk } from '../state/place.ts'
import { controlKey } from '../state/shortcuts.ts'
import { CannedPicker, StillToFill } from './CannedPicker.tsx'
import { Decisions } from './case/Decisions.tsx'
import { LawRemarks, ToneRemarks } from './DraftRemarks.tsx'
import { JoinFiles } from './files/JoinFiles.tsx'
import { isSelf, RepliedMeanwhile } from './Live.tsx'
import { Notice } from './Notice.tsx'
import './Composer.css'

const textMaxLength = 4000
const blank = '[…]'

/** Where the agent writes: the suggested reply to take over, sentences to insert, and what went wrong with the text kept. */
export function Composer({ file, transcript }: { file: Case; transcript: Message[] }) {
  const { desk, text } = useDesk()
  const state = desk.session.state.value
  const mine = state.kind === 'signed-in' && file.claimedBy?.id === state.session.agent.id
  const name = firstName(file.contact.name)
  if (file.status === 'claimed' && mine) return <Reply file={file} transcript={transcript} name={name} />
  const kept = desk.drafts.of(file.id).text.trim() !== ''
  return (
    <div class="composer closed">
      <p>
        {file.status === 'waiting'
          ? desk.mayAct.value
            ? text.reply.claimFirst
            : text.reply.readOnly
          : file.status === 'resolved'
            ? text.reply.closed
            : text.reply.withOther(file.claimedBy?.name ?? '')}
        {kept && file.status !== 'resolved' && ` ${text.reply.draftKept}`}
        {file.satisfaction !== undefined && ` ${text.file.satisfaction(file.satisfaction)}.`}
        {file.satisfactionWord !== undefined && (
          <>
            {' '}
            <q lang={file.language}>
              <bdi>{file.satisfactionWord}</bdi>
            </q>
          </>
        )}
      </p>
      {file.status === 'waiting' && desk.mayAct.value && (
        <button
          type="button"
          class="button primary claim-below"
          data-reply
          aria-disabled={desk.file.changing.value !== null}
          onClick={() => void claim(desk)}
        >
          {text.file.claim}
        </button>
      )}
    </div>
  )
}

function Reply({ file, transcript, name }: { file: Case; transcript: Message[]; name: string }) {
  const { desk, text } = useDesk()
  const field = useRef<HTMLTextAreaElement>(null)
  const warnedOf = useSignal<string | null>(null)
  /** The drafts that were found to deny a right, or to be read again for their tone. */
  const lawOf = useSignal<string | null>(null)
  const toneOf = useSignal<string | null>(null)
  const troubleId = useId()
  const draft: Draft = desk.drafts.all.value.get(file.id) ?? { text: '', sending: false }
  const isEmpty = draft.text.trim() === '' && !desk.attachments.all.value.get(file.id)?.length
  const over = draft.text.trim().length - textMaxLength
  const warned = warnedOf.value === draft.text && draft.text.includes(blank)
  // A question about a fact is no reply yet: with its answer, the one proposed is worth more.
  const replied = transcript.some(
    ({ author, event, question }) => (author === 'agent' && question === undefined) || event === 'end-confirmed',
  )

  const againstLaw = lawOf.value === draft.text ? lawRemarks(draft.text, file) : []
  const badTone = toneOf.value === draft.text ? toneRemarks(draft.text, file.language) : []

  /** What another has told the shopper since this draft was begun. */
  const said = saidSince(transcript, draft)
  const isHeld = draft.failure?.type === 'replied-meanwhile' && said.length > 0
  // What one has said oneself, from this page, is no news.
  const isNews = isHeld || said.some((message) => !isSelf(desk, message))

  const picking = useSignal(false)
  const left = leftIn(draft.text)
  const goTo = (name: string) => {
    const from = draft.text.indexOf(name)
    field.current?.focus()
    field.current?.setSelectionRange(from, from + name.length)
  }

  const send = async (despite?: SentDespite) => {
    if (isEmpty || over > 0 || draft.sending || !desk.attachments.areReady(file.id)) return field.current?.focus()
    // What was said stood here while it was read: asked again, the reply goes.
    if (said.length > 0 && (isHeld || !isNews)) desk.drafts.hasSeen(file.id, said.at(-1)?.sequence ?? 0)
    if (left[0] !== undefined) return goTo(left[0])
    if (draft.text.includes(blank) && !warned) {
      warnedOf.value = draft.text
      selectBlank(false)
      return
    }
    if (!despite && lawRemarks(draft.text, file).length > 0) {
      lawOf.value = draft.text
      return
    }
    if (!despite && toneOf.value !== draft.text && toneRemarks(draft.text, file.language).length > 0) {
      toneOf.value = draft.text
      return
    }
    if (await desk.send(file.id, despite)) field.current?.focus()
  }
  /** Puts the caret on the first blank to fill in, else where one goes on: at the top of a fresh text, at the end of another. */
  const selectBlank = (fresh: boolean) =>
    requestAnimationFrame(() => {
      const area = field.current
      if (!area) return
      area.focus()
      const at = firstToFill(area.value)
      const otherwise = fresh ? 0 : area.value.length
      area.setSelectionRange(at?.from ?? otherwise, at?.to ?? otherwise)
      // A browser need not show what a script selects.
      if (at) area.scrollTop = (at.from / area.value.length) * area.scrollHeight - area.clientHeight / 2
      else area.scrollTop = fresh ? 0 : area.scrollHeight
    })
  const insert = (sentence: string) => {
    const before = draft.text.trimEnd()
    desk.drafts.write(file.id, before === '' ? sentence : `${before}\n\n${sentence}`)
    selectBlank(before === '')
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {!replied && draft.text.trim() === '' && file.suggestedReply !== '' && (
        <div class="suggested">
          <div>
            <p class="suggested-title">{text.reply.suggested}</p>
            <button type="button" class="button small" onClick={() => insert(file.suggestedReply)}>
              {text.reply.useSuggested}
            </button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <p class="suggested-text" lang={file.language} tabIndex={0}>
            {file.suggestedReply}
          </p>
        </div>
      )}
      <Decisions file={file} transcript={transcript} onWritten={selectBlank} />
      <div class="composer-field" data-sending={draft.sending}>
        <textarea
          ref={field}
          data-reply
          rows={1}
          lang={file.language}
          aria-label={text.reply.label(name)}
          aria-describedby={troubleId}
          aria-invalid={over > 0}
          placeholder={text.reply.placeholder(name)}
          value={draft.text}
          readOnly={draft.sending}
          onInput={({ currentTarget }) => {
            desk.drafts.write(file.id, currentTarget.value)
            desk.tellTyping(file.id)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
              event.preventDefault()
              void send()
            }
            if (event.key === '/' && isAtLineStart(event.currentTarget)) {
              event.preventDefault()
              picking.value = true
            }
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <div class="composer-foot">
          <JoinFiles caseId={file.id} />
          <button
            type="button"
            class="button small canned-button"
            title={text.canned.open}
            onClick={() => {
              picking.value = true
            }}
          >
            {text.canned.button}
          </button>
          <span class="composer-hint" aria-hidden="true">
            {text.reply.shortcut(`${controlKey(text)} + ${text.help.enter}`)}
          </span>
          <button type="submit" class="button primary" aria-disabled={draft.sending || isEmpty}>
            {draft.sending ? text.reply.sending : text.reply.send}
          </button>
        </div>
      </div>
      <div id={troubleId} role="alert">
        {isNews && (
          <RepliedMeanwhile
            said={said}
            held={isHeld}
            onRead={() => (isHeld ? void send() : desk.drafts.hasSeen(file.id, said.at(-1)?.sequence ?? 0))}
          />
        )}
        {draft.failure && !isHeld && (
          <Notice tone="bad" action={{ label: text.retry, run: () => void send() }}>
            {text.reply.notSent} {text.failure(draft.failure)}
          </Notice>
        )}
        {over > 0 && <Notice tone="bad">{text.reply.tooLong(over)}</Notice>}
        {left.length > 0 && <StillToFill names={left} onGo={goTo} />}
        {warned && <Notice tone="quiet">{text.reply.blank}</Notice>}
        {againstLaw.length > 0 && <LawRemarks remarks={againstLaw} onSend={(despite) => void send(despite)} />}
        {againstLaw.length === 0 && badTone.length > 0 && <ToneRemarks remarks={badTone} />}
      </div>
      {picking.value && (
        <CannedPicker
          file={file}
          onPick={insert}
          onClose={() => {
            picking.value = false
          }}
        />
      )}
    </form>
  )
}

/** Where "/" begins a line: there it opens the canned replies. */
function isAtLineStart({ value, selectionStart }: HTMLTextAreaElement): boolean {
  return selectionStart === 0 || value[selectionStart - 1] === '\n'
}

function saidSince(transcript: Message[], { text, seen, attempt }: Draft): Message[] {
  if (seen === undefined || text.trim() === '') return []
  return transcript.filter(({ author, sequence, id }) => author === 'agent' && sequence > seen && id !== attempt?.id)
}
