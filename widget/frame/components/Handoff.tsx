import { Component } from 'preact'
import type { CaseOpened, Fact, HandoffPreview } from '../../../protocol/index.ts'
import { inWords, spelledOut } from '../../parts/day.ts'
import { Facts } from '../../parts/Facts.tsx'
import { strings } from '../i18n/index.ts'
import { attempt, call, restore } from '../state/conversation.ts'
import { tell } from '../state/host.ts'
import { state, update } from '../state/store.ts'
import { newId } from '../transport/client.ts'
import { Field, typed } from './Field.tsx'
import { Later } from './Later.tsx'
import { Sheet } from './Sheet.tsx'

interface Progress {
  preview?: HandoffPreview
  /** As corrected on the form, until it is sent. */
  facts: Fact[]
}

/** What will be passed to a person, to correct and agree to; then a name and an address for the answer. */
export class Handoff extends Component<object, Progress> {
  id = newId()
  override componentDidMount() {
    attempt(async () => {
      const preview: HandoffPreview = await (await call('/case')).json()
      this.setState({ preview, facts: preview.facts })
    })
  }
  submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const { preview, facts } = this.state
    const read = typed(event.currentTarget)
    const body = {
      id: this.id,
      contact: { name: read('name'), email: read('email'), order: read('order') || undefined },
      wish: read('wish'),
      corrections: preview?.facts
        .filter((fact) => !facts.includes(fact))
        .map(({ name: fact }) => ({ fact, value: facts.find(({ name }) => name === fact)?.value ?? null })),
      consent: true,
    }
    attempt(async () => {
      const { reference }: CaseOpened = await (await call('/case', body)).json()
      update({ panel: '', case: { reference, status: 'waiting' } })
      tell({ recours: 1, type: 'event', name: 'handed-off' })
      await restore()
    })
  }
  correct = (fact: Fact, value: Fact['value'] | null) =>
    this.setState(({ facts }) => ({
      facts: facts.flatMap((one) =>
        one !== fact
          ? one
          : value === null
            ? []
            : { ...fact, value, display: typeof value === 'string' ? spelledOut(value, strings.locale) : `${value}` },
      ),
    }))
  override render() {
    const { preview, facts } = this.state
    const { name } = state.settings
    return (
      <Sheet title={strings.handoff(name)}>
        {preview && (
          <>
            <p>
              {preview.opensAt
                ? strings.answerFrom(
                    inWords(preview.opensAt, strings.locale, {
                      dateStyle: 'full',
                      timeStyle: 'short',
                      timeZone: 'Europe/Paris',
                    }),
                  )
                : strings.answerNow}
            </p>
            <section class="card">
              <h3>{strings.passed}</h3>
              {preview.summary.map((line) => (
                <p>{line}</p>
              ))}
              <p>{strings.passedMessages}</p>
              <Facts facts={facts} strings={strings} onCorrect={this.correct} />
            </section>
            <form onSubmit={this.submit}>
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
              <Later name="join" />
              <label class="tick">
                <input type="checkbox" required />
                {strings.consent(name)}
                <em>{strings.consentHint}</em>
              </label>
              <button type="submit" class="main">
                {strings.sendCase}
              </button>
            </form>
          </>
        )}
      </Sheet>
    )
  }
}
