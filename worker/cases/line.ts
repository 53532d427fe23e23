import type { Case, CaseLine, DeclarationRecord } from '../../protocol/index.ts'
import { replyToDeclaration } from './suggested-reply.ts'

/** What changes about a case after it was frozen. */
export interface CaseState {
  status: Case['status']
  claimedBy?: Case['claimedBy']
  resolvedAt?: string
  satisfaction?: number
  satisfactionWord?: string
  waitingForAgent: boolean
  lastMessageAt: string
  /** A complaint that nobody has answered: the day asked for. */
  answerBy?: string
  /** When its complaint was first answered. */
  answeredAt?: string
  /** What was last declared in it. */
  declared?: DeclarationRecord
}

/** Once a withdrawal is declared, its own last day asks nothing of anybody. */
const exercised = 'withdraw'

/**
 * The deadline that orders the queue: the nearest one that somebody can still meet. A merchant's deadline counts even
 * when it has passed (it is late, not void); a shopper's or a bank's counts only if it was still ahead at hand-off.
 */
export function queueDeadline(file: Case): Case['deadlines'][number] | undefined {
  const openedOn = file.openedAt.slice(0, 10)
  return inOrder(file).find((deadline) => deadline.who === 'merchant' || deadline.day >= openedOn)
}

/** What is still to be done, nearest first; of one day, what the merchant has to do first. */
function inOrder({ deadlines, agentActions }: Case): Case['deadlines'] {
  const isWithdrawn = agentActions.includes('acknowledge-withdrawal')
  return deadlines
    .filter(({ id }) => !(isWithdrawn && id === exercised))
    .toSorted(
      (one, other) =>
        one.day.localeCompare(other.day) || Number(other.who === 'merchant') - Number(one.who === 'merchant'),
    )
}

function title(file: Case): string {
  const about = [file.rights[0]?.title, file.product].filter((part) => part !== undefined && part !== '')
  return about.length > 0 ? about.join(' · ') : file.wish.slice(0, 80)
}

/** The case as it stands now. */
export function currentCase(file: Case, state: CaseState): Case {
  const { claimedBy: _claimedBy, resolvedAt: _resolvedAt, satisfaction: _satisfaction, ...frozen } = file
  return {
    ...frozen,
    deadlines: inOrder(file),
    // Where something may be objected, the merchant may refuse, but never without saying why.
    ...(file.caution !== undefined && {
      agentActions: [...new Set([...file.agentActions, 'refuse-with-reasons' as const])],
    }),
    ...(state.declared && { suggestedReply: replyToDeclaration(file, state.declared) }),
    status: state.status,
    ...(state.claimedBy && { claimedBy: state.claimedBy }),
    ...(state.resolvedAt !== undefined && { resolvedAt: state.resolvedAt }),
    ...(state.satisfaction !== undefined && { satisfaction: state.satisfaction }),
    ...(state.satisfactionWord !== undefined && { satisfactionWord: state.satisfactionWord }),
    ...(state.answeredAt !== undefined && { answeredAt: state.answeredAt }),
  }
}

/** The case as a line of the queue. */
export function caseLine(file: Case, state: CaseState): CaseLine {
  const deadline = queueDeadline(file)
  return {
    id: file.id,
    reference: file.reference,
    origin: file.origin,
    status: state.status,
    shopper: file.contact.name,
    title: title(file),
    language: file.language,
    tone: file.tone,
    ...(deadline && {
      deadline: {
        day: deadline.day,
        label: deadline.label,
        who: deadline.who,
        // As people write it, « RGPD art. 12 »: the queue holds no texts to find the name in.
        article: file.citations.find(({ article }) => article === deadline.article)?.label ?? deadline.article,
        ...(deadline.approximate && { approximate: true as const }),
      },
    }),
    ...(state.answerBy !== undefined && { answerBy: state.answerBy }),
    openedAt: file.openedAt,
    ...(state.claimedBy && { claimedBy: state.claimedBy }),
    waitingForAgent: state.waitingForAgent,
    ...(state.satisfaction !== undefined && { satisfaction: state.satisfaction }),
    lastMessageAt: state.lastMessageAt,
  }
}
