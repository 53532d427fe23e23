import { useSignal } from '@preact/signals'
import type { KeyMade, KeyView } from '../../../protocol/index.ts'
import { wallInParis } from '../../state/paris.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { FactorForm } from '../account/FactorForm.tsx'
import { CopyBox } from '../CopyBox.tsx'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import { Group } from './Field.tsx'
import { MakeKeyDialog } from './MakeKeyDialog.tsx'
import './Keys.css'

/** The keys of the merchant's own programs: what each may do, when it was used, and how it ends. */
export function KeysSection() {
  const { desk, text } = useDesk()
  const { view, failure, load } = desk.settingsPage.keys
  const w = text.keys
  const making = useSignal(false)
  const documentation = desk.publicAddress('/docs')
  return (
    <div class="settings-form">
      <div role="alert">
        {failure.value && (
          <Notice tone="bad" {...(!view.value && { action: { label: text.retry, run: () => void load() } })}>
            {text.failure(failure.value)}
          </Notice>
        )}
      </div>
      {!view.value && !failure.value && <p role="status">{text.loading}</p>}
      {view.value && (
        <Group title={w.title} hint={w.hint}>
          {documentation && (
            <p>
              <a href={documentation} target="_blank" rel="noreferrer">
                {w.docs}
              </a>
            </p>
          )}
          {view.value.keys.length === 0 ? (
            <p class="quiet">{w.empty}</p>
          ) : (
            <ul class="keys">
              {view.value.keys.map((key) => (
                <KeyLine key={key.id} known={key} />
              ))}
            </ul>
          )}
          <p>
            <button
              type="button"
              class="button primary"
              onClick={() => {
                making.value = true
              }}
            >
              {w.make}
            </button>
          </p>
        </Group>
      )}
      {making.value && (
        <MakeKeyDialog
          onClose={() => {
            making.value = false
          }}
        />
      )}
    </div>
  )
}

function KeyLine({ known }: { known: KeyView }) {
  const { desk, text } = useDesk()
  const { id, name, prefix, scopes, endsAt, usedOn, rotatingUntil } = known
  const w = text.keys
  const now = desk.clock.value
  const hasEnded = Date.parse(endsAt) <= now.getTime()
  const asking = useSignal<'rotate' | 'withdraw' | null>(null)
  const close = () => {
    asking.value = null
  }
  const ask = (what: 'rotate' | 'withdraw') => (
    <button
      type="button"
      class="button small"
      aria-label={w.of(w[what], name)}
      onClick={() => {
        asking.value = what
      }}
    >
      {w[what]}
    </button>
  )
  return (
    <li>
      <div class="key-head">
        <p>
          <strong>{name}</strong> {hasEnded && <span class="tag key-ended">{w.ended}</span>}
          <br />
          <code>{prefix}…</code>
        </p>
        <p class="person-actions">
          {ask('rotate')}
          {ask('withdraw')}
        </p>
      </div>
      <ul class="key-scopes" aria-label={w.scopes}>
        {scopes.map((scope) => (
          <li key={scope} class="tag">
            {w.scopeNames[scope]}
          </li>
        ))}
      </ul>
      <p class="quiet">
        {usedOn ? w.used(text.formats.longDay(usedOn)) : w.unused}
        {!hasEnded && <> · {w.until(text.formats.longDay(wallInParis(Date.parse(endsAt)).day))}</>}
        {rotatingUntil && (
          <>
            <br />
            {w.rotating(text.formats.at(rotatingUntil, now))}
          </>
        )}
      </p>
      {asking.value === 'rotate' && <RotateKeyDialog known={known} onClose={close} />}
      {asking.value === 'withdraw' && (
        <Dialog title={w.withdrawTitle(name)} onClose={close}>
          <div class="confirm">
            <p>{w.withdrawLead}</p>
            <p class="person-actions">
              <button
                type="button"
                class="button primary"
                onClick={() => {
                  close()
                  void desk.settingsPage.keys.withdraw(id)
                }}
              >
                {w.withdraw}
              </button>
              <button type="button" class="button" onClick={close}>
                {text.cancel}
              </button>
            </p>
          </div>
        </Dialog>
      )}
    </li>
  )
}

function RotateKeyDialog({ known: { id, name }, onClose }: { known: KeyView; onClose: () => void }) {
  const { desk, text } = useDesk()
  const w = text.keys
  const busy = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const made = useSignal<KeyMade | null>(null)
  const rotate = async (code?: string) => {
    if (busy.value) return
    busy.value = true
    const outcome = await desk.settingsPage.keys.rotate(id, code)
    busy.value = false
    failure.value = 'failure' in outcome ? outcome.failure : null
    if ('ok' in outcome) made.value = outcome.ok
  }
  if (made.value) return <KeyShown made={made.value} onClose={onClose} />
  return (
    <Dialog title={w.rotateTitle(name)} onClose={onClose}>
      <div class="confirm">
        <p>{w.rotateLead}</p>
        {desk.settings.access ? (
          <>
            <div role="alert">{failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}</div>
            <p class="person-actions">
              <button type="button" class="button primary" aria-disabled={busy.value} onClick={() => void rotate()}>
                {w.rotate}
              </button>
              <button type="button" class="button" onClick={onClose}>
                {text.cancel}
              </button>
            </p>
          </>
        ) : (
          <FactorForm busy={busy.value} failure={failure.value} action={w.rotate} onCode={rotate} onCancel={onClose} />
        )}
      </div>
    </Dialog>
  )
}

/** The whole key, this once. */
export function KeyShown({ made: { key, secret }, onClose }: { made: KeyMade; onClose: () => void }) {
  const { text } = useDesk()
  const w = text.keys
  return (
    <Dialog title={w.secretTitle} onClose={onClose}>
      <p>{w.secretLead}</p>
      <CopyBox title={w.secret(key.name)} value={secret} />
      <div class="dialog-buttons">
        <button type="button" class="button primary" onClick={onClose}>
          {w.done}
        </button>
      </div>
    </Dialog>
  )
}
