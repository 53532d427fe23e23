import { type Signal, useSignal } from '@preact/signals'
import { useId, useRef } from 'preact/hooks'
import type { CannedReply, Language, Placeholder } from '../../../protocol/index.ts'
import { placeholderNames, unknownIn } from '../../canned/fill.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import '../Canned.css'
import { Group } from './Field.tsx'

const languages: readonly Language[] = ['fr', 'en']
const titleMaxLength = 80
const textMaxLength = 2000
const placeholders = Object.keys(placeholderNames) as Placeholder[]

/** The canned replies of the merchant, language by language: read, written, thrown away. */
export function CannedSection() {
  const { desk, text } = useDesk()
  const { replies, failure, load } = desk.canned
  const words = text.canned.settings
  const language = useSignal<Language>('fr')
  const editing = useSignal<CannedReply | null>(null)
  const done = useSignal('')
  const shown = replies.value.filter((reply) => reply.language === language.value)
  const isNew = editing.value !== null && !replies.value.some(({ id }) => id === editing.value?.id)
  return (
    <Group title={text.canned.title} hint={words.lead}>
      <div role="alert" class="canned-status">
        {failure.value && (
          <Notice tone="bad" action={{ label: text.retry, run: () => void load() }}>
            {text.failure(failure.value)}
          </Notice>
        )}
      </div>
      <div class="canned-bar">
        <fieldset class="choice">
          <legend class="unseen">{words.languages}</legend>
          {languages.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={language.value === one}
              onClick={() => {
                language.value = one
                editing.value = null
              }}
            >
              {words.language[one]}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          class="button"
          onClick={() => {
            editing.value = { id: desk.newId(), language: language.value, title: '', text: '' }
          }}
        >
          {words.add}
        </button>
      </div>
      <p role="status" class="quiet canned-status">
        {done.value}
      </p>
      {isNew && editing.value && <ReplyForm reply={editing.value} editing={editing} done={done} />}
      {shown.length === 0 && !isNew && <p class="quiet">{text.canned.none[language.value]}</p>}
      <ul class="canned-replies">
        {shown.map((reply) => (
          <li key={reply.id}>
            {editing.value?.id === reply.id ? (
              <ReplyForm reply={reply} editing={editing} done={done} />
            ) : (
              <ReplyLine reply={reply} editing={editing} done={done} />
            )}
          </li>
        ))}
      </ul>
    </Group>
  )
}

interface LineProps {
  reply: CannedReply
  editing: Signal<CannedReply | null>
  done: Signal<string>
}

function ReplyLine({ reply, editing, done }: LineProps) {
  const { desk, text } = useDesk()
  const words = text.canned.settings
  const asking = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  return (
    <>
      <div>
        <strong lang={reply.language}>{reply.title}</strong>
        <p class="canned-preview" lang={reply.language}>
          {reply.text}
        </p>
      </div>
      <div class="canned-acts">
        <button
          type="button"
          class="button small"
          aria-label={words.edit(reply.title)}
          onClick={() => {
            done.value = ''
            editing.value = reply
          }}
        >
          {words.change}
        </button>
        <button
          type="button"
          class="button small"
          aria-label={words.removeOf(reply.title)}
          onClick={() => {
            asking.value = true
          }}
        >
          {words.remove}
        </button>
      </div>
      {asking.value && (
        <Dialog
          title={words.removeTitle}
          onClose={() => {
            asking.value = false
          }}
        >
          <p>{words.removeText(reply.title)}</p>
          <div role="alert">{failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}</div>
          <div class="dialog-buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                asking.value = false
              }}
            >
              {words.cancel}
            </button>
            <button
              type="button"
              class="button primary"
              onClick={async () => {
                failure.value = await desk.canned.forget(reply.id)
                if (failure.value === null) done.value = words.removed
              }}
            >
              {words.remove}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}

/** A reply being written. The names between braces are put in by a press, and checked. */
function ReplyForm({ reply, editing, done }: LineProps) {
  const { desk, text } = useDesk()
  const words = text.canned.settings
  const title = useSignal(reply.title)
  const body = useSignal(reply.text)
  const failure = useSignal<Failure | null>(null)
  const busy = useSignal(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const troubleId = useId()
  const unknown = unknownIn(body.value, reply.language)

  const insert = (placeholder: Placeholder) => {
    const name = `{${placeholderNames[placeholder][reply.language]}}`
    const { selectionStart: from = 0, selectionEnd: to = 0 } = area.current ?? {}
    body.value = body.value.slice(0, from) + name + body.value.slice(to)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(from + name.length, from + name.length)
    })
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    if (unknown.length > 0) return area.current?.focus()
    busy.value = true
    failure.value = await desk.canned.save({ ...reply, title: title.value.trim(), text: body.value.trim() })
    busy.value = false
    if (failure.value) return
    done.value = words.saved
    editing.value = null
  }

  return (
    <form class="canned-form" aria-label={reply.title ? words.edit(reply.title) : words.newTitle} onSubmit={submit}>
      <label class="field">
        <span>{words.name}</span>
        <input
          required
          maxLength={titleMaxLength}
          lang={reply.language}
          autocomplete="off"
          value={title.value}
          ref={(input) => {
            if (input && !input.dataset.met) {
              input.dataset.met = 'yes'
              input.focus()
            }
          }}
          onInput={({ currentTarget }) => {
            title.value = currentTarget.value
          }}
        />
      </label>
      <label class="field">
        <span>{words.text}</span>
        <textarea
          ref={area}
          required
          maxLength={textMaxLength}
          lang={reply.language}
          aria-describedby={troubleId}
          aria-invalid={unknown.length > 0}
          value={body.value}
          onInput={({ currentTarget }) => {
            body.value = currentTarget.value
          }}
        />
      </label>
      <fieldset class="canned-names">
        <legend class="unseen">{words.insert}</legend>
        {placeholders.map((placeholder) => (
          <button
            key={placeholder}
            type="button"
            class="chip"
            title={words.means[placeholder]}
            aria-label={`{${placeholderNames[placeholder][reply.language]}} ${words.means[placeholder]}`}
            onClick={() => insert(placeholder)}
          >{`{${placeholderNames[placeholder][reply.language]}}`}</button>
        ))}
      </fieldset>
      <p class="quiet">{words.missing}</p>
      <div id={troubleId} role="alert">
        {unknown.length > 0 && <p class="field-trouble">{words.unknown(unknown.join(', '))}</p>}
        {failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}
      </div>
      <p class="canned-acts">
        <button type="submit" class="button primary" aria-disabled={busy.value}>
          {words.save}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            editing.value = null
          }}
        >
          {words.cancel}
        </button>
      </p>
    </form>
  )
}
