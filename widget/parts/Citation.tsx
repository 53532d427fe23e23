import type { Citation as CitationValue } from '../../protocol/index.ts'
import { inWords } from './day.ts'
import type { PartStrings } from './i18n/fr.ts'
import { Link } from './Link.tsx'

export interface CitationProps {
  citation: CitationValue
  strings: PartStrings
}

/** What a citation rests on: quote of one version, unofficial translation, links, and what remains to be checked. */
export function Citation({ citation, strings }: CitationProps) {
  const { source, label, version, quote, translation, toCheck, page, official } = citation
  const [, known, since] = /(known-on )?(\d{4}-\d\d.*)/.exec(version) ?? []
  return (
    <div class="citation">
      <b>
        {source}, {label}
      </b>
      {quote && <blockquote lang="fr">{quote}</blockquote>}
      {translation && (
        <p>
          <small>{strings.translation}</small>
          {translation}
        </p>
      )}
      {toCheck && (
        <p>
          <b>{strings.toCheck}</b> {toCheck}
        </p>
      )}
      <p class="fine">
        {since &&
          (known
            ? strings.knownOn(inWords(since, strings.locale, { month: 'long', year: 'numeric' }))
            : strings.inForceFrom(inWords(since, strings.locale, { dateStyle: 'long' })))}{' '}
        {page && <Link href={page} label={strings.article} />}{' '}
        {official && <Link href={official} label={strings.official} />}
      </p>
    </div>
  )
}
