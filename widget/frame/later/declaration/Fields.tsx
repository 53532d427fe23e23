import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import { words } from '../../i18n/later.ts'
import type { Draft } from './draft.ts'
import type { FieldDefinition } from './kinds.ts'

export interface FieldsProps {
  fields: FieldDefinition[]
  draft: Draft
  /** Lines of the order; empty when unknown. */
  lines: string[]
  faults: Partial<Record<string, string>>
  onChange: (field: FieldDefinition) => void
}

/** Where a field of the form is found again. */
export const idOf = (field: FieldDefinition) => `field-${field.name}`

/** The fields of a form, those that few need folded away. */
export function Fields(props: FieldsProps) {
  const rare = props.fields.filter((field) => field.rare)
  return (
    <>
      {props.fields.map((field) => !field.rare && <Field {...props} key={field.name} field={field} />)}
      {rare[0] && (
        <details class="rare" open={rare.some(({ name }) => props.draft.values[name])}>
          <summary>
            {words.rare} {words.optional}
          </summary>
          {rare.map((field) => (
            <Field {...props} key={field.name} field={field} />
          ))}
        </details>
      )}
    </>
  )
}

type FieldProps = FieldsProps & { field: FieldDefinition }

function Field(props: FieldProps) {
  const { field, faults } = props
  const id = idOf(field)
  const fault = faults[field.name]
  const told = fault && (
    <p class="fault" id={`${id}-fault`}>
      {fault}
    </p>
  )
  if (field.kind === 'lines') return <Lines {...props}>{told}</Lines>
  return (
    <div class="field">
      <label for={id}>
        {field.label} {!field.missing && !field.rare && words.optional}
      </label>
      {field.help && <small id={`${id}-help`}>{field.help}</small>}
      <Control {...props} id={id} described={describedBy(field, fault)} />
      {told}
    </div>
  )
}

function describedBy(field: FieldDefinition, fault: string | undefined) {
  const id = idOf(field)
  return [field.help && field.kind !== 'lines' && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ')
}

const types = { text: 'text', lines: 'text', email: 'email', day: 'date' }

function Control({ id, field, draft, faults, onChange, described }: FieldProps & { id: string; described: string }) {
  const { name, kind, missing, maxLength, autocomplete } = field
  const control = {
    id,
    name,
    maxLength,
    autocomplete: autocomplete ?? 'off',
    required: !!missing,
    'aria-invalid': !!faults[name],
    'aria-describedby': described || undefined,
    value: draft.values[name] ?? '',
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      draft.values[name] = currentTarget.value
      draft.touched[name] = true
      onChange(field)
    },
  }
  return kind === 'long' ? (
    <textarea {...control} rows={field.rows ?? 2} />
  ) : (
    <input {...({ ...control, type: types[kind] } as InputHTMLAttributes<HTMLInputElement>)} />
  )
}

/** The whole order, or some of its lines: to tick when they are known, else to write. */
function Lines({ children, ...props }: FieldProps & { children?: ComponentChildren }) {
  const { field, draft, lines, faults, onChange } = props
  const id = idOf(field)
  const described = describedBy(field, faults[field.name])
  const extent = (whole: boolean, label: string) => (
    <label class="tick">
      <input
        type="radio"
        name="extent"
        id={whole ? id : undefined}
        checked={draft.whole === whole}
        onChange={() => {
          draft.whole = whole
          onChange(field)
        }}
      />
      {label}
    </label>
  )
  const tick = (line: string) => (
    <label class="tick" key={line}>
      <input
        type="checkbox"
        checked={draft.chosen.includes(line)}
        onChange={({ currentTarget }) => {
          draft.chosen = [...draft.chosen.filter((one) => one !== line), ...(currentTarget.checked ? [line] : [])]
          onChange(field)
        }}
      />
      {line}
    </label>
  )
  return (
    <fieldset aria-describedby={described || undefined}>
      <legend>{field.label}</legend>
      {extent(true, words.itemsAll)}
      {extent(false, words.itemsSome)}
      {!draft.whole && (
        <div class="lines">
          {lines[0] ? (
            lines.map(tick)
          ) : (
            <div class="field">
              <label for={`${id}-written`}>{words.itemsWhich}</label>
              <Control {...props} id={`${id}-written`} field={{ ...field, kind: 'text' }} described={described} />
            </div>
          )}
        </div>
      )}
      {children}
    </fieldset>
  )
}
