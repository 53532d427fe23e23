import { Component } from 'preact'
import type { Acknowledgement, DeclarationPreview, ReportEntry } from '../../../../protocol/index.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { words } from '../../i18n/later.ts'
import { attempt, call, restore } from '../../state/conversation.ts'
import { tell } from '../../state/host.ts'
import { show, state, update } from '../../state/store.ts'
import type { Refusal } from '../../transport/client.ts'
import { Acknowledged } from './Acknowledged.tsx'
import { bodyOf, closeDraft, type Draft, draftOf, faultOf, prefill } from './draft.ts'
import { Fields, idOf } from './Fields.tsx'
import { contractOnPage, type DeclarationPanel, type Definition, definitionOf, type FieldDefinition } from './kinds.ts'
import { Remarks } from './Remarks.tsx'
import { Summary } from './Summary.tsx'

interface Progress {
  step: 'form' | 'review' | 'done'
  preview?: DeclarationPreview
  faults: Partial<Record<string, string>>
  sending?: boolean
  acknowledged?: Acknowledgement
}

/** Withdrawing, complaining, cancelling: fill in, check and confirm apart, then an acknowledgement to keep. */
export class Declaration extends Component<object, Progress> {
  panel = state.panel as DeclarationPanel
  definition: Definition = definitionOf(this.panel)
  draft: Draft = begin(this.definition, this.panel === 'cancel' ? '' : contractOnPage())
  /** What was sent, shown again with its acknowledgement after the form is forgotten. */
  declared?: { draft: Draft; lines: string[] }
  override state: Progress = { step: 'form', faults: {} }

  /** Of the document, before and after the form. */
  title = document.title

  override componentDidMount() {
    document.title = `${this.definition.title} – ${state.settings.name}`
    this.look()
  }

  override componentWillUnmount() {
    document.title = this.title
  }

  /** Beside the form: how the shopper came here, and what the law makes of it. Neither is needed to declare. */
  async look() {
    try {
      if (this.panel === 'withdraw') await call('/entry', entryOf())
    } catch {} // the merchant's check of its page loses one visit
    try {
      const preview: DeclarationPreview = await (await call(`/declarations/${this.definition.kind}`)).json()
      prefill(this.draft, preview)
      this.setState({ preview })
    } catch {} // the form stands without it
  }

  /** Those of the page first: the conversation may have begun with another order. */
  lines = () => {
    const found = state.context?.items ?? []
    return found[0] ? found : (this.state.preview?.items ?? [])
  }

  faults = () =>
    Object.fromEntries(
      this.definition.fields.map((field) => [field.name, faultOf(field, this.draft, this.lines())] as const),
    )

  /** Shows what does not fit and goes to the first of it. */
  refuse(faults: Progress['faults']) {
    const first = this.definition.fields.find(({ name }) => faults[name])
    this.setState(
      { step: 'form', faults, sending: false },
      () => first && document.getElementById(idOf(first))?.focus(),
    )
  }

  check = (event: SubmitEvent) => {
    event.preventDefault()
    const faults = this.faults()
    if (Object.values(faults).some(Boolean)) this.refuse(faults)
    else this.setState({ step: 'review', faults: {} })
  }

  /** A fault goes away as soon as it is mended, and none appears while typing. */
  change = (field: FieldDefinition) => {
    const { faults } = this.state
    this.setState({
      faults: { ...faults, [field.name]: faults[field.name] && faultOf(field, this.draft, this.lines()) },
    })
  }

  /** Back to the form; trying again what is about to change is no longer offered. */
  amend = () => {
    update({ problem: undefined })
    this.setState({ step: 'form' })
  }

  confirm = () => {
    if (this.state.sending) return
    const { definition, draft } = this
    const lines = this.lines()
    const body = bodyOf(definition, draft, lines)
    attempt(async () => {
      this.setState({ sending: true })
      try {
        const acknowledged: Acknowledgement = await (await call(`/${definition.kind}`, body)).json()
        this.declared = { draft, lines }
        closeDraft(definition.kind)
        this.setState({ step: 'done', acknowledged })
        tell({ recours: 1, type: 'event', name: definition.event })
      } catch (refusal) {
        const { type, message } = refusal as Refusal
        if (type !== 'invalid-input') throw refusal
        // The service, which may be stricter than we are, names the field: “Check “email”.”
        const named = /“(\w+)/.exec(message)?.[1]
        const field = definition.fields.find(({ name }) => name === named)
        if (!field) throw refusal
        this.refuse({ [field.name]: field.missing ?? field.past ?? words.checkField })
        return
      } finally {
        this.setState({ sending: false })
      }
      await restore()
    })
  }

  override render() {
    const { definition, draft } = this
    const { step, preview, faults, sending, acknowledged } = this.state
    if (acknowledged && this.declared)
      return (
        <Sheet title={definition.done} key="done">
          <Acknowledged acknowledgement={acknowledged} next={definition.next} email={this.declared.draft.values.email}>
            <Summary definition={definition} {...this.declared} />
          </Acknowledged>
        </Sheet>
      )
    const lines = this.lines()
    if (step === 'review')
      return (
        <Sheet title={words.review} key="review">
          <p class="fine">{words.step(2)}</p>
          <p>{definition.statement}</p>
          <Summary definition={definition} draft={draft} lines={lines} />
          <p class="buttons">
            <button type="button" class="main" aria-disabled={sending} onClick={this.confirm}>
              {definition.confirm}
            </button>
            <button type="button" onClick={this.amend}>
              {words.change}
            </button>
          </p>
          <p class="fine" role="status">
            {sending && words.sending}
          </p>
        </Sheet>
      )
    return (
      <Sheet title={definition.title} key="form">
        <p class="fine">{words.step(1)}</p>
        <p>{definition.intro}</p>
        <form class="declaration" noValidate onSubmit={this.check}>
          <Fields fields={definition.fields} draft={draft} lines={lines} faults={faults} onChange={this.change} />
          <Remarks preview={isOfThisPage(preview) ? preview : undefined} />
          <p class="buttons">
            <button type="submit" class="main">
              {words.goOn}
            </button>
          </p>
          <p class="fine">{words.nothingSent}</p>
        </form>
        {this.panel === 'withdraw' && (
          <section class="aside">
            <p>{words.withdrawByLetter}</p>
            <p class="buttons">
              <button type="button" onClick={() => show('letter', { letter: 'withdrawal-form' })}>
                {words.withdrawForm}
              </button>
            </p>
          </section>
        )}
      </Sheet>
    )
  }
}

/** The kept draft, or a new one; the contract is the page's as long as the shopper wrote none. */
function begin({ kind }: Definition, contract: string): Draft {
  const draft = draftOf(kind)
  if (contract && !draft.touched.contract) draft.values.contract = contract
  return draft
}

/** What the law makes of one order is not said beside another. */
const isOfThisPage = (preview: DeclarationPreview | undefined) => {
  const order = state.context?.order
  return !order || !preview?.contract || preview.contract === order
}

/** How the shopper came to the form. */
function entryOf(): ReportEntry {
  const { kind, type, label } = state.entry ?? {}
  const seen = label?.replace(/\s+/g, ' ').trim().slice(0, 120)
  return {
    from: kind === 'menu' ? 'launcher' : kind ? 'answer' : type ? 'page' : 'link',
    ...(seen && { label: seen }),
  }
}
