import type { DeclarationKind, WithdrawalFunction } from '../../protocol/index.ts'
import type { Page } from '../state/pages.ts'
import { frAnswers } from './answers/fr.ts'
import { frConnectors } from './connectors/fr.ts'
import { frKeys } from './keys/fr.ts'

type Requirement = WithdrawalFunction['requirements'][number]

/** French texts of the pages beside the cases, and of the end of a contract. */
export const frPages = {
  pages: {
    title: 'Pages du bureau',
    names: {
      cases: 'Dossiers',
      answers: 'À relire',
      insights: 'Comprendre',
      register: 'Registre',
      'withdrawal-function': 'Rétractation',
      settings: 'Réglages',
      connectors: 'Connecteurs',
      audit: 'Journal',
      erasures: 'Effacements',
      account: 'Mon accès',
    } satisfies Record<Page, string>,
  },
  register: {
    title: 'Rétractations et réclamations',
    lead: 'Ce que vos clients ont déclaré, tel que nous l’avons reçu. Rien n’y est modifié, ni effacé avant la fin de la durée de conservation : trois ans au plus après la fin du dossier.',
    kindsShown: 'Déclarations affichées',
    all: 'Toutes',
    kinds: {
      withdrawal: 'Rétractations',
      complaint: 'Réclamations',
      cancellation: 'Résiliations',
    } satisfies Record<DeclarationKind, string>,
    kind: {
      withdrawal: 'Rétractation',
      complaint: 'Réclamation',
      cancellation: 'Résiliation',
    } satisfies Record<DeclarationKind, string>,
    period: 'Jours de réception',
    from: 'Du',
    to: 'Au',
    wrongPeriod: 'Le premier jour est après le dernier : aucune déclaration ne peut s’y trouver.',
    export: (as: string) => `Exporter en ${as}`,
    exportHint: 'Le fichier JSON est la copie exacte ; le fichier CSV s’ouvre dans un tableur.',
    empty: 'Aucune déclaration.',
    emptyHint: 'Quand une personne se rétracte, réclame ou résilie, sa déclaration apparaît ici aussitôt.',
    emptyFiltered: 'Aucune déclaration de cette nature pendant ces jours.',
    count: (count: number) => (count === 1 ? '1 déclaration' : `${count} déclarations`),
    notSent: (count: number) =>
      count === 1
        ? '1 déclaration plus ancienne n’est pas affichée. Choisissez une période, ou exportez le registre.'
        : `${count} déclarations plus anciennes ne sont pas affichées. Choisissez une période, ou exportez le registre.`,
    answered: (moment: string) => `Répondu ${moment}`,
    unanswered: 'Sans réponse',
    askedBy: (day: string) => `Réponse demandée pour le ${day}`,
    openCase: (name: string) => `Ouvrir le dossier de ${name}`,
    acknowledgement: 'Déclaration et accusé de réception',
    contract: 'Contrat',
    items: 'Articles',
    wholeOrder: 'Toute la commande',
    happened: 'Ce qui s’est passé',
    wanted: 'Demande',
    endOn: 'Fin souhaitée',
    line: 'Ligne',
    ground: 'Motif',
    earliest: 'Au plus tôt',
    sentTo: 'Accusé envoyé à',
    text: 'Accusé de réception',
    hash: 'Empreinte SHA-256',
    hashHint: 'Elle se recalcule à partir du texte : une seule lettre changée en donne une autre.',
  },
  functionCheck: {
    title: 'Fonction de rétractation',
    lead: 'Ce que les textes demandent à votre site, et ce que nous y avons vu depuis trente jours.',
    again: 'Vérifier à nouveau',
    checking: 'Vérification…',
    live: 'Cette page se met à jour d’elle-même : dans un autre onglet, ouvrez votre site, appuyez sur votre bouton, puis revenez.',
    allMet: 'Tout ce que nous pouvons voir est en ordre.',
    someMissing: (count: number) => (count === 1 ? '1 point est à corriger.' : `${count} points sont à corriger.`),
    someUnseen: (count: number) =>
      count === 1
        ? '1 point n’a pas encore été vu : essayez votre bouton.'
        : `${count} points n’ont pas encore été vus : essayez votre bouton.`,
    states: {
      met: 'Rempli',
      'not-met': 'À corriger',
      unseen: 'Pas encore vu',
      'by-design': 'Toujours rempli',
    } satisfies Record<Requirement['state'], string>,
    requirements: {
      present: {
        title: 'Elle est sur votre site',
        met: 'Un élément de votre page l’a ouverte.',
        todo: 'Collez l’élément ci-dessous dans vos pages, puis appuyez dessus une fois.',
      },
      labelled: {
        title: 'Elle porte des mots sans ambiguïté',
        met: 'Les mots de l’élément ne laissent pas de doute.',
        todo: 'Écrivez sur l’élément « Renoncer au contrat ici », ou une formule aussi nette.',
      },
      reachable: {
        title: 'On y accède facilement, pendant tout le délai',
        met: 'Elle a été ouverte depuis votre page, le lanceur ou le lien direct.',
        todo: 'Ouvrez-la une fois depuis votre page, le lanceur ou le lien direct. Laissez l’élément en place sur toutes vos pages, pied de page compris.',
      },
      'confirmed-apart': {
        title: 'Elle se confirme à part',
        met: 'La personne déclare, puis appuie sur un second bouton : « Confirmer la rétractation ».',
        todo: '',
      },
      acknowledged: {
        title: 'Chaque déclaration reçoit son accusé',
        met: 'Chaque accusé de réception est parti par e-mail, avec le contenu, la date et l’heure.',
        todo: 'Des accusés ne sont pas partis. Envoyez-les à nouveau, ou écrivez à la personne depuis son dossier.',
      },
      'free-and-without-account': {
        title: 'Elle est gratuite et sans compte',
        met: 'Ni compte, ni frais, ni conversation avec l’assistant.',
        todo: '',
      },
    } satisfies Record<Requirement['id'], Record<'title' | 'met' | 'todo', string>>,
    unseenLabel: 'Nous lirons ces mots quand un élément de votre page l’ouvrira.',
    unseenMail: 'Aucun accusé n’est encore parti.',
    seen: (moment: string) => `Vu ${moment}`,
    seenLong: (moment: string) => `Vu pour la dernière fois ${moment}, il y a plus de trente jours.`,
    label: (words: string) => `Mots vus : « ${words} »`,
    noLabel: 'L’élément n’a pas de mots.',
    toCheck: 'texte à vérifier',
    toCheckHint:
      'Nous n’avons pas le texte de l’article D221-5 : ce qui en est dit ici vient d’analyses publiées. Vérifiez-le sur Légifrance.',
    declared: (count: number) =>
      count === 0
        ? 'Aucune déclaration reçue.'
        : count === 1
          ? '1 déclaration reçue.'
          : `${count} déclarations reçues.`,
    waiting: (count: number) => (count === 1 ? '1 accusé est en route.' : `${count} accusés sont en route.`),
    parked: 'E-mails abandonnés après plusieurs essais',
    sendAgain: 'Envoyer à nouveau',
    sendAgainTo: (to: string) => `Envoyer à nouveau l’e-mail à ${to}`,
    attempts: (count: number) => (count === 1 ? '1 essai' : `${count} essais`),
    install: 'À coller sur votre site',
    script: 'Une ligne, dans toutes vos pages',
    element: 'L’élément qui ouvre la fonction, en pied de page par exemple',
    elementWords: 'Renoncer au contrat ici',
    link: 'Le lien direct, pour vos e-mails et vos conditions de vente',
    copy: 'Copier',
    copied: 'Copié',
    copyOf: (what: string) => `Copier : ${what}`,
    duty: 'Ce qui reste à votre charge',
    duties: [
      'Avant le contrat, dites à vos clients que cette fonction existe et où la trouver (à vérifier à l’article D221-5).',
      'Laissez-la en place pendant tout le délai de rétractation, plus long quand une information a manqué.',
      'Remboursez au plus tard 14 jours après avoir appris la rétractation ; pour un bien, vous pouvez attendre son retour ou la preuve de son envoi (article L221-24).',
    ],
  },
  keys: frKeys,
  connectors: frConnectors,
  answers: frAnswers,
  complaint: {
    asked: 'Réponse demandée',
    unanswered: (days: number) =>
      days === 1 ? 'Réclamation sans réponse depuis 1 jour' : `Réclamation sans réponse depuis ${days} jours`,
    short: (days: number) => (days === 1 ? 'Sans réponse, 1 jour de retard' : `Sans réponse, ${days} jours de retard`),
    askedFor: (day: string) => `La personne a demandé une réponse pour le ${day}.`,
    answered: (moment: string) => `Réponse donnée ${moment}.`,
    caution: 'À vérifier avant de répondre',
    decide: 'La déclaration est enregistrée dans tous les cas : c’est à vous de décider, en donnant vos raisons.',
    notLaw: 'Ce jour est le sien, pas celui de la loi.',
  },
  end: {
    title: 'Confirmer la fin du contrat',
    lead: (name: string) =>
      `${name} recevra cette confirmation par e-mail et la trouvera dans la conversation : la date de fin et les effets de la résiliation (article L215-1-1).`,
    day: 'Le contrat prend fin le',
    dayMissing: 'Choisissez le jour où le contrat prend fin.',
    effects: 'Effets de la résiliation',
    effectsMissing: 'Dites ce que la fin du contrat change pour la personne.',
    blank: 'Il reste « […] » à compléter ou à retirer : cette confirmation fait foi.',
    confirm: 'Confirmer et informer',
    confirming: 'Envoi…',
    failed: 'Confirmation non envoyée.',
  },
}
