import type { ProblemType } from '../../../protocol/index.ts'

/** What is refused of a file, and what to do about it. */
export const frFileFailures = {
  'file-unreadable': 'Ce fichier est abîmé ou incomplet. Enregistrez-le à nouveau, puis réessayez.',
  'image-too-large': 'Cette image compte plus de 40 millions de pixels. Réduisez-la, puis réessayez.',
  'no-open-case': 'Aucun dossier n’est ouvert pour cette conversation.',
  'file-changed': 'Un autre fichier a déjà été joint à cette place. Retirez celui-ci, puis joignez-le à nouveau.',
  'file-sent': 'Ce fichier est déjà envoyé. Il ne peut plus être retiré.',
  'file-too-large': 'Ce fichier dépasse 10 Mo. Réduisez-le, puis réessayez.',
  'file-refused': 'Seuls les images (JPEG, PNG, WebP) et les PDF sont acceptés.',
} satisfies Partial<Record<ProblemType, string>>

/** French texts of the files of a case. */
export const frFiles = {
  files: {
    title: 'Pièces jointes',
    none: 'Aucune pièce jointe.',
    join: 'Joindre une image ou un PDF',
    hint: 'JPEG, PNG, WebP ou PDF · 10 Mo chacun · 5 par message',
    drop: 'Déposez ici les images ou les PDF',
    tooMany: 'Cinq fichiers au plus par message. Les suivants n’ont pas été joints.',
    waiting: 'En attente',
    sending: (percent: number) => `${percent} %`,
    ready: 'Prêt à partir',
    remove: (name: string) => `Retirer ${name}`,
    retry: (name: string) => `Réessayer : ${name}`,
    notReady: 'Attendez la fin de l’envoi des fichiers, ou retirez ceux qui ont échoué.',
    see: (name: string) => `Voir ${name}`,
    save: (name: string) => `Enregistrer ${name}`,
    saveShort: 'Enregistrer',
    byShopper: 'Reçu',
    byAgent: 'Envoyé',
    erased: 'Contenu effacé : un an de conservation',
    unavailable: 'Le fichier n’a pas pu être ouvert. Réessayez.',
    loading: 'Ouverture…',
    previous: 'Image précédente',
    next: 'Image suivante',
  },
}
