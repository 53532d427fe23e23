/** Words of the screens fetched on demand, French first: it gives the type. */
export const fr = {
  menu: 'Autres démarches',
  person: 'Parler à une personne',
  withdraw: 'Renoncer à un achat',
  restart: 'Nouvelle conversation',
  download: 'Télécharger la conversation',
  withdrawTitle: 'Renoncer au contrat',
  withdrawIntro: (merchant: string) =>
    `Déclarez ici que vous renoncez à un achat fait à distance chez ${merchant}. Vous n’avez pas à dire pourquoi. Un accusé de réception daté vous est remis tout de suite.`,
  withdrawDoubt:
    'D’après ce que vous m’avez dit, ce droit ne semble pas s’appliquer ici. Vous pouvez quand même envoyer votre déclaration : le vendeur devra vous répondre avec ses raisons.',
  contract: 'Commande concernée',
  contractHelp: 'Numéro de commande, ou jour de l’achat et produit.',
  contractHint: 'Indiquez ce qui permet de retrouver la commande.',
  items: 'Articles concernés (laissez vide pour toute la commande)',
  goOn: 'Continuer',
  change: 'Modifier',
  review: 'Vérifiez, puis confirmez',
  statement: (merchant: string) => `À l’attention de ${merchant}. Je vous notifie ma rétractation du contrat suivant :`,
  wholeOrder: 'toute la commande',
  nameLabel: 'Nom',
  contractLabel: 'Commande',
  itemsLabel: 'Articles',
  emailLabel: 'Accusé de réception à',
  confirmWithdrawal: 'Confirmer la rétractation',
  withdrawn: 'Votre rétractation est enregistrée',
  receivedAt: (when: string) => `Reçue le ${when} (heure de Paris)`,
  reference: 'Référence',
  hash: 'Empreinte SHA-256',
  withdrawnNext: (email: string) => `L’accusé de réception part aussi par e-mail à ${email}. Gardez-en une copie :`,
  saveFile: 'Télécharger l’accusé',
  print: 'Imprimer',
  letterBlanks: (count: number) =>
    count === 0
      ? 'Tout est rempli.'
      : count === 1
        ? 'Il reste 1 passage à compléter.'
        : `Il reste ${count} passages à compléter.`,
  nextBlank: 'Aller au suivant',
  letterText: 'Texte de la lettre',
  copy: 'Copier',
  copied: 'Copié',
  save: 'Télécharger',
  resumeTitle: 'Reprendre la conversation',
  resumeIntro: 'Vous arrivez d’un lien reçu par e-mail. Il ne sert qu’une fois.',
  resume: 'Reprendre la conversation',
  linkSpent: 'Ce lien a déjà servi ou a expiré. Demandez-en un nouveau à la boutique, ou posez votre question ici.',
  typing: (name: string) => `${name} écrit…`,
  rate: 'Avez-vous obtenu une réponse claire ?',
  rateScale: ['Pas du tout', 'Plutôt non', 'Moyennement', 'Plutôt oui', 'Tout à fait'],
  rateWord: 'Un mot de plus (facultatif)',
  rateSend: 'Envoyer',
  rateThanks: 'Merci de votre réponse.',
  transcript: (merchant: string) => `Conversation avec ${merchant}`,
  you: 'Vous',
  assistant: 'Assistant automatique',
  sources: 'Textes cités',
  general: 'Information générale, pas une consultation juridique. Textes : Légifrance, Licence Ouverte 2.0.',
  privacyTitle: 'Vos données dans cette conversation',
  privacy: (merchant: string, address: string, email: string): [title: string, text: string][] => [
    [
      'Qui',
      `${merchant}, ${address}, est responsable du traitement. Recours fait fonctionner l’assistant pour son compte. Pour toute question : ${email}.`,
    ],
    [
      'Pourquoi',
      'Répondre à votre question, transmettre votre dossier à une personne si vous le demandez, enregistrer une rétractation. Bases : votre demande (mesures précontractuelles et exécution du contrat) et, pour la rétractation, l’obligation légale du vendeur.',
    ],
    [
      'Quoi',
      'Vos messages et ce qui en est retenu. Votre nom et votre e-mail ne sont demandés que pour transmettre un dossier ou accuser réception d’une rétractation. N’écrivez ni mot de passe ni numéro de carte.',
    ],
    [
      'Sur votre appareil',
      'Rien avant votre premier message. Ensuite, une seule clé qui permet de retrouver cette conversation. Aucune mesure d’audience, aucun traceur.',
    ],
    [
      'Combien de temps',
      'Sans dossier transmis : 90 jours. Avec un dossier : 3 ans après sa clôture. Le vendeur peut choisir des durées plus courtes.',
    ],
    [
      'Qui les reçoit',
      `Les personnes du service client de ${merchant} et leurs prestataires d’hébergement et d’envoi d’e-mails. Personne d’autre.`,
    ],
    [
      'Réponses automatiques',
      'L’assistant est un programme : il informe et transmet. Il ne prend aucune décision sur votre demande.',
    ],
    [
      'Vos droits',
      `Accès, rectification, effacement, limitation, opposition, portabilité : écrivez à ${email}. Vous pouvez aussi saisir la CNIL (www.cnil.fr).`,
    ],
  ],
}

export type LaterStrings = typeof fr
