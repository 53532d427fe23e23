import type { AgentAction, Language } from '../../protocol/index.ts'

/** Sentences an agent may insert, in the language of the shopper; `[…]` is for the agent to fill in. */
export const phrases: Record<Language, Record<Exclude<AgentAction, 'ask-missing-fact' | 'confirm-end'>, string>> = {
  fr: {
    refund: 'Nous procédons à votre remboursement de […] ; vous en recevrez la confirmation par e-mail.',
    repair:
      'Nous prenons en charge la réparation, sans frais pour vous, et vous rendrons l’appareil au plus tard le […].',
    replacement: 'Nous vous envoyons un produit de remplacement, sans frais pour vous, au plus tard le […].',
    'return-label': 'Vous recevrez par e-mail une étiquette pour nous renvoyer le produit, sans rien avancer.',
    'refuse-with-reasons': 'Nous ne pouvons pas donner suite à votre demande, pour la raison suivante : […].',
    'acknowledge-withdrawal': 'Nous avons bien reçu votre rétractation le […] et la prenons en compte.',
    'answer-complaint': 'Nous avons lu votre réclamation du […]. Voici notre réponse : […].',
  },
  en: {
    refund: 'We are refunding you […]; you will receive a confirmation by e-mail.',
    repair: 'We will repair it at no cost to you and return it by […] at the latest.',
    replacement: 'We are sending you a replacement at no cost to you, by […] at the latest.',
    'return-label': 'You will receive a label by e-mail to send the product back, with nothing to pay in advance.',
    'refuse-with-reasons': 'We cannot agree to your request, for the following reason: […].',
    'acknowledge-withdrawal': 'We received your withdrawal on […] and are acting on it.',
    'answer-complaint': 'We have read your complaint of […]. Here is our answer: […].',
  },
}

/** How a question about a missing fact begins when the case names none. */
export const openQuestion: Record<Language, string> = {
  fr: 'Pour avancer, pouvez-vous nous préciser […] ?',
  en: 'To move forward, could you tell us […]?',
}

/** What the end of a contract changes, to be completed by the agent, in the language of the shopper. */
export const endEffects: Record<Language, string> = {
  fr: 'À cette date, le service s’arrête et aucune somme n’est plus due pour la suite. Dernière échéance : […]. Remboursement de ce qui a été payé d’avance : […].',
  en: 'On this date the service stops and nothing more is due for what follows. Last payment: […]. Refund of what was paid in advance: […].',
}
