import type { Citation, Letter } from '../../../protocol/index.ts'
import { Link } from '../../parts/Link.tsx'
import { words } from '../i18n/later.ts'

const style = `body{font:12pt/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}footer{font-size:.85em;border-top:1px solid #888}
@page{margin:2cm}@media print{body{margin:0;padding:0}footer{display:none}}`

/** "C. civ. 1641, Code civil". */
const citationLine = ({ label, source }: Citation) => `${label}, ${source}`

/** The texts that a letter rests on, each with its page. */
export const Citations = ({ citations }: { citations: Citation[] }) =>
  citations[0] && (
    <section>
      <h3>{words.sources}</h3>
      <ul>
        {citations.map((citation) => (
          <li key={citation.article}>
            {citation.page ? <Link href={citation.page} label={citation.label} /> : citation.label}, {citation.source}
            {citation.toCheck && (
              <small>
                {words.toCheck} {citation.toCheck}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

/**
 * A letter as a page that stands alone and prints as the letter alone, which names its texts at its end; below it, on
 * screen, the same with their official pages. What was typed is set as text, never as markup.
 */
export function letterPage({ title, citations }: Letter, text: string, language: string): string {
  const page = document.implementation.createHTMLDocument(title)
  const add = (parent: Element, name: string, words: string) => {
    const element = page.createElement(name)
    element.textContent = words
    parent.append(element)
    return element
  }
  page.documentElement.lang = language
  const meta = page.createElement('meta')
  meta.setAttribute('charset', 'utf-8')
  page.head.prepend(meta)
  add(page.head, 'style', style)
  add(page.body, 'pre', text)
  if (citations[0]) {
    const footer = add(page.body, 'footer', '')
    add(footer, 'p', words.sources)
    const list = add(footer, 'ul', '')
    for (const citation of citations) {
      const line = add(list, 'li', '')
      const link = add(line, 'a', citationLine(citation))
      if (citation.official) link.setAttribute('href', citation.official)
    }
  }
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
}
