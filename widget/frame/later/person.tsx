import { Component } from 'preact'
import { words } from '../i18n/later.ts'
import { attempt, call } from '../state/conversation.ts'
import { state, update } from '../state/store.ts'
import { connect } from './socket.ts'

/** After the thread has placed itself: what has just appeared below it is seen. */
const reveal = (element: HTMLElement | null) => {
  if (element) setTimeout(() => element.scrollIntoView({ block: 'nearest' }))
}

/** Whether the agent has read, is there, writes, or has left; or that the line is down. */
function Now() {
  const { messages, agentRead = 0, attended, typing, lost, case: file } = state
  const last = messages.findLast(({ author }) => author === 'shopper' || author === 'agent')
  const isRead = last?.author === 'shopper' && last.sequence <= agentRead
  const isOpen = file && file.status !== 'resolved'
  const now = lost
    ? words.lost
    : typing
      ? words.typing(typing)
      : attended
        ? words.attended(attended)
        : attended === null && file?.agent && last && words.away(file.agent)
  return (
    <div class="now">
      {isRead && <p class="read">{words.read}</p>}
      <p class="event" role="status" ref={typing || lost ? reveal : null}>
        {isOpen && now}
      </p>
    </div>
  )
}

/** Once a person is involved: live messages, and one question about satisfaction when the case is closed. */
export class Person extends Component<object, { thanked: boolean }> {
  override state = { thanked: false }
  override componentDidMount() {
    connect()
  }
  override componentDidUpdate() {
    connect()
  }
  rate = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const word = `${data.get('word')}`.trim()
    attempt(async () => {
      await call('/satisfaction', { score: Number(data.get('score')), ...(word && { word }) })
      this.setState({ thanked: true })
      update({ askSatisfaction: false })
    })
  }
  override render() {
    if (this.state.thanked)
      return (
        <p class="event" ref={reveal}>
          {words.rateThanks}
        </p>
      )
    if (!state.askSatisfaction) return <Now />
    return (
      <form class="rate" onSubmit={this.rate} ref={reveal}>
        <fieldset class="stars">
          <legend>{words.rate}</legend>
          {words.rateScale.map((label, index) => (
            <label class="tick" key={label}>
              <input type="radio" name="score" value={index + 1} required />
              {label}
            </label>
          ))}
        </fieldset>
        <label>
          {words.rateWord}
          <textarea name="word" rows={2} maxLength={1000} />
        </label>
        <button type="submit" class="main">
          {words.rateSend}
        </button>
      </form>
    )
  }
}
