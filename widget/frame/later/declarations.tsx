import { Component } from 'preact'
import type { Acknowledgement, Declarations as DeclarationsValue } from '../../../protocol/index.ts'
import { Sheet } from '../components/Sheet.tsx'
import { words } from '../i18n/later.ts'
import { attempt, call } from '../state/conversation.ts'
import { keep, received } from './declaration/Acknowledged.tsx'
import { Paper } from './Paper.tsx'

interface Known {
  declarations?: Acknowledgement[]
  /** The one that goes to the printer. */
  printed?: Acknowledgement
}

/** What was declared in this conversation: each acknowledgement to keep or print again. */
export class Declarations extends Component<object, Known> {
  override state: Known = {}

  override componentDidMount() {
    attempt(async () => {
      const { declarations }: DeclarationsValue = await (await call('/declarations')).json()
      this.setState({ declarations })
    })
  }

  override render() {
    const { declarations, printed } = this.state
    return (
      <Sheet title={words.declarations}>
        <p role="status" hidden={!declarations || !!declarations[0]}>
          {declarations && !declarations[0] && words.noDeclaration}
        </p>
        {declarations?.map((one) => (
          <section class="card" key={one.hash}>
            <h3>
              {words.kinds[one.kind]} {one.reference}
            </h3>
            <p>{received(one)}</p>
            <p class="buttons">
              <button
                type="button"
                aria-label={words.saveFileOf(words.kinds[one.kind], one.reference)}
                onClick={() => keep(one)}
              >
                {words.saveFile}
              </button>
              <button
                type="button"
                aria-label={words.printFileOf(words.kinds[one.kind], one.reference)}
                onClick={() => this.setState({ printed: one }, () => print())}
              >
                {words.print}
              </button>
            </p>
          </section>
        ))}
        {printed && <Paper acknowledgement={printed} />}
      </Sheet>
    )
  }
}
