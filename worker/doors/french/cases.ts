/** The words of `operations/cases.ts`. */
export const cases: Readonly<Record<string, string>> = {
  'See what would be handed over': 'Voir ce qui serait transmis',
  'Show it to the shopper before asking for their consent.':
    'À montrer au consommateur avant de lui demander son accord.',
  'Summary, facts, rights, deadlines.': 'Résumé, faits, droits, délais.',
  'Hand the conversation to a person': 'Passer la conversation à une personne',
  'Only with the shopper’s own consent (`consent: true`). A conversation has one open case: asked again, the same one is given.':
    'Seulement avec l’accord du consommateur lui-même (`consent: true`). Une conversation n’a qu’un dossier ouvert : demandé de nouveau, c’est le même qui est donné.',
  'The case that is open already.': 'Le dossier déjà ouvert.',
  'The case is open; `opensAt` says when somebody is there to read it.':
    'Le dossier est ouvert ; `opensAt` dit quand quelqu’un sera là pour le lire.',
  'Withdraw from a contract (L221-18, L221-21)': 'Se rétracter d’un contrat (L221-18, L221-21)',
  'An expired period or an exception is a warning in the preview, never a refusal. Empty `items`: all.':
    'Un délai passé ou une exception est un avertissement dans l’aperçu, jamais un refus. `items` vide : le tout.',
  'The same declaration again: the same acknowledgement.': 'La même déclaration de nouveau : le même accusé.',
  'Recorded. The acknowledgement is mailed too.': 'Enregistré. L’accusé part aussi par e-mail.',
  'Complain in writing': 'Réclamer par écrit',
  '`by` is the day by which the shopper asks for an answer.':
    '`by` est le jour avant lequel le consommateur demande une réponse.',
  'Cancel a subscription (L215-1-1, D215-2)': 'Résilier un abonnement (L215-1-1, D215-2)',
  'What was declared in this conversation': 'Ce qui a été déclaré dans cette conversation',
  'Oldest first.': 'Du plus ancien au plus récent.',
  'What a form starts with, and what the law makes of it today':
    'Ce par quoi un formulaire commence, et ce que la loi en dit aujourd’hui',
  'Which declaration.': 'Laquelle des déclarations.',
  'Fields already known, deadlines, remarks.': 'Champs déjà connus, délais, remarques.',
  'Say how the shopper came to the withdrawal function':
    'Dire par où le consommateur est venu à la fonctionnalité de rétractation',
  'For the merchant’s own check that the function is easy to reach (L221-21).':
    'Pour que le marchand vérifie lui-même qu’elle est facile d’accès (L221-21).',
  'An agent’s reply, written in another system': 'La réponse d’un agent, écrite dans un autre système',
  'The address stands beside the connector at the desk. Signed as Standard Webhooks say: `webhook-id` (the same for every attempt), `webhook-timestamp`, and `webhook-signature`, an HMAC-SHA256 of `id.timestamp.body` with the connector’s secret for replies. Zendesk and Chatwoot send their own body and signature to the same address. At most 120 a minute.':
    'L’adresse est à côté du connecteur, au bureau. Signée comme le veut Standard Webhooks : `webhook-id` (le même à chaque essai), `webhook-timestamp`, et `webhook-signature`, un HMAC-SHA256 de `id.timestamp.body` avec le secret du connecteur pour les réponses. Zendesk et Chatwoot envoient à la même adresse leur propre corps et leur propre signature. Au plus 120 par minute.',
  'The merchant’s public name, a dot, and the connector’s id.':
    'Le nom public du marchand, un point, et l’identifiant du connecteur.',
  'Counts once.': 'Ne compte qu’une fois.',
  'Seconds since 1970; five minutes off at most.': 'Secondes depuis 1970 ; cinq minutes d’écart au plus.',
}
