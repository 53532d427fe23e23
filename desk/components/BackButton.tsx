import { useDesk } from '../state/place.ts'
import { Icon } from './Icon.tsx'

/** From a case back to the queue, where both do not fit side by side. */
export function BackButton() {
  const { desk, text } = useDesk()
  return (
    <button
      type="button"
      class="button icon-only case-back"
      aria-label={text.file.back}
      onClick={() => desk.openCase(null)}
    >
      <Icon name="back" />
    </button>
  )
}
