import { fr as parts } from '../../parts/i18n/fr.ts'

/** Words of the frame's document, French first: it gives the type. What `later/` says is in `later-fr.ts`. */
export const fr = {
  ...parts,
  automated: 'Assistant automatique',
  menu: 'Menu',
  close: 'Fermer',
  back: 'Retour à la conversation',
  person: 'Parler à une personne',
  privacy: 'Confidentialité',
  hello: 'Un souci avec un achat ?',
  promise: 'Racontez-le avec vos mots : je vous dis ce que prévoit la loi, jusqu’à quel jour, et quoi faire.',
  general: 'Information générale et sourcée, pas une consultation juridique.',
  starters: [
    'Puis-je rendre un achat en ligne ?',
    'Mon appareil est en panne',
    'Mon colis n’est pas arrivé',
    'Mon remboursement tarde',
  ],
  conversation: 'Conversation',
  message: 'Votre message',
  placeholder: 'Décrivez ce qui vous arrive…',
  send: 'Envoyer',
  working: 'Je cherche dans les textes…',
  retry: 'Réessayer',
  email: 'Écrire à la boutique',
  problems: {
    offline: 'La connexion est coupée. Votre texte est gardé.',
    'message-too-long': 'Votre message dépasse 4 000 caractères. Raccourcissez-le.',
    'too-many-requests': 'Trop de messages. Réessayez dans un instant.',
    'not-found': 'Cette conversation n’existe plus. Renvoyez votre message.',
    unexpected: 'Le service ne répond pas. Votre texte est gardé.',
  } as Record<string, string>,
  waiting: (reference: string) => `Dossier ${reference} · en attente`,
  claimed: (reference: string, agent: string) => `Dossier ${reference} · avec ${agent}`,
  handoff: (merchant: string) => `Transmettre à ${merchant}`,
  answerNow: 'Une personne vous répond ici et par e-mail dès que possible.',
  answerFrom: (when: string) =>
    `Une personne vous répond ici et par e-mail à partir du ${when.replace(/0?(\d+):/, '$1 h ')}.`,
  passed: 'Ce qui sera transmis',
  passedMessages: 'Toute cette conversation',
  name: 'Votre nom',
  nameHint: 'Indiquez votre nom.',
  address: 'Votre e-mail',
  addressHint: 'Indiquez une adresse e-mail complète.',
  order: 'Numéro de commande (facultatif)',
  wish: 'Ce que vous souhaitez (facultatif)',
  consent: (merchant: string) => `J’accepte que ces éléments soient transmis à ${merchant} pour traiter ma demande.`,
  consentHint: 'Cochez cette case.',
  sendCase: 'Envoyer mon dossier',
}

export type Strings = typeof fr
