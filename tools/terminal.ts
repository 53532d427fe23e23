/** An answer made readable in a terminal. */

import { articleLabel } from '../knowledge/index.ts'
import type { Answer } from '../protocol/index.ts'

const codes = { bold: 1, dim: 2, green: 32, yellow: 33, cyan: 36 } as const

/** The answer with its deadlines, sources and buttons; coloured when `colours`. */
export function paint(answer: Answer, colours: boolean): string {
  const style = (name: keyof typeof codes, text: string) => (colours ? `\u001b[${codes[name]}m${text}\u001b[0m` : text)
  const fr = answer.language === 'fr'
  const lines: string[] = []
  const blocks = (more: boolean) => {
    for (const block of answer.blocks.filter((one) => one.more === more)) {
      if (block.title)
        lines.push(
          style(
            'bold',
            block.source === 'merchant'
              ? `${block.title} ${fr ? '(promesse du vendeur)' : '(the shop’s promise)'}`
              : block.title,
          ),
        )
      block.sentences.forEach(({ text, citations }, index) => {
        const marks = citations.length > 0 ? style('dim', ` [${citations.map(articleLabel).join(', ')}]`) : ''
        lines.push(`${block.kind === 'steps' ? `  ${index + 1}. ` : '  '}${text}${marks}`)
      })
      lines.push('')
    }
  }
  blocks(false)
  for (const { label, day, days } of answer.deadlines) {
    const left =
      days >= 0 ? (fr ? `${days} jours` : `${days} days`) : fr ? `dépassé de ${-days} jours` : `${-days} days late`
    lines.push(style('green', `  ▸ ${label}: ${day} (${left})`))
  }
  if (answer.deadlines.length > 0) lines.push('')
  if (answer.question) {
    lines.push(style('yellow', `? ${answer.question.text}`))
    if (answer.question.replies.length > 0)
      lines.push(`  ${answer.question.replies.map(({ label }) => `[${label}]`).join(' ')}`)
    lines.push('')
  }
  if (answer.actions.length > 0) lines.push(answer.actions.map(({ label }) => `[ ${label} ]`).join(' '), '')
  if (answer.blocks.some(({ more }) => more)) {
    lines.push(style('dim', fr ? '— En savoir plus —' : '— More —'), '')
    blocks(true)
  }
  for (const { label, version, quote, toCheck } of answer.citations) {
    lines.push(style('cyan', `${label} (${version})`) + (quote ? style('dim', ` « ${quote} »`) : ''))
    if (toCheck) lines.push(style('dim', `  ${toCheck}`))
  }
  const verdicts = answer.rights
    .map(({ right, kind, reason, score }) => `${right}: ${kind}/${reason} ${score}`)
    .join(' · ')
  lines.push(style('dim', `${answer.action} · ${answer.confidence} · ${answer.topics.join(', ')} · ${verdicts}`))
  return lines.join('\n')
}
