/** An answer as plain text, for a mail, a terminal or a transcript. */
import { articleLabel } from '../../knowledge/index.ts'
import type { Answer, Block } from '../../protocol/index.ts'
import { wordsIn } from './words.ts'

/** Further away, a count of days tells nothing that the date does not. */
const furthestDays = 92

/** The whole answer: what was understood, verdict, passages, deadlines and the question. */
export function plainText(answer: Answer): string {
  const words = wordsIn(answer.language)
  const colon = answer.language === 'fr' ? ' : ' : ': '
  const deadlines = answer.deadlines.map(({ label, day, days, approximate }) => {
    const away = approximate || Math.abs(days) > furthestDays ? '' : ` (${words.away(days)})`
    return `${label}${colon}${approximate ? words.roughly(day) : words.day(day)}${away}.`
  })
  const labels = new Map(answer.citations.map(({ article, label }) => [article, label]))
  return [...answer.blocks.map((block) => blockText(block, labels)), deadlines.join('\n'), answer.question?.text ?? '']
    .filter((text) => text !== '')
    .join('\n\n')
}

/** A block's words, each sentence followed by the articles it rests on. */
export function blockText({ title, kind, sentences }: Block, labels: Map<string, string>): string {
  const texts = sentences.map(({ text, citations }, index) => {
    const marks =
      citations.length > 0 ? ` (${citations.map((id) => labels.get(id) ?? articleLabel(id)).join(', ')})` : ''
    const marked = marks ? text.replace(/[\s\u00a0\u202f]?[.!?…]?$/, (end) => marks + end) : text
    return kind === 'steps' ? `${index + 1}. ${marked}` : marked
  })
  return [title, texts.join(kind === 'steps' ? '\n' : ' ')].filter(Boolean).join('\n')
}
