/** What can be done next: the question to answer and the buttons to press. */
import { type FactName, factDefinitions, letters } from '../../../knowledge/index.ts'
import type { Action, Language, Question } from '../../../protocol/index.ts'
import { lawFacts } from '../situation.ts'
import { wordsIn } from '../words.ts'
import type { Beside } from './beside.ts'
import type { Branch } from './branches.ts'
import type { Composition } from './compose.ts'
import { addsTo, type Considered, helpsInstead } from './considered.ts'
import { holds } from './passages.ts'
import type { Companion } from './verdict.ts'

const mostLetters = 2
/** Other rights offered when it is not sure which one is meant. */
const mostMeant = 2
/** Buttons under a question; what is not among them can be written. */
const mostReplies = 8

/** The question for a fact, with its options as buttons. */
export function questionFor(fact: FactName, language: Language): Question {
  const { type, question, options } = factDefinitions[fact]
  const words = wordsIn(language)
  const replies = Object.values(options ?? {})
    .slice(0, mostReplies)
    .map(({ label }) => ({ label: label[language] }))
  const input = { choice: 'choice', 'yes-no': 'choice', day: 'date', amount: 'amount', text: 'text' } as const
  return {
    fact,
    text: question[language],
    replies: replies.length > 0 ? [...replies, { label: words.dontKnow }] : [],
    input: input[type],
  }
}

type Given = [
  main: Considered,
  branches: Branch[],
  companions: Companion[],
  besides: Beside[],
  policy: Action | null,
  composition: Pick<Composition, 'considered' | 'likely' | 'language' | 'confidence' | 'facts' | 'merchant'>,
]

/** Buttons: what can be done now, what else may help, and a person, always last. */
export function actionsFor(...given: Given): Action[] {
  const [main, , , , policy, { language, facts, merchant }] = given
  const { withdraw, letters: fitting, asks } = candidates(...given)
  const words = wordsIn(language)
  const known = lawFacts(facts)
  const wrote = known.written_complaint_on !== undefined || ['written', 'mediator'].includes(known.step_taken ?? '')
  const complains =
    !wrote && !(withdraw && main.right.withdraw) && known.seller !== 'private' && fitting.some(isForSeller)
  // The button sends what this letter would say.
  const [first, ...others] = complains ? fitting.filter(({ letter }) => letter !== 'complaint') : fitting
  const cancels = merchant.subscriptions === true && ending.has(main.right.id) && known.seller !== 'private'
  const complain: Action | null = complains ? { kind: 'complain', label: words.complain } : null
  const leads = fitting[0]?.letter === 'complaint'
  const ranked: [rank: number, action: Action | null | undefined][] = [
    [1, withdraw],
    [2, cancels ? { kind: 'cancel', label: words.cancel } : null],
    [3, leads ? complain : first],
    [4, leads ? first : complain],
    ...others.map((letter): [number, Action] => [7, letter]),
    [6, policy],
    // Unsure: what else the message may be about comes before a second letter.
    ...asks.map((ask): [number, Action] => [5, ask]),
  ]
  const best = ranked
    .flatMap(([rank, action]) => (action ? [{ rank, action }] : []))
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostActions)
    .map(({ action }) => action)
  const shown = ranked.flatMap(([, action]) => (action && best.includes(action) ? [action] : []))
  return [...shown, { kind: 'handoff', label: words.person }]
}
/** Beside the button to a person. */
const mostActions = 4
/** Rights about ending a contract that goes on. */
const ending = new Set([
  'online-cancellation',
  'tacit-renewal',
  'early-exit',
  'free-trial',
  'extra-options',
  'contract-change',
  'unordered-goods',
])
/** Letters to someone else than the seller, or that claim nothing of it: where only these fit, a complaint makes no sense. */
const notComplaints = new Set([
  'withdrawal',
  'chargeback-request',
  'conciliation-request',
  'flight-compensation',
  'insurance-cancellation',
  'marketing-objection',
  'mediation-request',
  'small-claims-checklist',
  'subscription-cancellation',
  'unauthorised-payment',
])
const isForSeller = ({ letter }: LetterAction) => !notComplaints.has(letter)

type LetterAction = Extract<Action, { kind: 'letter' }>

/** What may be done, whoever the seller is. */
function candidates(
  ...[main, branches, companions, besides, , { considered, likely, language, confidence, facts }]: Given
): { withdraw: Action | null; letters: LetterAction[]; asks: Action[] } {
  const words = wordsIn(language)
  const { right, assessment } = main
  const mayApply =
    assessment.kind === 'applies' ||
    branches.some((branch) => branch.assessment.kind === 'applies') ||
    (assessment.kind === 'missing' && branches.length === 0)
  const known = lawFacts(facts)
  // Nothing is left to withdraw from.
  const over = [known.withdrew_on, known.terminated_on, known.cancelled_on].some((day) => day !== undefined)
  const mayWithdraw =
    !over &&
    [...companions, ...besides, ...considered.filter((one) => one.assessment.kind === 'applies')].some(
      (one) => one.right.withdraw,
    )
  // The online function is for contracts concluded online: what was signed with a caller at the door is withdrawn from by letter.
  const online = known.channel !== 'off-premises'
  const withdraws = online && !over && ((right.withdraw && mayApply) || mayWithdraw)
  const fitting = mayApply
    ? right.letters.filter((one) =>
        [assessment, ...branches.map((branch) => branch.assessment)].some((concluded) => holds(one, concluded, known)),
      )
    : []
  const others = [...considered.slice(1), ...besides]
    .filter(({ right }, index, all) => all.findIndex((other) => other.right === right) === index)
    .filter(({ right: one }) => !(one.withdraw && (right.withdraw || withdraws)))
    .filter(
      (one) =>
        (helpsInstead(main, one) || addsTo(main, one)) &&
        !companions.some((companion) => companion.right === one.right),
    )
    .sort((a, b) => Number(helpsInstead(main, b)) - Number(helpsInstead(main, a)))
    .map((one) => one.right)
  // Unsure: what else the message may be about is a button away.
  const meant = confidence === 'sure' ? [] : likely.filter(({ id }) => id !== right.id).slice(0, mostMeant)
  return {
    withdraw: withdraws ? { kind: 'withdraw', label: words.withdraw } : null,
    letters: fitting.slice(0, mostLetters).flatMap(({ letter: id }): LetterAction[] => {
      const letter = letters.find((template) => template.id === id)
      return letter ? [{ kind: 'letter', letter: id, label: letter.title[language] }] : []
    }),
    asks: [...new Set([...meant, ...others])]
      .slice(0, confidence === 'sure' ? 1 : mostMeant)
      .map(({ title }) => ({ kind: 'ask', text: title[language], label: title[language] })),
  }
}

/** Buttons when the purchase was made elsewhere: letters and what else may help, nothing of this merchant's. */
export function actionsElsewhere(...given: Given): Action[] {
  const [main, , , , , { language, facts }] = given
  const { letters: fitting, asks } = candidates(...given)
  const actions = [...fitting, ...asks]
  if (lawFacts(facts).seller === 'private') return actions
  const notice = letters.find(({ id }) => id === 'formal-notice')
  const offered = fitting.some(({ letter }) => letter === notice?.id)
  if (notice && !offered && main.assessment.kind !== 'does-not-apply')
    actions.push({ kind: 'letter', letter: notice.id, label: notice.title[language] })
  return [...actions, { kind: 'link', href: reportSite, label: 'SignalConso' }]
}

const reportSite = 'https://signal.conso.gouv.fr/'
