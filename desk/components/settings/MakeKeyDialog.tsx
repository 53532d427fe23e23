import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { KeyMade, KeyScope } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import { CheckField } from './Field.tsx'
import { KeyShown } from './KeysSection.tsx'

const allScopes: KeyScope[] = ['conversations:write', 'cases:read', 'cases:write', 'replies:write', 'events:write']
const codeForm = /^(?:\d{6}|[0-9A-Z]{5}-?[0-9A-Z]{5})$/

/** Asks what a new key is for and, once more, who asks; then shows it, once. */
export function MakeKeyDialog({ onClose }: { onClose: () => void }) {
  const { desk, text } = useDesk()
  const w = text.keys
  const name = useSignal('')
  const scopes = useSignal<KeyScope[]>([])
  const code = useSignal('')
  const trouble = useSignal<'missing' | 'code' | Failure | null>(null)
  const busy = useSignal(false)
  const made = useSignal<KeyMade | null>(null)
  const troubleId = useId()
  const asksCode = !desk.settings.access
  const isCodeWrong =
    trouble.value === 'code' || (typeof trouble.value === 'object' && trouble.value?.type === 'wrong-code')

  const save = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    const typed = code.value.replace(/\s/g, '').toUpperCase()
    if (name.value.trim() === '' || scopes.value.length === 0) trouble.value = 'missing'
    else if (asksCode && !codeForm.test(typed)) trouble.value = 'code'
    else {
      busy.value = true
      const outcome = await desk.settingsPage.keys.make({
        name: name.value.trim(),
        scopes: scopes.value,
        ...(asksCode && { code: typed }),
      })
      busy.value = false
      trouble.value = 'failure' in outcome ? outcome.failure : null
      if ('ok' in outcome) made.value = outcome.ok
    }
  }
  const said = () => {
    if (trouble.value === 'missing') return w.missing
    if (trouble.value === 'code') return text.account.factorInvalid
    return trouble.value && (trouble.value.type === 'wrong-code' ? text.account.wrong : text.failure(trouble.value))
  }

  if (made.value) return <KeyShown made={made.value} onClose={onClose} />
  return (
    <Dialog title={w.make} onClose={onClose}>
      <form class="key-form" noValidate onSubmit={save}>
        <label class="field">
          <span>{w.name}</span>
          <input
            type="text"
            required
            maxLength={80}
            autocomplete="off"
            value={name.value}
            aria-invalid={trouble.value === 'missing' && name.value.trim() === ''}
            aria-describedby={troubleId}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value
            }}
          />
          <small class="quiet">{w.nameHint}</small>
        </label>
        <fieldset>
          <legend>{w.scopes}</legend>
          <p class="quiet">{w.scopesHint}</p>
          {allScopes.map((scope) => (
            <CheckField
              key={scope}
              label={w.scopeNames[scope]}
              hint={`${w.scopeHints[scope]} (${scope})`}
              checked={scopes.value.includes(scope)}
              onChange={(checked) => {
                scopes.value = allScopes.filter((one) => (one === scope ? checked : scopes.value.includes(one)))
              }}
            />
          ))}
        </fieldset>
        {asksCode && (
          <label class="field">
            <span>{text.account.presentCode}</span>
            <input
              class="code"
              type="text"
              name="factor"
              autocomplete="one-time-code"
              autocapitalize="characters"
              spellcheck={false}
              required
              maxLength={14}
              value={code.value}
              aria-invalid={isCodeWrong}
              aria-describedby={troubleId}
              onInput={({ currentTarget }) => {
                code.value = currentTarget.value
              }}
            />
          </label>
        )}
        <div id={troubleId} role="alert">
          {trouble.value && <Notice tone="bad">{said()}</Notice>}
        </div>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            {text.cancel}
          </button>
          <button type="submit" class="button primary" aria-disabled={busy.value}>
            {busy.value ? w.making : w.make}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
