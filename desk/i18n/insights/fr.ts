const number = new Intl.NumberFormat('fr-FR')
const share = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 })
const chance = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 1 })
const plural = (count: number, one: string, more: string) => `${number.format(count)} ${count < 2 ? one : more}`

const stages: Record<string, string> = {
  'before-buying': 'Avant l’achat',
  price: 'Prix',
  payment: 'Paiement',
  delivery: 'Livraison',
  withdrawal: 'Rétractation',
  'after-sales': 'Après-vente',
  dispute: 'Litige',
  digital: 'Numérique',
  subscription: 'Abonnement',
  marketplace: 'Place de marché',
  'data-and-reviews': 'Données et avis',
  safety: 'Sécurité',
  travel: 'Voyage',
  unknown: 'Sujet non reconnu',
}

/** French texts of the page that tells what customers suffer from. */
export const frInsights = {
  gaps: {
    title: 'Questions sans bonne réponse',
    lead: 'Ce que l’assistant n’a pas compris, ou n’a répondu qu’avec réserve. Noms, adresses et numéros en sont retirés ; gardé 90 jours. Rattachez-les à un droit : les rédacteurs pourront les ajouter.',
    none: 'Aucune.',
    times: (count: number) => `${number.format(count)} fois`,
    last: (day: string) => `la dernière le ${day}`,
    confidence: { unknown: 'Pas comprise', unsure: 'Avec réserve' },
    right: (words: string) => `Droit auquel rattacher : ${words}`,
    noRight: 'Rattacher à un droit…',
    export: 'Exporter pour les rédacteurs (YAML)',
    more: (count: number) => `Afficher les ${number.format(count)} autres`,
  },
  title: 'Comprendre',
  lead: 'De quoi vos clients souffrent, et à quel moment de leur parcours. Des nombres seulement : rien ici ne désigne une personne.',
  number: (count: number) => number.format(count),
  share: (value: number) => share.format(value),
  stage: (stage: string) => stages[stage] ?? stage,
  period: 'Période',
  lengths: { 7: '7 jours', 30: '30 jours', 90: '90 jours', 365: '1 an' } as Record<number, string>,
  from: 'Du',
  to: 'Au',
  wrong: {
    reversed: 'Le premier jour est après le dernier.',
    'too-long': 'Choisissez un an au plus.',
  },
  export: 'Exporter en CSV',
  exportHint: 'Une ligne par jour, par droit et par chose comptée.',
  empty: 'Rien à compter pendant ces jours.',
  emptyHint: 'Dès qu’une personne pose une question à l’assistant, elle est comptée ici.',
  worst: 'Ce qui fait le plus souffrir',
  worstOf: (title: string, stage: string, troubled: number, matters: number) =>
    `${title} (${stage.toLocaleLowerCase('fr')}) : ${plural(troubled, 'demande', 'demandes')} en difficulté sur ${number.format(matters)} (${share.format(troubled / matters)}).`,
  mostNumerous: (title: string, troubled: number, matters: number) =>
    `En nombre, c’est « ${title} » qui en compte le plus : ${number.format(troubled)} sur ${number.format(matters)} (${share.format(troubled / matters)}).`,
  worstMeans: (whole: number) =>
    `En tête, ce qui va plus mal que l’ensemble (${share.format(whole)}) et touche le plus de demandes.`,
  noWorst: 'Aucune demande en difficulté pendant ces jours.',
  breakAt: (stage: string, troubled: number) => `${stage} (${share.format(troubled)} en difficulté)`,
  breaksAt: (stages: string, whole: number) =>
    `Le parcours se rompt ici : ${stages}, contre ${share.format(whole)} pour l’ensemble.`,
  noBreak: 'Aucune étape ne se détache nettement des autres.',
  troubledMeans:
    'Une demande est « en difficulté » quand elle passe à une personne, reste sans réponse sûre, est abandonnée (l’assistant a posé une question et n’a rien reçu depuis la veille), ou que le client a redemandé ce qui lui avait été répondu.',
  whole: 'En bref',
  figures: {
    questions: 'Questions',
    matters: 'Demandes',
    answered: 'Réglées par l’assistant',
    declared: 'Démarches faites en ligne',
    handedOff: 'Passées à une personne',
    unanswered: 'Sans réponse sûre',
    abandoned: 'Abandonnées',
    waiting: 'En cours',
    repeated: 'Redemandées',
    unsure: 'Questions répondues avec réserve',
    troubled: 'En difficulté',
  },
  ofMatters: (value: number) => `${share.format(value)} des demandes`,
  questionsMean:
    'Une question est un message qui demande ou raconte ; les salutations et les réponses aux questions de l’assistant ne comptent pas. Une demande va de la première question jusqu’à sa fin.',
  journey: 'Le parcours',
  journeyLead: 'Plus le rond est grand, plus on y pose de questions. Choisissez une étape pour voir ses droits.',
  beside: 'À côté du parcours',
  questions: (count: number) => plural(count, 'question', 'questions'),
  troubledShare: (value: number) => `${share.format(value)} en difficulté`,
  noMatter: 'aucune demande',
  isBreak: 'Point de rupture',
  breakMeans:
    'Point de rupture : au moins 10 demandes, et une part en difficulté qui dépasse d’au moins 10 points celle de l’ensemble.',
  rises: 'Hausses soudaines',
  rise: (title: string, recent: number, before: number) =>
    `${title} : ${plural(recent, 'question', 'questions')} en 7 jours, contre ${number.format(before)} pendant les 28 jours d’avant.`,
  chance: (value: number) =>
    value < 0.000_01
      ? 'Le hasard seul en donnerait autant moins d’une fois sur 100 000.'
      : `Le hasard seul en donnerait autant ${chance.format(value * 100_000)} fois sur 100 000.`,
  noRise: 'Aucune.',
  risesMean:
    'Pour chaque droit, nous comparons les 7 derniers jours de la période aux 28 jours d’avant (un test statistique exact). Une hausse est montrée à partir de 5 questions, quand le hasard en donnerait autant moins d’une fois sur 1 000.',
  rights: 'Par droit',
  rightsOf: (stage: string) => `Par droit : ${stage.toLocaleLowerCase('fr')}`,
  allStages: 'Toutes les étapes',
  right: 'Droit',
  stageName: 'Étape',
  overTime: 'Au fil des jours',
  overTimeLead: 'Questions par étape.',
  outcomes: 'Ce que deviennent les demandes',
  day: 'Jour',
  week: 'Semaine du',
  most: (count: number) => `au plus ${number.format(count)}`,
  plot: (name: string, total: number) => `${name} : ${plural(total, 'question', 'questions')}`,
  asTable: 'Lire en tableau',
  tableOf: (name: string) => `${name}, en tableau`,
  service: 'Vos réponses',
  firstReply: 'Première réponse d’une personne',
  resolved: 'Dossier résolu',
  classes: ['moins d’1 h', '1 à 4 h', '4 à 24 h', '1 à 3 jours', '3 à 7 jours', 'plus de 7 jours'],
  within: 'Délai',
  cases: 'Dossiers',
  sample: (count: number) => plural(count, 'dossier', 'dossiers'),
  median: (name: string) => `La moitié des dossiers : ${name}, ou plus vite.`,
  none: 'Aucun pendant ces jours.',
  deadlines: 'Délais tenus',
  deadlinesTold: (kept: number, missed: number) =>
    `${number.format(kept)} sur ${number.format(kept + missed)} (${share.format(kept / (kept + missed))})`,
  deadlinesMean:
    'Derniers jours du vendeur, et réponses demandées, dans les dossiers résolus. Ceux qui étaient passés avant l’ouverture du dossier ne comptent pas.',
  overdue: (count: number) =>
    count === 0
      ? 'Aucun délai dépassé dans les dossiers ouverts aujourd’hui.'
      : `${plural(count, 'délai dépassé', 'délais dépassés')} dans les dossiers ouverts aujourd’hui.`,
  declarations: 'Déclarations',
  kinds: { withdrawal: 'Rétractations', complaint: 'Réclamations', cancellation: 'Résiliations' },
  scores: 'Satisfaction',
  mean: (value: number, count: number) =>
    `${value.toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} sur 5, pour ${plural(count, 'réponse', 'réponses')}`,
  recommendation: 'Recommandation',
  /** Promoters minus detractors. */
  recommended: (score: number, count: number) =>
    `${score > 0 ? '+' : ''}${number.format(score)} points, pour ${plural(count, 'réponse', 'réponses')}`,
  recommendedFew: (count: number, least: number) =>
    `${plural(count, 'réponse', 'réponses')} : il en faut ${number.format(least)} pour donner un résultat.`,
  recommendedMean:
    '« Recommanderiez-vous la boutique ? », de 0 à 10 : la part des 9 et 10, moins celle des 0 à 6. Demandé au plus une fois en 90 jours à une même personne.',
  recommenders: { promoters: '9 et 10', passives: '7 et 8', detractors: '0 à 6' },
  words: {
    title: 'Leurs mots',
    lead: 'Ce que vos clients ont écrit une fois leur dossier clos. Noms, adresses et numéros en sont retirés ; gardé un an.',
    export: 'Exporter leurs mots (CSV)',
    kinds: {
      satisfaction: (score: number) => `Satisfaction : ${number.format(score)} sur 5`,
      recommendation: (score: number) => `Recommandation : ${number.format(score)} sur 10`,
      suggestion: (_: number) => 'Suggestion',
    },
    more: (count: number) => `Et ${number.format(count)} de plus, dans le fichier.`,
  },
  score: 'Note',
  fewAnswers: 'Moins de 20 réponses : à lire avec prudence.',
}
