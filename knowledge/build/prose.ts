/** Reads the prose of a right: passages under `## <id>`, each with a small YAML head and sentences that carry their citations. */
import { parse } from 'yaml'
import type { KnowledgeLanguage, ProseSentence } from '../right.ts'
import { PassageHead } from '../schema.ts'

export interface ProsePassage {
  id: string
  head: ReturnType<typeof PassageHead.parse>
  parts: { kind: 'paragraph' | 'steps'; sentences: ProseSentence[] }[]
}

/** The right that a passage `beside:<right>` or `beside:<right>:<variant>` sets beside its own; null for other passages. */
export function besideOf(passage: string): string | null {
  return /^beside:([a-z][a-z0-9-]*)(?::[a-z-]+)?$/.exec(passage)?.[1] ?? null
}

const mark = /\s*\[([A-Za-z0-9:.\-–]+(?:\s*,\s*[A-Za-z0-9:.\-–]+)*)\]/g

/** The passages of one prose file, in order. Throws with the file's name on a malformed head. */
export function readProse(text: string, language: KnowledgeLanguage, file: string): ProsePassage[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [idLine = '', ...rest] = section.split('\n')
      const blank = rest.findIndex((line) => line.trim() === '')
      const id = idLine.trim()
      const head = PassageHead.safeParse(parse(rest.slice(0, blank).map(quoteProse).join('\n')))
      if (!head.success) throw new Error(`${file}: passage ${id}: ${head.error.message}`)
      return { id, head: head.data, parts: readParts(rest.slice(blank).join('\n'), language) }
    })
}

/** Titles and words are prose: a colon in them is not YAML. */
function quoteProse(line: string): string {
  const prose = /^(title|words): *([^"\s].*)$/.exec(line)
  return prose ? `${prose[1]}: ${JSON.stringify(prose[2])}` : line
}

function readParts(body: string, language: KnowledgeLanguage): ProsePassage['parts'] {
  return body
    .trim()
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => {
      if (!/^\s*(-|\d+\.) /.test(paragraph)) return { kind: 'paragraph', sentences: sentencesOf(paragraph, language) }
      const items = paragraph.split(/^\s*(?:-|\d+\.) /m).filter((item) => item.trim() !== '')
      return { kind: 'steps', sentences: items.map((item) => merge(sentencesOf(item, language))) }
    })
}

/** Sentences with the marks taken out: `Vous avez 14 jours [L221-18].` → text and citations. */
export function sentencesOf(paragraph: string, language: KnowledgeLanguage): ProseSentence[] {
  const flat = paragraph.replace(/\s+/g, ' ').trim()
  // Marks are set aside first: their dots and digits must not end a sentence.
  const marks: string[] = []
  const marked = flat.replace(mark, (_all, ids: string) => `⟦${marks.push(ids) - 1}⟧`)
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(marked)].map(
    ({ segment }) => segment,
  )
  return withClosingQuotes(segments)
    .map((segment) => {
      const citations = [...segment.matchAll(/⟦(\d+)⟧/g)].flatMap(([, index]) =>
        (marks[Number(index)] ?? '').split(',').map((id) => id.trim()),
      )
      return { text: segment.replace(/⟦\d+⟧/g, '').trim(), citations: [...new Set(citations)] }
    })
    .filter(({ text }) => text !== '')
}

/** « Et maintenant ? » ends no sentence: what starts with a closing quote goes on with the one before. */
function withClosingQuotes(segments: string[]): string[] {
  const joined: string[] = []
  for (const segment of segments) {
    const before = /^\s*[»”]/.test(segment) ? joined.pop() : undefined
    joined.push((before ?? '') + segment)
  }
  return joined
}

/** An item of a list is one sentence on screen, however many it is made of. */
function merge(sentences: ProseSentence[]): ProseSentence {
  return {
    text: sentences.map(({ text }) => text).join(' '),
    citations: [...new Set(sentences.flatMap(({ citations }) => citations))],
  }
}
