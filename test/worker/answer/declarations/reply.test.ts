import { expect, test } from 'vitest'
import type { DeclarationKind } from '../../../../protocol/index.ts'
import { answering, type Situation } from '../../../../worker/answer/index.ts'
import { ask, askedOn, maisonLucie as merchant } from '../../../support/asking.ts'

const replyTo = (kind: DeclarationKind, situation: Situation) =>
  answering.declared({ kind, whole: true, contactName: 'Lucie Martin', situation, askedOn, merchant }).suggestedReply
const fresh = (language: 'fr' | 'en' = 'fr') => answering.begin({ language })

test('a withdrawal is answered with the days to send back and to refund, under their articles', () => {
  const reply = replyTo('withdrawal', fresh())
  expect(reply).toBe(
    [
      'Bonjour Lucie Martin,',
      'Nous avons bien reçu votre rétractation.',
      'Si un article vous a été livré, renvoyez-le au plus tard le samedi 5 décembre 2026 (L221-23). Nous vous remboursons au plus tard le samedi 5 décembre 2026\u00a0; pour un article, nous pouvons attendre son retour ou la preuve de son envoi (L221-24).',
      'Cordialement,\nMaison Lucie',
    ].join('\n\n'),
  )
})

test('one that an exception may stop promises nothing, in the shopper’s language', () => {
  const { situation } = ask('I want to return a jumper I bought in the shop yesterday', { language: 'en' })
  const reply = replyTo('withdrawal', situation)
  expect(reply).toMatch(/one point is still to be checked:\nWithdrawal is for contracts/)
  expect(reply).not.toMatch(/refund you/)
})

test('a cancellation is answered with its end to be filled in, and money back where the law gives a day for it', () => {
  expect(replyTo('cancellation', fresh())).toContain('Votre contrat prend fin le […].')
  expect(replyTo('cancellation', fresh())).not.toContain('rendu au plus tard')
  const { situation } = ask('Mon abonnement a été reconduit sans me prévenir, je veux résilier')
  expect(replyTo('cancellation', situation)).toContain('rendu au plus tard le lundi 21 décembre 2026')
})

test('a complaint is answered from its own case', () => {
  expect(replyTo('complaint', fresh())).toBeNull()
})
