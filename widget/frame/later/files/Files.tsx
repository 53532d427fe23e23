import { Component } from 'preact'
import type { JoinedFile, Message } from '../../../../protocol/index.ts'
import { Bubble } from '../../../parts/Bubble.tsx'
import { Icon } from '../../../parts/Icon.tsx'
import { words } from '../../i18n/later.ts'
import { addressOf, keepFile } from './fetched.ts'

const sheet = 'M7 3h7l4 4v14H7zM14 3v4h4'

/** Words, and below them the files that they carry. */
export const WithFiles = ({ message }: { message: Message }) => (
  <>
    {message.text ? <Bubble {...message} /> : message.name && <b class="unsaid">{message.name}</b>}
    <ul class={`joined ${message.author}`}>
      {message.files?.map((file) => (
        <li key={file.id}>
          <Joined file={file} />
        </li>
      ))}
    </ul>
  </>
)

/** One file: an image is seen, everything can be kept. A PDF is never opened here. */
class Joined extends Component<{ file: JoinedFile }, { address: string; failed: boolean }> {
  override state = { address: '', failed: false }
  override componentDidMount() {
    const { file } = this.props
    if (!file.erased && file.type !== 'application/pdf') this.run(addressOf(file))
  }
  async run(fetching: Promise<string | undefined>) {
    try {
      const address = await fetching
      this.setState({ failed: false, ...(address && { address }) })
    } catch {
      this.setState({ failed: true })
    }
  }
  override render() {
    const { file } = this.props
    const { address, failed } = this.state
    return (
      <>
        {address ? <img src={address} alt={file.name} /> : <Icon d={sheet} />}
        <div>
          <bdi>{file.name}</bdi>
          <small class={failed ? 'fault' : ''} role={failed ? 'status' : undefined}>
            {file.erased ? words.fileErased : failed ? words.fileNotOpened : words.fileSize(file.size)}
          </small>
          {!file.erased && (
            <button
              type="button"
              class="link"
              aria-label={words.fileKeep(file.name)}
              onClick={() => this.run(keepFile(file))}
            >
              {words.fileKeepShort}
            </button>
          )}
        </div>
      </>
    )
  }
}
