import type { KeyScope } from '../../../protocol/index.ts'

/** French texts of the keys of the merchant's programs. */
export const frKeys = {
  title: 'Clés pour vos programmes',
  hint: 'Une clé laisse votre back-office ouvrir des conversations et des dossiers, les suivre et y répondre. Elle se garde sur un serveur : depuis une page web, elle est refusée.',
  docs: 'La documentation de l’interface',
  empty: 'Aucune clé.',
  make: 'Créer une clé',
  making: 'Création…',
  name: 'Nom',
  nameHint: 'Le programme qui s’en servira. Le journal montre ce nom à côté de ce qu’il fait.',
  scopes: 'Ce qu’elle permet',
  scopesHint: 'Cochez le moins possible : il est toujours temps de créer une autre clé.',
  scopeNames: {
    'conversations:write': 'Ouvrir des conversations',
    'cases:read': 'Lire les dossiers',
    'cases:write': 'Ouvrir des dossiers',
    'replies:write': 'Répondre',
    'events:write': 'S’abonner aux événements',
  } satisfies Record<KeyScope, string>,
  scopeHints: {
    'conversations:write': 'Y noter ce que dit une personne qui téléphone ou écrit, et lire la réponse de l’assistant.',
    'cases:read':
      'La liste, chaque dossier et sa conversation, sans les notes de l’équipe. Chaque lecture va au journal.',
    'cases:write': 'Au nom d’une personne qui a dit son accord, dans une conversation ouverte de la même façon.',
    'replies:write': 'Sous le nom de la boutique. Une réponse qui refuse un droit reconnu est arrêtée, comme ici.',
    'events:write': 'Ajouter et retirer ses propres webhooks signés, sans nom ni message.',
  } satisfies Record<KeyScope, string>,
  missing: 'Donnez un nom à la clé et cochez au moins une permission.',
  secretTitle: 'Gardez cette clé maintenant',
  secretLead:
    'Elle ne sera plus jamais montrée. Rangez-la dans les secrets de votre serveur, jamais dans une page ni dans un dépôt de code.',
  secret: (name: string) => `Clé « ${name} »`,
  done: 'C’est noté',
  rotate: 'Remplacer',
  rotateTitle: (name: string) => `Remplacer la clé « ${name} » ?`,
  rotateLead:
    'Vous recevrez une nouvelle clé, valable douze mois. L’ancienne compte encore 24 heures, le temps de la changer dans votre programme. Si elle a fui, retirez-la plutôt.',
  withdraw: 'Retirer',
  withdrawTitle: (name: string) => `Retirer la clé « ${name} » ?`,
  withdrawLead: 'Elle cesse de compter à l’instant, pour de bon. Le programme qui s’en sert sera refusé.',
  of: (action: string, name: string) => `${action} : ${name}`,
  used: (day: string) => `Servie le ${day}`,
  unused: 'Jamais servie',
  until: (day: string) => `valable jusqu’au ${day}`,
  ended: 'Expirée',
  rotating: (moment: string) => `L’ancienne cesse de compter ${moment}.`,
}

export type KeyStrings = typeof frKeys
