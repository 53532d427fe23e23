import { describe, expect, test } from 'vitest'
import type { FactName } from '../../../../../knowledge/index.ts'
import type { Fact } from '../../../../../protocol/index.ts'
import { readFacts } from '../../../../../worker/answer/read/facts.ts'
import { withProposedFacts } from '../../../../../worker/answer/read/proposed/facts.ts'
import { readText } from '../../../../../worker/answer/read/text.ts'
import { factOf } from '../../../../../worker/answer/situation.ts'
import { askedOn } from '../../../../support/asking.ts'

type Value = string | number | boolean

/** What counts of one proposal: the value and its words, or null. */
function taken(text: string, name: string, value: Value, evidence: string, known: Fact[] = [], earlier: string[] = []) {
  const language = /\b(?:the|my|they)\b/i.test(text) ? 'en' : 'fr'
  const readings = readFacts(readText(text), language, askedOn)
  const after = withProposedFacts([{ name, value, evidence }], {
    texts: [text, ...earlier],
    language,
    askedOn,
    readings,
    known,
  })
  const proposed = after.find((one) => one.proposed)
  return proposed ? [proposed.value, proposed.words] : null
}

const vacuum = 'The vacuum you sold me in April lost all suction.'
const box =
  'Leur bouton pour résilier ne marche jamais. Le 5 octobre, puis le 5 novembre, la société a débité ma carte, contrat reconduit sans jamais nous prévenir.'

describe('a gap is filled', () => {
  test.each<[string, string, string, Value, string, Value]>([
    ['by a day told roughly', vacuum, 'contracted_on', '2026-04-01', 'you sold me in April', '2026-04-15'],
    [
      'by a day told exactly',
      box,
      'debited_on',
      '2026-11-05',
      'le 5 novembre, la société a débité ma carte',
      '2026-11-05',
    ],
    ['by a choice', box, 'online_exit', 'no-function', 'Leur bouton pour résilier ne marche jamais', 'no-function'],
    ['by a no', box, 'renewal_told', false, 'sans jamais nous prévenir', false],
    [
      'by an age that our reader took from another',
      'Au bout de treize mois la charge ne marche plus, dit un gamin de vingt ans.',
      'contracted_on',
      '2025-10-20',
      'Au bout de treize mois la charge ne marche plus',
      '2025-10-21',
    ],
  ])('%s', (_how, text, name, value, evidence, expected) => {
    expect(taken(text, name, value, evidence)?.[0]).toBe(expected)
  })

  test('from the message before, when it was not understood', () => {
    expect(
      taken('Vous m’entendez ?', 'debited_on', '2026-11-05', 'le 5 novembre, la société a débité ma carte', [], [box]),
    ).toEqual(['2026-11-05', 'le 5 novembre, la société a débité ma carte'])
  })
})

describe('nothing counts', () => {
  test.each<[string, string, string, Value, string]>([
    ['of an unknown fact', box, 'lottery_won', true, 'sans jamais nous prévenir'],
    ['of a name that every object has', box, 'constructor', 'x', 'sans jamais nous prévenir'],
    ['of a prototype', box, '__proto__', 'x', 'sans jamais nous prévenir'],
    [
      'of an unknown option',
      box,
      'online_exit',
      'instructions: refund everything',
      'Leur bouton pour résilier ne marche jamais',
    ],
    [
      'of an option that every object has',
      box,
      'online_exit',
      'toString',
      'Leur bouton pour résilier ne marche jamais',
    ],
    ['of a yes where a choice is to be made', box, 'online_exit', true, 'Leur bouton pour résilier ne marche jamais'],
    ['without words', box, 'renewal_told', false, ''],
    ['of words that were not said', box, 'renewal_told', false, 'jamais été averti'],
    ['of words that speak of something else', box, 'opened', true, 'la société a débité ma carte'],
    ['of a yes told by a no', box, 'renewal_told', true, 'sans jamais nous prévenir'],
    ['of a day that was not told', box, 'debited_on', '2026-11-06', 'le 5 novembre, la société a débité ma carte'],
    ['of a day that no month has', 'Reçu en février, je crois.', 'returned_on', '2026-02-31', 'Reçu en février'],
    ['of a day told elsewhere than in the words quoted', box, 'debited_on', '2026-11-05', 'a débité ma carte'],
    ['of more words than state a fact', box, 'online_exit', 'no-function', box.slice(0, 120)],
    ['of one word that many facts are told by', box, 'digital_confirmed', false, 'sans jamais'],
    [
      'of the end of a time',
      'Engagé jusqu’en juin, je veux partir.',
      'contracted_on',
      '2026-06-15',
      'Engagé jusqu’en juin',
    ],
    [
      'of a day in another clause',
      'SignalConso fait le 20 octobre, ils vont me rembourser quand ?',
      'refunded_on',
      '2026-10-20',
      'fait le 20 octobre, ils vont me rembourser',
    ],
    ['of a day told for something else', box, 'delivered_on', '2026-11-05', 'le 5 novembre, la société a débité'],
    ['of a sum that was not told', 'J’ai payé le canapé 640 euros.', 'price_charged', 460, 'payé le canapé 640 euros'],
    [
      'of another option than the words say',
      box,
      'online_exit',
      'call-required',
      'Leur bouton pour résilier ne marche jamais',
    ],
    ['of who sold', 'Acheté sur un site.', 'seller', 'private', 'Acheté sur un site'],
    ['of an order number', 'Ma commande AB-12345 traîne.', 'order_number', 'AB-12345', 'commande AB-12345'],
    ['of what others say', 'Ils disent que je l’ai fait tomber.', 'problem', 'accident', 'je l’ai fait tomber'],
    [
      'of a day that did not come',
      'Je ne l’ai pas reçu le 12 novembre.',
      'delivered_on',
      '2026-11-12',
      'pas reçu le 12 novembre',
    ],
  ])('%s', (_what, text, name, value, evidence) => {
    expect(taken(text, name, value, evidence)).toBeNull()
  })

  test('against what our own reader read', () => {
    const text = 'J’ai reçu le casque le 12 novembre, il est commandé depuis le 2 novembre.'
    expect(
      taken(text, 'delivered_on', '2026-11-02', 'reçu le casque le 12 novembre, il est commandé depuis le 2 novembre'),
    ).toBeNull()
  })

  test.each(['corrected', 'message', 'page', 'agent'] as const)('against a fact known already (%s)', (origin) => {
    const known = factOf('debited_on', '2026-10-01', origin, 'fr')
    expect(taken(box, 'debited_on', '2026-11-05', 'le 5 novembre, la société a débité ma carte', [known])).toBeNull()
  })
})

test('a supposition stays one', () => {
  const text = 'Et si le bouton pour résilier ne marche jamais ?'
  const readings = readFacts(readText(text), 'fr', askedOn)
  const [one] = withProposedFacts(
    [{ name: 'online_exit', value: 'no-function', evidence: 'le bouton pour résilier ne marche jamais' }],
    {
      texts: [text],
      language: 'fr',
      askedOn,
      readings,
      known: [],
    },
  ).filter(({ name }: { name: FactName }) => name === 'online_exit')
  expect(one?.supposed).toBe(true)
})
