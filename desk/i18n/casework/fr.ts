import type { QueueDue, QueueFilter, Stage } from '../../../protocol/index.ts'

type Choice = Exclude<keyof QueueFilter, 'search'>

/** French texts of working through the cases: finding, choosing, keeping views. */
export const frCasework = {
  find: {
    search: 'Chercher dans les dossiers et les conversations',
    placeholder: 'Nom, commande, mot écrit…',
    filters: 'Filtres',
    chosen: (count: number) => (count === 1 ? '1 filtre actif' : `${count} filtres actifs`),
    any: 'Tous',
    clear: 'Tout effacer',
    names: {
      stage: 'Étape de l’achat',
      right: 'Droit',
      due: 'Échéance',
      tone: 'Ton',
      language: 'Langue',
      origin: 'Origine',
      assignee: 'Pris par',
    } satisfies Record<Choice, string>,
    stages: {
      'before-buying': 'Avant l’achat',
      price: 'Prix',
      payment: 'Paiement',
      delivery: 'Livraison',
      withdrawal: 'Rétractation',
      'after-sales': 'Après-vente',
      digital: 'Numérique',
      subscription: 'Abonnement',
      marketplace: 'Place de marché',
      'data-and-reviews': 'Données et avis',
      safety: 'Sécurité',
      travel: 'Voyage',
      dispute: 'Litige',
    } satisfies Record<Stage, string>,
    dues: {
      late: 'En retard',
      today: 'Aujourd’hui',
      week: 'Dans les 7 jours',
      later: 'Plus tard',
      none: 'Sans date',
    } satisfies Record<QueueDue, string>,
    tones: { calm: 'Calme', worried: 'Inquiet', angry: 'En colère' },
    handoff: 'Demande transmise',
    found: { shopper: 'La personne :', agent: 'Agent :', file: 'Dossier :' },
    nothing: 'Aucun dossier ne correspond.',
    more: 'Afficher la suite',
    views: 'Vues gardées',
    viewName: 'Nom de la vue',
    keep: 'Garder cette vue',
    forget: (name: string) => `Oublier la vue « ${name} »`,
    shortcut: 'Chercher',
  },
}
