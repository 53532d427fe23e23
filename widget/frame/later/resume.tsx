import { Component } from 'preact'
import { leave, Sheet } from '../components/Sheet.tsx'
import { words } from '../i18n/later.ts'
import { attempt, enter, restore } from '../state/conversation.ts'
import { state, update } from '../state/store.ts'
import { request } from '../transport/client.ts'

/** Takes up a conversation from an e-mailed link: its secret is spent only when the shopper says so. */
export class Resume extends Component<object, { spent: boolean }> {
  override state = { spent: false }
  resume = () =>
    attempt(async () => {
      try {
        enter(await (await request('resumes', undefined, { secret: state.secret })).json())
      } catch (refusal) {
        if ((refusal as { type?: string }).type !== 'link-spent') throw refusal
        this.setState({ spent: true })
        return
      }
      update({ secret: undefined })
      leave()
      await restore()
    })
  override render() {
    return (
      <Sheet title={words.resumeTitle}>
        <p role="status">{this.state.spent ? words.linkSpent : words.resumeIntro}</p>
        {!this.state.spent && (
          <p class="buttons">
            <button type="button" class="main" onClick={this.resume}>
              {words.resume}
            </button>
          </p>
        )}
      </Sheet>
    )
  }
}
