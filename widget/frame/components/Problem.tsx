import { strings } from '../i18n/index.ts'
import { state } from '../state/store.ts'

/** A refusal in the shopper's words, with two ways forward: try again, or write to the shop. */
export function Problem() {
  const { problem, again, settings } = state
  return (
    <div role="alert">
      {problem && (
        <p class="problem">
          {strings.problems[problem] ?? strings.problems.unexpected}{' '}
          {again && (
            <button type="button" onClick={again}>
              {strings.retry}
            </button>
          )}{' '}
          <a href={`mailto:${settings.privacy.email}`}>{strings.email}</a>
        </p>
      )}
    </div>
  )
}
