import { expect, test } from 'vitest'
import { answering } from '../../../../worker/answer/index.ts'
import { ask, maisonLucie } from '../../../support/asking.ts'

const complaint = { reference: 'ABCDEFGHJK', sentOn: '2026-11-21', by: '2026-12-05' }
const mediator = { name: 'CM2C', site: 'https://cm2c.example', address: '14 rue Saint-Jean, 75017 Paris' }
const { situation } = ask('Mon casque acheté en ligne il y a 5 mois ne marche plus')
const input = { situation, askedOn: '2026-12-06', merchant: { ...maisonLucie, mediator }, complaint }

const idsOf = (answer: { blocks: { id: string; more: boolean }[] }, more: boolean) =>
  answer.blocks.filter((block) => block.more === more).map(({ id }) => id)

test('the steps come in order: notice, mediator by name and until when, SignalConso; conciliator and court on demand', () => {
  const answer = answering.complaintUnanswered(input)
  expect(idsOf(answer, false)).toEqual([
    'unanswered',
    'verdict:unanswered',
    'mediator',
    'proof',
    'formal-notice',
    'signalconso',
  ])
  expect(idsOf(answer, true)).toEqual(['mediator-how', 'conciliator', 'before-court', 'court'])
  const text = answering.plainText(answer)
  for (const words of [
    'ABCDEFGHJK',
    '21 novembre 2026',
    '5 décembre 2026',
    '21 novembre 2027',
    'CM2C',
    '14 rue Saint-Jean',
  ])
    expect(text).toContain(words)
  expect(answer.deadlines).toMatchObject([{ id: 'mediator', who: 'shopper', day: '2027-11-21' }])
})

test('every sentence of law has its citation', () => {
  const { blocks, citations } = answering.complaintUnanswered(input)
  const known = new Set(citations.map(({ article }) => article))
  const cited = blocks.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.citations))
  expect(cited.filter((article) => !known.has(article))).toEqual([])
})

test('a shop without a mediator in its settings is not given one', () => {
  const answer = answering.complaintUnanswered({ ...input, merchant: maisonLucie })
  expect(answer.blocks.map(({ id }) => id)).not.toContain('mediator')
  expect(answer.actions.filter(({ kind }) => kind === 'link')).toMatchObject([
    { href: 'https://signal.conso.gouv.fr/' },
  ])
})

test('in English it is in English', () => {
  const answer = answering.complaintUnanswered({ ...input, situation: { ...situation, language: 'en' } })
  expect(answering.plainText(answer)).toMatch(/has not answered your complaint ABCDEFGHJK/)
  expect(answer.language).toBe('en')
})

test('an order to pay told before does not take the lead', () => {
  const ordered = ask('J’ai reçu une injonction de payer hier').situation
  const answer = answering.complaintUnanswered({ ...input, situation: ordered })
  expect(answer.rights[0]?.reason).toBe('mediator-open')
})
