/** The verdict as it is shown: one statement, or one line for each answer to the fact that is missing. */
import { assess, type Facts, factDefinitions, type Right } from '../../../knowledge/index.ts'
import type { Block, Language, Sentence } from '../../../protocol/index.ts'
import { wordsIn } from '../words.ts'
import { type Branch, branchesOf } from './branches.ts'
import { type Considered, verdictSentences } from './considered.ts'
import type { Filling } from './fill.ts'
import { lowerFirst } from './lower-first.ts'
import { verdictPassage } from './passages.ts'

/** Another right under one answer to the missing fact: "not excluded" goes with "until that day". */
export interface Companion extends Considered {
  branch: Branch
}

/** Where an answer leads away from the right, the dated verdict of the right it leads to. */
export function companionsOf(considered: Considered[], branches: Branch[], facts: Facts, askedOn: string): Companion[] {
  return branches.flatMap((branch) => {
    const { assessment, sets } = branch
    if (!sets || assessment.kind !== 'does-not-apply') return []
    return considered.slice(1).flatMap((other): Companion[] => {
      if (!assessment.instead.includes(other.right.id)) return []
      const then = assess(other.right.id, { ...facts, ...sets }, askedOn)
      return then.kind === 'applies' && Object.keys(then.deadlines).length > 0
        ? [{ ...other, assessment: then, branch }]
        : []
    })
  })
}

/** The blocks that state the verdict. */
export function verdictBlocks(
  main: Considered,
  branches: Branch[],
  companions: Companion[],
  filling: Filling,
  situation: Facts,
): Block[] {
  const { right, assessment } = main
  const words = wordsIn(filling.language)
  if (assessment.kind !== 'missing') {
    const sentences = verdictSentences(right, assessment, filling)
    const title = verdictPassage(right, assessment.reason)?.title[filling.language]
    return sentences.length > 0 ? [verdictBlock(`verdict:${assessment.reason}`, title, sentences)] : []
  }
  const most = branches.length > 2 ? 1 : 2
  const sentences = branches.flatMap((branch): Sentence[] => {
    const companion = companions.find((one) => one.branch === branch)
    const { said, given } = companion
      ? { said: verdictSentences(companion.right, companion.assessment, filling), given: null }
      : branchSentences(right, branch, filling, situation)
    if (said.length === 0) return []
    const shown = said.slice(0, most)
    const under = companion ?? { right, assessment: branch.assessment }
    const text = [
      ...shown.map((sentence) => sentence.text),
      ...(branch.dated ? lastDays(under, shown, filling) : []),
      ...(given ? [words.otherwise] : []),
    ].join(' ')
    const suppositions = [branch, given].flatMap((one) => (one?.label ? [suppositionOf(one, filling.language)] : []))
    return [
      {
        text: suppositions.length > 0 ? words.branch(suppositions, asFollowing(text)) : text,
        citations: [...new Set(shown.flatMap(({ citations }) => citations))],
      },
    ]
  })
  if (sentences.length === 0) return []
  const title = branches.length > 1 ? words.dependsTitle : undefined
  return [verdictBlock(`depends:${assessment.fact}`, title, sentences)]
}

function verdictBlock(id: string, title: string | undefined, sentences: Sentence[]): Block {
  return { id, kind: 'verdict', source: 'law', ...(title && { title }), sentences, more: false }
}

/** What a branch concludes; one that asks for more is followed one step further, to the answer under which the law gives something. */
function branchSentences(
  right: Right,
  { assessment, dated, sets }: Branch,
  filling: Filling,
  facts: Facts,
): { said: Sentence[]; given: Branch | null } {
  const { language, askedOn } = filling
  if (assessment.kind !== 'missing') {
    // Neither a day nor a share of one day of a range holds for the others.
    const said = verdictSentences(right, dated ? assessment : { ...assessment, deadlines: {}, values: {} }, filling)
    return { said, given: null }
  }
  const words = wordsIn(language)
  const further = branchesOf(right, assessment.fact, { ...facts, ...sets }, askedOn, language)
  const granted = further.find((branch) => branch.assessment.kind === 'applies' && branch.label)
  const [first] = granted ? branchSentences(right, granted, filling, facts).said : []
  if (granted && first) return { said: [first], given: granted }
  const question = factDefinitions[assessment.fact].question[language]
  return { said: [{ text: words.stillDepends(lowerFirst(question)), citations: assessment.citations }], given: null }
}

/** "Si c’était un simple emballage", "Si « Fait sur mesure »". */
function suppositionOf({ label, supposed }: Branch, language: Language): string {
  const words = wordsIn(language)
  return words.supposed(supposed.length > 0 ? supposed : [words.quoted(label)])
}

/** The last days under a branch, unless its sentences already name them. */
function lastDays(
  { right, assessment }: Pick<Considered, 'right' | 'assessment'>,
  shown: Sentence[],
  { language, roughly }: Filling,
): string[] {
  if (assessment.kind !== 'applies') return []
  const words = wordsIn(language)
  return Object.entries(assessment.deadlines).flatMap(([id, day]) => {
    const label = right.deadlines[id]?.label[language]
    const said = roughly?.(id) ? words.roughly(day) : words.day(day)
    return label && !shown.some(({ text }) => text.includes(said)) ? [words.named(label, said)] : []
  })
}

/** "Oui : le vendeur répond…" after a colon of its own: "oui, le vendeur répond…". */
function asFollowing(text: string): string {
  return lowerFirst(text).replace(/^(oui|non|yes|no)\s?: /, '$1, ')
}
