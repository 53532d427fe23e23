import { Component } from 'preact'
import type { Acknowledgement, DeclareWithdrawal } from '../../../protocol/index.ts'
import { Deadline } from '../../parts/Deadline.tsx'
import { inWords } from '../../parts/day.ts'
import { Field, typed } from '../components/Field.tsx'
import { Sheet } from '../components/Sheet.tsx'
import { strings } from '../i18n/index.ts'
import { words } from '../i18n/later.ts'
import { attempt, call, restore } from '../state/conversation.ts'
import { tell } from '../state/host.ts'
import { state } from '../state/store.ts'
import { newId } from '../transport/client.ts'
import { save } from './file.ts'

interface Progress {
  declaration?: DeclareWithdrawal | undefined
  /** The form is open again, filled as it was. */
  editing: boolean
  acknowledged?: Acknowledgement
}

/** The withdrawal function: declare, check and confirm apart, then an acknowledgement to keep. */
export class Withdrawal extends Component<object, Progress> {
  override state: Progress = { editing: true }

  check = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const read = typed(event.currentTarget)
    const before = this.state.declaration
    const said = {
      name: read('name'),
      contract: read('contract'),
      items: read('items') ? [read('items')] : [],
      email: read('email'),
    }
    const same =
      before && Object.entries(said).every(([name, value]) => `${before[name as keyof typeof said]}` === `${value}`)
    this.setState({ editing: false, declaration: same ? before : { id: newId(), ...said } })
  }

  confirm = () => {
    const { declaration } = this.state
    attempt(async () => {
      const acknowledged: Acknowledgement = await (await call('/withdrawal', declaration)).json()
      this.setState({ acknowledged })
      tell({ recours: 1, type: 'event', name: 'withdrawn' })
      await restore()
    })
  }

  summary({ name, contract, items, email }: DeclareWithdrawal) {
    return (
      <dl>
        <dt>{words.nameLabel}</dt>
        <dd>{name}</dd>
        <dt>{words.contractLabel}</dt>
        <dd>{contract}</dd>
        <dt>{words.itemsLabel}</dt>
        <dd>{items.join(', ') || words.wholeOrder}</dd>
        <dt>{words.emailLabel}</dt>
        <dd>{email}</dd>
      </dl>
    )
  }

  override render() {
    const { declaration, editing, acknowledged } = this.state
    const merchant = state.settings.name
    if (acknowledged && declaration)
      return (
        <Sheet title={words.withdrawn} key="done">
          <p>
            {words.receivedAt(
              inWords(acknowledged.receivedAt, strings.locale, {
                dateStyle: 'full',
                timeStyle: 'medium',
                timeZone: 'Europe/Paris',
              }),
            )}
          </p>
          <p>{words.withdrawnNext(declaration.email)}</p>
          <p class="buttons">
            <button
              type="button"
              class="main"
              onClick={() => save(`${acknowledged.reference}.html`, acknowledged.file, 'text/html')}
            >
              {words.saveFile}
            </button>
            <button type="button" onClick={() => print()}>
              {words.print}
            </button>
          </p>
          {this.summary(declaration)}
          <dl>
            <dt>{words.reference}</dt>
            <dd>{acknowledged.reference}</dd>
            <dt>{words.hash}</dt>
            <dd>
              <code>{acknowledged.hash}</code>
            </dd>
          </dl>
          {acknowledged.deadlines.map((deadline) => (
            <Deadline key={deadline.id} deadline={deadline} strings={strings} />
          ))}
        </Sheet>
      )
    if (declaration && !editing)
      return (
        <Sheet title={words.review} key="review">
          <p>{words.statement(merchant)}</p>
          {this.summary(declaration)}
          <p class="buttons">
            <button type="button" class="main" onClick={this.confirm}>
              {words.confirmWithdrawal}
            </button>
            <button type="button" onClick={() => this.setState({ editing: true })}>
              {words.change}
            </button>
          </p>
        </Sheet>
      )
    const doubt = state.messages
      .findLast(({ answer }) => answer)
      ?.answer?.rights.some(({ right, kind }) => /withdrawal/.test(right) && kind === 'does-not-apply')
    return (
      <Sheet title={words.withdrawTitle} key="form">
        <p>{words.withdrawIntro(merchant)}</p>
        {doubt && <p class="caution">{words.withdrawDoubt}</p>}
        <form onSubmit={this.check}>
          <Field
            label={strings.name}
            name="name"
            hint={strings.nameHint}
            autocomplete="name"
            maxLength={80}
            defaultValue={declaration?.name}
          />
          <Field
            label={words.contract}
            name="contract"
            hint={words.contractHint}
            help={words.contractHelp}
            maxLength={150}
            defaultValue={declaration?.contract ?? state.context?.order}
          />
          <Field label={words.items} name="items" maxLength={300} defaultValue={declaration?.items.join(', ')} />
          <Field
            label={strings.address}
            name="email"
            type="email"
            hint={strings.addressHint}
            autocomplete="email"
            maxLength={254}
            defaultValue={declaration?.email}
          />
          <button type="submit" class="main">
            {words.goOn}
          </button>
        </form>
      </Sheet>
    )
  }
}
