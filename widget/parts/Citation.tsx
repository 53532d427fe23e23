import type { Citation as CitationValue } from '../../protocol/index.ts'
import { inWords } from './day.ts'
import type { PartStrings } from './i18n/fr.ts'

export interface CitationProps {
  citation: CitationValue
  strings: PartStrings
}

/** What a citation rests on: quote of one version, unofficial translation, links, and what remains to be checked. */
export function Citation({ citation, strings }: CitationProps) {
  const { version, quote, translation, toCheck, page, official } = citation
  const month = version.match(/known-on (.+)/)?.[1]
  const since = month
    ? strings.knownOn(inWords(month, strings.language, { month: 'long', year: 'numeric' }))
    : strings.inForceFrom(inWords(version, strings.language, { dateStyle: 'long' }))
  return (
    <div class="citation">
      <b>
        {citation.source}, {citation.label}
      </b>
      {quote && <blockquote lang="fr">{quote}</blockquote>}
      {translation && (
        <p>
          <small>{strings.translation}</small> {translation}
        </p>
      )}
      {toCheck && (
        <p class="to-check">
          <b>{strings.toCheck}</b> {toCheck}
        </p>
      )}
      <p class="fine">
        {/\d{4}-\d\d/.test(version) && since}
        {page && (
          <a href={page} target="_blank" rel="noopener noreferrer">
            {strings.article}
          </a>
        )}
        {official && (
          <a href={official} target="_blank" rel="noopener noreferrer">
            {strings.official}
          </a>
        )}
      </p>
    </div>
  )
}
