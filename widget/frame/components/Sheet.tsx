import type { ComponentChildren } from 'preact'
import { strings } from '../i18n/index.ts'
import { show } from '../state/store.ts'

/** Goes back to the conversation. */
export const leave = () => show('')

/** Only at its arrival on the page: the function is always the same. Never out of another document's hands. */
const focus = (element: HTMLElement | null) => {
  if (document.hasFocus()) element?.focus()
}

/** A page over the conversation: its title takes the focus when it opens. */
export const Sheet = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <main>
    <button type="button" class="back" onClick={leave}>
      ← {strings.back}
    </button>
    <h2 tabIndex={-1} ref={focus}>
      {title}
    </h2>
    {children}
  </main>
)
