/** Every letter, from all that may be known and from nothing: snapshots to be read. */
import { describe, expect, test } from 'vitest'
import { articleTexts, type FactName, factDefinitions, isFactName, letters } from '../../../knowledge/index.ts'
import type { Fact, MerchantSettings } from '../../../protocol/index.ts'
import { answering, type Situation } from '../../../worker/answer/index.ts'
import { askedOn, maisonLucie } from '../../support/asking.ts'

const merchant: MerchantSettings = {
  ...maisonLucie,
  address: '12 rue de l’Exemple, 69000 Lyon',
  mediator: {
    name: 'Médiation Exemple',
    site: 'https://mediation.example',
    address: '1 place de l’Exemple, 75000 Paris',
  },
}
const contact = { name: 'Lucie Martin', email: 'lucie.martin@mail.example' }

const values: Partial<Record<FactName, string | number>> = {
  product: 'casque Aria',
  order_number: 'ML-1042',
  price: 129,
  price_shown: 99,
  price_charged: 129,
  claim_amount: 129,
  seller_name: 'Maison Lucie',
  channel: 'distance',
  contracted_on: '2026-09-14',
  promised_on: '2026-09-30',
  delivered_on: '2026-09-18',
  withdrew_on: '2026-09-25',
  returned_on: '2026-09-28',
  goods_received_back_on: '2026-10-01',
  written_complaint_on: '2026-10-12',
  formal_notice_on: '2026-11-02',
  extra_time_until: '2026-11-16',
  repair_asked_on: '2026-10-12',
  defect_appeared_on: '2026-10-05',
  discovered_on: '2026-10-05',
  cancelled_on: '2026-10-20',
  debited_on: '2026-10-02',
  bank_told_on: '2026-10-03',
  unwanted_debit_on: '2026-10-02',
  insurance_taken_on: '2026-11-02',
  first_premium_on: '2026-11-05',
  flight_on: '2026-10-10',
  works_accepted_on: '2026-10-15',
}

function situationWith(known: Partial<Record<FactName, string | number>>, rights: string[] = []): Situation {
  let situation: Situation = { ...answering.begin({ language: 'fr' }), rights }
  for (const [fact, value] of Object.entries(known))
    situation = answering.correct({ situation, askedOn, merchant, fact, value }).situation
  return { ...situation, rights }
}

/** The rights that each letter is offered under, so that their last days are known. */
const rightsFor: Record<string, string[]> = {
  'delivery-formal-notice': ['late-delivery'],
  'delivery-termination': ['late-delivery'],
  'refund-reminder': ['refund-after-withdrawal'],
}

function full(letter: string) {
  const situation = situationWith(values, rightsFor[letter])
  const known = letter.startsWith('delivery-') ? without(situation, 'delivered_on') : situation
  return answering.letter({ situation: known, askedOn, merchant, letter, contact })
}

function without(situation: Situation, name: FactName): Situation {
  return { ...situation, facts: situation.facts.filter((fact: Fact) => fact.name !== name) }
}

function empty(letter: string) {
  const { mediator: _mediator, ...bare } = merchant
  return answering.letter({ situation: answering.begin({ language: 'fr' }), askedOn, merchant: bare, letter })
}

describe.each(letters.map(({ id }) => id))('%s', (id) => {
  test('from all that may be known, to be read', async () => {
    await expect(full(id)?.text).toMatchFileSnapshot(`./letters/${id}.full.txt`)
  })

  test('from nothing, to be read', async () => {
    await expect(empty(id)?.text).toMatchFileSnapshot(`./letters/${id}.empty.txt`)
  })

  test.each([
    ['full', full],
    ['empty', empty],
  ])('%s: no hole, no doubled mark, the right day, and both languages explain it', (_case, write) => {
    const letter = write(id)
    expect(letter?.text).not.toMatch(/undefined|\bnull\b|NaN|\{|\}/)
    expect(letter?.text).not.toMatch(/(?<!\.)\.\.(?!\.)| ,|:\s*:|\.\s*;/)
    expect(letter?.text).toContain('samedi 21 novembre 2026')
    expect(letter?.explanation).not.toBe('')
  })

  test('it knows the one it is from, and asks for the rest in plain blanks', () => {
    expect(full(id)?.text).toContain('Lucie Martin')
    expect(full(id)?.text).not.toMatch(/\[votre nom]|\[votre adresse e-mail]/)
    expect(empty(id)?.text).toMatch(/\[votre nom]/)
  })

  test('each text that it rests on is held or said to be checked, and named at its end', async () => {
    const { citations = [], text = '' } = full(id) ?? {}
    expect(citations.map(({ article }) => article)).toEqual(letters.find((letter) => letter.id === id)?.articles)
    if (citations.length > 0) expect(text.trimEnd().split('\n').at(-1)).toMatch(/^(Textes|Source)\u00a0: /)
    for (const { article, version, quote, toCheck } of citations) {
      const held = (await articleTexts(article))?.find(
        (one) => version.includes(one.version) || version.includes(one.known_on),
      )
      expect(held ?? toCheck, article).toBeDefined()
      if (quote !== undefined) expect(held?.text, article).toContain(quote)
    }
  })
})

test('every day asked for is still to come and every day told of is past', () => {
  for (const { id } of letters) {
    const said = full(id)?.text ?? ''
    for (const [, day] of said.matchAll(
      /(?:mets (?:donc )?en demeure|remercie|confirmer par écrit)[^.]*?au plus tard le[ \u00a0:]*\p{L}+ (\d{1,2} \p{L}+ 2026)/gu,
    ))
      expect(['29 novembre 2026', '6 décembre 2026'], id).toContain(day)
  }
})

test('a last day that is still to come is no day that was missed', () => {
  const known = { contracted_on: '2026-11-18', promised_on: '2026-12-20', product: 'lampe' }
  const situation = situationWith(known, ['late-delivery'])
  const text = answering.letter({ situation, askedOn, merchant, letter: 'delivery-formal-notice' })?.text
  expect(text).toContain('La livraison devait avoir lieu au plus tard le\u00a0: […]')
})

test('time that the shopper gave is kept while it runs; when it is over, fifteen days are proposed', () => {
  const write = (until: string) =>
    answering.letter({
      situation: situationWith({ extra_time_until: until }),
      ...{ askedOn, merchant, letter: 'delivery-formal-notice' },
    })?.text
  expect(write('2026-12-01')).toContain('au plus tard le\u00a0: mardi 1er décembre 2026.')
  expect(write('2026-11-16')).toContain('au plus tard le\u00a0: dimanche 6 décembre 2026.')
})

test('a formal notice rests on what the case rests on; without a right that applies, the place is left open', () => {
  const known = {
    channel: 'distance',
    product: 'casque Aria',
    delivered_on: '2026-10-14',
    defect_appeared_on: '2026-11-02',
  }
  const write = (rights: string[]) =>
    answering.letter({ situation: situationWith(known, rights), askedOn, merchant, letter: 'formal-notice' })
  const notice = write(['formal-notice-how', 'conformity-guarantee'])
  expect(notice?.text).toMatch(
    /Textes sur lesquels je m’appuie\u00a0: articles L\.\u00a0217-3, [^\n]+ du code de la consommation\n/,
  )
  const cited = notice?.citations.map(({ article }) => article)
  expect(cited?.slice(0, 1)).toEqual(['L217-3'])
  expect(cited).toEqual([...new Set(cited)])
  expect(cited).toContain('civ:1226')
  expect(write([])?.text).toContain('Textes sur lesquels je m’appuie\u00a0: […]')
})

test('the order that the shopper gave with the name stands where none was told', () => {
  const situation = answering.begin({ language: 'fr' })
  const write = (order?: string) =>
    answering.letter({
      situation,
      askedOn,
      merchant,
      letter: 'complaint',
      contact: { ...contact, ...(order && { order }) },
    })
  expect(write('ML-1042')?.text).toContain('réclamation – commande ML-1042')
  expect(write()?.text).toContain('réclamation – commande […]')
})

test('of another seller only the name is known: neither this shop’s address nor its mediator stands in the letter', () => {
  const situation = situationWith({ seller_name: 'Darty' })
  for (const { id } of letters) {
    const text = answering.letter({ situation, askedOn, merchant, letter: id })?.text
    expect(text, id).not.toMatch(/Maison Lucie|rue de l’Exemple|Médiation Exemple|maison-lucie/)
  }
})

test('a text is cited as it stood on the day that governs the case', () => {
  const version = (solicited_on: string) =>
    answering
      .letter({
        situation: situationWith({ solicited_on }, ['cold-calling']),
        ...{ askedOn, merchant, letter: 'marketing-objection' },
      })
      ?.citations.find(({ article }) => article === 'L223-1')?.version
  expect(version('2026-08-10')).toBe('known-on 2025-07')
  expect(version('2026-08-11')).toBe('2026-08-11')
})

test('the model form keeps every word of the annex', async () => {
  const annex = (await articleTexts('annexe-R221-1'))?.at(-1)?.text ?? ''
  const plain = (text: string) =>
    text
      .replace(/[’']/g, "'")
      .replace(/[\u00a0\u202f ]+/g, ' ')
      .trim()
  const form = plain(empty('withdrawal-form')?.text ?? '')
  const fixed = annex
    .split('\n')
    .map((line) => plain(line.replace(/\[[^\]]*]\s*:?/, '')))
    .filter((line) => line !== '')
  expect(fixed.length).toBeGreaterThan(8)
  for (const line of fixed) expect(form).toContain(line)
})

test('every fact that a letter may name has a value here', () => {
  const names = letters.flatMap(({ text }) =>
    [...text.matchAll(/\{(?:facts|until)\.([a-z_]+)\}/g)].map(([, name]) => name),
  )
  for (const name of new Set(names)) {
    expect(isFactName(String(name)), name).toBe(true)
    expect(values[name as FactName], name).toBeDefined()
    expect(factDefinitions[name as FactName], name).toBeDefined()
  }
})
