import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../protocol/index.ts'
import {
  type AgentNote,
  agentFactsOf,
  changeOf,
  hearAnswer,
  noteFor,
  questionAbout,
  toldByAgent,
  withAgentFacts,
} from '../../../worker/answer/case-facts.ts'
import { answering, type Situation } from '../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie } from '../../support/asking.ts'

const told = () => ask('J’ai reçu il y a 5 jours un casque acheté en ligne, je peux le rendre ?', {}).situation
const at = '2026-11-22T10:00:00.000Z'
const note = (situation: Situation, fact: string, value: AgentNote['value'], id = 'n1'): AgentNote =>
  noteFor(situation, { id, fact, value, by: 'Inès', at, why: 'Sur la facture' })
const factIn = ({ facts }: { facts: Fact[] }, name: string) => facts.find((fact) => fact.name === name)
const material = (situation: Situation) =>
  answering.caseMaterial({ situation, askedOn, merchant: maisonLucie, wish: '', contactName: 'Lucie' })

describe('a fact that the shopper had told otherwise', () => {
  test('counts in the file with what was said beside it, and not for the assistant', () => {
    const situation = told()
    const shop = note(situation, 'channel', 'shop')
    const file = withAgentFacts(situation, [shop])
    expect(factIn(file, 'channel')).toMatchObject({ value: 'shop', origin: 'agent' })
    expect(agentFactsOf(situation, [shop])).toMatchObject([
      { fact: 'channel', by: 'Inès', why: 'Sur la facture', said: { value: 'distance', origin: 'message' } },
    ])
    expect(toldByAgent(situation, shop)).toEqual(situation)
  })

  test('changes verdict, days and actions by the same reasoning as any fact', () => {
    const situation = told()
    const before = material(situation)
    const after = material(withAgentFacts(situation, [note(situation, 'channel', 'shop')]))
    expect(before.rights[0]).toMatchObject({ right: 'withdrawal', kind: 'applies' })
    expect(before.deadlines.map(({ id }) => id)).toContain('withdraw')
    expect(after.rights[0]).toMatchObject({ right: 'withdrawal', kind: 'does-not-apply', reason: 'bought-in-shop' })
    expect(after.deadlines.map(({ id }) => id)).not.toContain('withdraw')
    expect(after.agentActions).toContain('refuse-with-reasons')
    expect(after.suggestedReply).not.toBe(before.suggestedReply)
  })

  test('is taken back by the agent, and gives way once the shopper says something else', () => {
    const situation = told()
    const shop = note(situation, 'channel', 'shop')
    const back = note(situation, 'channel', null, 'n2')
    expect(withAgentFacts(situation, [shop, back])).toEqual(situation)
    const said = answering.correct({
      situation,
      askedOn,
      merchant: maisonLucie,
      fact: 'channel',
      value: 'off-premises',
    }).situation
    expect(factIn(withAgentFacts(said, [shop]), 'channel')).toMatchObject({ value: 'off-premises' })
    expect(agentFactsOf(said, [shop])).toEqual([])
  })
})

describe('a fact of which nothing was known', () => {
  test('is known to the assistant as the seller’s word, which the shopper may correct', () => {
    const situation = told()
    const opened = note(situation, 'opened', true)
    const after = toldByAgent(situation, opened)
    expect(factIn(after, 'opened')).toMatchObject({
      origin: 'agent',
      label: expect.stringContaining('(selon le vendeur)'),
    })
    expect(factIn(withAgentFacts(after, [opened]), 'opened')?.label).not.toContain('vendeur')
    const said = answering.correct({ situation: after, askedOn, merchant: maisonLucie, fact: 'opened', value: false })
    expect(factIn(withAgentFacts(said.situation, [opened]), 'opened')).toMatchObject({
      value: false,
      origin: 'corrected',
    })
    const closed = note(after, 'opened', null, 'n2')
    expect(toldByAgent(after, closed)).toEqual(situation)
  })

  test.each([
    ['a name that is no fact', 'guilt', true],
    ['a value that is none of its options', 'channel', 'moon'],
    ['a day that is none', 'delivered_on', '2026-02-30'],
    ['a negative amount', 'price', -1],
    ['words where yes or no is asked', 'opened', 'yes'],
  ])('%s is refused', (_case, fact, value) => {
    expect(() => note(told(), fact, value)).toThrow('wrong shape')
  })
})

test('a change is told in both languages, from what to what; none where nothing changed', () => {
  const situation = told()
  const after = withAgentFacts(situation, [note(situation, 'channel', 'shop')])
  expect(changeOf(situation, after, 'channel', 'Ticket vu')).toMatchObject({
    label: { fr: 'Achat', en: 'Purchase' },
    from: { fr: 'En ligne ou par téléphone', en: 'Online or by phone' },
    to: { en: expect.stringMatching(/shop/i) },
    why: 'Ticket vu',
  })
  expect(changeOf(situation, after, 'price')).toBeNull()
})

describe('the answer to a question that an agent put', () => {
  const hear = (fact: string, text: string, situation: Situation = told()) =>
    hearAnswer({ situation, askedOn, fact, text, messageId: 'm1' })

  test.each([
    ['channel', 'En magasin', 'shop'],
    ['opened', 'Oui', true],
    ['opened', 'non', false],
    ['delivered_on', '03/11/2026', '2026-11-03'],
    ['price', '79,90 €', 79.9],
    ['price', '1 250', 1250],
    ['order_number', 'ML-48213', 'ML-48213'],
  ])('%s: “%s”', (fact, text, value) => {
    expect(hear(fact, text)).toMatchObject({ name: fact, value, origin: 'message', words: text, message: 'm1' })
  })

  test.each([
    ['opened', 'Je ne sais pas'],
    ['price', 'trop cher'],
    ['order_number', 'Je ne sais pas'],
    ['channel', 'merci'],
    ['guilt', 'oui'],
  ])('%s: “%s” tells nothing', (fact, text) => {
    expect(hear(fact, text)).toBeNull()
  })

  test('every tap on an answer offered is understood, in both languages', () => {
    for (const language of ['fr', 'en'] as const)
      for (const fact of ['channel', 'opened', 'condition', 'proof', 'problem', 'delivery_state']) {
        const { question } = questionAbout(fact, language) ?? { question: null }
        const situation = { ...told(), language, facts: [] }
        const answers = question?.replies.slice(0, -1).map(({ label }) => [label, hear(fact, label, situation)?.name])
        expect(answers?.filter(([, name]) => name !== fact)).toEqual([])
      }
  })
})
