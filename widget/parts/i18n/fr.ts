/** The parts' own words, French first: it gives the type. */
export const fr = {
  language: 'fr',
  /** For dates and numbers. */
  locale: 'fr',
  applies: 'S’applique à votre cas',
  doesNotApply: 'Ne s’applique pas ici',
  depends: 'Cela dépend',
  lawText: 'Texte de loi, non modifiable par le vendeur',
  atMerchant: (merchant: string) => `Chez ${merchant}`,
  policyNote: 'Engagement du vendeur, en plus de la loi',
  more: 'En savoir plus',
  computed: 'Calcul',
  approximate: 'Date estimée',
  daysLeft: (days: number) =>
    days
      ? `${days < 0 ? 'Dépassé depuis' : 'Il reste'} ${Math.abs(days)} jour${days * days > 1 ? 's' : ''}`
      : 'C’est aujourd’hui',
  inForceFrom: (day: string) => `En vigueur depuis le ${day}`,
  knownOn: (month: string) => `Rédaction connue en ${month}`,
  translation: 'Traduction non officielle',
  toCheck: 'À vérifier',
  article: 'Lire l’article',
  official: 'Page officielle',
  facts: 'Ce que j’ai retenu',
  correct: 'Corriger',
  forget: 'Ce n’est pas ça',
  confirm: 'Valider',
  caseOpened: (reference: string) => `Dossier ${reference} transmis. Une personne vous répond ici et par e-mail.`,
  caseClaimed: (name: string) => `${name} suit votre dossier`,
  caseResolved: 'Dossier clos',
  withdrawalDeclared: (reference: string) => `Rétractation ${reference} enregistrée`,
  complaintSent: (reference: string) => `Réclamation ${reference} envoyée`,
  complaintUnanswered: (reference: string) => `Réclamation ${reference} : le jour demandé est passé sans réponse`,
  cancellationNotified: (reference: string) => `Résiliation ${reference} notifiée`,
  endConfirmed: (reference: string) => `Fin du contrat confirmée, dossier ${reference}`,
  person: 'une personne',
}

export type PartStrings = typeof fr
