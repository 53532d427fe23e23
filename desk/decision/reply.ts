import type { Case, Deadline, TakenDecision } from '../../protocol/index.ts'
import { formatsOf } from '../i18n/formats.ts'
import { decisionWords } from './words.ts'

const formats = { fr: formatsOf('fr-FR'), en: formatsOf('en-GB') }

/** The merchant's deadlines by which the law asks for what was decided, by the beginning of their name. */
const asked: Record<'refund' | 'repair' | 'replacement', RegExp> = {
  refund: /refund/,
  repair: /^(?:repair_due|conform)/,
  replacement: /^(?:repair_due|conform)/,
}

/**
 * The reply that tells a decision, in the shopper's language: what was decided, by which day the law asks for it, and
 * what the case cites. `today`: a day that is over is not promised again.
 */
export function decisionReply(file: Case, { action, reasons }: TakenDecision, today: string): string {
  const { greeting, signature } = framed(file)
  // What was declared already has its reply, made with the case.
  if (action === 'acknowledge-withdrawal' || action === 'answer-complaint') return file.suggestedReply
  return [greeting, ...told(file, { action, reasons }, today), signature].filter((words) => words !== '').join('\n\n')
}

/** The same without greeting and signature, to go on from what is written. */
export function decisionAlone(file: Case, decision: TakenDecision, today: string): string {
  const { action } = decision
  if (action === 'acknowledge-withdrawal' || action === 'answer-complaint') {
    const paragraphs = file.suggestedReply.split('\n\n')
    return paragraphs.length > 2 ? paragraphs.slice(1, -1).join('\n\n') : file.suggestedReply
  }
  return told(file, { ...decision, action }, today).join('\n\n')
}

type Written = TakenDecision & {
  action: Exclude<TakenDecision['action'], 'acknowledge-withdrawal' | 'answer-complaint'>
}

function told(file: Case, { action, reasons }: Written, today: string): string[] {
  const words = decisionWords[file.language]
  if (action === 'refuse-with-reasons') {
    const law = lawOf(file, 'does-not-apply')
    return [words.refused(sentence(reasons ?? '[…]')), ...law, words.otherwise]
  }
  const last = action === 'return-label' ? undefined : lastDay(file, asked[action], today)
  const by =
    last && action !== 'return-label'
      ? [words.by[action](formats[file.language].longDay(last.day), labelOf(file, last))]
      : []
  return [[words.told[action], ...by].join('\n'), ...lawOf(file, 'applies')]
}

/** What the case says of the first right of a kind, with its articles. */
function lawOf(file: Case, kind: 'applies' | 'does-not-apply'): string[] {
  const right = file.rights.find((one) => one.kind === kind && one.told !== undefined)
  return right?.told === undefined ? [] : [`${decisionWords[file.language].law(right.title)}\n${right.told}`]
}

function lastDay({ deadlines }: Case, name: RegExp, today: string): Deadline | undefined {
  return deadlines.find(
    ({ id, who, day, approximate }) => who === 'merchant' && !approximate && day >= today && name.test(id),
  )
}

function labelOf({ citations }: Case, { article }: Deadline): string {
  return citations.find((one) => one.article === article)?.label ?? article
}

/** How the suggested reply greets and signs. */
function framed({ suggestedReply }: Case): { greeting: string; signature: string } {
  const paragraphs = suggestedReply.split('\n\n')
  return { greeting: paragraphs[0] ?? '', signature: paragraphs.length > 1 ? (paragraphs.at(-1) ?? '') : '' }
}

function sentence(words: string): string {
  const said = words.trim()
  return /[.!?…\]]$/.test(said) ? said : `${said}.`
}
