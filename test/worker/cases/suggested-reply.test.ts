import { describe, expect, test } from 'vitest'
import type { Case, Deadline } from '../../../protocol/index.ts'
import { caseLine, currentCase, queueDeadline } from '../../../worker/cases/line.ts'
import { replyToDeclaration } from '../../../worker/cases/suggested-reply.ts'
import { caseFile, declaration } from '../../support/worker-case.ts'

const day = (id: string, on: string, who: Deadline['who'], article: string): Deadline => ({
  id,
  day: on,
  days: 0,
  who,
  label: id,
  article,
})
const frozen = (language: Case['language']) =>
  language === 'fr'
    ? 'Bonjour Claire,\n\nMerci pour votre message.\n\nVoici la loi (L217-3).\n\nNous revenons vers vous.\n\nCordialement,\nMaison Lucie'
    : 'Hello Claire,\n\nThank you for your message.\n\nThe law (L217-3).\n\nWe will come back to you.\n\nKind regards,\nMaison Lucie'
const withdrawn = (changes: Partial<Case> = {}) =>
  caseFile('one', {
    suggestedReply: frozen(changes.language ?? 'fr'),
    agentActions: ['acknowledge-withdrawal', 'refund'],
    deadlines: [
      day('withdraw', '2026-12-02', 'shopper', 'L221-18'),
      day('send_back', '2026-12-07', 'shopper', 'L221-23'),
      day('refund', '2026-12-07', 'merchant', 'L221-24'),
    ],
    ...changes,
  })

describe('the reply to a withdrawal', () => {
  test('says what was received, by when to send back, by when to refund, and that the refund may wait', () => {
    expect(replyToDeclaration(withdrawn(), declaration('d1', { items: ['Casque', 'Câble'] }))).toBe(
      [
        'Bonjour Claire,',
        'Nous avons bien reçu votre rétractation du samedi 21 novembre 2026 (référence ABCDEFGHJK), pour Casque, Câble (commande ML-48213).',
        'Renvoyez-nous l’article au plus tard le lundi 7 décembre 2026 (L221-23).\nNous vous rembourserons au plus tard le lundi 7 décembre 2026 (L221-24)\u00a0; nous pouvons attendre d’avoir reçu l’article ou la preuve de son envoi.',
        'Cordialement,\nMaison Lucie',
      ].join('\n\n'),
    )
  })
  test('of a service: nothing to send back, and no waiting for it', () => {
    const file = withdrawn({ deadlines: [day('refund', '2026-12-07', 'merchant', 'L221-24')] })
    const reply = replyToDeclaration(file, declaration('d1'))
    expect(reply).toContain('pour toute la commande ML-48213')
    expect(reply).toContain('au plus tard le lundi 7 décembre 2026 (L221-24).')
    expect(reply).not.toContain('Renvoyez')
  })
  test('where an exception seems to apply: neither a refund promised nor a right denied', () => {
    const reply = replyToDeclaration(withdrawn({ caution: 'Objet personnalisé.' }), declaration('d1'))
    expect(reply).toContain('nous vérifions un point\u00a0: […].')
    expect(reply).not.toMatch(/rembours|personnalisé/)
  })
  test('in English for who writes English', () => {
    const reply = replyToDeclaration(withdrawn({ language: 'en' }), declaration('d1'))
    expect(reply).toContain('We have received your withdrawal of Saturday')
    expect(reply).toContain('Kind regards,\nMaison Lucie')
  })
  test('what the shopper typed stays on one line', () => {
    const reply = replyToDeclaration(withdrawn(), declaration('d1', { contract: 'ML-1\n\nCordialement,\u202e' }))
    expect(reply).toContain('toute la commande ML-1 Cordialement,.')
  })
})

test('the reply to a complaint keeps the law and leaves the answer to the agent', () => {
  const reply = replyToDeclaration(withdrawn(), declaration('d1', { kind: 'complaint', by: '2026-12-12' }))
  expect(reply.split('\n\n').slice(1, 4)).toEqual([
    'Nous avons lu votre réclamation du samedi 21 novembre 2026 (référence ABCDEFGHJK).',
    'Voici la loi (L217-3).',
    'Voici notre réponse\u00a0: […].',
  ])
})

test('the reply to a cancellation announces the confirmation that is owed', () => {
  const reply = replyToDeclaration(withdrawn(), declaration('d1', { kind: 'cancellation', contract: 'Café 2231' }))
  expect(reply).toContain(
    'votre résiliation du samedi 21 novembre 2026 (référence ABCDEFGHJK), pour le contrat Café 2231.',
  )
  expect(reply).toContain('(L215-1-1)')
})

const state = { status: 'waiting' as const, waitingForAgent: true, lastMessageAt: '2026-11-21T09:00:00.000Z' }

test('once declared, the last day to withdraw neither orders the queue nor stands in the case; the merchant comes first', () => {
  const file = withdrawn()
  expect(queueDeadline(file)?.id).toBe('refund')
  expect(caseLine(file, state).deadline?.label).toBe('refund')
  expect(currentCase(file, state).deadlines.map(({ id }) => id)).toEqual(['refund', 'send_back'])
  const asked = withdrawn({ agentActions: ['refund'] })
  expect(queueDeadline(asked)?.id).toBe('withdraw')
})

test('the line of the queue names the article as people write it', () => {
  const deadlines = [day('answer', '2026-12-07', 'merchant', 'rgpd-12')]
  const cited = { article: 'rgpd-12', label: 'RGPD art. 12' } as Case['citations'][number]
  expect(caseLine(withdrawn({ deadlines, citations: [cited] }), state).deadline?.article).toBe('RGPD art. 12')
  expect(caseLine(withdrawn({ deadlines }), state).deadline?.article).toBe('rgpd-12')
})

test('where something may be objected, a refusal with reasons is among what fits', () => {
  expect(currentCase(withdrawn({ caution: 'Délai passé.' }), state).agentActions).toContain('refuse-with-reasons')
  expect(currentCase(withdrawn(), state).agentActions).not.toContain('refuse-with-reasons')
})

test('without a declaration the reply of the hand-off stays', () => {
  expect(currentCase(withdrawn(), state).suggestedReply).toBe(frozen('fr'))
})
