import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { CannedReply, Case } from '../../protocol/index.ts'
import { fill, leftIn, matching } from '../canned/fill.ts'
import { useDesk } from '../state/place.ts'
import { todayInParis } from '../state/urgency.ts'
import { Dialog } from './Dialog.tsx'
import './Canned.css'

/** The canned replies of the shopper's language, searched by what is typed, each as this case fills it. */
export function CannedPicker(props: { file: Case; onPick: (text: string) => void; onClose: () => void }) {
  const { file, onPick, onClose } = props
  const { desk, text } = useDesk()
  const search = useSignal('')
  const chosen = useSignal(0)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const picked = useRef<string | null>(null)
  useEffect(() => {
    field.current?.focus()
    // Under a modal sheet nothing else takes the focus: what was chosen is put in place once it has gone.
    return () => {
      if (picked.current !== null) onPick(picked.current)
    }
  }, [])
  const state = desk.session.state.value
  const agent = state.kind === 'signed-in' ? state.session.agent.name : ''
  const today = todayInParis(desk.clock.value)
  const ofLanguage = desk.canned.replies.value.filter(({ language }) => language === file.language)
  const found = matching(ofLanguage, search.value)
  const at = Math.min(chosen.value, Math.max(0, found.length - 1))
  const filled = (reply: CannedReply) => fill(reply.text, file, { agent, today })

  const pick = (reply: CannedReply | undefined) => {
    if (!reply) return
    picked.current = filled(reply)
    onClose()
  }
  const move = (to: number) => {
    chosen.value = Math.max(0, Math.min(found.length - 1, to))
    list.current?.children[chosen.value]?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <Dialog title={text.canned.title} onClose={onClose}>
      <div class="canned-picker">
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={text.canned.search}
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found[at] && `${listId}-${found[at].id}`}
          placeholder={text.canned.searchHint}
          autocomplete="off"
          maxLength={80}
          value={search.value}
          onInput={({ currentTarget }) => {
            search.value = currentTarget.value
            chosen.value = 0
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(at + 1)
            else if (event.key === 'ArrowUp') move(at - 1)
            else if (event.key === 'Enter' && !event.isComposing) pick(found[at])
            else return
            event.preventDefault()
          }}
        />
        <p role="status" class={found.length > 0 ? 'unseen' : 'quiet'}>
          {found.length === 0 && (ofLanguage.length === 0 ? text.canned.none[file.language] : text.canned.nothing)}
        </p>
        {found.length > 0 && (
          <div ref={list} id={listId} role="listbox" aria-label={text.canned.list} class="canned-list">
            {found.map((reply, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, as in every combobox
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above, as in every combobox
              <div
                key={reply.id}
                id={`${listId}-${reply.id}`}
                role="option"
                aria-selected={index === at}
                onClick={() => pick(reply)}
              >
                <strong>{reply.title}</strong>
                <span class="canned-preview" lang={reply.language}>
                  <Marked words={filled(reply)} />
                </span>
              </div>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  )
}

/** What is still to be filled in, marked. */
function Marked({ words }: { words: string }) {
  const left = leftIn(words)
  return words
    .split(/(\{[^{}]*\})/)
    .map((piece, index) => (left.includes(piece) ? <mark key={index}>{piece}</mark> : piece))
}

/** The placeholders that the draft still holds: it does not leave with them. */
export function StillToFill({ names, onGo }: { names: string[]; onGo: (name: string) => void }) {
  const { text } = useDesk()
  return (
    <p class="still-to-fill">
      <span>{text.canned.toFill}</span>
      {names.map((name) => (
        <button key={name} type="button" class="chip" aria-label={text.canned.goTo(name)} onClick={() => onGo(name)}>
          <mark>{name}</mark>
        </button>
      ))}
    </p>
  )
}
