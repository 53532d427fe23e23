import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import type { Case, Deadline } from '../../protocol/index.ts'
import { firstName } from '../state/first-name.ts'
import { claim, focusCase } from '../state/focus.ts'
import { useDesk } from '../state/place.ts'
import { daysUnanswered, isAskedFirst, pressingDeadline, todayInParis } from '../state/urgency.ts'
import { ArticleLink } from './ArticleLink.tsx'
import { BackButton } from './BackButton.tsx'
import { DaysLeft } from './DaysLeft.tsx'
import { EndDialog } from './EndDialog.tsx'
import { CaseReaders } from './Live.tsx'
import { CaseStanding } from './moves/CaseStanding.tsx'
import { MoveMenu } from './moves/MoveMenu.tsx'
import { Notice } from './Notice.tsx'
import { ResolveDialog } from './ResolveDialog.tsx'
import './CaseHeader.css'

/** Who, until which day, and what can be done with the case as a whole. */
export function CaseHeader({
  file,
  title,
  onCitation,
}: {
  file: Case
  title: RefObject<HTMLHeadingElement | null>
  onCitation: (article: string) => void
}) {
  const { desk, text } = useDesk()
  const notice = desk.file.notice.value
  const today = todayInParis(desk.clock.value)
  const nearest = pressingDeadline(file.deadlines, today)
  const awaited = file.answeredAt === undefined ? file.answerBy : undefined
  return (
    <header class="case-header">
      <BackButton />
      <div class="case-who">
        <h2 ref={title} data-case-title tabIndex={-1}>
          {file.contact.name}
        </h2>
        <p>
          {file.product && <span lang={file.language}>{file.product}</span>}
          {file.price && <span class="case-price">{file.price}</span>}
          <span>{text.file.reference(file.reference)}</span>
        </p>
      </div>
      <CaseButtons file={file} />
      <CaseReaders caseId={file.id} />
      {file.status !== 'resolved' && awaited !== undefined && <AskedAnswer answerBy={awaited} />}
      {file.status !== 'resolved' &&
        !(awaited !== undefined && isAskedFirst({ answerBy: awaited, deadline: nearest }, today)) && (
          <LegalDeadline file={file} nearest={nearest} onCitation={onCitation} />
        )}
      <CaseStanding />
      <div role="alert" class="case-notice">
        {notice && (
          <Notice tone="bad" action={{ label: text.close, run: desk.file.dismissNotice }}>
            {notice.kind === 'claimed-by' ? text.file.claimedBy(notice.by) : text.failure(notice.failure)}
          </Notice>
        )}
      </div>
    </header>
  )
}

function LegalDeadline({
  file,
  nearest,
  onCitation,
}: {
  file: Case
  nearest: Deadline | undefined
  onCitation: (article: string) => void
}) {
  const { text } = useDesk()
  if (!nearest) {
    return (
      <div class="case-deadline">
        <p>{text.file.noDeadline}</p>
      </div>
    )
  }
  return (
    <div class="case-deadline">
      <DaysLeft deadline={nearest} />
      <p>
        <span lang={file.language}>{nearest.label}</span>
        <span class="case-deadline-day">
          <span>{text.file.until(text.formats.longDay(nearest.day), nearest.approximate === true)}</span>
          <span>
            <Who file={file} who={nearest.who} />
          </span>
          <ArticleLink article={nearest.article} citations={file.citations} onOpen={onCitation} />
        </span>
      </p>
    </div>
  )
}

/** The day by which the shopper asked for an answer that nobody has given; red once it has passed. */
function AskedAnswer({ answerBy }: { answerBy: string }) {
  const { desk, text } = useDesk()
  const late = daysUnanswered(answerBy, todayInParis(desk.clock.value))
  return (
    <div class="case-deadline">
      {late === 0 && <DaysLeft deadline={{ day: answerBy, who: 'merchant' }} />}
      <p>
        <span class={late > 0 ? 'days' : undefined} data-urgency={late > 0 ? 'overdue' : undefined}>
          {late > 0 ? text.complaint.unanswered(late) : text.complaint.asked}
        </span>
        <span class="case-deadline-day">
          <span>{text.complaint.askedFor(text.formats.longDay(answerBy))}</span>
          <span>{text.complaint.notLaw}</span>
        </span>
      </p>
    </div>
  )
}

/** Who must act, named. */
export function Who({ file, who }: { file: Case; who: 'shopper' | 'merchant' | 'bank' }) {
  const { desk, text } = useDesk()
  const state = desk.session.state.value
  const merchant = state.kind === 'signed-in' ? state.session.merchant.name : ''
  if (who === 'merchant') return <>{text.who.merchant(merchant)}</>
  return <>{who === 'shopper' ? text.who.shopper(firstName(file.contact.name)) : text.who.bank}</>
}

function CaseButtons({ file }: { file: Case }) {
  const { desk, text } = useDesk()
  const asking = useSignal(false)
  const ending = useSignal(false)
  const state = desk.session.state.value
  const mine = state.kind === 'signed-in' && file.claimedBy?.id === state.session.agent.id
  const changing = desk.file.changing.value
  const isEnded = desk.file.view.value?.transcript.some(({ event }) => event === 'end-confirmed') ?? false
  return (
    <div class="case-buttons">
      <p class="case-status" data-status={file.status}>
        {file.status !== 'claimed'
          ? text.file.status[file.status]
          : mine
            ? text.file.withYou
            : text.file.with(file.claimedBy?.name ?? '')}
      </p>
      {file.status === 'waiting' && desk.mayAct.value && (
        <button
          type="button"
          class="button primary claim-above"
          data-reply
          aria-disabled={changing !== null}
          onClick={() => void claim(desk)}
        >
          {text.file.claim}
        </button>
      )}
      {file.status === 'claimed' && mine && (
        <>
          {file.agentActions.includes('confirm-end') && !isEnded && (
            <button
              type="button"
              class="button primary"
              aria-disabled={changing !== null}
              onClick={() => {
                ending.value = true
              }}
            >
              {text.reply.actionNames['confirm-end']}
            </button>
          )}
          <button
            type="button"
            class="button"
            aria-disabled={changing !== null}
            onClick={async () => {
              if (await desk.file.change('release')) focusCase()
            }}
          >
            {text.file.release}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={changing !== null}
            data-resolve
            onClick={() => {
              asking.value = true
            }}
          >
            {text.file.resolve}
          </button>
        </>
      )}
      <MoveMenu file={file} />
      {ending.value && (
        <EndDialog
          file={file}
          onClose={() => {
            ending.value = false
          }}
        />
      )}
      {asking.value && (
        <ResolveDialog
          file={file}
          onClose={() => {
            asking.value = false
          }}
        />
      )}
    </div>
  )
}
