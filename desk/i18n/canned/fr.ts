import type { Placeholder } from '../../../protocol/index.ts'

/** French texts of the canned replies. */
export const frCanned = {
  button: 'Réponses types',
  open: 'Choisir une réponse type (touche / en début de ligne)',
  title: 'Réponses types',
  search: 'Chercher une réponse type',
  searchHint: 'Mot du titre ou du texte…',
  list: 'Réponses trouvées',
  nothing: 'Aucune réponse type ne correspond.',
  none: { fr: 'Aucune réponse type en français.', en: 'Aucune réponse type en anglais.' },
  toFill: 'À compléter ou à retirer avant d’envoyer\u00a0:',
  goTo: (name: string) => `Aller à ${name}`,
  shortcut: 'Réponses types, en début de ligne',
  settings: {
    lead: 'Des phrases prêtes, que votre équipe insère dans ses réponses et relit avant d’envoyer. Les noms entre accolades sont remplis depuis le dossier.',
    languages: 'Langue des réponses',
    language: { fr: 'En français', en: 'En anglais' },
    add: 'Ajouter une réponse type',
    edit: (title: string) => `Modifier «\u00a0${title}\u00a0»`,
    change: 'Modifier',
    newTitle: 'Nouvelle réponse type',
    name: 'Titre',
    text: 'Texte',
    insert: 'Insérer dans le texte',
    means: {
      'first-name': 'prénom de la personne',
      order: 'numéro de commande',
      product: 'article',
      deadline: 'prochaine date limite du dossier',
      reference: 'numéro du dossier',
      agent: 'votre prénom',
    } satisfies Record<Placeholder, string>,
    missing:
      'Quand le dossier ne connaît pas une valeur, l’accolade reste visible et la réponse ne part pas avant d’être complétée.',
    unknown: (names: string) => `${names} n’est pas un nom connu dans cette langue. Choisissez parmi ceux ci-dessus.`,
    save: 'Enregistrer la réponse',
    cancel: 'Annuler',
    remove: 'Supprimer',
    removeOf: (title: string) => `Supprimer «\u00a0${title}\u00a0»`,
    removeTitle: 'Supprimer cette réponse type\u00a0?',
    removeText: (title: string) =>
      `«\u00a0${title}\u00a0» ne sera plus proposée à votre équipe. Les réponses déjà envoyées restent.`,
    saved: 'Réponse type enregistrée.',
    removed: 'Réponse type supprimée.',
  },
}
