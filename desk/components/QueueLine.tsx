import type { QueueLineFound } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import { daysUnanswered, isAskedFirst, needsAgent, todayInParis } from '../state/urgency.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { LineReaders } from './Live.tsx'
import { LineMarks, SelectBox } from './moves/LineMarks.tsx'

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The sentence in which the search met its words, with these marked. */
function FoundSentence({ found, search }: { found: NonNullable<QueueLineFound['found']>; search: string }) {
  const { text } = useDesk()
  const terms = plain(search).match(/[\p{L}\p{N}]+/gu) ?? []
  return (
    <span class="queue-line-found">
      <span class="unseen">{text.find.found[found.author ?? 'file']} </span>
      <bdi>
        {found.sentence
          .split(/([\p{L}\p{N}\p{M}]+)/u)
          .map((piece, index) =>
            terms.some((term) => plain(piece).startsWith(term)) ? <mark key={index}>{piece}</mark> : piece,
          )}
      </bdi>
    </span>
  )
}

/** One case of the queue: the deadline, then who and what, then whether someone waits. */
export function QueueLine({ line }: { line: QueueLineFound }) {
  const { desk, text } = useDesk()
  const now = desk.clock.value
  const today = todayInParis(now)
  const resolved = line.status === 'resolved'
  const late = daysUnanswered(line.answerBy, today)
  const asked = isAskedFirst(line, today) ? line.answerBy : undefined
  return (
    <li class="queue-item">
      <SelectBox line={line} />
      <a
        class="queue-line"
        data-escalated={line.escalatedFor !== undefined}
        href={`#${line.id}`}
        data-queue-line={line.id}
        data-needs-agent={needsAgent(line, today)}
        aria-current={desk.file.id.value === line.id ? 'true' : undefined}
      >
        <span class="queue-line-deadline">
          {resolved ? (
            <span class="days" data-urgency="none">
              {text.queue.resolved}
            </span>
          ) : asked ? (
            <>
              {late > 0 ? (
                <span class="days" data-urgency="overdue">
                  {text.complaint.unanswered(late)}
                </span>
              ) : (
                <DaysLeft deadline={{ day: asked, who: 'merchant' }} />
              )}
              <span class="queue-line-day">{text.formats.shortDay(asked)}</span>
            </>
          ) : line.deadline ? (
            <>
              <DaysLeft deadline={line.deadline} />
              <span class="queue-line-day">
                {text.formats.shortDay(line.deadline.day)}
                {line.deadline.article && ` · ${text.moves.article(line.deadline.article)}`}
              </span>
            </>
          ) : (
            <span class="days" data-urgency="none">
              {text.queue.noDeadline}
            </span>
          )}
        </span>
        <span class="queue-line-who">
          <bdi class="queue-line-shopper">{line.shopper}</bdi>
          {line.origin !== 'handoff' && <span class="tag">{text.register.kind[line.origin]}</span>}
          {line.language === 'en' && (
            <span class="tag">
              <span aria-hidden="true">EN</span>
              <span class="unseen">{text.file.languages.en}</span>
            </span>
          )}
        </span>
        <span class="queue-line-title" lang={line.language}>
          {line.title}
        </span>
        {!resolved && asked && (
          <span class="queue-line-label">
            <span class="queue-line-turn">{text.whoShort.merchant}</span>
            {' · '}
            {text.complaint.asked}
          </span>
        )}
        {!resolved && !asked && line.deadline && (
          <span class="queue-line-label">
            <span class="queue-line-turn">{text.whoShort[line.deadline.who]}</span>
            {' · '}
            <span lang={line.language}>{line.deadline.label}</span>
          </span>
        )}
        {line.found && <FoundSentence found={line.found} search={desk.queue.chosen.value.search ?? ''} />}
        <span class="queue-line-state">
          <LineMarks line={line} />
          {line.tone === 'angry' && !resolved && <span class="tag">{text.file.tone.angry}</span>}
          {line.status === 'claimed' && desk.queue.filter.value === 'team' && line.claimedBy && (
            <span class="tag">{text.queue.with(line.claimedBy.name)}</span>
          )}
          <LineReaders caseId={line.id} />
        </span>
      </a>
    </li>
  )
}
