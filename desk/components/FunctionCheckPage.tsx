import { useEffect, useRef } from 'preact/hooks'
import type { WithdrawalFunction } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import { CopyBox } from './CopyBox.tsx'
import { Notice } from './Notice.tsx'
import './DeskPage.css'
import './FunctionCheckPage.css'

type Requirement = WithdrawalFunction['requirements'][number]

/** The article each requirement rests on. The wording of D221-5 is not held: it is said to be checked. */
const articles: Record<Requirement['id'], readonly ('L221-21' | 'D221-5')[]> = {
  present: ['L221-21'],
  labelled: ['D221-5'],
  reachable: ['L221-21', 'D221-5'],
  'confirmed-apart': ['D221-5'],
  acknowledged: ['L221-21', 'D221-5'],
  'free-and-without-account': ['L221-21', 'D221-5'],
}

/** Whether the withdrawal function meets each requirement on the merchant's site, and what to do where it does not. */
export function FunctionCheckPage() {
  const { desk, text } = useDesk()
  const { functionCheck } = desk
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const view = functionCheck.view.value
  const failure = functionCheck.failure.value
  const checking = functionCheck.checking.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="desk-page" aria-label={text.functionCheck.title} tabIndex={0}>
      <div class="desk-page-inside">
        <header class="desk-page-head">
          <div>
            <h2 ref={title} tabIndex={-1}>
              {text.functionCheck.title}
            </h2>
            <p class="desk-page-lead">{text.functionCheck.lead}</p>
          </div>
          <button
            type="button"
            class="button"
            aria-disabled={checking}
            onClick={() => {
              if (!checking) void functionCheck.check()
            }}
          >
            {checking ? text.functionCheck.checking : text.functionCheck.again}
          </button>
        </header>
        <div role="alert">
          {failure && (
            <Notice tone="bad" action={{ label: text.retry, run: () => void functionCheck.check() }}>
              {text.failure(failure)}
            </Notice>
          )}
        </div>
        {view === null && !failure && <p role="status">{text.loading}</p>}
        {view && (
          <>
            <Summary requirements={view.requirements} />
            <ul class="requirements">
              {view.requirements.map((requirement) => (
                <RequirementCard key={requirement.id} requirement={requirement} view={view} />
              ))}
            </ul>
            <p class="quiet function-note">{text.functionCheck.toCheckHint}</p>
          </>
        )}
        <Install />
        <section class="function-part">
          <h3>{text.functionCheck.duty}</h3>
          <ul class="function-duties">
            {text.functionCheck.duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ul>
        </section>
      </div>
    </section>
  )
}

/** The whole in one sentence, said aloud when it changes. */
function Summary({ requirements }: { requirements: Requirement[] }) {
  const { text } = useDesk()
  const count = (state: Requirement['state']) => requirements.filter((one) => one.state === state).length
  const missing = count('not-met')
  const unseen = count('unseen')
  return (
    <div class="function-summary" data-state={missing > 0 ? 'not-met' : unseen > 0 ? 'unseen' : 'met'}>
      <p role="status">
        {missing === 0 && unseen === 0 && text.functionCheck.allMet}
        {missing > 0 && text.functionCheck.someMissing(missing)}
        {missing > 0 && unseen > 0 && ' '}
        {unseen > 0 && text.functionCheck.someUnseen(unseen)}
      </p>
      <p class="quiet">{text.functionCheck.live}</p>
    </div>
  )
}

function RequirementCard({ requirement, view }: { requirement: Requirement; view: WithdrawalFunction }) {
  const { desk, text } = useDesk()
  const { id, state, seenAt, label } = requirement
  const words = text.functionCheck.requirements[id]
  const isMet = state === 'met' || state === 'by-design'
  const now = desk.clock.value
  const moment = seenAt && text.formats.at(seenAt, now)
  return (
    <li class="requirement" data-state={state}>
      <p class="requirement-state">{text.functionCheck.states[state]}</p>
      <h3>{words.title}</h3>
      <p>
        {isMet && words.met}
        {state === 'not-met' && words.todo}
        {state === 'unseen' &&
          (id === 'labelled'
            ? text.functionCheck.unseenLabel
            : id === 'acknowledged'
              ? text.functionCheck.unseenMail
              : words.todo)}
      </p>
      {id === 'labelled' && label !== undefined && <p class="requirement-seen">{text.functionCheck.label(label)}</p>}
      {id === 'labelled' && state === 'not-met' && label === undefined && (
        <p class="requirement-seen">{text.functionCheck.noLabel}</p>
      )}
      {id === 'acknowledged' && <Acknowledgements view={view} />}
      <p class="requirement-foot quiet">
        {articles[id].map((article) => (
          <Article key={article} article={article} />
        ))}
        {moment && id !== 'acknowledged' && (
          <time dateTime={seenAt}>
            {state === 'unseen' ? text.functionCheck.seenLong(moment) : text.functionCheck.seen(moment)}
          </time>
        )}
      </p>
    </li>
  )
}

/** How many declarations, and the mails that did not leave, to be sent again. */
function Acknowledgements({ view }: { view: WithdrawalFunction }) {
  const { desk, text } = useDesk()
  const parked = desk.functionCheck.parked.value
  return (
    <>
      <p class="requirement-seen">
        {text.functionCheck.declared(view.declared)}
        {view.waitingMails > 0 && ` ${text.functionCheck.waiting(view.waitingMails)}`}
      </p>
      {parked.length > 0 && (
        <div class="parked">
          <p class="parked-title">{text.functionCheck.parked}</p>
          <ul>
            {parked.map(({ id, to, subject, attempts }) => (
              <li key={id}>
                <span>
                  <bdi>{to}</bdi>
                  <span class="quiet">
                    <bdi>{subject}</bdi> · {text.functionCheck.attempts(attempts)}
                  </span>
                </span>
                {desk.mayAct.value && (
                  <button
                    type="button"
                    class="button small"
                    aria-label={text.functionCheck.sendAgainTo(to)}
                    onClick={() => void desk.functionCheck.retry(id)}
                  >
                    {text.functionCheck.sendAgain}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Article({ article }: { article: 'L221-21' | 'D221-5' }) {
  const { desk, text } = useDesk()
  if (article === 'D221-5') {
    return (
      <span>
        <span class="article">{article}</span> {text.functionCheck.toCheck}
      </span>
    )
  }
  const page = desk.publicAddress(`/articles/${article}`)
  return page ? (
    <a class="article" href={page} target="_blank" rel="noopener noreferrer">
      {article}
      <span class="unseen"> ({text.file.opensElsewhere})</span>
    </a>
  ) : (
    <span class="article">{article}</span>
  )
}

/** What the merchant's developer pastes: the script, the element, the direct link. */
function Install() {
  const { desk, text } = useDesk()
  const state = desk.session.state.value
  if (state.kind !== 'signed-in') return null
  const { slug } = state.session.merchant
  const script = desk.publicAddress('/recours.js')
  const link = desk.publicAddress(`/m/${slug}/retractation`)
  if (!script || !link) return null
  return (
    <section class="function-part">
      <h3>{text.functionCheck.install}</h3>
      <CopyBox
        title={text.functionCheck.script}
        value={`<script src="${script}" data-merchant="${slug}" async></script>`}
      />
      <CopyBox
        title={text.functionCheck.element}
        value={`<a href="${link}" data-recours="withdraw">${text.functionCheck.elementWords}</a>`}
      />
      <CopyBox title={text.functionCheck.link} value={link} />
    </section>
  )
}
