import { useDesk } from '../state/place.ts'
import { Icon } from './Icon.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { LostLine } from './Live.tsx'
import { Notice } from './Notice.tsx'
import { Pages } from './Pages.tsx'
import './TopBar.css'

/** Who is at the desk of which merchant, and whether what is shown is live. */
export function TopBar() {
  const { desk, text } = useDesk()
  const state = desk.session.state.value
  if (state.kind !== 'signed-in') return null
  const live = desk.live.value
  const failure = desk.session.failure.value
  return (
    <header class="top-bar">
      <h1 class="wordmark">Recours</h1>
      <p class="top-bar-merchant">{state.session.merchant.name}</p>
      <Pages />
      <p class="live" role="status" data-live={live === null ? 'connecting' : live ? 'yes' : 'lost'}>
        {live === null ? text.bar.connecting : live ? text.bar.live : text.bar.lost}
      </p>
      <div class="top-bar-end">
        <LanguageChoice />
        <button
          type="button"
          class="button icon-only"
          aria-label={text.bar.help}
          title={text.bar.help}
          onClick={() => {
            desk.helpShown.value = true
          }}
        >
          <Icon name="help" />
        </button>
        <p class="top-bar-agent" title={state.session.agent.email}>
          <span class="unseen">{text.bar.signedInAs(state.session.agent.name)}</span>
          <a href="#/account" aria-label={text.account.of(state.session.agent.name)}>
            {state.session.agent.name}
          </a>
        </p>
        <button
          type="button"
          class="button icon-only"
          aria-label={text.bar.signOut}
          title={text.bar.signOut}
          onClick={() => desk.session.signOut()}
        >
          <Icon name="leave" />
        </button>
      </div>
      <div class="top-bar-trouble" role="alert">
        <LostLine />
        {failure && <Notice tone="bad">{text.failure(failure)}</Notice>}
      </div>
    </header>
  )
}
