/** The reference in French: each English sentence of the document beside its French one. */
import type { OpenApiDocument } from '../document.ts'
import { around, refusals } from './around.ts'
import { cases } from './cases.ts'
import { conversations } from './conversations.ts'
import { merchant } from './merchant.ts'
import { ownData } from './own-data.ts'
import { schemas } from './schemas.ts'

/** Every French sentence by its English one. */
export const french: ReadonlyMap<string, string> = new Map(
  [around, refusals, conversations, cases, ownData, merchant, schemas].flatMap((words) =>
    Object.entries(words).map(([english, said]): [string, string] => [plain(english), typographic(said)]),
  ),
)

/** The document with its words in French; a sentence that has none stays as it is. */
export function inFrench(document: OpenApiDocument): OpenApiDocument {
  return told(document, (sentence) => french.get(plain(sentence)) ?? sentence) as OpenApiDocument
}

/** Every English sentence of the document that should have a French one. */
export function sentencesOf(document: OpenApiDocument): string[] {
  const found = new Set<string>()
  told(document, (sentence) => {
    found.add(plain(sentence))
    return sentence
  })
  return [...found]
}

/** A copy of a value whose words went through `say`: what people read of the document, not its names and examples. */
function told(value: unknown, say: (sentence: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => told(one, say))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key === 'example') return [key, one]
      if (typeof one !== 'string' || (key !== 'summary' && key !== 'description')) return [key, told(one, say)]
      return [key, pieces(one, say)]
    }),
  )
}

const refusal = /(`[a-z-]+`): ([^`.]+)\.(?= |$)/g

/** An introduction by its paragraphs, refusals by their titles, anything else whole. */
function pieces(text: string, say: (sentence: string) => string): string {
  if (text.replace(refusal, '').trim() === '')
    return text.replace(refusal, (_whole, type: string, title: string) => `${type}\u00a0: ${say(title)}.`)
  return text.split('\n\n').map(say).join('\n\n')
}

/** One form of apostrophe, so that a key is found whichever its source has. */
function plain(english: string): string {
  return english.replaceAll('’', "'")
}

/** French spacing: what goes with a sign is never parted from it. */
function typographic(text: string): string {
  return text.replace(/ (?=[:;!?»])/g, '\u00a0').replaceAll('« ', '«\u00a0')
}
