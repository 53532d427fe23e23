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

/** Buttons: what can be done now, what else may help, and a person, always last. */
export function actionsFor(
  main: Considered,
  branches: Branch[],
  companions: Companion[],
  besides: Beside[],
  policy: Action | null,
  {
    considered,
    likely,
    language,
    confidence,
    facts,
  }: Pick<Composition, 'considered' | 'likely' | 'language' | 'confidence' | 'facts'>,
): Action[] {
  const words = wordsIn(language)
  const { right, assessment } = main
  const mayApply =
    assessment.kind === 'applies' ||
    branches.some((branch) => branch.assessment.kind === 'applies') ||
    (assessment.kind === 'missing' && branches.length === 0)
  const actions: Action[] = []
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
  if (online && !over && ((right.withdraw && mayApply) || mayWithdraw))
    actions.push({ kind: 'withdraw', label: words.withdraw })
  if (mayApply) {
    const fitting = right.letters.filter((one) =>
      [assessment, ...branches.map((branch) => branch.assessment)].some((concluded) => holds(one, concluded, known)),
    )
    for (const { letter: id } of fitting.slice(0, mostLetters)) {
      const letter = letters.find((template) => template.id === id)
      if (letter) actions.push({ kind: 'letter', letter: id, label: letter.title[language] })
    }
  }
  if (policy) actions.push(policy)
  const others = [...considered.slice(1), ...besides]
    .filter(({ right }, index, all) => all.findIndex((other) => other.right === right) === index)
    .filter(({ right: one }) => !(one.withdraw && (right.withdraw || actions.some(({ kind }) => kind === 'withdraw'))))
    .filter(
      (one) =>
        (helpsInstead(main, one) || addsTo(main, one)) &&
        !companions.some((companion) => companion.right === one.right),
    )
    .sort((a, b) => Number(helpsInstead(main, b)) - Number(helpsInstead(main, a)))
    .map((one) => one.right)
  // Unsure: what else the message may be about is a button away.
  const meant = confidence === 'sure' ? [] : likely.filter(({ id }) => id !== right.id).slice(0, mostMeant)
  for (const { title } of [...new Set([...meant, ...others])].slice(0, confidence === 'sure' ? 1 : mostMeant))
    actions.push({ kind: 'ask', text: title[language], label: title[language] })
  actions.push({ kind: 'handoff', label: words.person })
  return actions
}

/** Buttons when the purchase was made elsewhere: letters and what else may help, nothing of this merchant's. */
export function actionsElsewhere(...given: Parameters<typeof actionsFor>): Action[] {
  const [main, , , , , { language, facts }] = given
  const actions = actionsFor(...given).filter(({ kind }) => kind === 'letter' || kind === 'ask')
  if (lawFacts(facts).seller === 'private') return actions
  const notice = letters.find(({ id }) => id === 'formal-notice')
  const offered = actions.some((action) => action.kind === 'letter' && action.letter === notice?.id)
  if (notice && !offered && main.assessment.kind !== 'does-not-apply')
    actions.push({ kind: 'letter', letter: notice.id, label: notice.title[language] })
  return [...actions, { kind: 'link', href: reportSite, label: 'SignalConso' }]
}

const reportSite = 'https://signal.conso.gouv.fr/'
