import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Case } from '../../../protocol/index.ts'
import { movesOf } from '../../state/moves-allowed.ts'
import { useDesk } from '../../state/place.ts'
import { Icon } from '../Icon.tsx'
import './moves.css'

/** What can be done with the open case besides taking, giving back and resolving it. */
export function MoveMenu({ file }: { file: Case }) {
  const { desk, text } = useDesk()
  const open = useSignal(false)
  const list = useId()
  const place = useRef<HTMLDivElement>(null)
  const view = desk.file.view.value
  useEffect(() => {
    if (!open.value) return
    const close = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) open.value = false
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      open.value = false
      place.current?.querySelector('button')?.focus()
    }
    addEventListener('pointerdown', close)
    addEventListener('focusin', close)
    addEventListener('keydown', onKeyDown, true)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('focusin', close)
      removeEventListener('keydown', onKeyDown, true)
    }
  }, [open.value])
  if (!view || view.case.id !== file.id) return null
  const allowed = movesOf(desk, view)
  const ask = (kind: 'assign' | 'snooze' | 'merge' | 'reopen') => {
    open.value = false
    // Closing a dialog brings the focus back where it was: to what stays.
    place.current?.querySelector('button')?.focus()
    desk.moves.asked.value = { kind, cases: [file.id], one: true }
  }
  if (allowed.includes('reopen')) {
    return (
      <div ref={place}>
        <button type="button" class="button" onClick={() => ask('reopen')}>
          {text.moves.reopen}
        </button>
      </div>
    )
  }
  const items = (['assign', 'snooze', 'merge'] as const).filter((kind) => allowed.includes(kind))
  if (items.length === 0) return null
  return (
    <div ref={place} class="move-menu">
      <button
        type="button"
        class="button icon-only"
        aria-label={text.moves.more}
        title={text.moves.more}
        aria-expanded={open.value}
        aria-controls={list}
        onClick={() => {
          open.value = !open.value
        }}
      >
        <Icon name="more" />
      </button>
      <ul id={list} hidden={!open.value}>
        {items.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => ask(kind)}>
              {text.moves[kind]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
