import { Sheet } from '../components/Sheet.tsx'
import { words } from '../i18n/later.ts'
import { state } from '../state/store.ts'

/** Who handles the data, why, for how long, who receives it, and the shopper's rights; printable. */
export function Privacy() {
  const { name, privacy } = state.settings
  return (
    <Sheet title={words.privacyTitle}>
      {words.privacy(name, privacy.address, privacy.email).map(([title, text]) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <p class="buttons">
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </Sheet>
  )
}
