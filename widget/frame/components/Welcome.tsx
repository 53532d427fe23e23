import { strings } from '../i18n/index.ts'
import { send } from '../state/conversation.ts'
import { state } from '../state/store.ts'

/** Before the first message: what this is, and four ways to begin. */
export const Welcome = () => (
  <main>
    <h2>{state.settings.greeting || strings.hello}</h2>
    <p>{strings.promise}</p>
    <div class="starters">
      {strings.starters.map((starter) => (
        <button type="button" key={starter} onClick={() => send(starter)}>
          {starter}
        </button>
      ))}
    </div>
    <p class="fine">{strings.general}</p>
  </main>
)
