import { Icon, icons } from '../../parts/Icon.tsx'
import { strings } from '../i18n/index.ts'
import { send } from '../state/conversation.ts'
import { state } from '../state/store.ts'

/** Where the shopper writes. Enter sends, Shift + Enter makes a line. */
export const Composer = () => (
  <form
    class="composer"
    onSubmit={(event) => {
      event.preventDefault()
      send(state.draft)
    }}
  >
    <textarea
      id="message"
      aria-label={strings.message}
      placeholder={strings.placeholder}
      rows={1}
      value={state.draft}
      onInput={({ currentTarget }) => {
        state.draft = currentTarget.value
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
          event.preventDefault()
          send(state.draft)
        }
      }}
    />
    <button type="submit" aria-label={strings.send}>
      <Icon d={icons.send} />
    </button>
  </form>
)
