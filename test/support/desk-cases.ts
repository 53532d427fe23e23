/** Karim's case in full, for the desk's tests. All people are invented. */
import type { Answer, Case, Citation, Message } from '../../protocol/index.ts'

/** A Saturday morning in Paris. */
export const deskNow = new Date('2026-11-21T09:30:00Z')

const conso = {
  source: 'Code de la consommation',
  version: 'known-on 2025-07',
  official: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069565',
}

const l217x3: Citation = {
  ...conso,
  article: 'L217-3',
  label: 'L217-3',
  page: '/articles/L217-3',
  quote:
    "Le vendeur délivre un bien conforme au contrat ainsi qu'aux critères énoncés à l'article L. 217-5.\n\nIl répond des défauts de conformité existant au moment de la délivrance du bien au sens de l'article L. 216-1, qui apparaissent dans un délai de deux ans à compter de celle-ci.",
}
const l217x7: Citation = {
  ...conso,
  article: 'L217-7',
  label: 'L217-7',
  page: '/articles/L217-7',
  quote:
    "Les défauts de conformité qui apparaissent dans un délai de vingt-quatre mois à compter de la délivrance du bien, y compris du bien comportant des éléments numériques, sont, sauf preuve contraire, présumés exister au moment de la délivrance, à moins que cette présomption ne soit incompatible avec la nature du bien ou du défaut invoqué.\n\nPour les biens d'occasion, ce délai est fixé à douze mois.",
}
const l217x10: Citation = {
  ...conso,
  article: 'L217-10',
  label: 'L217-10',
  page: '/articles/L217-10',
  quote:
    "La mise en conformité du bien a lieu dans un délai raisonnable qui ne peut être supérieur à trente jours suivant la demande du consommateur et sans inconvénient majeur pour lui, compte tenu de la nature du bien et de l'usage recherché par le consommateur.",
}

const karimRight = {
  right: 'conformity',
  title: 'Garantie légale de conformité',
  kind: 'applies' as const,
  reason: 'within-two-years',
  score: 0.94,
}

const karimAnswer: Answer = {
  language: 'fr',
  action: 'answer',
  topics: ['conformity'],
  rights: [karimRight],
  blocks: [
    {
      id: 'understood',
      kind: 'understood',
      source: 'assistant',
      more: false,
      sentences: [
        { text: 'Téléphone acheté en ligne chez Maison Lucie il y a 14 mois, en panne, sans ticket.', citations: [] },
      ],
    },
    {
      id: 'verdict',
      kind: 'verdict',
      source: 'law',
      more: false,
      sentences: [
        {
          text: 'La garantie légale de conformité s’applique : c’est au vendeur d’agir, pas au fabricant.',
          citations: ['L217-3'],
        },
      ],
    },
    {
      id: 'proof',
      kind: 'paragraph',
      source: 'law',
      title: 'Faut-il prouver le défaut ?',
      more: false,
      sentences: [
        {
          text: 'Un défaut qui apparaît dans les vingt-quatre mois est présumé exister depuis la livraison, sauf preuve contraire.',
          citations: ['L217-7'],
        },
      ],
    },
    {
      id: 'steps',
      kind: 'steps',
      source: 'law',
      title: 'Que faire maintenant',
      more: true,
      sentences: [
        { text: 'Demandez la réparation ou le remplacement par écrit.', citations: [] },
        { text: 'Le vendeur a trente jours au plus à partir de votre demande.', citations: ['L217-10'] },
        { text: 'Sans ticket, un relevé bancaire ou l’e-mail de confirmation aide à prouver l’achat.', citations: [] },
      ],
    },
  ],
  citations: [l217x3, l217x7, l217x10],
  deadlines: [],
  actions: [
    { kind: 'letter', letter: 'guarantee-claim', label: 'Préparer la lettre' },
    { kind: 'handoff', label: 'Parler à une personne' },
  ],
  question: null,
  facts: [],
  confidence: 'sure',
  knowledgeVersion: '2026-11-21',
  askedOn: '2026-11-21',
}

/** Karim's telephone, 14 months old: the case of journey 2. */
export const karim: Case = {
  id: 'case-karim-0001',
  reference: 'TR7KMQ4XWP',
  conversation: 'conversation-karim',
  origin: 'handoff',
  status: 'waiting',
  language: 'fr',
  contact: { name: 'Karim Benali', email: 'karim.benali@courriel.example', order: 'ML-48213' },
  wish: 'Je voudrais que vous répariez mon téléphone ou que vous m’en donniez un autre, sans me renvoyer vers Samsung.',
  product: 'Téléphone Samsung Galaxy',
  price: '649,00 €',
  facts: [
    {
      name: 'product',
      value: 'telephone',
      origin: 'message',
      label: 'Produit',
      display: 'téléphone',
      words: 'mon samsung est mort d’un coup',
      message: 'message-karim-1',
    },
    {
      name: 'delivered_on',
      value: '2025-09-18',
      origin: 'message',
      label: 'Livré',
      display: 'il y a 14 mois',
      words: 'il a 14 mois',
      message: 'message-karim-1',
    },
    { name: 'channel', value: 'distance', origin: 'page', label: 'Acheté', display: 'en ligne' },
    {
      name: 'tried',
      value: 'refused',
      origin: 'message',
      label: 'Déjà tenté',
      display: 'le vendeur renvoie vers le fabricant',
      words: 'le vendeur me dit de voir avec Samsung',
      message: 'message-karim-1',
    },
    { name: 'proof', value: 'none', origin: 'corrected', label: 'Preuve d’achat', display: 'relevé bancaire' },
  ],
  rights: [
    {
      ...karimRight,
      why: [
        'Le défaut est apparu moins de deux ans après la livraison.',
        'C’est au vendeur d’agir, pas au fabricant. Le ticket n’est pas exigé si l’achat se prouve autrement.',
      ],
    },
    {
      right: 'commercial-guarantee',
      title: 'Garantie commerciale',
      kind: 'depends',
      reason: 'contract-not-known',
      score: 0.41,
      why: ['Elle dépend du contrat remis avec le téléphone. Elle s’ajoute à la garantie légale.'],
    },
  ],
  citations: [l217x3, l217x7, l217x10],
  deadlines: [
    {
      id: 'repair',
      day: '2026-11-27',
      days: 6,
      who: 'merchant',
      label: 'Réparer ou remplacer le téléphone',
      article: 'L217-10',
      computed: 'Trente jours après la demande du 28 octobre 2026.',
    },
    {
      id: 'guarantee',
      day: '2027-09-18',
      days: 301,
      who: 'shopper',
      label: 'Fin de la garantie légale de conformité',
      article: 'L217-3',
      computed: 'Deux ans après la livraison du 18 septembre 2025.',
    },
  ],
  missing: [
    { fact: 'defect_seen_on', question: 'À quelle date la panne est-elle apparue ?' },
    { fact: 'remedy', question: 'Préférez-vous une réparation ou un remplacement ?' },
  ],
  summary: [
    'Téléphone acheté en ligne, livré il y a 14 mois, ne s’allume plus.',
    'La garantie légale de conformité s’applique : réparation ou remplacement par nous.',
    'À faire avant le 27 novembre 2026 ; nous l’avions renvoyé vers le fabricant.',
  ],
  tone: 'worried',
  suggestedReply:
    'Bonjour Karim,\n\nVous avez raison de vous adresser à nous : la garantie légale de conformité s’applique à votre téléphone (articles L217-3 et L217-7 du Code de la consommation), et le ticket n’est pas nécessaire si votre relevé bancaire montre l’achat.\n\nNous vous proposons [réparation ou remplacement] au plus tard le 27 novembre 2026 (article L217-10).\n\nBien à vous,',
  agentActions: ['repair', 'replacement', 'return-label', 'refuse-with-reasons', 'ask-missing-fact'],
  knowledgeVersion: '2026-11-21',
  openedAt: '2026-11-21T08:12:00Z',
}

/** Karim's conversation up to the hand-off. */
export const karimTranscript: Message[] = [
  {
    sequence: 1,
    id: 'message-karim-1',
    author: 'shopper',
    text: 'mon samsung est mort d’un coup, il a 14 mois, le vendeur me dit de voir avec Samsung et j’ai plus le ticket',
    sentAt: '2026-11-21T08:04:00Z',
  },
  {
    sequence: 2,
    id: 'message-karim-2',
    author: 'bot',
    text: '',
    answer: karimAnswer,
    sentAt: '2026-11-21T08:04:01Z',
  },
  {
    sequence: 3,
    id: 'message-karim-3',
    author: 'shopper',
    text: 'ok mais je veux parler à quelqu’un',
    sentAt: '2026-11-21T08:10:00Z',
  },
  {
    sequence: 4,
    id: 'message-karim-4',
    author: 'system',
    text: 'TR7KMQ4XWP',
    event: 'case-opened',
    sentAt: '2026-11-21T08:12:00Z',
  },
]
