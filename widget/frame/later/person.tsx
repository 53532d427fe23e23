import { Component } from 'preact'
import { words } from '../i18n/later.ts'
import { attempt, call } from '../state/conversation.ts'
import { state, update } from '../state/store.ts'
import { connect } from './socket.ts'

/** After the thread has placed itself: what has just appeared below it is seen. */
const reveal = (element: HTMLElement | null) => {
  if (element) setTimeout(() => element.scrollIntoView({ block: 'nearest' }))
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
    if (state.typing)
      return (
        <p class="event" ref={reveal}>
          {words.typing(state.typing)}
        </p>
      )
    if (!state.askSatisfaction) return null
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
