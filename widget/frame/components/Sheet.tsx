import { Component, type ComponentChildren } from 'preact'
import { Icon, icons } from '../../parts/Icon.tsx'
import { strings } from '../i18n/index.ts'
import { update } from '../state/store.ts'

/** Goes back to the conversation. */
export const leave = () => update({ panel: '', problem: undefined })

/** A page over the conversation: its title takes the focus when it opens. */
export class Sheet extends Component<{ title: string; children?: ComponentChildren }> {
  override componentDidMount() {
    document.querySelector('h2')?.focus()
  }
  override render() {
    return (
      <main>
        <button type="button" class="back" onClick={leave}>
          <Icon d={icons.back} />
          {strings.back}
        </button>
        <h2 tabIndex={-1}>{this.props.title}</h2>
        {this.props.children}
      </main>
    )
  }
}
