import type { ConnectorDelivery } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'

/** What connectors were told, newest first, each with its attempts; and the mails that were given up. */
export function DeliveryLog() {
  const { desk, text } = useDesk()
  const w = text.connectors
  const view = desk.connectors.view.value
  if (!view) return null
  return (
    <>
      {view.parkedMails.length > 0 && (
        <section class="connector-part">
          <h3>{w.mails}</h3>
          <p class="quiet">{w.mailsHint}</p>
          <ul class="connector-log">
            {view.parkedMails.map((mail) => (
              <li key={mail.id}>
                <p class="delivery-what">
                  <strong>{mail.to}</strong>
                  <span>{mail.subject}</span>
                </p>
                <p class="delivery-state">
                  <span class="tag delivery-parked">{w.states.parked}</span>
                  <span class="quiet">{w.attempts(mail.attempts)}</span>
                </p>
                <button
                  type="button"
                  class="button small"
                  aria-label={w.sendAgainTo(mail.to)}
                  onClick={() => void desk.connectors.sendAgain(mail.id)}
                >
                  {w.replay}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="connector-part">
        <h3>{w.log}</h3>
        {view.deliveries.length === 0 ? (
          <p class="quiet">{w.logEmpty}</p>
        ) : (
          <ul class="connector-log">
            {view.deliveries.map((delivery) => (
              <DeliveryLine key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function DeliveryLine({ delivery }: { delivery: ConnectorDelivery }) {
  const { desk, text } = useDesk()
  const w = text.connectors
  const { event, reference = '', status, attempts, createdAt, nextAt } = delivery
  const now = desk.clock.value
  const connector = desk.connectors.view.value?.connectors.find(({ id }) => id === delivery.connector)
  const mayReplay = (status === 'parked' || status === 'delivered') && connector?.disabled === undefined
  return (
    <li>
      <div class="delivery-what">
        <strong>
          {w.events[event]} <span class="delivery-reference">{reference}</span>
        </strong>
        <span>
          {connector?.name} · {text.formats.at(createdAt, now)}
        </span>
        {attempts.length > 0 && (
          <details>
            <summary>{w.attempts(attempts.length)}</summary>
            <ol>
              {attempts.map(({ at, outcome, status: answered }) => (
                <li key={at}>
                  {w.attempt(text.formats.at(at, now), w.outcomes[outcome])}
                  {answered !== undefined && ` (${w.answered(answered)})`}
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <p class="delivery-state">
        <span class={`tag delivery-${status}`}>{w.states[status]}</span>
        {nextAt && attempts.length > 0 && <span class="quiet">{w.next(text.formats.at(nextAt, now))}</span>}
      </p>
      {mayReplay && (
        <button
          type="button"
          class="button small"
          aria-label={w.replayOf(w.events[event], reference)}
          onClick={() => void desk.connectors.sendAgain(delivery.id)}
        >
          {w.replay}
        </button>
      )}
    </li>
  )
}
