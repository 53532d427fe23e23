import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { ConnectorAdded, ConnectorKind, ConnectorView } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { CopyBox } from '../CopyBox.tsx'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import {
  connectorKinds,
  type FieldName,
  fieldsOf,
  inputOf,
  missingOf,
  secretFieldsOf,
  trimmed,
  type Values,
} from './fields.ts'

const secret = new Set<FieldName>(['token', 'signingSecret'])

/** Adds a connector, or changes the secrets of one; then shows, once, what the service made. */
export function ConnectorDialog({ changing, onClose }: { changing: ConnectorView | null; onClose: () => void }) {
  const { desk, text } = useDesk()
  const w = text.connectors
  const kind = useSignal<ConnectorKind>(changing?.kind ?? 'webhook')
  const name = useSignal('')
  const values = useSignal<Values>({})
  const trouble = useSignal<FieldName[] | Failure | null>(null)
  const saving = useSignal(false)
  const added = useSignal<ConnectorAdded | null>(null)
  const troubleId = useId()
  const hintId = useId()
  const fieldId = useId()
  const fields = (changing ? secretFieldsOf : fieldsOf)[kind.value]
  const missing = Array.isArray(trouble.value) ? trouble.value : []
  const isNameMissing = Array.isArray(trouble.value) && !changing && name.value.trim() === ''

  const asked = (field: FieldName) => ({
    id: `${fieldId}-${field}`,
    autocomplete: 'off',
    spellcheck: false,
    required: field !== 'signingSecret',
    placeholder: field === 'url' ? 'https://' : undefined,
    value: values.value[field] ?? '',
    'aria-invalid': missing.includes(field),
    'aria-describedby': missing.includes(field) ? troubleId : undefined,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      values.value = { ...values.value, [field]: currentTarget.value }
    },
  })

  const save = async () => {
    if (saving.value) return
    const lacking = missingOf(fields, values.value)
    if (lacking.length > 0 || (!changing && name.value.trim() === '')) {
      trouble.value = lacking
      return
    }
    saving.value = true
    const outcome = changing
      ? await desk.connectors.rotate(changing.id, trimmed(values.value))
      : await desk.connectors.add(inputOf(kind.value, name.value.trim(), values.value))
    saving.value = false
    trouble.value = 'failure' in outcome ? outcome.failure : null
    if ('ok' in outcome && (outcome.ok.secrets || (!changing && outcome.ok.connector.repliesAt)))
      added.value = outcome.ok
    else if ('ok' in outcome) onClose()
  }

  if (added.value) return <Secrets added={added.value} onClose={onClose} />
  return (
    <Dialog title={changing ? w.of(w.rotate, changing.name) : w.add} onClose={onClose}>
      <form
        class="connector-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {changing ? (
          <p>{w.rotateHint}</p>
        ) : (
          <>
            <label class="field">
              <span>{w.kind}</span>
              <select
                value={kind.value}
                aria-describedby={hintId}
                onChange={({ currentTarget }) => {
                  kind.value = connectorKinds.find((one) => one === currentTarget.value) ?? 'webhook'
                  values.value = {}
                  trouble.value = null
                }}
              >
                {connectorKinds.map((one) => (
                  <option key={one} value={one}>
                    {w.kinds[one]}
                  </option>
                ))}
              </select>
            </label>
            <p id={hintId} class="quiet">
              {w.kindHints[kind.value]}
            </p>
            <label class="field">
              <span>{w.name}</span>
              <input
                type="text"
                required
                maxLength={80}
                value={name.value}
                aria-invalid={isNameMissing}
                aria-describedby={isNameMissing ? troubleId : undefined}
                onInput={({ currentTarget }) => {
                  name.value = currentTarget.value
                }}
              />
              {kind.value !== 'email' && kind.value !== 'slack' && <small class="quiet">{w.nameHint}</small>}
            </label>
          </>
        )}
        {fields.map((field) => (
          <label key={`${kind.value} ${field}`} class="field" for={`${fieldId}-${field}`}>
            <span>
              {w.fields[field]}
              {field === 'signingSecret' && <span class="connector-optional"> ({w.optional})</span>}
            </span>
            {secret.has(field) ? <input type="password" {...asked(field)} /> : <input type="text" {...asked(field)} />}
          </label>
        ))}
        <div id={troubleId} role="alert">
          {trouble.value && (
            <Notice tone="bad">{Array.isArray(trouble.value) ? w.missing : text.failure(trouble.value)}</Notice>
          )}
        </div>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            {w.cancel}
          </button>
          <button type="submit" class="button primary" aria-disabled={saving.value}>
            {saving.value ? w.saving : changing ? w.rotate : w.save}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Secrets({ added: { connector, secrets }, onClose }: { added: ConnectorAdded; onClose: () => void }) {
  const { text } = useDesk()
  const w = text.connectors
  return (
    <Dialog title={secrets ? w.secretsTitle : connector.name} onClose={onClose}>
      {secrets && <p>{w.secretsLead}</p>}
      {secrets && <CopyBox title={w.signing} value={secrets.signing} />}
      {secrets && <CopyBox title={w.replies} value={secrets.replies} />}
      {connector.repliesAt && <CopyBox title={w.repliesAt} value={connector.repliesAt} />}
      <div class="dialog-buttons">
        <button type="button" class="button primary" onClick={onClose}>
          {secrets ? w.done : text.close}
        </button>
      </div>
    </Dialog>
  )
}
