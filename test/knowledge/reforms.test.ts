import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jurisdictionFolder, type ReadRight, readRights } from '../../knowledge/build/read.ts'
import { type Assessment, assess, daysBetween, type Facts, otherTexts, type Right, rightOf } from '../../knowledge/index.ts'
import { ask } from '../support/asking.ts'

/**
 * A reform in force: two examples of a right that differ by one day only, the eve and the first day. `day`: the fact
 * that holds it, `asked_on`, or the deadline that falls on it.
 */
interface Reform {
  name: string
  firstDay: string
  right: string
  day: string
  eve: string
  from: string
}

const inForce: Reform[] = [
  {
    name: 'conformity of goods rewritten',
    firstDay: '2022-01-01',
    right: 'conformity-guarantee',
    day: 'contracted_on',
    eve: 'bought the day before the rules of 2022',
    from: 'bought on the first day of the rules of 2022',
  },
  {
    name: 'conformity of goods: twelve months of presumption for second-hand goods',
    firstDay: '2022-01-01',
    right: 'second-hand-guarantee',
    day: 'contracted_on',
    eve: 'bought on the last day before the reform of 2022',
    from: 'bought on the first day of the reform of 2022',
  },
  {
    name: 'conformity of goods: six more months after a repair',
    firstDay: '2022-01-01',
    right: 'guarantee-extension',
    day: 'contracted_on',
    eve: 'bought the day before the reform of 2022',
    from: 'bought on the day of the reform of 2022',
  },
  {
    name: 'conformity of goods: repair or replacement',
    firstDay: '2022-01-01',
    right: 'repair-or-replacement',
    day: 'contracted_on',
    eve: 'contract of the day before the reform',
    from: 'contract of the day of the reform',
  },
  {
    name: 'late delivery, present wording',
    firstDay: '2022-01-01',
    right: 'late-delivery',
    day: 'contracted_on',
    eve: 'ordered on the last day before the present wording',
    from: 'ordered on the first day of the present wording',
  },
  {
    name: 'lost parcels, present wording',
    firstDay: '2022-01-01',
    right: 'parcel-not-received',
    day: 'contracted_on',
    eve: 'ordered before the present wording',
    from: 'ordered on the first day of the present wording',
  },
  {
    name: 'digital content and services',
    firstDay: '2022-01-01',
    right: 'digital-content-conformity',
    day: 'contracted_on',
    eve: 'contract of the last day before the rules',
    from: 'contract of the first day of the rules',
  },
  {
    name: 'services paid with personal data',
    firstDay: '2022-01-01',
    right: 'data-paid-services',
    day: 'contracted_on',
    eve: 'signed up on the last day before the rules',
    from: 'signed up on the first day of the rules',
  },
  {
    name: 'updates of software',
    firstDay: '2022-01-01',
    right: 'software-updates',
    day: 'contracted_on',
    eve: 'bought on the last day before the rules',
    from: 'bought on the first day of the rules',
  },
  {
    name: 'price reductions: the lowest price of thirty days',
    firstDay: '2022-05-28',
    right: 'reduction-announcements',
    day: 'contracted_on',
    eve: 'bought the day before the rule came into force',
    from: 'bought the day the rule came into force',
  },
  {
    name: 'personalised prices announced',
    firstDay: '2022-05-28',
    right: 'personalised-price',
    day: 'contracted_on',
    eve: 'bought on 27 May 2022, the day before the duty',
    from: 'bought on 28 May 2022, the first day of the duty',
  },
  {
    name: 'false reviews on the list of forbidden practices',
    firstDay: '2022-05-28',
    right: 'online-reviews',
    day: 'contracted_on',
    eve: 'fake reviews behind a purchase of 27 May 2022, the day before they were listed',
    from: 'fake reviews behind a purchase of 28 May 2022, the day they were listed',
  },
  {
    name: 'interest on late refunds of card fraud',
    firstDay: '2022-08-18',
    right: 'unauthorised-payment',
    day: 'deadlines.refund',
    eve: 'refund due on 17 August 2022, the day before the scale of interest',
    from: 'refund due on 18 August 2022, the first day of the scale',
  },
  {
    name: 'cancellation online',
    firstDay: '2023-06-01',
    right: 'online-cancellation',
    day: 'cancellation_sent_on',
    eve: 'cancelled on the last day before the function was due',
    from: 'cancelled on the first day of the function, an old contract',
  },
  {
    name: 'delays of trains: extraordinary circumstances',
    firstDay: '2023-06-07',
    right: 'train-and-coach',
    day: 'journey_on',
    eve: 'a storm on 6 June 2023, the day before the exemption',
    from: 'a storm on 7 June 2023, the first day of the exemption',
  },
  {
    name: 'till receipts on request',
    firstDay: '2023-08-01',
    right: 'receipts-and-invoices',
    day: 'contracted_on',
    eve: 'bought the day before automatic printing ended',
    from: 'bought the day automatic printing ended',
  },
  {
    name: 'an amicable attempt before a small claim',
    firstDay: '2023-10-01',
    right: 'conciliation',
    day: 'court_filed_on',
    eve: 'court asked on the last day before the condition came back',
    from: 'court asked on the day the condition came back',
  },
  {
    name: 'duties of online platforms',
    firstDay: '2024-02-17',
    right: 'marketplace-seller',
    day: 'contracted_on',
    eve: 'bought on 16 February 2024, the day before the European duties of platforms',
    from: 'bought on 17 February 2024, the first day of those duties',
  },
  {
    name: 'notices of shrinkflation',
    firstDay: '2024-07-01',
    right: 'shrinkflation',
    day: 'contracted_on',
    eve: 'bought the day before the order came into force',
    from: 'bought the day the order came into force',
  },
  {
    name: 'remedies of a product recall',
    firstDay: '2024-12-13',
    right: 'product-recall',
    day: 'recalled_on',
    eve: 'recalled on the last day before the European rules',
    from: 'recalled on the first day of the European rules',
  },
  {
    name: 'common charger',
    firstDay: '2024-12-28',
    right: 'repairability-index',
    day: 'contracted_on',
    eve: 'a phone bought the day before the common charger',
    from: 'a phone bought on the day of the common charger',
  },
  {
    name: 'common charger of laptops',
    firstDay: '2026-04-28',
    right: 'repairability-index',
    day: 'contracted_on',
    eve: 'a laptop bought the day before it is concerned',
    from: 'a laptop bought on the day it is concerned',
  },
  {
    name: 'durability index of televisions',
    firstDay: '2025-01-08',
    right: 'repairability-index',
    day: 'contracted_on',
    eve: 'a television bought the day before its durability index',
    from: 'a television bought on the first day of its durability index',
  },
  {
    name: 'durability index of washing machines',
    firstDay: '2025-04-08',
    right: 'repairability-index',
    day: 'contracted_on',
    eve: 'a washing machine bought the day before',
    from: 'a washing machine bought on the day',
  },
  {
    name: 'energy label of phones',
    firstDay: '2025-06-20',
    right: 'repairability-index',
    day: 'contracted_on',
    eve: 'a smartphone bought the day before the energy label',
    from: 'a smartphone bought on the day of the energy label',
  },
  {
    // The month is known, not its day.
    name: 'common regime of group actions',
    firstDay: '2025-05-01',
    right: 'group-action',
    day: 'asked_on',
    eve: 'asked on 30 April 2025, before the month of the new regime',
    from: 'asked in the month of the new regime',
  },
  {
    // The month is known, not its day.
    name: 'what an energy offer must say',
    firstDay: '2025-05-01',
    right: 'energy-contract',
    day: 'contracted_on',
    eve: 'an offer signed before the month of the reform',
    from: 'an offer signed in the month of the reform',
  },
  {
    name: 'accessible online shops',
    firstDay: '2025-06-28',
    right: 'digital-accessibility',
    day: 'asked_on',
    eve: 'asked on 27 June 2025, the day before the duty',
    from: 'asked on 28 June 2025, the first day of the duty',
  },
  {
    name: 'works and energy: no canvassing by message',
    firstDay: '2025-07-02',
    right: 'marketing-messages',
    day: 'solicited_on',
    eve: 'solar panels by text on 1 July 2025, the day before the ban',
    from: 'solar panels by text on 2 July 2025, the first day of the ban',
  },
  {
    name: 'insurance tied to a sale',
    firstDay: '2025-07-02',
    right: 'refusal-to-sell',
    day: 'contracted_on',
    eve: 'insurance imposed, bought on the day before the rule of 2 July 2025',
    from: 'insurance imposed, bought on 2 July 2025',
  },
  {
    name: 'abuse of weakness by telephone',
    firstDay: '2025-07-02',
    right: 'abuse-of-weakness',
    day: 'contracted_on',
    eve: 'signed after a call on 1 July 2025',
    from: 'signed after a call on 2 July 2025',
  },
  {
    name: 'European dispute platform: no new complaint',
    firstDay: '2025-03-20',
    right: 'eu-seller',
    day: 'asked_on',
    eve: 'asked about the European dispute platform on 19 March 2025, the last day for a new complaint',
    from: 'asked about it on 20 March 2025, when it takes no new complaint',
  },
  {
    name: 'European dispute platform closed',
    firstDay: '2025-07-20',
    right: 'eu-seller',
    day: 'asked_on',
    eve: 'asked about the European dispute platform on 19 July 2025, the day before it closed',
    from: 'asked about it on 20 July 2025, the day it closed',
  },
  {
    name: 'the articles on conciliation rewritten',
    firstDay: '2025-09-01',
    right: 'conciliation',
    day: 'conciliator_asked_on',
    eve: 'conciliator asked on 31 August 2025, the day before the articles on conciliation were rewritten',
    from: 'conciliator asked on 1 September 2025, under articles whose new wording is not held',
  },
  {
    name: 'name of the payee checked before a transfer',
    firstDay: '2025-10-09',
    right: 'transfer-name-check',
    day: 'debited_on',
    eve: 'sent on 8 October 2025, the day before the name check',
    from: 'sent on 9 October 2025, first day of the name check',
  },
  {
    name: 'air passengers: mediation before the judge',
    firstDay: '2026-02-07',
    right: 'flight-disruption',
    day: 'asked_on',
    eve: 'asked on 6 February 2026, the day before mediation becomes compulsory',
    from: 'asked on 7 February 2026, mediation comes before the judge',
  },
  {
    name: 'French tax on small parcels',
    firstDay: '2026-03-01',
    right: 'import-charges',
    day: 'delivered_on',
    eve: 'the 2 € tax asked for a parcel delivered on 28 February 2026',
    from: 'the 2 € tax asked for a parcel delivered on 1 March 2026',
  },
  {
    name: 'withdrawal function',
    firstDay: '2026-06-19',
    right: 'how-to-withdraw',
    day: 'contracted_on',
    eve: 'no function on the site, ordered on 18 June 2026',
    from: 'no function on the site, ordered on 19 June 2026',
  },
  {
    name: 'flat customs duty on small parcels',
    firstDay: '2026-07-01',
    right: 'import-charges',
    day: 'delivered_on',
    eve: 'duty asked for a 40 € parcel delivered on 30 June 2026, the last day without duty',
    from: 'duty asked for a 40 € parcel delivered on 1 July 2026, the first day of the flat duty',
  },
  {
    name: 'machines say that they are machines',
    firstDay: '2026-08-02',
    right: 'assistant-duties',
    day: 'assistant_asked_on',
    eve: 'a conversation on the day before, asked about today',
    from: 'a conversation on the first day, asked about today',
  },
  {
    name: 'cold calls with consent only',
    firstDay: '2026-08-11',
    right: 'cold-calling',
    day: 'solicited_on',
    eve: 'called on 10 August 2026, the day before the opt-in',
    from: 'called on 11 August 2026, the first day of the opt-in',
  },
  {
    name: 'orders to pay served in three months',
    firstDay: '2026-09-01',
    right: 'payment-order',
    day: 'order_made_on',
    eve: 'order of 31 August 2026, six months to serve it',
    from: 'order of 1 September 2026, three months to serve it',
  },
  {
    name: 'consumer credit: withdrawing',
    firstDay: '2026-11-20',
    right: 'credit-withdrawal',
    day: 'credit_accepted_on',
    eve: 'accepted on 19 November 2026, the day before the new law',
    from: 'accepted on 20 November 2026, the first day of the new law',
  },
  {
    name: 'consumer credit: paying in instalments',
    firstDay: '2026-11-20',
    right: 'instalment-payment',
    day: 'contracted_on',
    eve: 'bought on 19 November 2026 in three free instalments',
    from: 'bought on 20 November 2026 in three free instalments',
  },
  {
    name: 'consumer credit: linked to a purchase',
    firstDay: '2026-11-20',
    right: 'linked-credit',
    day: 'contracted_on',
    eve: 'signed on 19 November 2026, the day before the new law',
    from: 'signed on 20 November 2026, the first day of the new law',
  },
  {
    name: 'consumer credit: at a fair',
    firstDay: '2026-11-20',
    right: 'fairs',
    day: 'contracted_on',
    eve: 'a credit of 19 November 2026, the day before the new law of credit',
    from: 'a credit of 20 November 2026, under the new law of credit',
  },
  {
    name: 'consumer credit: in a shop',
    firstDay: '2026-11-20',
    right: 'no-withdrawal-in-shop',
    day: 'contracted_on',
    eve: "a kitchen bought at a fair with the seller's credit, the day before the credit law changed",
    from: 'the same kitchen, the day the credit law changed',
  },
  {
    name: 'repairs from the term of a directive: twelve months not confirmed',
    firstDay: '2026-07-31',
    right: 'guarantee-extension',
    day: 'repaired_on',
    eve: "repaired the day before the directive's term",
    from: "repaired on the directive's term; the twelve months are not confirmed",
  },
  {
    name: 'products marketed after the term of a directive: transposition not confirmed',
    firstDay: '2026-12-10',
    right: 'product-liability',
    day: 'marketed_on',
    eve: 'put on the market on 9 December 2026, under the rules told here',
    from: 'put on the market the day after, the transposition is not confirmed',
  },
]

/** A reform that is not confirmed or not yet applicable: what says so, the text it rests on, and questions that bring it. */
interface Unconfirmed {
  name: string
  right: string
  passage: string
  source: string
  fr: string
  en: string
}

const unconfirmed: Unconfirmed[] = [
  {
    name: 'French tax on small parcels: what follows it',
    right: 'import-charges',
    passage: 'verdict:small-parcel-tax',
    source: 'taxe-petits-colis',
    fr: 'on me demande la taxe de 2 euros sur les petits colis pour ma commande chinoise',
    en: 'I am asked to pay the 2 euro small parcel tax on my order from China',
  },
  {
    name: 'court contribution',
    right: 'small-claims',
    passage: 'cost',
    source: 'cgi-1635-bis-q',
    fr: 'faut-il payer 50 euros pour saisir le tribunal, combien ça coûte',
    en: 'do I pay 50 euros to file a small claim, how much does it cost',
  },
  {
    name: 'green claims',
    right: 'misleading-practices',
    passage: 'verdict:environment',
    source: 'directive-2024-825',
    fr: 'le produit se dit neutre en carbone, est-ce du greenwashing',
    en: 'the product claims to be carbon neutral, is it greenwashing',
  },
  {
    name: 'common notice on the guarantee, label of makers',
    right: 'commercial-guarantee',
    passage: 'reform',
    source: 'directive-2024-825',
    fr: 'garantie du fabricant : quel est le nouveau label de la directive de 2026',
    en: "the maker's guarantee: what is the new label of the 2026 directive",
  },
  {
    name: 'twelve months after a repair',
    right: 'guarantee-extension',
    passage: 'verdict:repaired-reform-open',
    source: 'directive-2024-1799',
    fr: 'lave-linge acheté en ligne le 3 juin 2025, réparé sous garantie le 2 septembre 2026, la garantie est prolongée de combien',
    en: 'washing machine bought online on 3 June 2025, repaired under guarantee on 2 September 2026, how long is the guarantee extended',
  },
  {
    name: 'liability for products marketed after 9 December 2026',
    right: 'product-liability',
    passage: 'reform',
    source: 'directive-2024-2853',
    fr: 'blessé par un produit défectueux, la nouvelle directive sur les logiciels et le seuil de 500 euros s’applique ?',
    en: 'injured by a defective product, does the new directive on software apply',
  },
  {
    name: 'amounts of air passengers',
    right: 'flight-disruption',
    passage: 'reform',
    source: 'reforme-passagers-aeriens',
    fr: 'vol retardé de 4 heures : la réforme européenne et ses nouvelles règles à 300 euros, ça s’applique ?',
    en: 'flight delayed 4 hours: do the new rules of the European reform with 300 euros apply',
  },
  {
    name: 'refund of fake bank adviser fraud',
    right: 'bank-spoofing',
    passage: 'reform',
    source: 'projet-psr',
    fr: 'arnaque au faux conseiller bancaire, la réforme PSR oblige-t-elle la banque',
    en: 'fake bank adviser scam, does the new PSR regulation force the bank to refund',
  },
  {
    name: 'package travel',
    right: 'package-travel',
    passage: 'reform',
    source: 'directive-2026-1024',
    fr: 'mon voyage organisé : que dit la nouvelle directive de 2026, la réforme des forfaits',
    en: 'my package holiday: what does the new directive of 2026, the reform, say',
  },
  {
    name: 'vouchers of a package holiday',
    right: 'package-cancellation',
    passage: 'voucher',
    source: 'directive-2026-1024',
    fr: 'voyage à forfait annulé par l’agence, elle impose un bon à valoir',
    en: 'package holiday cancelled by the agency, it imposes a voucher',
  },
  {
    name: 'help against sellers outside Europe',
    right: 'eu-seller',
    passage: 'future',
    source: 'directive-2025-2647',
    fr: 'vendeur en Allemagne, le centre européen : que change la nouvelle directive, la réforme de 2028',
    en: 'seller in Germany, European consumer centre: what will the new directive of 2028 change',
  },
  {
    name: 'consumer mediation',
    right: 'consumer-mediation',
    passage: 'reform',
    source: 'directive-2025-2647',
    fr: 'médiateur de la consommation : que change la réforme, la nouvelle directive de 2028',
    en: 'consumer mediator: what does the reform, the new directive of 2028, change',
  },
  {
    name: 'threshold of the amicable attempt',
    right: 'conciliation',
    passage: 'threshold',
    source: 'decret-rivage',
    fr: 'conciliateur : le seuil est-il passé à 10000 euros avec rivage',
    en: 'conciliator: was the threshold raised to 10000 euros with the rivage plan',
  },
  {
    name: 'European fee on parcels',
    right: 'import-charges',
    passage: 'verdict:eu-fee',
    source: 'frais-europeens-colis',
    fr: 'on me réclame les nouveaux frais européens de gestion sur un colis de Chine',
    en: 'I am asked for the new European handling fee on a parcel from China',
  },
]

const saysUnconfirmed = {
  fr: /à vérifier|pas confirmée?s?|pas pu confirmer|non confirmée?s?/i,
  en: /to be checked|not confirmed|could not confirm|unconfirmed/i,
}

const rights = new Map(readRights().map((right) => [right.file.id, right] as const))

function readRight(id: string): ReadRight {
  const right = rights.get(id)
  if (!right) throw new Error(`No right ${id}`)
  return right
}

function exampleOf(right: string, situation: string) {
  const found = readRight(right).examples.filter((example) => example.case === situation)
  if (found.length !== 1) throw new Error(`${right} has ${found.length} examples called "${situation}"`)
  const { facts, asked_on } = found[0] as ReadRight['examples'][number]
  return { facts, asked_on, assessment: assess(right, facts as Facts, asked_on) }
}

function dayOf({ facts, asked_on, assessment }: ReturnType<typeof exampleOf>, day: string) {
  if (day === 'asked_on') return asked_on
  const deadline = /^deadlines\.(.+)$/.exec(day)?.[1]
  return deadline ? deadlinesOf(assessment)[deadline] : facts[day]
}

const deadlinesOf = (assessment: Assessment): Record<string, string | undefined> =>
  'deadlines' in assessment ? (assessment.deadlines ?? {}) : {}

/** What a shopper sees change, without the last days: they move by a day with the day of the example. */
function outcome(assessment: Assessment) {
  const { kind, citations } = assessment
  return {
    kind,
    citations,
    reason: 'reason' in assessment ? assessment.reason : undefined,
    remedies: 'remedies' in assessment ? assessment.remedies : undefined,
  }
}

describe('a reform in force changes the outcome on its first day', () => {
  test.each(inForce.map((reform) => [`${reform.name} (${reform.right})`, reform] as const))('%s', (_name, reform) => {
    const eve = exampleOf(reform.right, reform.eve)
    const from = exampleOf(reform.right, reform.from)
    expect(dayOf(from, reform.day)).toBe(reform.firstDay)
    expect(daysBetween(String(dayOf(eve, reform.day)), reform.firstDay)).toBe(1)
    expect(Object.keys(eve.facts)).toEqual(Object.keys(from.facts))
    const moved = Object.keys(eve.facts).filter((fact) => eve.facts[fact] !== from.facts[fact])
    expect(moved.length).toBe(reform.day === 'asked_on' ? 0 : 1)
    if (reform.day !== 'asked_on') expect(eve.asked_on).toBe(from.asked_on)
    expect(outcome(eve.assessment)).not.toEqual(outcome(from.assessment))
  })
})

test('every dated rule has its pair of examples', () => {
  const paired = new Set(inForce.map(({ right, firstDay }) => `${right} ${firstDay}`))
  const dated = [...rights.values()].flatMap(({ file }) => [...daysInRules(file.id), ...daysInValues(file)])
  expect(dated.filter((rule) => !paired.has(rule))).toEqual([])
})

/** The days that a right's rule names; `> day` starts on the next one. */
function daysInRules(right: string): string[] {
  const folder = join(jurisdictionFolder, 'rights', right)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/'20\d\d-\d\d-\d\d'/g) ?? [])
    .map((quoted) => quoted.slice(1, -1))
    .map((day) => `${right} ${day === '2026-12-09' ? '2026-12-10' : day}`)
}

const daysInValues = ({ id, parameters }: ReadRight['file']): string[] =>
  Object.values(parameters).flatMap(({ values }) => values.slice(1).map(({ from }) => `${id} ${from}`))

describe('a reform that is not confirmed, or not yet applicable, is said to be so', () => {
  const rows = unconfirmed.flatMap((row) => (['fr', 'en'] as const).map((language) => [row.name, language, row] as const))

  test.each(rows)('%s (%s): the passage says it and rests on a text to check', (_name, language, row) => {
    const source = otherTexts[row.source]
    expect(source?.confidence).toMatch(/medium|low/)
    expect(URL.canParse(source?.check_at ?? '')).toBe(true)
    const text = cited(rightOf(row.right), row, language)
    expect(text).toMatch(saysUnconfirmed[language])
  })

  test.each(rows)('%s (%s): the assistant says it to who asks, and where to check', (_name, language, row) => {
    const { answer } = ask(row[language], { language })
    const sentences = answer.blocks.flatMap((block) => block.sentences)
    expect(textCiting(row.source, sentences)).toMatch(saysUnconfirmed[language])
    const check = answer.citations.find(({ article }) => article === row.source)
    const host = new URL(otherTexts[row.source]?.check_at ?? '').host
    expect(check?.toCheck ?? '').toContain(host)
  })
})

/** The sentences of a passage that rest on its source. */
function cited(right: Right | undefined, { passage: id, source }: Unconfirmed, language: 'fr' | 'en'): string {
  const passage = right?.passages.find((one) => one.id === id)
  return textCiting(source, passage?.parts[language].flatMap((part) => part.sentences) ?? [])
}

const textCiting = (source: string, sentences: { text: string; citations: string[] }[]): string =>
  sentences
    .filter(({ citations }) => citations.includes(source))
    .map(({ text }) => text)
    .join(' ')
