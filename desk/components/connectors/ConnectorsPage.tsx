import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ConnectorView } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import '../DeskPage.css'
import '../FunctionCheckPage.css'
import { ConnectorDialog } from './ConnectorDialog.tsx'
import './ConnectorsPage.css'
import { DeliveryLog } from './DeliveryLog.tsx'

/** Which other tools are told of what happens here, how that went, and what was given up. Administrators only. */
export function ConnectorsPage() {
  const { desk, text } = useDesk()
  const w = text.connectors
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const dialog = useSignal<'add' | ConnectorView | null>(null)
  const view = desk.connectors.view.value
  const failure = desk.connectors.failure.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="desk-page" aria-label={w.title} tabIndex={0}>
      <div class="desk-page-inside">
        <header class="desk-page-head">
          <div>
            <h2 ref={title} tabIndex={-1}>
              {w.title}
            </h2>
            <p class="desk-page-lead">{w.lead}</p>
          </div>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              dialog.value = 'add'
            }}
          >
            {w.add}
          </button>
        </header>
        <div role="alert">
          {failure && (
            <Notice tone="bad" action={{ label: text.retry, run: () => void desk.connectors.load() }}>
              {text.failure(failure)}
            </Notice>
          )}
        </div>
        {view === null && !failure && <p role="status">{text.loading}</p>}
        {view && view.connectors.length === 0 && (
          <div class="connectors-empty">
            <p>{w.empty}</p>
            <p>{w.emptyHint}</p>
          </div>
        )}
        {view && view.connectors.length > 0 && (
          <ul class="connectors">
            {view.connectors.map((connector) => (
              <ConnectorCard
                key={connector.id}
                connector={connector}
                onRotate={() => {
                  dialog.value = connector
                }}
              />
            ))}
          </ul>
        )}
        <DeliveryLog />
        {dialog.value && (
          <ConnectorDialog
            changing={dialog.value === 'add' ? null : dialog.value}
            onClose={() => {
              dialog.value = null
            }}
          />
        )}
      </div>
    </section>
  )
}

function ConnectorCard({ connector, onRotate }: { connector: ConnectorView; onRotate: () => void }) {
  const { desk, text } = useDesk()
  const w = text.connectors
  const { id, kind, name, target, disabled, failingSince, rotatingUntil, repliesAt } = connector
  const now = desk.clock.value
  const state = disabled ? 'off' : failingSince ? 'failing' : 'on'
  const asking = useSignal(false)
  const close = () => {
    asking.value = false
  }
  return (
    <li class="connector">
      <div class="connector-head">
        <div>
          <h3>{name}</h3>
          <p class="quiet">
            {w.kinds[kind]} · <span class="connector-target">{target}</span>
          </p>
        </div>
        <p class={`tag connector-${state}`}>
          {disabled ? w.off : failingSince ? w.failing(text.formats.at(failingSince, now)) : w.active}
        </p>
      </div>
      {disabled?.why === 'gone' && <p class="connector-trouble">{w.gone}</p>}
      {rotatingUntil && <p class="quiet">{w.rotating(text.formats.at(rotatingUntil, now))}</p>}
      {repliesAt && !disabled && <CopyableReplies address={repliesAt} />}
      <p class="connector-actions">
        {!disabled && (
          <button
            type="button"
            class="button small"
            aria-label={w.of(w.test, name)}
            onClick={() => void desk.connectors.act(id, 'test')}
          >
            {w.test}
          </button>
        )}
        {kind !== 'email' && !disabled && (
          <button type="button" class="button small" aria-label={w.of(w.rotate, name)} onClick={onRotate}>
            {w.rotate}
          </button>
        )}
        <button
          type="button"
          class="button small"
          aria-label={w.of(disabled ? w.enable : w.disable, name)}
          onClick={() => void desk.connectors.act(id, disabled ? 'enable' : 'disable')}
        >
          {disabled ? w.enable : w.disable}
        </button>
        {disabled && (
          <button
            type="button"
            class="button small"
            aria-label={w.of(w.remove, name)}
            onClick={() => {
              asking.value = true
            }}
          >
            {w.remove}
          </button>
        )}
      </p>
      {asking.value && (
        <Dialog title={w.of(w.remove, name)} onClose={close}>
          <div class="confirm">
            <p>{w.removeLead}</p>
            <p class="connector-actions">
              <button
                type="button"
                class="button primary"
                onClick={() => {
                  close()
                  void desk.connectors.remove(id)
                }}
              >
                {w.remove}
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

function CopyableReplies({ address }: { address: string }) {
  const { text } = useDesk()
  return (
    <p class="connector-replies">
      <span class="quiet">{text.connectors.repliesAt}</span> <code>{address}</code>
    </p>
  )
}
