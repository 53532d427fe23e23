import type { Citation } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'
import { citationPlace } from './CasePane.tsx'
import { Icon } from './Icon.tsx'

/** One text: closed it says which, open it shows the quote, its version and where to read it. */
export function CitationCard({ citation }: { citation: Citation }) {
  const { desk, text } = useDesk()
  const ourPage = citation.page ? desk.publicAddress(citation.page) : null
  const known = citation.version.startsWith('known-on ')
  return (
    <details class="citation" id={citationPlace(citation.article)}>
      <summary>
        <strong>{citation.label}</strong>
        <span lang="fr">{citation.source}</span>
      </summary>
      {citation.quote ? (
        <blockquote lang="fr">
          {citation.quote.split('\n\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </blockquote>
      ) : (
        <p class="quiet">{text.file.noQuote}</p>
      )}
      {citation.translation && (
        <>
          <p class="answer-note">{text.file.translation}</p>
          <p lang="en">{citation.translation}</p>
        </>
      )}
      {citation.toCheck && (
        <p class="to-check">
          <strong>{text.file.toCheck}</strong> {citation.toCheck}
        </p>
      )}
      <p class="quiet citation-links">
        <span>
          {known ? text.file.knownOn(text.formats.version(citation.version)) : text.file.version(citation.version)}
        </span>
        {ourPage && <OutsideLink href={ourPage} label={text.file.ourPage} />}
        {citation.official?.startsWith('https://') && (
          <OutsideLink href={citation.official} label={text.file.official} />
        )}
      </p>
    </details>
  )
}

/** A link that leaves the desk, in a window that cannot reach back. */
function OutsideLink({ href, label }: { href: string; label: string }) {
  const { text } = useDesk()
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {label}
      <Icon name="outside" />
      <span class="unseen">({text.file.opensElsewhere})</span>
    </a>
  )
}
