import { expect, test } from 'vitest'
import type { PageContext } from '../../../../protocol/index.ts'
import { answering, type Situation } from '../../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie as merchant } from '../../../support/asking.ts'

const fresh = (context?: PageContext) => answering.begin({ language: 'fr', ...(context && { context }) })
const declared = (situation: Situation) =>
  answering.declared({ kind: 'withdrawal', whole: true, situation, askedOn, merchant })
const preview = (situation: Situation) =>
  answering.previewDeclaration({ kind: 'withdrawal', situation, askedOn, merchant, told: [], items: [] })

test('a declaration starts fourteen days to send back and fourteen to refund', () => {
  const { deadlines, citations, caution } = declared(fresh())
  expect(deadlines).toMatchObject([
    { id: 'send_back', who: 'shopper', day: '2026-12-05', article: 'L221-23' },
    { id: 'refund', who: 'merchant', day: '2026-12-05', article: 'L221-24' },
  ])
  expect(citations.map(({ article }) => article)).toEqual(expect.arrayContaining(['L221-23', 'L221-24', 'L221-21']))
  expect(caution).toBeNull()
})

test.each([
  ['an exception seems to apply', 'bracelet gravé commandé en ligne reçu hier, je veux me rétracter', /personnalisé/],
  ['it was bought in a shop', 'je veux rendre un pull acheté en magasin hier', /magasin/],
  ['a hygiene seal was opened', 'écouteurs achetés en ligne, reçus hier, scellé d’hygiène ouvert', /scellé/],
])('%s: said as a caution with its article, the declaration stands', (_case, text, expected) => {
  const { situation } = ask(text)
  expect(declared(situation).caution).toMatch(expected)
  expect(declared(situation).deadlines).toHaveLength(2)
  const { remarks, citations } = preview(situation)
  expect(remarks).toHaveLength(1)
  expect(remarks[0]?.kind).toBe('caution')
  const cited = remarks.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.citations))
  expect(cited.length).toBeGreaterThan(0)
  expect(citations.map(({ article }) => article)).toEqual(expect.arrayContaining(cited))
})

test('the agent’s caution is in French when the shopper speaks English', () => {
  const { situation } = ask('I want to return a jumper I bought in the shop yesterday', { language: 'en' })
  expect(declared(situation).caution).toMatch(/magasin/)
  expect(preview(situation).remarks[0]?.sentences[0]?.text).toMatch(/^Withdrawal is/)
})

test('within the period it is favourable, until the last day', () => {
  const { remarks, deadlines } = preview(fresh({ order: 'ML-1', deliveredOn: '2026-11-18' }))
  expect(remarks).toMatchObject([{ kind: 'favourable' }])
  expect(deadlines).toMatchObject([{ id: 'withdraw', day: '2026-12-02', article: 'L221-18' }])
})

test('nothing is said where a fact is missing', () => {
  expect(preview(fresh())).toMatchObject({ remarks: [], deadlines: [], citations: [] })
  expect(preview(fresh({ order: 'ML-1' }))).toMatchObject({ contract: 'ML-1', remarks: [], deadlines: [] })
})

test('an exception that turns on what is not known is told by its two sides, with the last day', () => {
  const context = { product: 'Écouteurs Brume', deliveredOn: '2026-11-12' }
  const { situation } = ask('j’ai ouvert le blister, je peux encore les rendre ?', { context })
  const { remarks, deadlines } = preview(situation)
  expect(remarks.map(({ kind }) => kind)).toEqual(['caution'])
  const [seal, wrapping] = remarks[0]?.sentences ?? []
  expect(seal?.text).toMatch(/^Si c’était un vrai scellé d’hygiène\s: .*ne permet plus de se rétracter/u)
  expect(wrapping?.text).toMatch(/^Si c’était un simple emballage\s: oui, vous pouvez encore renoncer/u)
  expect(deadlines).toMatchObject([{ id: 'withdraw', day: '2026-11-26' }])
})

test('a period that seems over may be twelve months longer, which is said beside it', () => {
  const { remarks, citations } = preview(fresh({ order: 'ML-1', deliveredOn: '2026-10-12' }))
  expect(remarks).toMatchObject([{ kind: 'caution' }])
  const said = remarks[0]?.sentences.map(({ text }) => text).join(' ')
  expect(said).toMatch(/s’est terminé le lundi 26 octobre 2026/)
  expect(said).toMatch(/prolongé de douze mois, jusqu’au mardi 26 octobre 2027/)
  expect(citations.map(({ article }) => article)).toContain('L221-20')
})

test('not informed of the right, the longer period is favourable', () => {
  const { situation } = ask(
    'Commande en ligne reçue le 12 octobre 2026, le vendeur ne m’a jamais informé du droit de rétractation, je veux me rétracter',
  )
  const { remarks, deadlines } = preview(situation)
  expect(remarks).toMatchObject([{ kind: 'favourable' }])
  expect(deadlines).toMatchObject([{ id: 'withdraw_extended', day: '2027-10-26' }])
})

test('a purchase from another seller says nothing of this one’s', () => {
  const { situation } = ask('J’ai acheté un bracelet gravé chez Darty en ligne, reçu hier, je veux me rétracter')
  expect(preview(situation)).toMatchObject({ remarks: [], deadlines: [] })
  expect(declared(situation).caution).toBeNull()
  expect(declared(situation).situation).toBe(situation)
})

test('later answers count from the declaration, unless it was for a part', () => {
  const situation = fresh({ order: 'ML-1', deliveredOn: '2026-11-18' })
  expect(declared(situation).situation.facts).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'withdrew_on', value: askedOn })]),
  )
  const part = answering.declared({
    kind: 'withdrawal',
    whole: false,
    situation,
    askedOn,
    merchant,
  })
  expect(part.situation).toBe(situation)
})
