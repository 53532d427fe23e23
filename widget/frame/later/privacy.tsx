import { Sheet } from '../components/Sheet.tsx'
import { words } from '../i18n/later.ts'
import { state } from '../state/store.ts'

/** Who handles the data, why, for how long, who receives it, and the shopper's rights; what the shop adds is told apart; printable. */
export function Privacy() {
  const { name, privacy } = state.settings
  return (
    <Sheet title={words.privacyTitle}>
      {words.privacy(name, privacy).map(([title, text, added]) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
          {added && (
            <p>
              <em>{words.privacyAdded(name)}</em>
              {added}
            </p>
          )}
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
