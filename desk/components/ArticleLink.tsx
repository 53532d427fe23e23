import type { Citation } from '../../protocol/index.ts'
import { useDesk } from '../state/place.ts'

/** The label of an article; opens its quote in the case file when the case holds it. */
export function ArticleLink({
  article,
  citations,
  onOpen,
}: {
  article: string
  citations: Citation[]
  onOpen: (article: string) => void
}) {
  const { text } = useDesk()
  const citation = citations.find((one) => one.article === article)
  if (!citation) return <span class="article">{article}</span>
  return (
    <button
      type="button"
      class="article"
      aria-label={text.file.openCitation(citation.label)}
      onClick={() => onOpen(article)}
    >
      {citation.label}
    </button>
  )
}
