import type { AgentAction, Author, Case, CaseStatus, Fact, PolicyConflict, RightVerdict } from '../../protocol/index.ts'
import type { Filter } from '../state/queue.ts'
import type { Failure } from '../transport/outcome.ts'
import { frAccount } from './account/fr.ts'
import { frAudit } from './audit/fr.ts'
import { frCanned } from './canned/fr.ts'
import { frCase } from './case/fr.ts'
import { frCasework } from './casework/fr.ts'
import { frFileFailures, frFiles } from './files/fr.ts'
import { formatsOf } from './formats.ts'
import { frPages } from './fr-pages.ts'
import { frInsights } from './insights/fr.ts'
import { frLive } from './live/fr.ts'
import { frMoves } from './moves/fr.ts'
import { frPerson } from './person/fr.ts'
import { frSettings } from './settings/fr.ts'

const formats = formatsOf('fr-FR')

const failures: Record<Failure['type'], string> = {
  'invalid-json': 'La demande n’a pas été comprise. Rechargez la page, puis réessayez.',
  'invalid-input': 'La demande n’a pas été comprise. Vérifiez ce que vous avez saisi, puis réessayez.',
  'empty-message': 'La réponse est vide. Écrivez quelques mots avant d’envoyer.',
  'message-too-long': 'La réponse dépasse 4 000 caractères. Raccourcissez-la, puis réessayez.',
  'not-signed-in': 'Votre session a expiré. Reconnectez-vous.',
  'wrong-code': 'Ce code est inexact ou n’est plus valable. Vérifiez les 8 chiffres, ou demandez un nouveau code.',
  'second-factor-asked': 'Donnez d’abord votre second facteur.',
  'second-factor-missing': 'Ajoutez d’abord un second facteur, dans « Mon accès ».',
  'origin-not-allowed': 'Cette adresse ne donne pas accès au bureau. Ouvrez-le depuis son adresse habituelle.',
  'role-not-allowed': 'Votre rôle ne permet pas cette action. Demandez à une personne qui administre la boutique.',
  'not-found': 'Ce dossier est introuvable. Il a peut-être été supprimé.',
  'unknown-merchant': 'Cette boutique est introuvable.',
  'method-not-allowed': 'Cette action n’est pas possible ici.',
  'message-changed':
    'Cette réponse a déjà été envoyée avec un autre texte. Relisez la conversation avant de réessayer.',
  'turn-in-progress': 'Une réponse est en cours. Attendez un instant, puis réessayez.',
  'case-already-claimed': 'Une autre personne a déjà pris ce dossier.',
  'case-not-claimed': 'Ce dossier n’est plus à vous. Prenez-le avant de répondre.',
  'case-closed': 'Ce dossier est résolu. Il n’est plus possible d’y répondre.',
  'replied-meanwhile': 'Une autre réponse est partie entre-temps. Lisez-la avant d’envoyer la vôtre.',
  'case-already-open': 'Un dossier est déjà ouvert pour cette conversation.',
  ...frMoves.moves.problems,
  'answer-shown': 'Cette réponse a déjà été montrée : quelqu’un a été plus rapide.',
  'settings-changed':
    'Ces réglages ont été modifiés entre-temps par une autre personne. Rien n’est perdu : vos changements sont toujours ci-dessous.',
  'policy-below-law':
    'Cette politique donne moins que la loi. Corrigez les points signalés, puis enregistrez à nouveau.',
  'already-on-the-team': 'Cette personne fait déjà partie de l’équipe.',
  'last-administrator': 'Il doit rester au moins une personne qui administre la boutique.',
  'connector-target': 'Cette adresse ne peut pas servir. Vérifiez-la, puis réessayez.',
  'too-many-connectors': 'Vingt connecteurs au plus. Désactivez-en un avant d’en ajouter.',
  'key-not-valid': 'Cette clé ne compte pas, ou plus.',
  'scope-missing': 'Cette clé ne permet pas cela.',
  'too-many-keys': 'Vingt clés au plus. Retirez-en une avant d’en créer une autre.',
  'shopper-present': 'La personne écrit elle-même dans cette conversation.',
  'denies-a-right': 'Cette réponse semble refuser un droit que la loi donne dans ce dossier.',
  'link-spent': 'Ce lien a déjà servi ou a expiré.',
  'body-too-large': 'La réponse est trop longue. Raccourcissez-la, puis réessayez.',
  'wrong-content-type': 'La demande n’a pas été comprise. Rechargez la page, puis réessayez.',
  'too-many-requests': 'Trop d’essais à la suite.',
  unavailable: 'Le service est indisponible pour le moment. Réessayez dans un instant.',
  unexpected: 'Une erreur inattendue s’est produite. Réessayez.',
  ...frFileFailures,
  unreachable: 'Le service ne répond pas. Vérifiez votre connexion, puis réessayez.',
}

/** French screen texts; they give the type of every other language. */
export const fr = {
  ...frPages,
  ...frCasework,
  ...frMoves,
  ...frAccount,
  case: frCase,
  ...frAudit,
  ...frPerson,
  insights: frInsights,
  ...frFiles,
  live: frLive,
  canned: frCanned,
  ...frSettings,
  formats,
  language: 'Langue',
  otherLanguage: 'English',
  close: 'Fermer',
  cancel: 'Annuler',
  retry: 'Réessayer',
  loading: 'Chargement…',
  failure: ({ type, retryAfterSeconds }: Failure) =>
    retryAfterSeconds === undefined
      ? failures[type]
      : `${failures[type]} Réessayez dans ${formats.wait(retryAfterSeconds)}.`,
  signIn: {
    title: 'Bureau des dossiers',
    lead: 'Recevez un code à usage unique par e-mail. Il n’y a pas de mot de passe.',
    email: 'Adresse e-mail professionnelle',
    emailInvalid: 'Saisissez une adresse e-mail complète, par exemple prenom@boutique.fr.',
    askCode: 'Recevoir un code',
    asking: 'Envoi…',
    codeSent: (email: string) =>
      `Si un compte existe pour ${email}, un code à 8 chiffres vient de lui être envoyé. Il est valable 10 minutes.`,
    code: 'Code à 8 chiffres',
    codeInvalid: 'Le code compte 8 chiffres.',
    enter: 'Se connecter',
    entering: 'Connexion…',
    newCode: 'Envoyer un nouveau code',
    changeEmail: 'Changer d’adresse',
    expired: 'Votre session a expiré. Reconnectez-vous : vos brouillons sont gardés.',
    demo: 'Démonstration : aucun e-mail ne part, les codes s’affichent dans la',
    outbox: 'boîte d’envoi',
  },
  bar: {
    live: 'En direct',
    connecting: 'Connexion…',
    lost: 'Connexion perdue, nouvelle tentative…',
    help: 'Raccourcis clavier',
    signOut: 'Se déconnecter',
    signedInAs: (name: string) => `Connecté : ${name}`,
  },
  queue: {
    title: 'File des dossiers',
    filter: 'Dossiers affichés',
    filters: { waiting: 'En attente', mine: 'Les miens', team: 'Équipe', resolved: 'Résolus' } satisfies Record<
      Filter,
      string
    >,
    empty: {
      waiting: 'Aucun dossier en attente. Tout le monde a quelqu’un à qui parler.',
      mine: 'Vous n’avez pris aucun dossier. Choisissez-en un parmi ceux qui attendent.',
      team: 'Aucun dossier n’est pris par vos collègues.',
      resolved: 'Aucun dossier résolu pour le moment.',
    } satisfies Record<Filter, string>,
    answered: (since: string) => `Répondu il y a ${since}`,
    resolved: 'Résolu',
    with: (name: string) => `Avec ${name}`,
    noDeadline: 'Sans date limite',
    choose: 'Choisissez un dossier',
    chooseHint: 'Le plus urgent est en haut de la file.',
    counts: (waiting: number) => (waiting === 0 ? 'Recours' : `(${waiting}) Recours`),
  },
  /** Days left, in words. */
  daysLeft: (days: number) => {
    if (days === 0) return 'Aujourd’hui'
    if (days === 1) return 'Demain'
    return `Dans ${days} jours`
  },
  daysLate: (days: number) => (days === 1 ? '1 jour de retard' : `${days} jours de retard`),
  lapsed: (days: number) => (days === 1 ? 'Passé depuis hier' : `Passé depuis ${days} jours`),
  /** A day counted from one that was only roughly given. */
  roughly: (words: string) => `${words} environ`,
  who: {
    merchant: (merchant: string) => `À faire par ${merchant}`,
    shopper: (shopper: string) => `À faire par ${shopper}`,
    bank: 'À faire par la banque',
  },
  whoShort: { merchant: 'à nous d’agir', shopper: 'à la personne d’agir', bank: 'à la banque d’agir' },
  file: {
    reference: (reference: string) => `Dossier ${reference}`,
    back: 'Retour à la file',
    claim: 'Prendre le dossier',
    release: 'Rendre à la file',
    resolve: 'Marquer résolu',
    claimedBy: (name: string) => `${name} a pris ce dossier juste avant vous.`,
    status: {
      waiting: 'En attente',
      claimed: 'Pris en charge',
      resolved: 'Résolu',
    } satisfies Record<CaseStatus, string>,
    withYou: 'Avec vous',
    with: (name: string) => `Avec ${name}`,
    tabs: { conversation: 'Conversation', file: 'Dossier' },
    noDeadline: 'Aucune date limite légale dans ce dossier.',
    summary: 'En bref',
    wish: (name: string) => `Ce que demande ${name}`,
    noWish: 'Rien de plus que la conversation.',
    contact: 'Contact',
    name: 'Nom',
    email: 'E-mail',
    order: 'Commande',
    product: 'Produit',
    price: 'Prix',
    speaks: 'Langue',
    languages: { fr: 'français', en: 'anglais' },
    opened: 'Transmis',
    notGiven: 'non indiqué',
    deadlines: 'Dates limites',
    until: (day: string, about: boolean) => (about ? `vers le ${day}` : `au plus tard le ${day}`),
    rights: 'Droits',
    noRights: 'Aucun droit reconnu. Lisez la conversation.',
    verdicts: {
      applies: 'S’applique',
      'does-not-apply': 'Ne s’applique pas',
      depends: 'À préciser',
      none: 'Hors sujet',
    } satisfies Record<RightVerdict['kind'], string>,
    facts: 'Faits',
    noFacts: 'Aucun fait relevé.',
    factOrigins: {
      message: 'dit par la personne',
      page: 'donné par la page',
      corrected: 'corrigé par la personne',
      agent: 'donné par l’équipe',
    } satisfies Record<Fact['origin'], string>,
    showMessage: 'Voir dans la conversation',
    policy: {
      title: 'La politique de la boutique donne moins que la loi',
      tag: 'À corriger',
      yours: 'Votre politique',
      law: 'Ce que donne la loi',
      silent: 'Seule la loi a été dite à la personne : répondez selon la loi, et corrigez la politique.',
      points: {
        'return-days': {
          yours: (days: number) => `Retours acceptés pendant ${days === 1 ? '1 jour' : `${days} jours`}.`,
          law: (days: number) => `${days} jours pour se rétracter d’un achat à distance, sans donner de raison.`,
        },
        'credit-note': {
          yours: (_: number) => 'Un avoir au lieu d’un remboursement.',
          law: (_: number) =>
            'Après une rétractation, de l’argent, par le même moyen de paiement, sauf accord exprès de la personne.',
        },
        'fault-credit-note': {
          yours: (_: number) => 'Un avoir au lieu d’un remboursement.',
          law: (_: number) =>
            'Pour un article non conforme, de l’argent, par le même moyen de paiement, sauf accord exprès de la personne.',
        },
        'refund-days': {
          yours: (days: number) => `Remboursement sous ${days} jours.`,
          law: (days: number) =>
            `${days} jours au plus après avoir appris la rétractation ; pour un objet, vous pouvez attendre le retour ou la preuve d’envoi.`,
        },
        'guarantee-months': {
          yours: (months: number) => `Garantie de ${months} mois.`,
          law: (months: number) => `Garantie légale de ${months} mois à compter de la délivrance.`,
        },
        'faulty-return-costs': {
          yours: (_: number) => 'Le renvoi d’un article en panne est payé par le client.',
          law: (_: number) => 'La mise en conformité ne coûte rien à la personne, renvoi compris.',
        },
      } satisfies Record<PolicyConflict['point'], Record<'yours' | 'law', (value: number) => string>>,
    },
    missing: 'Ce qui manque',
    ask: 'Demander',
    citations: 'Textes cités',
    version: (version: string) => `Version ${formats.version(version)}`,
    knownOn: (month: string) => `Texte connu en ${month}`,
    readFrench: 'Texte français',
    translation: 'Traduction non officielle',
    ourPage: 'Notre page de l’article',
    official: 'Légifrance',
    opensElsewhere: 'nouvel onglet',
    toCheck: 'À vérifier',
    noQuote: 'Nous ne détenons pas ce texte. Vérifiez-le à sa source.',
    openCitation: (label: string) => `Ouvrir le texte ${label}`,
    lawNotice: 'Textes de loi non modifiables par le vendeur. Source : DILA, base LEGI, Licence Ouverte 2.0.',
    knowledge: (version: string) => `Base de connaissances ${version}`,
    tone: { calm: 'Ton calme', worried: 'Ton inquiet', angry: 'Ton en colère' } satisfies Record<Case['tone'], string>,
    satisfaction: (score: number) => `Satisfaction : ${score} sur 5`,
    resolveTitle: 'Marquer ce dossier comme résolu ?',
    resolveText: (name: string) =>
      `Nous le dirons à ${name}, qui pourra donner son avis. Le dossier ne recevra plus de réponse.`,
    resolveDraft: 'Votre réponse commencée n’a pas été envoyée.',
  },
  conversation: {
    title: 'Conversation',
    authors: { bot: 'Assistant', agent: 'Agent', shopper: 'Personne', system: 'Système' } satisfies Record<
      Author,
      string
    >,
    automated: 'réponse automatique',
    more: 'Suite de la réponse',
    policy: 'Conditions du magasin',
    question: 'Question posée',
    offered: 'Boutons proposés',
    you: 'Vous',
    typing: (name: string) => `${name} écrit…`,
    events: {
      ...frMoves.moves.events,
      'case-opened': (text: string, _name?: string) => `Dossier ${text} transmis à l’équipe`,
      'case-claimed': (_text: string, name?: string) => (name ? `${name} a pris le dossier` : 'Dossier pris en charge'),
      'case-resolved': (_text: string, _name?: string) => 'Dossier résolu',
      'withdrawal-declared': (text: string, _name?: string) => `Rétractation déclarée, accusé de réception ${text}`,
      'complaint-sent': (text: string, _name?: string) => `Réclamation envoyée, accusé de réception ${text}`,
      'complaint-unanswered': (text: string, _name?: string) =>
        `Réclamation ${text} restée sans réponse : le client connaît l’étape suivante`,
      'cancellation-notified': (text: string, _name?: string) => `Résiliation notifiée, accusé de réception ${text}`,
      'end-confirmed': (text: string, _name?: string) => `Fin du contrat confirmée, ${text}`,
      'answer-held': (_text: string, _name?: string) => 'Réponse à relire par une personne',
      'answer-checked': (_text: string, name?: string) => (name ? `Réponse relue par ${name}` : 'Réponse relue'),
      'answer-unchecked': (_text: string, _name?: string) => 'Réponse montrée sans relecture',
    },
    earlier: (count: number) =>
      count === 1 ? 'Afficher le message précédent' : `Afficher les ${count} messages précédents`,
    empty: 'Aucun message dans cette conversation.',
  },
  reply: {
    label: (name: string) => `Votre réponse à ${name}`,
    placeholder: (name: string) => `Répondre à ${name}…`,
    send: 'Envoyer',
    sending: 'Envoi…',
    suggested: 'Réponse proposée',
    useSuggested: 'Reprendre cette réponse',
    actions: 'Insérer une phrase',
    actionNames: {
      refund: 'Rembourser',
      repair: 'Réparer',
      replacement: 'Remplacer',
      'return-label': 'Étiquette retour',
      'refuse-with-reasons': 'Refuser et motiver',
      'ask-missing-fact': 'Demander une précision',
      'acknowledge-withdrawal': 'Accuser réception',
      'answer-complaint': 'Répondre à la réclamation',
      'confirm-end': 'Confirmer la fin du contrat',
    } satisfies Record<AgentAction, string>,
    claimFirst: 'Prenez le dossier pour répondre.',
    readOnly: 'Ce dossier attend une réponse. Votre accès est en lecture seule.',
    withOther: (name: string) => `${name} s’occupe de ce dossier.`,
    closed: 'Ce dossier est résolu.',
    draftKept: 'Votre brouillon est gardé.',
    blank: 'Il reste « […] » à compléter. Complétez, ou envoyez une seconde fois si c’est voulu.',
    tooLong: (over: number) =>
      over === 1
        ? 'La réponse dépasse la limite de 1 caractère.'
        : `La réponse dépasse la limite de ${over} caractères.`,
    notSent: 'Réponse non envoyée, votre texte est gardé.',
    shortcut: (key: string) => `${key} pour envoyer`,
  },
  help: {
    title: 'Raccourcis clavier',
    next: 'Dossier suivant',
    previous: 'Dossier précédent',
    open: 'Ouvrir le dossier',
    reply: 'Aller à la réponse',
    send: 'Envoyer la réponse',
    back: 'Quitter la réponse ou fermer',
    help: 'Afficher cette aide',
    enter: 'Entrée',
    control: 'Ctrl',
    escape: 'Échap',
    allow: 'Raccourcis à une touche',
    allowHint: 'Désactivez-les si vous dictez ou si vous utilisez un clavier adapté.',
  },
}

/** The screen texts of one language. */
export type Strings = typeof fr
