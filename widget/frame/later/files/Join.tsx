import { Component } from 'preact'
import { acceptedFiles } from '../../../parts/file-types.ts'
import { Icon } from '../../../parts/Icon.tsx'
import { words } from '../../i18n/later.ts'
import { state } from '../../state/store.ts'
import { bring, type Chosen, choose, forgetFiles, goUp, isOpen, remove, send, tray } from './tray.ts'

const clip = 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.5 8.5a1.7 1.7 0 0 1-2.5-2.5L15 7'
const sheet = 'M7 3h7l4 4v14H7zM14 3v4h4'

/** Files to give to a person: chosen, dropped or pasted, seen before they leave, taken back at any time. */
export class Join extends Component {
  isForm = state.panel === 'handoff'
  field: HTMLInputElement | null = null
  button: HTMLButtonElement | null = null

  override componentDidMount() {
    tray.draw = () => this.setState({})
    for (const [name, hear] of this.heard) document.addEventListener(name, hear, true)
    goUp(true)
  }
  override componentDidUpdate() {
    goUp(true)
  }
  override componentWillUnmount() {
    tray.draw = () => {}
    for (const [name, hear] of this.heard) document.removeEventListener(name, hear, true)
    document.body.classList.remove('dropping')
    // What was chosen for a case that is not sent goes nowhere.
    if (this.isForm && !isOpen()) forgetFiles()
  }

  take = (event: Event, data: DataTransfer | null) => {
    document.body.classList.remove('dropping')
    if (!data?.files[0] || !this.isOffered()) return
    event.preventDefault()
    choose(data.files)
  }
  drag = (event: Event) => {
    if (!(event as DragEvent).dataTransfer?.types.includes('Files') || !this.isOffered()) return
    event.preventDefault()
    document.body.classList.toggle('dropping', event.type === 'dragover')
  }
  /** What is written leaves with the files: before the composer sends it alone. */
  leave = (event: Event) => {
    if (this.isForm || !tray.chosen[0] || !this.isOffered()) return
    event.preventDefault()
    event.stopPropagation()
    send('all')
  }
  heard: [string, (event: Event) => void][] = [
    ['dragover', this.drag],
    ['dragleave', this.drag],
    ['drop', (event) => this.take(event, (event as DragEvent).dataTransfer)],
    ['paste', (event) => this.take(event, (event as ClipboardEvent).clipboardData)],
    ['submit', (event) => (event.target as Element).matches('.composer') && this.leave(event)],
    [
      'keydown',
      (event) => {
        const { key, shiftKey, isComposing, target } = event as KeyboardEvent
        if (key === 'Enter' && !shiftKey && !isComposing && (target as Element).id === 'message') this.leave(event)
      },
    ],
  ]
  isOffered = () => this.isForm || isOpen()

  override render() {
    if (!this.isOffered()) return null
    return (
      <div class={this.isForm ? 'join form' : 'join'}>
        {tray.chosen[0] && (
          <ul class="tray" aria-label={words.filesChosen}>
            {tray.chosen.map((one) => (
              <Line key={one.id} one={one} onRemove={() => this.button?.focus()} />
            ))}
          </ul>
        )}
        <p role="status" class={tray.isSeen ? 'unseen' : 'fine'}>
          {tray.note}
        </p>
        <button
          type="button"
          class="attach"
          aria-label={words.join}
          title={words.join}
          ref={(element) => {
            this.button = element
          }}
          onClick={() => this.field?.click()}
        >
          <Icon d={clip} /> {this.isForm && words.join}
        </button>
        {this.isForm && <small>{words.joinHelp}</small>}
        <input
          type="file"
          multiple
          hidden
          accept={acceptedFiles}
          ref={(element) => {
            this.field = element
          }}
          onChange={({ currentTarget }) => {
            choose([...(currentTarget.files ?? [])])
            currentTarget.value = ''
          }}
        />
      </div>
    )
  }
}

function Line({ one, onRemove }: { one: Chosen; onRemove: () => void }) {
  const { file, picture, step, percent, fault, mayRetry } = one
  return (
    <li class={step}>
      {picture ? <img src={picture} alt="" /> : <Icon d={sheet} />}
      <div>
        <bdi>{file.name}</bdi>
        {step === 'rising' ? (
          <progress max={100} value={percent} aria-label={words.filePercent(file.name)} />
        ) : (
          <small class={fault && 'fault'}>{fault || words.fileSize(file.size)}</small>
        )}
        {mayRetry && step === 'failed' && (
          <button type="button" class="link" aria-label={words.fileRetry(file.name)} onClick={() => bring(one)}>
            {words.retryShort}
          </button>
        )}
      </div>
      <button
        type="button"
        aria-label={words.fileRemove(file.name)}
        onClick={() => {
          remove(one)
          onRemove()
        }}
      >
        <Icon d="M6 6l12 12M18 6L6 18" />
      </button>
    </li>
  )
}
