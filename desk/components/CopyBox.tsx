import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useDesk } from '../state/place.ts'

const copiedShownMs = 2_000

/** Something to copy into one's own pages. Where copying is forbidden, the text is selected instead. */
export function CopyBox({ title, value }: { title: string; value: string }) {
  const { text } = useDesk()
  const copied = useSignal(false)
  const code = useRef<HTMLElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const titleId = useId()
  useEffect(() => () => clearTimeout(timer.current), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      copied.value = true
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        copied.value = false
      }, copiedShownMs)
    } catch {
      if (code.current) getSelection()?.selectAllChildren(code.current)
    }
  }
  return (
    <div class="copy-box">
      <p id={titleId}>{title}</p>
      <div>
        <code ref={code}>{value}</code>
        <button type="button" class="button small" aria-label={text.functionCheck.copyOf(title)} onClick={copy}>
          {copied.value ? text.functionCheck.copied : text.functionCheck.copy}
        </button>
        <span class="unseen" role="status">
          {copied.value && text.functionCheck.copied}
        </span>
      </div>
    </div>
  )
}
