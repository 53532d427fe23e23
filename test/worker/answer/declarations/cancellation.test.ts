import { expect, test } from 'vitest'
import { answering, type Situation } from '../../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie as merchant } from '../../../support/asking.ts'

const preview = (situation: Situation) =>
  answering.previewDeclaration({ kind: 'cancellation', situation, askedOn, merchant, told: [], items: [] })
const declared = (situation: Situation) =>
  answering.declared({ kind: 'cancellation', whole: true, situation, askedOn, merchant })

test('knowing nothing, it says who sets the end, with the texts, and no more', () => {
  const { remarks, citations, deadlines } = preview(answering.begin({ language: 'fr' }))
  expect(remarks).toMatchObject([
    { kind: 'favourable', sentences: [{ citations: ['D215-2'] }, { citations: ['L215-1-1'] }] },
  ])
  expect(citations.map(({ article }) => article)).toEqual(['D215-2', 'L215-1-1'])
  expect(deadlines).toEqual([])
})

test.each([
  [
    'renewed without notice: at any time, without costs',
    'Mon abonnement a été reconduit sans me prévenir, je veux résilier',
    'favourable',
    'L215-1',
  ],
  [
    'without a term: at any time, with notice',
    'Mon abonnement est sans engagement, je veux résilier',
    'favourable',
    'civ:1211',
  ],
] as const)('%s', (_case, text, kind, article) => {
  const { remarks, citations } = preview(ask(text).situation)
  expect(remarks[0]?.kind).toBe(kind)
  expect(remarks[0]?.sentences.flatMap((sentence) => sentence.citations)).toContain(article)
  expect(citations.map((citation) => citation.article)).toContain(article)
})

test('for a fixed time without a reason: said as a caution', () => {
  const told = ask('J’ai un abonnement de salle de sport avec engagement d’un an, je veux arrêter').situation
  const { situation } = answering.correct({
    situation: told,
    askedOn,
    merchant,
    fact: 'early_exit_reason',
    value: 'none',
  })
  expect(preview(situation).remarks[0]).toMatchObject({
    kind: 'caution',
    sentences: [{ citations: ['civ:1212'] }, {}, {}],
  })
  expect(declared(situation).caution).toMatch(/jusqu’au terme|contrat à durée fixée/)
})

test('nothing tells the shopper to write elsewhere: the form does it', () => {
  const { remarks } = preview(ask('Mon abonnement a été reconduit sans me prévenir, je veux résilier').situation)
  expect(remarks.flatMap(({ sentences }) => sentences).every(({ text }) => !/^Écrivez/.test(text))).toBe(true)
})

test('renewed without notice, what was paid in advance comes back by a day of law', () => {
  const { deadlines, caution, situation } = declared(
    ask('Mon abonnement a été reconduit sans me prévenir, je veux résilier').situation,
  )
  expect(deadlines).toMatchObject([{ id: 'refund', who: 'merchant', day: '2026-12-21', article: 'L215-1' }])
  expect(caution).toBeNull()
  expect(situation.facts.find(({ name }) => name === 'cancellation_sent_on')?.value).toBe(askedOn)
})

test('the receipt rests on L215-1-1, whatever is known', () => {
  const { deadlines, citations } = declared(answering.begin({ language: 'en' }))
  expect(deadlines).toEqual([])
  expect(citations.map(({ article }) => article)).toEqual(['L215-1-1', 'D215-2', 'D215-3'])
})
