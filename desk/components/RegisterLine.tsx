import type { ComponentChildren } from 'preact'
import type { Register } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import { daysUnanswered, todayInParis } from '../state/urgency.ts'

type Declaration = Register['declarations'][number]

/** One declaration: what, who and when, whether it was answered, and its acknowledgement word for word. */
export function RegisterLine({ declaration }: { declaration: Declaration }) {
  const { desk, text } = useDesk()
  const { kind, name, contract, items, receivedAt, answeredAt, by } = declaration
  const now = desk.clock.value
  const late = answeredAt ? 0 : daysUnanswered(by, todayInParis(now))
  return (
    <li class="register-line">
      <div class="register-line-head">
        <p class="register-line-when">
          <time dateTime={receivedAt}>{text.formats.moment(receivedAt, now)}</time>
          <span class="tag" data-kind={kind}>
            {text.register.kind[kind]}
          </span>
        </p>
        <p class="register-line-who">
          <a href={`#${declaration.case}`} aria-label={text.register.openCase(name)}>
            <bdi>{name}</bdi>
          </a>
          <span class="quiet">
            <bdi>{[contract, ...items].filter((part) => part !== '').join(' · ')}</bdi>
          </span>
        </p>
        <p class="register-line-state">
          {answeredAt ? (
            <span class="quiet">{text.register.answered(text.formats.at(answeredAt, now))}</span>
          ) : (
            <span class="days" data-urgency={late > 0 ? 'overdue' : 'none'}>
              {late > 0 ? text.complaint.short(late) : text.register.unanswered}
            </span>
          )}
          {by && <span class="quiet">{text.register.askedBy(text.formats.shortDay(by))}</span>}
        </p>
      </div>
      <details>
        <summary>
          {text.register.acknowledgement} <span class="register-reference">{declaration.reference}</span>
        </summary>
        <Declared declaration={declaration} />
        <p class="register-label">{text.register.text}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <pre tabIndex={0}>{declaration.text}</pre>
        <p class="register-label">{text.register.hash}</p>
        <p>
          <code>{declaration.hash}</code>
        </p>
        <p class="quiet">{text.register.hashHint}</p>
      </details>
    </li>
  )
}

function Declared({ declaration }: { declaration: Declaration }) {
  const { text } = useDesk()
  const { kind, contract, items, happened, wanted, endOn, line, ground, email } = declaration
  return (
    <dl class="register-declared">
      {contract !== '' && <Row name={text.register.contract}>{contract}</Row>}
      {kind === 'withdrawal' && (
        <Row name={text.register.items}>{items.length > 0 ? items.join(', ') : text.register.wholeOrder}</Row>
      )}
      {happened && <Row name={text.register.happened}>{happened}</Row>}
      {wanted && <Row name={text.register.wanted}>{wanted}</Row>}
      {kind === 'cancellation' && (
        <Row name={text.register.endOn}>{endOn ? text.formats.longDay(endOn) : text.register.earliest}</Row>
      )}
      {line && <Row name={text.register.line}>{line}</Row>}
      {ground && <Row name={text.register.ground}>{ground}</Row>}
      <Row name={text.register.sentTo}>{email}</Row>
    </dl>
  )
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
