const french = (most: number) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: most })
const english = (most: number) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: most })
const percent = (locale: string) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
const euros = (locale: string) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 3 })

/** French texts of the section about a language model. */
export const frModel = {
  title: 'Modèle de langage',
  hint: 'Recours répond sans lui. Avec lui, les messages difficiles sont mieux compris, et les réponses dites de façon plus personnelle.',
  none: 'Aucun modèle n’est installé sur ce service\u00a0: ce réglage n’a pas d’effet. La personne qui l’héberge peut en ajouter un.',
  paused: (hour: string) =>
    `Après plusieurs échecs de suite, le modèle est laissé de côté jusqu’à ${hour}. Vos clients reçoivent nos réponses habituelles.`,
  on: 'Utiliser le modèle',
  onHint: 'Une fois décoché et enregistré, il n’est plus appelé, dès le message suivant.',
  facts: [
    [
      'Ce qu’il fait',
      'Il relit un message dont Recours n’est pas sûr, et met en mots une réponse déjà écrite. Il ne décide de rien\u00a0: la conclusion, les derniers jours, les textes et les boutons viennent de Recours.',
    ],
    [
      'Ce qui est vérifié',
      'Ce qu’il lit ne compte que si les mots du client le disent. Chaque phrase est comparée à la réponse écrite et à ses textes. Celle qui change un chiffre, une date, une condition, ou qui promet quelque chose, n’est jamais montrée\u00a0: la nôtre la remplace.',
    ],
    [
      'Ce qui lui est envoyé',
      'La réponse écrite et les derniers messages de la conversation, d’où sont retirés les noms, adresses, e-mails, numéros de commande, de téléphone, de carte et de compte que nous reconnaissons. Jamais un fichier, ni une autre conversation.',
    ],
    [
      'Ce que vos clients en savent',
      'Chaque réponse concernée le dit, et votre information sur la vie privée aussi, sans que vous ayez à l’écrire.',
    ],
  ],
  limit: 'Limite',
  limitHint: 'Au-delà, et après 30 appels dans une même conversation, vos clients reçoivent nos réponses habituelles.',
  calls: 'Appels par jour',
  callsHint: (usual: number) => `Vide\u00a0: ${french(0).format(usual)}.`,
  days: 'Jour par jour',
  daysHint: 'Des nombres seulement\u00a0: aucun mot d’une conversation n’est gardé ici.',
  noDays: 'Aucun appel pour l’instant.',
  columns: {
    day: 'Jour',
    calls: 'Appels',
    failed: 'Échecs',
    tokens: 'Jetons',
    first: 'Première phrase',
    whole: 'Réponse entière',
    withheld: 'Phrases écartées',
    cost: 'Coût estimé',
  },
  number: (count: number) => french(0).format(count),
  seconds: (ms: number | null) => (ms === null ? '–' : `${french(1).format(ms / 1000)}\u00a0s`),
  share: (part: number, whole: number) => (whole === 0 ? '–' : percent('fr-FR').format(part / whole)),
  euros: (cost: number | null) => (cost === null ? '–' : euros('fr-FR').format(cost)),
}

/** English texts of the same. */
export const enModel: typeof frModel = {
  title: 'Language model',
  hint: 'Recours answers without one. With one, difficult messages are understood better, and answers told more personally.',
  none: 'No model is installed on this service: this setting has no effect. Whoever hosts it can add one.',
  paused: (hour) =>
    `After several failures in a row the model is left alone until ${hour}. Your customers get our usual answers.`,
  on: 'Use the model',
  onHint: 'Once unticked and saved, it is no longer called, from the next message on.',
  facts: [
    [
      'What it does',
      'It reads again a message that Recours is not sure of, and puts into words an answer that is already written. It decides nothing: the conclusion, the last days, the texts and the buttons come from Recours.',
    ],
    [
      'What is checked',
      'What it reads counts only if the customer’s words say it. Each sentence is compared with the written answer and its texts. One that changes a figure, a date or a condition, or promises something, is never shown: ours stands in its place.',
    ],
    [
      'What is sent to it',
      'The written answer and the last messages of the conversation, from which the names, addresses, e-mails and the order, telephone, card and account numbers that we recognise are taken out. Never a file, nor another conversation.',
    ],
    [
      'What your customers know of it',
      'Each answer concerned says so, and so does your privacy notice, without your having to write it.',
    ],
  ],
  limit: 'Limit',
  limitHint: 'Beyond it, and after 30 calls in one conversation, your customers get our usual answers.',
  calls: 'Calls a day',
  callsHint: (usual) => `Empty: ${english(0).format(usual)}.`,
  days: 'Day by day',
  daysHint: 'Numbers only: no word of a conversation is kept here.',
  noDays: 'No call so far.',
  columns: {
    day: 'Day',
    calls: 'Calls',
    failed: 'Failures',
    tokens: 'Tokens',
    first: 'First sentence',
    whole: 'Whole answer',
    withheld: 'Sentences withheld',
    cost: 'Estimated cost',
  },
  number: (count) => english(0).format(count),
  seconds: (ms) => (ms === null ? '–' : `${english(1).format(ms / 1000)} s`),
  share: (part, whole) => (whole === 0 ? '–' : percent('en-GB').format(part / whole)),
  euros: (cost) => (cost === null ? '–' : euros('en-GB').format(cost)),
}
