import type { Case } from '../../protocol/index.ts'
import { firstName } from '../state/first-name.ts'
import { useDesk } from '../state/place.ts'
import { ArticleLink } from './ArticleLink.tsx'
import { CaseCare } from './CaseCare.tsx'
import { Who } from './CaseHeader.tsx'
import { CitationCard } from './CitationCard.tsx'
import { CaseFacts } from './case/CaseFacts.tsx'
import { MissingFacts } from './case/MissingFacts.tsx'
import { Part } from './case/Part.tsx'
import { ToldChanged, ToldPart } from './case/ToldPart.tsx'
import { DaysLeft } from './DaysLeft.tsx'
import { CaseFiles } from './files/CaseFiles.tsx'
import { PersonData } from './person/PersonData.tsx'
import './CaseFilePanel.css'

/** The file handed off: everything known, where it comes from, and what is missing. */
export function CaseFilePanel({
  file,
  onCitation,
  onMessage,
}: {
  file: Case
  onCitation: (article: string) => void
  onMessage: (messageId: string) => void
}) {
  const { desk, text } = useDesk()
  const name = firstName(file.contact.name)
  const state = desk.session.state.value
  const mine = state.kind === 'signed-in' && file.status === 'claimed' && file.claimedBy?.id === state.session.agent.id
  const view = desk.file.view.value
  const care = view?.case.id === file.id ? view.care : undefined
  const transcript = view?.case.id === file.id ? view.transcript : []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="case-file" aria-label={text.file.tabs.file} tabIndex={0}>
      <ToldChanged file={file} transcript={transcript} />
      <Part title={text.file.summary} beside={<span class="tag">{text.file.tone[file.tone]}</span>}>
        <div lang="fr" class="summary">
          {file.summary
            .filter((line) => line !== file.caution)
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </div>
      </Part>
      {file.caution !== undefined && (
        <div class="caution">
          <Part title={text.complaint.caution}>
            <p lang="fr">{file.caution}</p>
            <p class="quiet">{text.complaint.decide}</p>
          </Part>
        </div>
      )}
      <PolicyConflicts file={file} />
      <Part title={text.file.wish(name)}>
        {file.wish === '' ? (
          <p class="quiet">{text.file.noWish}</p>
        ) : (
          <p lang={file.language}>
            <bdi>{file.wish}</bdi>
          </p>
        )}
      </Part>
      <CaseFiles caseId={file.id} transcript={transcript} />
      {file.missing.length > 0 && (
        <Part title={text.file.missing}>
          <MissingFacts file={file} transcript={transcript} mine={mine} />
        </Part>
      )}
      <Part title={text.file.deadlines}>
        <AskedAnswer file={file} />
        {file.deadlines.length === 0 ? (
          <p class="quiet">{text.file.noDeadline}</p>
        ) : (
          <ol class="deadlines">
            {file.deadlines.map((deadline) => (
              <li key={deadline.id}>
                <p class="deadline-head">
                  <DaysLeft deadline={deadline} />
                  <span>{text.formats.longDay(deadline.day)}</span>
                </p>
                <p lang={file.language}>{deadline.label}</p>
                <p class="quiet">
                  <Who file={file} who={deadline.who} />
                  {' · '}
                  <ArticleLink article={deadline.article} citations={file.citations} onOpen={onCitation} />
                </p>
                {deadline.computed && (
                  <p class="quiet" lang={file.language}>
                    {deadline.computed}
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
      </Part>
      <Rights file={file} onCitation={onCitation} />
      <ToldPart file={file} transcript={transcript} onMessage={onMessage} />
      <CaseFacts file={file} mine={mine} onMessage={onMessage} />
      <Contact file={file} />
      {file.citations.length > 0 && (
        <Part title={text.file.citations}>
          <div class="citations">
            {file.citations.map((citation) => (
              <CitationCard key={citation.article} citation={citation} />
            ))}
          </div>
          <p class="quiet">{text.file.lawNotice}</p>
        </Part>
      )}
      {care && <CaseCare caseId={file.id} care={care} />}
      <p class="quiet case-file-end">
        {text.file.knowledge(file.knowledgeVersion)}
        {file.version !== undefined && file.computedAt !== undefined && (
          <> · {text.case.facts.computed(file.version, text.formats.at(file.computedAt, desk.clock.value))}</>
        )}
      </p>
      <PersonData caseId={file.id} />
    </section>
  )
}

/** The day by which the shopper asked for an answer, or when it was given. */
function AskedAnswer({ file }: { file: Case }) {
  const { desk, text } = useDesk()
  const { answerBy, answeredAt } = file
  if (answerBy === undefined) return null
  return (
    <div class="asked-answer">
      <p class="deadline-head">
        {answeredAt === undefined && file.status !== 'resolved' && (
          <DaysLeft deadline={{ day: answerBy, who: 'merchant' }} />
        )}
        <span>{text.formats.longDay(answerBy)}</span>
      </p>
      <p>{text.complaint.asked}</p>
      <p class="quiet">
        {answeredAt === undefined
          ? text.complaint.notLaw
          : text.complaint.answered(text.formats.at(answeredAt, desk.clock.value))}
      </p>
    </div>
  )
}

/** Where the shop's own policy gives less than the law for this case: only the desk says so. */
function PolicyConflicts({ file }: { file: Case }) {
  const { text } = useDesk()
  const conflicts = file.policyConflicts ?? []
  if (conflicts.length === 0) return null
  return (
    <section class="part policy-conflicts" aria-labelledby="policy-conflicts">
      <h3>
        <span id="policy-conflicts">{text.file.policy.title}</span>
        <span class="tag bad">{text.file.policy.tag}</span>
      </h3>
      <ul>
        {conflicts.map(({ point, written, lawful, citations }) => {
          const said = text.file.policy.points[point]
          return (
            <li key={point}>
              <dl>
                <div>
                  <dt>{text.file.policy.yours}</dt>
                  <dd>{said.yours(written ?? 0)}</dd>
                </div>
                <div>
                  <dt>{text.file.policy.law}</dt>
                  <dd>{said.law(lawful ?? 0)}</dd>
                </div>
              </dl>
              <div class="citations">
                {citations.map((citation) => (
                  <CitationCard key={citation.article} citation={citation} />
                ))}
              </div>
            </li>
          )
        })}
      </ul>
      <p>{text.file.policy.silent}</p>
    </section>
  )
}

function Rights({ file, onCitation }: { file: Case; onCitation: (article: string) => void }) {
  const { text } = useDesk()
  return (
    <Part title={text.file.rights}>
      {file.rights.length === 0 ? (
        <p class="quiet">{text.file.noRights}</p>
      ) : (
        <ul class="rights">
          {file.rights.map((right) => (
            <li key={right.right} data-verdict={right.kind}>
              <p class="right-head">
                <strong lang={file.language}>{right.title}</strong>
                <span class="verdict">{text.file.verdicts[right.kind]}</span>
              </p>
              {right.why.map((sentence) => (
                <p key={sentence} lang={file.language}>
                  {sentence}
                </p>
              ))}
              <RightTexts file={file} articles={right.articles ?? []} onCitation={onCitation} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

/** The texts that a verdict rests on, each with the version that was read. */
function RightTexts({
  file,
  articles,
  onCitation,
}: {
  file: Case
  articles: string[]
  onCitation: (article: string) => void
}) {
  const { text } = useDesk()
  const cited = file.citations.filter(({ article }) => articles.includes(article))
  if (cited.length === 0) return null
  return (
    <p class="quiet right-texts">
      {cited.map(({ article, version }) => (
        <span key={`${article} ${version}`}>
          <ArticleLink article={article} citations={file.citations} onOpen={onCitation} />{' '}
          {version.startsWith('known-on ')
            ? text.file.knownOn(text.formats.version(version))
            : text.file.version(version)}
        </span>
      ))}
    </p>
  )
}

function Contact({ file }: { file: Case }) {
  const { desk, text } = useDesk()
  const { contact } = file
  return (
    <Part title={text.file.contact}>
      <dl class="contact">
        <div>
          <dt>{text.file.name}</dt>
          <dd>
            <bdi>{contact.name}</bdi>
          </dd>
        </div>
        <div>
          <dt>{text.file.email}</dt>
          <dd>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </dd>
        </div>
        <div>
          <dt>{text.file.order}</dt>
          <dd>{contact.order ? <bdi>{contact.order}</bdi> : <span class="quiet">{text.file.notGiven}</span>}</dd>
        </div>
        <div>
          <dt>{text.file.speaks}</dt>
          <dd>{text.file.languages[file.language]}</dd>
        </div>
        {file.consent && (
          <div>
            <dt>{text.case.consent}</dt>
            <dd>
              {text.case.consents[file.consent.how]},{' '}
              <time dateTime={file.consent.at}>{text.formats.at(file.consent.at, desk.clock.value)}</time>
            </dd>
          </div>
        )}
        <div>
          <dt>{text.file.opened}</dt>
          <dd>
            <time dateTime={file.openedAt}>{text.formats.moment(file.openedAt, desk.clock.value)}</time>
          </dd>
        </div>
      </dl>
    </Part>
  )
}
