/** What a hand-off freezes: the case as computed, for the merchant's agent. */
import { factDefinitions, isFactName, knowledgeVersion, type Right } from '../../knowledge/index.ts'
import type { AgentAction, Deadline, Language, Sentence } from '../../protocol/index.ts'
import { type Beside, besidesOf, deadlinesBeside } from './compose/beside.ts'
import { citationsOf } from './compose/citations.ts'
import { type Considered, consider, governingDay, verdictOf, verdictSentences } from './compose/considered.ts'
import { deadlinesOf, roughlyKnown } from './compose/deadlines.ts'
import { policyOf } from './compose/policy.ts'
import { conflictsOfCase } from './compose/policy-conflicts.ts'
import { otherSeller } from './compose/seller.ts'
import { phrase } from './compose/understood.ts'
import type { CaseMaterial, TurnInput } from './index.ts'
import { inLanguage } from './situation.ts'
import { wordsIn } from './words.ts'

type MaterialInput = TurnInput & { wish: string; contactName: string }

/** The file for the agent: facts, rights with their reasons, deadlines, what is missing, a summary and a reply to edit. */
export function caseMaterial(input: MaterialInput): CaseMaterial {
  const { situation, askedOn } = input
  const { language, facts, tone } = situation
  const spokenOf = situation.rights.flatMap((id, index) => consider(id, facts, askedOn, 1 - index * 0.1) ?? [])
  const besides = spokenOf[0] ? besidesOf(spokenOf[0], facts, askedOn, language) : []
  const considered = withDue(spokenOf, besides)
  const conflicts = otherSeller(facts, input.merchant)
    ? []
    : conflictsOfCase(input.merchant.policy, considered, facts, askedOn, language)
  const explained = considered.map((one) => ({ one, sentences: sentencesOf(one, input, language) }))
  const deadlines = [
    ...spokenOf.flatMap(({ right, assessment }) => deadlinesOf(right, assessment, facts, askedOn, language)),
    ...besides.flatMap((beside) => deadlinesBeside(beside, facts, askedOn, language)),
  ]
    .filter(({ id, day }, index, all) => all.findIndex((other) => other.id === id && other.day === day) === index)
    .sort((a, b) => a.days - b.days)
  const cited = [
    ...explained.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations)),
    ...deadlines.map(({ article }) => article),
  ]
  const rights = considered.map(({ right }) => right)
  const [main] = rights
  const day = main ? governingDay(main, facts, askedOn) : askedOn
  const textOf = (name: string) => facts.find((fact) => fact.name === name)?.display
  const product = textOf('product')
  const price = textOf('price')
  return {
    language,
    ...(product && { product }),
    ...(price && { price }),
    facts,
    rights: explained.map(({ one, sentences }) => ({
      ...verdictOf(language)(one),
      why: sentences.map(({ text }) => text),
      articles: [...new Set(sentences.flatMap(({ citations }) => citations))],
      ...(sentences.length > 0 && { told: toldInReply(one.right, sentences).join('\n') }),
    })),
    citations: citationsOf(cited, rights, day, language),
    deadlines,
    missing: missingFacts(spokenOf),
    policyConflicts: conflicts,
    summary: summaryOf(input, considered, deadlines),
    tone,
    suggestedReply: suggestedReply(input, explained, language),
    agentActions: agentActions(considered),
    knowledgeVersion,
  }
}

/** The rights spoken of, and those that the law gives beside the first: the agent sees all that is due. */
function withDue(spokenOf: Considered[], besides: Beside[]): Considered[] {
  const due = besides.filter(
    ({ right, assessment }) => assessment.kind === 'applies' && !spokenOf.some((one) => one.right === right),
  )
  return [...spokenOf, ...due]
}

function sentencesOf(
  { right, assessment }: Considered,
  { situation, askedOn, merchant }: MaterialInput,
  language: Language,
): Sentence[] {
  return verdictSentences(right, assessment, {
    language,
    askedOn,
    facts: situation.facts.map((fact) => inLanguage(fact, language)),
    merchant: merchant.name,
    roughly: roughlyKnown(right, situation.facts, askedOn),
    deadlines: {},
    values: {},
  })
}

/** Facts that would change a verdict, asked in the agent's language. */
function missingFacts(considered: Considered[]): CaseMaterial['missing'] {
  const names = considered.flatMap(({ assessment }) => (assessment.kind === 'missing' ? [assessment.fact] : []))
  return [...new Set(names)].map((fact) => ({ fact, question: factDefinitions[fact].question.fr }))
}

/** Three lines at most, in French: the case, the law, what is wanted. */
function summaryOf(
  { situation, askedOn, wish }: MaterialInput,
  considered: Considered[],
  deadlines: Deadline[],
): string[] {
  const words = wordsIn('fr')
  const told = [...situation.facts]
    .filter(({ name }) => isFactName(name) && !['product_kind', 'seller', 'region'].includes(name))
    .sort((a, b) => Number(b.name === 'product') - Number(a.name === 'product'))
    .map((fact) => phrase(inLanguage(fact, 'fr'), askedOn, 'fr'))
  const lines: string[] = []
  if (told.length > 0) lines.push(`${capital(told.slice(0, 6).join(' ; '))}.`)
  const [main] = considered
  if (main) {
    const { right, assessment } = main
    const verdict = {
      applies: 'la loi le donne',
      'does-not-apply': 'la loi ne le donne pas',
      missing: 'dépend d’un point à préciser',
    }[assessment.kind]
    const next = deadlines.find(({ days }) => days >= 0)
    lines.push(
      `${right.title.fr} : ${verdict}${next ? ` ; prochaine échéance le ${next.approximate ? words.roughly(next.day) : words.day(next.day)}` : ''}.`,
    )
  }
  const wanted = wish.trim().replace(/\s+/g, ' ')
  if (wanted) lines.push(`Demande : ${wanted.length > 200 ? `${wanted.slice(0, 199)}…` : wanted}`)
  return lines.slice(0, 3)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const replyWords = {
  fr: {
    hello: (name: string) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    thanks: 'Merci pour votre message, que nous avons bien lu.',
    applies: (title: string) => `Voici ce que prévoit la loi pour votre demande (${title})\u00a0:`,
    denied: (title: string) => `Voici ce que dit la loi (${title})\u00a0:`,
    missing: 'Pour vous répondre, il nous manque une information\u00a0:',
    next: 'Nous examinons votre demande et revenons vers vous.',
    close: (merchant: string) => `Cordialement,\n${merchant}`,
  },
  en: {
    hello: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
    thanks: 'Thank you for your message, which we have read.',
    applies: (title: string) => `This is what French law provides for your request (${title}):`,
    denied: (title: string) => `This is what French law says (${title}):`,
    missing: 'To answer you, we need one more piece of information:',
    next: 'We are looking into your request and will come back to you.',
    close: (merchant: string) => `Kind regards,\n${merchant}`,
  },
}

/** What the assistant tells a shopper to do here is not what a merchant writes. */
const addressedToShopper =
  /\b(?:ici|here)\b|^(?:Demandez|Dites|Écrivez|Mettez|Gardez|Regardez|Ask|Tell|Write|Give|Keep|Look)\b/

/** A reply to edit: polite, with the law's own verdict, denying no right that is granted and promising nothing. */
function suggestedReply(
  { situation, askedOn, merchant, contactName }: MaterialInput,
  explained: { one: Considered; sentences: Sentence[] }[],
  language: Language,
): string {
  const words = replyWords[language]
  const granted = explained.find(({ one }) => one.assessment.kind === 'applies')
  const shown = granted ?? explained[0]
  const law: string[] = []
  if (shown && shown.sentences.length > 0) {
    const { right } = shown.one
    const told = toldInReply(right, shown.sentences)
    const title = right.title[language]
    law.push([granted ? words.applies(title) : words.denied(title), ...told].join('\n'))
    const policy = granted ? null : policyOf(right, situation.facts, merchant, askedOn, language)
    if (policy) law.push(policy.block.sentences.map(({ text }) => text).join(' '))
  }
  const asked = explained.find(({ one }) => one.assessment.kind === 'missing')?.one.assessment
  if (!granted && asked?.kind === 'missing')
    law.push(`${words.missing}\n${factDefinitions[asked.fact].question[language]}`)
  return [words.hello(contactName.trim()), words.thanks, ...law, words.next, words.close(merchant.name)].join('\n\n')
}

/** What the law says, as a merchant may write it, each sentence with its articles. */
function toldInReply(right: Right, sentences: Sentence[]): string[] {
  const fitting = sentences.filter(({ text }) => !addressedToShopper.test(text))
  return (fitting.length > 0 ? fitting : sentences.slice(0, 1)).map(({ text, citations }) =>
    withMarks(standingAlone(text), citations, right),
  )
}

/** "Oui : vous pouvez…" answers a question; in a letter the rest stands alone, unless it only limits that word. */
function standingAlone(text: string): string {
  const rest = text.replace(/^(?:Oui|Non|Yes|No)\s*[:,]\s*/u, '')
  return /^(?:sauf|mais|pas|même|si|except|but|unless|not|even|if|only|provided)\b/iu.test(rest) ? text : capital(rest)
}

function withMarks(text: string, citations: string[], right: Right): string {
  const labels = citationsOf(citations, [right], '9999-12-31', 'fr').map(({ label }) => label)
  return labels.length > 0 ? text.replace(/([.!?…]?)$/, ` (${labels.join(', ')})$1`) : text
}

/** What fits the rights that are granted: never a refusal of one of them. */
function agentActions(considered: Considered[]): AgentAction[] {
  const actions = new Set<AgentAction>()
  const granted = considered.filter(({ assessment }) => assessment.kind === 'applies')
  for (const { assessment, right } of granted) {
    if (assessment.kind !== 'applies') continue
    for (const remedy of assessment.remedies) {
      if (remedy === 'refund' || remedy.includes('refund') || remedy.includes('termination')) actions.add('refund')
      if (remedy.includes('repair')) actions.add('repair')
      if (remedy.includes('replace')) actions.add('replacement')
    }
    if (right.withdraw) actions.add('return-label')
  }
  if (considered.some(({ assessment }) => assessment.kind === 'missing')) actions.add('ask-missing-fact')
  if (granted.length === 0 && considered.some(({ assessment }) => assessment.kind === 'does-not-apply'))
    actions.add('refuse-with-reasons')
  return [...actions]
}
