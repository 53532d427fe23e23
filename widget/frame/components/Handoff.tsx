import { Component } from 'preact'
import type { CaseOpened, Fact, HandoffPreview } from '../../../protocol/index.ts'
import { inWords } from '../../parts/day.ts'
import { FactInput, typedValue } from '../../parts/FactInput.tsx'
import { strings } from '../i18n/index.ts'
import { attempt, call, restore } from '../state/conversation.ts'
import { tell } from '../state/host.ts'
import { state, update } from '../state/store.ts'
import { newId } from '../transport/client.ts'
import { Field, typed } from './Field.tsx'
import { Sheet } from './Sheet.tsx'

/** What will be passed to a person, to correct and agree to; then a name and an address for the answer. */
export class Handoff extends Component<object, { preview?: HandoffPreview; removed: string[] }> {
  id = newId()
  override state: { preview?: HandoffPreview; removed: string[] } = { removed: [] }
  override componentDidMount() {
    attempt(async () => this.setState({ preview: await (await call('/case')).json() }))
  }
  submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = event.currentTarget
    const read = typed(form)
    const { preview, removed } = this.state
    const order = read('order')
    const corrections = (preview?.facts ?? []).flatMap((fact) => {
      const value = removed.includes(fact.name) ? null : typedValue(fact, form)
      return value === fact.value ? [] : [{ fact: fact.name, value }]
    })
    const contact = { name: read('name'), email: read('email'), ...(order && { order }) }
    const body = { id: this.id, contact, wish: read('wish'), corrections, consent: true }
    attempt(async () => {
      const { reference }: CaseOpened = await (await call('/case', body)).json()
      update({ panel: '', case: { reference, status: 'waiting' } })
      tell({ recours: 1, type: 'event', name: 'handed-off' })
      await restore()
    })
  }
  row = (fact: Fact) => {
    const { removed } = this.state
    const out = removed.includes(fact.name)
    return (
      <li key={fact.name}>
        <span>{fact.label}</span> {out ? <s>{strings.removed}</s> : <FactInput fact={fact} />}
        {!out && (
          <button
            type="button"
            aria-label={strings.remove(fact.label)}
            onClick={() => this.setState({ removed: [...removed, fact.name] })}
          >
            ×
          </button>
        )}
      </li>
    )
  }
  override render() {
    const { preview } = this.state
    const { name } = state.settings
    if (!preview) return <Sheet title={strings.handoff(name)} />
    const { opensAt } = preview
    const when =
      opensAt &&
      inWords(opensAt, strings.language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: 'Europe/Paris',
      })
    return (
      <Sheet title={strings.handoff(name)}>
        <p>{when ? strings.answerFrom(when) : strings.answerNow}</p>
        <form onSubmit={this.submit}>
          <fieldset>
            <legend>{strings.passed}</legend>
            {preview.summary.map((line) => (
              <p>{line}</p>
            ))}
            <ul>{preview.facts.map(this.row)}</ul>
            <p class="fine">{strings.passedMessages(preview.messages)}</p>
          </fieldset>
          <Field label={strings.name} name="name" hint={strings.nameHint} autocomplete="name" maxLength={80} />
          <Field
            label={strings.address}
            name="email"
            type="email"
            hint={strings.addressHint}
            autocomplete="email"
            maxLength={254}
          />
          <Field label={strings.order} name="order" maxLength={80} />
          <label>
            {strings.wish}
            <textarea name="wish" rows={3} maxLength={1000} />
          </label>
          <label class="tick">
            <input type="checkbox" required />
            {strings.consent(name)}
            <em>{strings.consentHint}</em>
          </label>
          <button type="submit">{strings.sendCase}</button>
        </form>
      </Sheet>
    )
  }
}
