/** What comes after a complaint that nobody answered by the day the shopper asked for. */
import { knowledgeVersion, letters, type Right } from '../../../knowledge/index.ts'
import type { Action, Answer, Block, Language, MerchantSettings, Sentence } from '../../../protocol/index.ts'
import { citationsOf } from '../compose/citations.ts'
import { consider, verdictOf, verdictSentences } from '../compose/considered.ts'
import { deadlinesOf } from '../compose/deadlines.ts'
import { type Filling, fillAll } from '../compose/fill.ts'
import type { TurnInput } from '../index.ts'
import { displayOf } from '../situation.ts'
import { complainedOn } from './complaint.ts'

/** The complaint, by its days in Paris. */
export interface Complaint {
  reference: string
  sentOn: string
  by: string
}

/** Passages of the path of a dispute, in the order of the steps; those after the first ones wait under "more". */
const steps = ['formal-notice', 'signalconso', 'mediator-how', 'conciliator', 'before-court', 'court']
const shownSteps = 2
const stepLetters = ['formal-notice', 'mediation-request']
const reportSite = 'https://signal.conso.gouv.fr/'

const words: Record<
  Language,
  {
    unanswered: (merchant: string, complaint: Complaint, sentOn: string, by: string) => string
    next: string
    keep: string
    mediatorTitle: (merchant: string) => string
    mediator: (name: string, address: string, site: string) => string
    mediatorSite: string
  }
> = {
  fr: {
    unanswered: (merchant, { reference }, sentOn, by) =>
      `${merchant} n’a pas répondu ici à votre réclamation ${reference} du ${sentOn}. Vous demandiez une réponse au plus tard le ${by}.`,
    next: 'Voici ce que vous pouvez faire maintenant.',
    keep: 'L’accusé de réception de votre réclamation en est la preuve écrite\u00a0: joignez-le à chaque démarche.',
    mediatorTitle: (merchant) => `Le médiateur de ${merchant}`,
    mediator: (name, address, site) => `${name}, ${address}. Demande en ligne\u00a0: ${site}`,
    mediatorSite: 'Saisir le médiateur',
  },
  en: {
    unanswered: (merchant, { reference }, sentOn, by) =>
      `${merchant} has not answered your complaint ${reference} of ${sentOn} here. You asked for an answer by ${by}.`,
    next: 'This is what you can do now.',
    keep: 'The acknowledgement of your complaint is the written proof of it: add it to each step.',
    mediatorTitle: (merchant) => `The mediator of ${merchant}`,
    mediator: (name, address, site) => `${name}, ${address}. Online request: ${site}`,
    mediatorSite: 'Go to the mediator',
  },
}

/** The answer that tells the next steps, with this merchant's mediator and the last day to go there. */
export function complaintUnanswered(input: TurnInput & { complaint: Complaint }): Answer {
  const { situation, askedOn, merchant, complaint } = input
  const { language } = situation
  const facts = complainedOn(input, complaint.sentOn)
  const main = consider('dispute-path', facts, askedOn, 1)
  if (!main) throw new Error('The knowledge holds no path of a dispute')
  const { right, assessment } = main
  const filling: Filling = {
    language,
    askedOn,
    facts,
    merchant: merchant.name,
    deadlines: assessment.kind === 'missing' ? {} : assessment.deadlines,
    values: assessment.kind === 'missing' ? {} : assessment.values,
  }
  const day = (value: string) => displayOf('written_complaint_on', value, language)
  const w = words[language]
  const blocks: Block[] = [
    assistant('unanswered', 'understood', [
      w.unanswered(merchant.name, complaint, day(complaint.sentOn), day(complaint.by)),
      w.next,
    ]),
    ...block('verdict:unanswered', 'verdict', verdictSentences(right, assessment, filling)),
    ...mediatorBlocks(merchant, language),
    assistant('proof', 'paragraph', [w.keep]),
    ...steps.flatMap((id, index) => stepBlocks(right, id, filling, index >= shownSteps)),
  ]
  const deadlines = deadlinesOf(right, assessment, facts, askedOn, language)
  const articles = [
    ...blocks.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations)),
    ...deadlines.map(({ article }) => article),
  ]
  return {
    language,
    action: 'answer',
    topics: right.topics.slice(0, 1),
    rights: [verdictOf(language)(main)],
    blocks: [...blocks.filter(({ more }) => !more), ...blocks.filter(({ more }) => more)],
    citations: citationsOf(articles, [right], askedOn, language),
    deadlines,
    actions: actionsOf(merchant, language),
    question: null,
    facts: situation.facts,
    confidence: 'sure',
    knowledgeVersion,
    askedOn,
  }
}

function assistant(id: string, kind: Block['kind'], texts: string[]): Block {
  return { id, kind, source: 'assistant', sentences: texts.map((text) => ({ text, citations: [] })), more: false }
}

function block(id: string, kind: Block['kind'], sentences: Sentence[]): Block[] {
  return sentences.length > 0 ? [{ id, kind, source: 'law', sentences, more: false }] : []
}

/** Who the merchant's mediator is, from its settings: nothing is said of one that is not named there. */
function mediatorBlocks({ name, mediator }: MerchantSettings, language: Language): Block[] {
  if (!mediator) return []
  const w = words[language]
  const said = w.mediator(mediator.name, mediator.address, mediator.site)
  return [{ ...assistant('mediator', 'paragraph', [said]), title: w.mediatorTitle(name) }]
}

function stepBlocks({ passages }: Right, id: string, filling: Filling, more: boolean): Block[] {
  const passage = passages.find((one) => one.id === id)
  return (passage?.parts[filling.language] ?? []).flatMap((part, index): Block[] => {
    const sentences = fillAll(part.sentences, filling)
    const title = index === 0 ? passage?.title[filling.language] : undefined
    return sentences.length === 0
      ? []
      : [
          {
            id: index === 0 ? id : `${id}-${index}`,
            kind: part.kind,
            source: 'law',
            ...(title && { title }),
            sentences,
            more,
          },
        ]
  })
}

function actionsOf({ mediator }: MerchantSettings, language: Language): Action[] {
  const ready = stepLetters.flatMap((id): Action[] => {
    const letter = letters.find((template) => template.id === id)
    return letter ? [{ kind: 'letter', letter: id, label: letter.title[language] }] : []
  })
  return [
    ...ready,
    ...(mediator ? [{ kind: 'link', href: mediator.site, label: words[language].mediatorSite } as const] : []),
    { kind: 'link', href: reportSite, label: 'SignalConso' },
  ]
}
