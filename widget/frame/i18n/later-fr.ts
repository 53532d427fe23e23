import type { FrameSettings } from '../../../protocol/index.ts'

/** Words of the screens fetched on demand, French first: it gives the type. */
export const fr = {
  menu: 'Autres démarches',
  person: 'Parler à une personne',
  withdraw: 'Renoncer au contrat ici',
  complain: 'Envoyer ma réclamation',
  cancel: 'Résilier votre contrat',
  declarations: 'Mes déclarations',
  restart: 'Nouvelle conversation',
  download: 'Télécharger la conversation',
  step: (step: number) => `Étape ${step} sur 2`,
  goOn: 'Continuer',
  change: 'Modifier',
  sending: 'Envoi en cours…',
  review: 'Vérifiez, puis confirmez',
  optional: '(facultatif)',
  nothingSent: 'Rien n’est envoyé avant l’étape suivante.',
  lawToday: 'Ce que dit la loi à ce jour',
  neverBlocked:
    'Vous pouvez envoyer votre déclaration dans tous les cas : le vendeur devra vous répondre avec ses raisons.',
  emailHelp: 'L’accusé de réception y est envoyé tout de suite.',
  nameShort: 'Nom',
  contractShort: 'Contrat',
  emailShort: 'Accusé de réception à',
  reference: 'Référence',
  withdrawIntro: (merchant: string) =>
    `Vous renoncez à un achat fait à distance chez ${merchant}. Vous n’avez pas à dire pourquoi.`,
  withdrawContract: 'Commande concernée',
  withdrawContractHelp: 'Numéro de commande, ou jour de l’achat et produit.',
  withdrawContractMissing: 'Indiquez ce qui permet de retrouver la commande.',
  boughtOn: (product: string, day: string) => `${product}, acheté le ${day}`,
  items: 'Je renonce',
  itemsShort: 'Articles',
  itemsAll: 'à toute la commande',
  itemsSome: 'à certains articles',
  itemsWhich: 'Lesquels ?',
  itemsMissing: 'Choisissez au moins un article, ou toute la commande.',
  wholeOrder: 'toute la commande',
  withdrawStatement: (merchant: string) =>
    `À l’attention de ${merchant}. Je vous notifie ma rétractation du contrat suivant :`,
  withdrawConfirm: 'Confirmer la rétractation',
  withdrawn: 'Votre rétractation est enregistrée',
  withdrawNext: (merchant: string) => [
    'Gardez l’accusé de réception : il prouve le jour et l’heure de votre déclaration.',
    'Si vous avez reçu l’article, renvoyez-le sans attendre et gardez la preuve d’envoi.',
    `${merchant} vous rembourse au plus tard le jour indiqué, mais peut attendre d’avoir l’article ou la preuve de son envoi.`,
  ],
  withdrawByLetter: 'Vous préférez écrire ? Le formulaire par lettre ou par e-mail a la même valeur.',
  withdrawForm: 'Préparer le formulaire de rétractation',
  complainIntro: (merchant: string) =>
    `${merchant} reçoit votre réclamation écrite, et vous en gardez une preuve datée, utile devant le médiateur s’il n’y a pas de réponse.`,
  happened: 'Ce qui s’est passé',
  happenedHelp: 'Les faits, les dates, ce qui a déjà été tenté.',
  happenedMissing: 'Racontez ce qui s’est passé.',
  wanted: 'Ce que je demande',
  wantedHelp: 'Par exemple : réparation, remplacement, remboursement.',
  wantedMissing: 'Indiquez ce que vous demandez.',
  by: 'Réponse demandée au plus tard le',
  byHelp: 'C’est vous qui fixez ce jour. Sans réponse, vous recevez l’étape suivante par e-mail.',
  byMissing: 'Choisissez un jour à venir, dans l’année.',
  order: 'Numéro de commande',
  complainStatement: (merchant: string) => `À l’attention de ${merchant}. Je vous adresse la réclamation suivante :`,
  complained: 'Votre réclamation est envoyée',
  complainNext: (merchant: string) => [
    `Une personne de ${merchant} vous répond ici et par e-mail.`,
    'Si le jour demandé passe sans réponse, un e-mail vous donne l’étape suivante.',
    'Gardez l’accusé de réception : il prouve votre réclamation écrite, que le médiateur demandera.',
  ],
  cancelIntro: (merchant: string) =>
    `Vous mettez fin à un abonnement ou à un contrat conclu avec ${merchant}. Aucun compte n’est nécessaire.`,
  wholeName: 'Vos nom et prénom',
  wholeNameMissing: 'Indiquez vos nom et prénom.',
  cancelContract: 'Numéro de client ou de contrat',
  cancelContractHelp: 'Il figure sur vos factures et vos e-mails.',
  cancelContractMissing: 'Indiquez ce qui permet de retrouver le contrat.',
  endOn: 'Date de fin souhaitée',
  endOnHelp: 'Laissez vide pour le plus tôt possible. Un préavis ou un engagement peut la repousser.',
  checkField: 'Vérifiez ce qui est écrit ici.',
  endOnPast: 'Choisissez aujourd’hui ou un jour à venir.',
  soonest: 'le plus tôt possible',
  rare: 'Ligne téléphonique, motif légitime',
  line: 'Numéro de la ligne',
  lineHelp: 'Pour un contrat de téléphone ou d’internet.',
  ground: 'Motif légitime',
  groundHelp: (email: string, address: string) =>
    `Si une fin anticipée dépend d’un motif (déménagement, maladie…). Joignez le justificatif : ${email}, ou ${address}.`,
  cancelStatement: (merchant: string) =>
    `À l’attention de ${merchant}. Je vous notifie la résiliation du contrat suivant :`,
  cancelConfirm: 'Notification de la résiliation',
  cancelled: 'Votre résiliation est notifiée',
  cancelNext: (merchant: string) => [
    `${merchant} doit vous confirmer la date de fin du contrat et les effets de la résiliation, par e-mail ou sur un autre support durable.`,
    'Gardez l’accusé de réception : il prouve le jour et l’heure de votre demande.',
    'D’ici là, vérifiez vos prélèvements.',
  ],
  receivedAt: (when: string) => `Reçue le ${when} (heure de Paris)`,
  colon: ' :',
  hash: 'Empreinte SHA-256',
  hashHelp: 'Elle permet à chacun de vérifier que le texte n’a pas changé.',
  check: 'Vérifier l’authenticité',
  next: 'Et maintenant',
  mailed: (email: string) => `L’accusé de réception part aussi par e-mail à ${email}.`,
  saveFile: 'Télécharger l’accusé',
  print: 'Imprimer',
  kinds: { withdrawal: 'Rétractation', complaint: 'Réclamation', cancellation: 'Résiliation' },
  noDeclaration: 'Rien n’a été déclaré dans cette conversation.',
  saveFileOf: (kind: string, reference: string) => `Télécharger l’accusé : ${kind} ${reference}`,
  printFileOf: (kind: string, reference: string) => `Imprimer l’accusé : ${kind} ${reference}`,
  toCheck: 'À vérifier :',
  sendLetter: 'Envoyer au vendeur',
  saveHtml: 'Télécharger (page à imprimer)',
  saveText: 'Télécharger (texte)',
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
  resumeTitle: 'Reprendre la conversation',
  resumeIntro: 'Vous arrivez d’un lien reçu par e-mail. Il ne sert qu’une fois.',
  resume: 'Reprendre la conversation',
  linkSpent: 'Ce lien a déjà servi ou a expiré. Demandez-en un nouveau à la boutique, ou posez votre question ici.',
  typing: (name: string) => `${name} écrit…`,
  read: 'Lu',
  attended: (name: string) => `${name} est là.`,
  away: (name: string) => `${name} n’est pas là en ce moment : sa réponse arrivera ici, et par e-mail si vous partez.`,
  lost: 'Connexion perdue, nouvel essai en cours. Rien n’est perdu.',
  rate: 'Avez-vous obtenu une réponse claire ?',
  rateScale: ['Pas du tout', 'Plutôt non', 'Moyennement', 'Plutôt oui', 'Tout à fait'],
  rateWord: 'Un mot de plus (facultatif)',
  rateSend: 'Envoyer',
  rateThanks: 'Merci de votre réponse.',
  moved: {
    'case-reopened': (_reference: string, name?: string) =>
      name ? `${name} a rouvert votre dossier` : 'Votre dossier est rouvert',
    'case-merged': (reference: string, _name?: string) =>
      `Votre demande continue dans votre autre conversation, dossier ${reference}. Un lien pour l’ouvrir vous est envoyé par e-mail.`,
    'case-joined': (reference: string, _name?: string) =>
      `Votre autre demande, dossier ${reference}, est réunie à celle-ci. Continuons ici.`,
  },
  transcript: (merchant: string) => `Conversation avec ${merchant}`,
  you: 'Vous',
  assistant: 'Assistant automatique',
  sources: 'Textes cités',
  general: 'Information générale, pas une consultation juridique. Textes : Légifrance, Licence Ouverte 2.0.',
  privacyTitle: 'Vos données dans cette conversation',
  privacyAdded: (merchant: string) => `${merchant} ajoute : `,
  /** Each point that the law asks for; the third piece is the shop's own, shown as such and after ours. */
  privacy: (
    merchant: string,
    given: FrameSettings['privacy'],
  ): [title: string, text: string, added?: string | undefined][] => [
    [
      'Qui',
      `${merchant}, ${given.address}, est responsable du traitement. Recours fait fonctionner l’assistant pour son compte. Pour toute question : ${given.email}.${given.officer ? ` Protection des données : ${given.officer}.` : ''}`,
    ],
    [
      'Pourquoi',
      'Répondre à votre question, transmettre votre dossier à une personne si vous le demandez, enregistrer une rétractation, une réclamation ou une résiliation. Bases : votre demande (mesures précontractuelles et exécution du contrat) et, pour la rétractation et la résiliation, l’obligation légale du vendeur.',
    ],
    [
      'Quoi',
      'Vos messages et ce qui en est retenu. Votre nom et votre e-mail ne sont demandés que pour transmettre un dossier ou accuser réception d’une déclaration : sans eux, ni l’un ni l’autre n’est possible. N’écrivez ni mot de passe ni numéro de carte.',
    ],
    [
      'Sur votre appareil',
      'Rien avant votre premier message ou l’ouverture d’un formulaire. Ensuite, une seule clé qui permet de retrouver cette conversation. Aucune mesure d’audience, aucun traceur.',
    ],
    [
      'Combien de temps',
      `Sans dossier transmis : ${given.kept.conversationDays} jours. Avec un dossier : ${given.kept.caseMonths % 12 ? `${given.kept.caseMonths} mois` : `${given.kept.caseMonths / 12} an${given.kept.caseMonths > 12 ? 's' : ''}`} après sa clôture.`,
      given.retention,
    ],
    [
      'Qui les reçoit',
      `Les personnes du service client de ${merchant} et leurs prestataires d’hébergement et d’envoi d’e-mails.${given.recipients ? '' : ' Personne d’autre.'}`,
      given.recipients,
    ],
    ...(given.transfers
      ? [
          ['Hors de l’Union européenne', 'Certaines données peuvent y être envoyées.', given.transfers] as [
            string,
            string,
            string,
          ],
        ]
      : []),
    [
      'Réponses automatiques',
      'L’assistant est un programme : il informe et transmet. Il ne prend aucune décision sur votre demande.',
    ],
    [
      'Vos droits',
      `Accès, rectification, effacement, limitation, opposition, portabilité : écrivez à ${given.email}. Vous pouvez aussi saisir la CNIL (www.cnil.fr).`,
    ],
  ],
}

export type LaterStrings = typeof fr
