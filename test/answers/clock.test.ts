/** The clock: around each boundary, the days left or late, the step of the scale and the date are told. */
import { describe, expect, test } from 'vitest'
import { answering } from '../../worker/answer/index.ts'
import { plainShop } from '../support/asking.ts'

function asked(text: string, askedOn: string) {
  const { answer } = answering.answer({
    situation: answering.begin({ language: 'fr' }),
    askedOn,
    merchant: plainShop,
    text,
    messageId: 'message-1',
  })
  const first = answer.blocks.filter(({ more }) => !more)
  return {
    answer,
    verdict: answer.rights[0]?.reason,
    said: answering.plainText({ ...answer, blocks: first }).replace(/[\u00a0\u202f]/g, ' '),
  }
}

const online = 'pull commandé en ligne, reçu le 7 novembre 2026, je peux encore le rendre ?'
const undated = 'commandé en ligne le 20 octobre 2026 sans date de livraison annoncée, toujours rien reçu'
const dated = 'commandé en ligne, livraison prévue le 15 novembre 2026, toujours rien'
const noticed =
  'j’ai envoyé une mise en demeure de livrer le 10 novembre 2026 avec un délai jusqu’au 20 novembre, toujours rien'
const ended = 'j’ai annulé le 1er novembre 2026 ma commande jamais livrée, toujours pas remboursé'
const cancelled = 'commande annulée par le vendeur le 1er novembre 2026, toujours pas remboursé'
const returned =
  'rétractation envoyée le 1er novembre 2026, colis reçu par le vendeur le 5 novembre 2026, pas remboursé'
const repair =
  'réparation demandée le 20 octobre 2026 sous garantie, télé reçue le 3 mars 2026 en panne, toujours pas réparée'
const guarantee = 'télé neuve reçue le 21 novembre 2024, elle tombe en panne aujourd’hui'
const used = 'vélo d’occasion acheté à un magasin, reçu le 21 novembre 2025, en panne depuis hier'
const hidden = 'vice caché découvert le 21 novembre 2024 sur ma voiture achetée à un particulier en 2023'
const mediator = 'réclamation écrite envoyée au vendeur le 21 novembre 2025, je peux saisir le médiateur ?'
const fraud = 'débit frauduleux de 80 euros sur ma carte le 21 octobre 2025'
const doorstep = 'démarchage à domicile, signé le 10 novembre 2026, je veux annuler'

type Row = [asked: string, on: string, verdict: string, told: string[]]

describe('withdrawal', () => {
  test.each<Row>([
    [online, '2026-11-08', 'within-period', ['lundi 23 novembre 2026', 'Il vous reste 15 jours.']],
    [online, '2026-11-22', 'within-period', ['Il vous reste un jour.']],
    [online, '2026-11-23', 'within-period', ['C’est aujourd’hui.', '(aujourd’hui)']],
    [online, '2026-11-24', 'informed_of_withdrawal', ['terminé le lundi 23 novembre 2026', 'mardi 23 novembre 2027']],
    [doorstep, '2026-11-24', 'within-period', ['mardi 24 novembre 2026', 'C’est aujourd’hui.']],
  ])('%s, asked on %s: %s', (text, on, verdict, told) => {
    const { answer, verdict: found, said } = asked(text, on)
    expect(answer.rights[0]?.kind === 'depends' ? answer.question?.fact : found).toBe(verdict)
    for (const words of told) expect(said).toContain(words)
  })
})

describe.each<[string, Row[]]>([
  [
    'late delivery (L216-1, L216-6)',
    [
      [undated, '2026-11-19', 'not-late-without-date', ['jeudi 19 novembre 2026', '(aujourd’hui)']],
      [undated, '2026-11-20', 'late-thirty-days', ['jeudi 19 novembre 2026', 'un jour de retard']],
      [dated, '2026-11-15', 'not-late-yet', ['dimanche 15 novembre 2026']],
      [dated, '2026-11-16', 'late', ['un jour de retard']],
      [dated, '2026-11-25', 'late', ['10 jours de retard', 'passé depuis 10 jours']],
      [noticed, '2026-11-20', 'extra-time-running', ['vendredi 20 novembre 2026']],
      [noticed, '2026-11-21', 'extra-time-over', ['vendredi 20 novembre 2026', 'mettre fin']],
    ],
  ],
  [
    'refund after the end of an order never delivered (L216-7, L241-4)',
    [
      [ended, '2026-11-15', 'refund-pending', ['dimanche 15 novembre 2026', '(aujourd’hui)']],
      [ended, '2026-11-16', 'refund-overdue', ['un jour de retard', '10 %', 'dimanche 29 novembre 2026']],
      [ended, '2026-11-29', 'refund-overdue', ['14 jours de retard', '10 %']],
      [ended, '2026-11-30', 'refund-overdue', ['15 jours de retard', '20 %', 'mardi 15 décembre 2026']],
      [ended, '2026-12-15', 'refund-overdue', ['30 jours de retard', '20 %']],
      [ended, '2026-12-16', 'refund-overdue', ['31 jours de retard', '50 %']],
      [cancelled, '2026-11-15', 'refund-pending', ['dimanche 15 novembre 2026']],
      [cancelled, '2026-11-16', 'refund-overdue', ['un jour de retard', '10 %']],
    ],
  ],
  [
    'refund after a withdrawal (L221-24, L242-4)',
    [
      [returned, '2026-11-15', 'within-time', ['dimanche 15 novembre 2026', '(aujourd’hui)']],
      [returned, '2026-11-16', 'late-10', ['jour 1 du retard', 'intérêt légal']],
      [returned, '2026-11-25', 'late-10', ['jour 10 du retard', 'intérêt légal']],
      [returned, '2026-11-26', 'late-20', ['jour 11 du retard', '5 %']],
      [returned, '2026-12-05', 'late-20', ['jour 20 du retard', '5 %']],
      [returned, '2026-12-06', 'late-30', ['jour 21 du retard', '10 %']],
      [returned, '2026-12-16', 'late-60', ['jour 31 du retard', '20 %']],
      [returned, '2027-01-15', 'late-90', ['jour 61 du retard', '50 %']],
      [returned, '2027-02-14', 'late-months', ['jour 91 du retard']],
    ],
  ],
  [
    'guarantees (L217-3, L217-7, L217-10, C. civ. 1648)',
    [
      [repair, '2026-11-19', 'thirty-days', ['jeudi 19 novembre 2026']],
      [repair, '2026-11-20', 'overdue', ['jeudi 19 novembre 2026', 'retard']],
      [guarantee, '2026-11-21', 'covered-presumed', ['samedi 21 novembre 2026', 'C’est aujourd’hui.']],
      [used, '2026-11-21', 'presumed', []],
      [hidden, '2026-11-21', 'within-two-years', ['samedi 21 novembre 2026', 'C’est aujourd’hui.']],
      [hidden, '2026-11-22', 'two-years-over', ['samedi 21 novembre 2026', 'C’était hier.']],
    ],
  ],
  [
    'mediator and bank (L612-2, CMF L133-24)',
    [
      [mediator, '2026-11-21', 'open', ['samedi 21 novembre 2026', '(aujourd’hui)']],
      [mediator, '2026-11-22', 'too-late', ['samedi 21 novembre 2026']],
      [fraud, '2026-11-21', 'unauthorised', ['samedi 21 novembre 2026', 'C’est aujourd’hui.']],
      [fraud, '2026-11-22', 'reported-too-late', ['samedi 21 novembre 2026', 'C’était hier.']],
    ],
  ],
])('%s', (_rule, rows) => {
  test.each(rows)('%s, asked on %s: %s', (text, on, verdict, told) => {
    const { verdict: found, said } = asked(text, on)
    expect(found).toBe(verdict)
    for (const words of told) expect(said).toContain(words)
  })
})

/** The day of the contract chooses the law: a pair around each reform. */
describe('the version of the law', () => {
  test.each([
    ['frigo acheté et livré le 31 décembre 2021, en panne', '2023-06-01', 'conformity-guarantee: before-2022'],
    [
      'frigo acheté et livré le 1er janvier 2022, en panne',
      '2023-06-01',
      'conformity-guarantee: covered-condition-open',
    ],
    [
      'commandé en ligne le 31 décembre 2021, livraison prévue le 15 janvier 2022, toujours rien',
      '2022-02-01',
      'late-delivery: contracted-before-2022',
    ],
    [
      'commandé en ligne le 1er janvier 2022, livraison prévue le 15 janvier 2022, toujours rien',
      '2022-02-01',
      'late-delivery: late',
    ],
  ])('%s, asked on %s: %s', (text, on, verdict) => {
    const { answer } = asked(text, on)
    expect(answer.rights.map(({ right, reason }) => `${right}: ${reason}`)).toContain(verdict)
  })
})
