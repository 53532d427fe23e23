/** The parts' own words, French first: it gives the type. */
export const fr = {
  language: 'fr',
  applies: 'S’applique à votre cas',
  doesNotApply: 'Ne s’applique pas ici',
  depends: 'Cela dépend',
  lawText: 'Texte de loi, non modifiable par le vendeur',
  atMerchant: (merchant: string) => `Chez ${merchant}`,
  policyNote: 'Engagement du vendeur, en plus de la loi',
  more: 'En savoir plus',
  computed: 'Comment cette date est calculée',
  daysLeft: (days: number) =>
    days > 1
      ? `Il reste ${days} jours`
      : days === 1
        ? 'Il reste 1 jour'
        : days === 0
          ? 'C’est aujourd’hui'
          : days === -1
            ? 'Dépassé depuis hier'
            : `Dépassé depuis ${-days} jours`,
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
  chosenDay: 'Votre date',
  caseOpened: (reference: string) => `Dossier ${reference} transmis`,
  caseClaimed: (name: string) => `${name} suit votre dossier`,
  caseResolved: 'Dossier clos',
  withdrawalDeclared: (reference: string) => `Rétractation ${reference} enregistrée`,
  person: 'une personne',
}

export type PartStrings = typeof fr
