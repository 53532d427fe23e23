import type { DeclarationKind, RestrictedReason } from '../../../protocol/index.ts'

/** French texts of a person's data: given out, erased, kept apart. */
export const frPerson = {
  person: {
    title: 'Données de la personne',
    lead: 'Pour répondre à une demande d’accès ou d’effacement (RGPD art. 15 et 17). Chaque acte s’écrit dans le journal.',
    scope: 'Portée',
    thisCase: 'Cette conversation',
    everyCase: (count: number) =>
      count === 1
        ? 'Tous ses dossiers : celui-ci est le seul'
        : `Ses ${count} dossiers, trouvés par son adresse e-mail`,
    export: 'Exporter',
    exportHint: 'Un fichier ZIP : une page à lire, les mêmes données en JSON, et les pièces jointes.',
    erase: 'Effacer',
    eraseTitle: 'Effacer les données de cette personne ?',
    eraseLead:
      'La conversation, ses faits et ses pièces jointes disparaissent tout de suite, pour vous comme pour elle. Le dossier et les déclarations, qui sont des preuves, sortent des listes et de la recherche ; seule l’administration peut encore les lire, en donnant un motif, jusqu’à leur date d’effacement.',
    erasing: 'Effacement…',
    confirm: 'Effacer définitivement',
    cancel: 'Annuler',
    receipt: 'Reçu d’effacement',
    receiptOf: (number: string) => `Reçu ${number}`,
    gone: (messages: number, files: number) =>
      `Effacé : ${messages === 1 ? '1 message' : `${messages} messages`}, ${files === 1 ? '1 pièce jointe' : files === 0 ? 'aucune pièce jointe' : `${files} pièces jointes`}.`,
    kept: (reference: string, until: string) => `Gardé comme preuve jusqu’au ${until} : dossier ${reference}`,
    keptNothing: 'Rien n’est gardé.',
    save: 'Enregistrer le reçu',
    close: 'Fermer',
    restricted: {
      title: 'Effacements',
      lead: 'Dossiers dont la personne a fait effacer la conversation. La loi vous demande de garder la preuve de ce qui a été déclaré : elle est ici, hors de toute liste, et s’efface d’elle-même à sa date.',
      empty: 'Personne n’a demandé l’effacement d’une conversation qui avait un dossier.',
      until: (day: string) => `Gardé jusqu’au ${day}`,
      open: (day: string) => `Une échéance restait ouverte : le ${day}.`,
      openNoDay: 'Le dossier n’était pas résolu.',
      read: 'Lire',
      readOf: (reference: string) => `Lire le dossier ${reference}`,
      reasonTitle: (reference: string) => `Pourquoi lire le dossier ${reference} ?`,
      reasonLead: 'Votre motif s’écrit dans le journal.',
      reasons: {
        duty: 'Accomplir ce que la loi impose (rembourser, livrer)',
        dispute: 'Un litige ou une médiation',
        authority: 'Une demande d’une autorité ou d’un juge',
        person: 'Une demande de la personne elle-même',
      } satisfies Record<RestrictedReason, string>,
      show: 'Voir la preuve',
      contact: 'Personne',
      wish: 'Demande',
      summary: 'Résumé',
      notes: 'Notes internes',
      declared: 'Déclaré',
      kinds: {
        withdrawal: 'rétractation',
        complaint: 'réclamation',
        cancellation: 'résiliation',
      } satisfies Record<DeclarationKind, string>,
      none: 'Aucune déclaration',
    },
  },
}
