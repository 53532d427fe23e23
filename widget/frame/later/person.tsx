import { Component } from 'preact'
import { words } from '../i18n/later.ts'
import { state } from '../state/store.ts'
import { Asked } from './asked.tsx'
import { Feedback, reveal } from './feedback.tsx'
import { connect } from './socket.ts'

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

/** Once a person is involved: live messages, the answers to what they ask, and what may be said when the case is closed. */
export class Person extends Component {
  override componentDidMount() {
    connect()
  }
  override componentDidUpdate() {
    connect()
  }
  override render() {
    return (
      <>
        <Asked />
        {!state.askSatisfaction && <Now />}
        <Feedback />
      </>
    )
  }
}
