import type { ProblemType } from '../../../protocol/index.ts'

/** What is refused of a file, and what to do about it. */
export const frFileFailures = {
  'file-unreadable': 'Ce fichier est abîmé ou incomplet. Enregistrez-le à nouveau, puis réessayez.',
  'image-too-large': 'Cette image compte plus de 40 millions de pixels. Réduisez-la, puis réessayez.',
  'no-open-case': 'Aucun dossier n’est ouvert pour cette conversation.',
  'file-changed': 'Un autre fichier a déjà été joint à cette place. Retirez celui-ci, puis joignez-le à nouveau.',
  'file-sent': 'Ce fichier est déjà envoyé. Il ne peut plus être retiré.',
  'file-too-large': 'Ce fichier dépasse 10 Mo. Réduisez-le, puis réessayez.',
  'file-refused': 'Seuls les images (JPEG, PNG, WebP) et les PDF sont acceptés.',
} satisfies Partial<Record<ProblemType, string>>

/** French texts of the files of a case. */
export const frFiles = {
  files: {
    title: 'Pièces jointes',
    join: 'Joindre une image ou un PDF',
    hint: 'JPEG, PNG, WebP ou PDF · 10 Mo chacun · 5 par message',
    tooMany: 'Cinq fichiers au plus par message. Les suivants n’ont pas été joints.',
    sending: (name: string) => `Envoi de ${name}`,
    ready: 'Prêts à partir avec votre réponse.',
    remove: (name: string) => `Retirer ${name}`,
    retry: (name: string) => `Réessayer : ${name}`,
    notReady: 'La réponse part quand tous les fichiers sont arrivés. Retirez ceux qui ont échoué.',
    see: (name: string) => `Voir ${name}`,
    seeShort: 'Voir',
    save: (name: string) => `Enregistrer ${name}`,
    saveShort: 'Enregistrer',
    size: (bytes: number) =>
      bytes < 1e6
        ? `${Math.max(1, Math.round(bytes / 1e3))} ko`
        : `${(bytes / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`,
    byShopper: 'Reçu',
    byAgent: 'Envoyé',
    erased: 'Contenu effacé : un an de conservation',
    unavailable: 'Le fichier n’a pas pu être ouvert. Réessayez.',
    loading: 'Ouverture…',
    previous: 'Image précédente',
    next: 'Image suivante',
  },
}
