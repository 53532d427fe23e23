import type {
  Acknowledgement,
  Answer,
  Citation,
  DeclarationPreview,
  FrameSettings,
  HandoffPreview,
  Letter,
  Message,
} from '../../protocol/index.ts'

/** Made-up values for the gallery and the tests of the screens; the law itself lives in `knowledge/`. */
export const settings: FrameSettings = {
  merchant: 'maison-lucie',
  name: 'Maison Lucie',
  languages: ['fr', 'en'],
  colour: '#1d4d43',
  origins: ['https://maison-lucie.example'],
  demo: true,
  subscriptions: false,
  privacy: {
    email: 'bonjour@maison-lucie.example',
    address: 'MAISON LUCIE SAS, 12 rue des Tanneurs, 59000 Lille',
    kept: { conversationDays: 90, caseMonths: 36 },
  },
  opening: '',
}

const cited = (article: string, quote: string): Citation => ({
  article,
  label: article,
  source: 'Code de la consommation',
  version: '2022-05-28',
  quote,
  page: `/articles/${article}`,
  official: 'https://www.legifrance.gouv.fr/',
})

export const french: Answer = {
  language: 'fr',
  action: 'clarify',
  topics: ['withdrawal'],
  confidence: 'sure',
  knowledgeVersion: 'sample',
  askedOn: '2026-11-21',
  rights: [{ right: 'withdrawal', title: 'Droit de rétractation', kind: 'depends', reason: 'sealed', score: 1 }],
  blocks: [
    {
      id: 'understood',
      kind: 'understood',
      source: 'assistant',
      more: false,
      sentences: [{ text: 'Des écouteurs achetés en ligne, reçus il y a 9 jours.', citations: [] }],
    },
    {
      id: 'verdict',
      kind: 'verdict',
      source: 'law',
      more: false,
      sentences: [{ text: 'Vous avez 14 jours pour changer d’avis.', citations: ['L221-18'] }],
    },
    {
      id: 'steps',
      kind: 'steps',
      source: 'law',
      title: 'Que faire maintenant',
      more: false,
      sentences: [
        { text: 'Envoyez votre déclaration avant la date limite.', citations: ['L221-21'] },
        { text: 'Renvoyez l’article.', citations: [] },
      ],
    },
    {
      id: 'caution',
      kind: 'caution',
      source: 'law',
      title: 'Attention',
      more: false,
      sentences: [{ text: 'Un article descellé peut être exclu pour des raisons d’hygiène.', citations: [] }],
    },
    {
      id: 'other',
      kind: 'other-right',
      source: 'law',
      title: 'Autre droit',
      more: false,
      sentences: [{ text: 'La garantie de conformité reste possible.', citations: [] }],
    },
    {
      id: 'refund',
      kind: 'paragraph',
      source: 'law',
      title: 'Remboursement',
      more: true,
      sentences: [{ text: 'Le vendeur rembourse dans les 14 jours.', citations: [] }],
    },
    {
      id: 'policy',
      kind: 'policy',
      source: 'merchant',
      more: false,
      sentences: [{ text: 'Retours acceptés pendant 30 jours.', citations: [] }],
    },
  ],
  citations: [
    cited('L221-18', 'Le consommateur dispose d’un délai de quatorze jours pour exercer son droit de rétractation […]'),
    { ...cited('L221-21', 'Le consommateur informe le professionnel […]'), toCheck: 'Formulaire : service-public.fr.' },
  ],
  deadlines: [
    {
      id: 'withdraw',
      day: '2026-12-01',
      days: 10,
      who: 'shopper',
      label: 'Dernier jour pour vous rétracter',
      article: 'L221-18',
      computed: 'Le jour de la réception ne compte pas.',
    },
    {
      id: 'refund',
      day: '2026-11-18',
      days: -3,
      who: 'merchant',
      label: 'Dernier jour pour vous rembourser',
      article: 'L221-24',
    },
  ],
  actions: [
    { kind: 'withdraw', label: 'Renoncer au contrat' },
    { kind: 'letter', letter: 'withdrawal', label: 'Préparer la lettre' },
    { kind: 'link', href: 'https://www.service-public.fr/', label: 'Service-public.fr' },
  ],
  question: {
    fact: 'sealed',
    text: 'Un film d’hygiène scellé entourait-il les embouts ?',
    replies: [{ label: 'Oui, scellé' }, { label: 'Non' }],
    input: 'choice',
  },
  facts: [
    { name: 'channel', value: 'distance', origin: 'message', label: 'Acheté', display: 'en ligne', words: 'en ligne' },
    { name: 'delivered_on', value: '2026-11-12', origin: 'message', label: 'Reçu le', display: '12 novembre' },
    { name: 'price', value: 79.9, origin: 'page', label: 'Prix', display: '79,90 €' },
  ],
}

export const english: Answer = {
  ...french,
  language: 'en',
  rights: [{ right: 'delivery', title: 'Parcel not received', kind: 'applies', reason: 'risk', score: 1 }],
  blocks: [
    {
      id: 'verdict',
      kind: 'verdict',
      source: 'law',
      more: false,
      sentences: [{ text: 'The seller bears the risk until you hold the goods.', citations: ['L216-2'] }],
    },
    {
      id: 'policy',
      kind: 'policy',
      source: 'merchant',
      more: false,
      sentences: [{ text: 'We open a search within one working day.', citations: [] }],
    },
  ],
  citations: [
    {
      ...cited('L216-2', 'Tout risque de perte ou d’endommagement des biens est transféré au consommateur […]'),
      version: 'known-on 2026-11',
      translation: 'Any risk of loss of or damage to the goods passes to the consumer […]',
    },
  ],
  question: { fact: 'ordered_on', text: 'When did you order?', replies: [], input: 'date' },
  actions: [{ kind: 'handoff', label: 'Talk to a person' }],
}

export const refused: Answer = {
  ...french,
  rights: [{ right: 'withdrawal', title: 'Droit de rétractation', kind: 'does-not-apply', reason: 'shop', score: 1 }],
  question: null,
}

const said = (sequence: number, message: Partial<Message>): Message => ({
  sequence,
  id: `message-${sequence}`,
  author: 'bot',
  text: '',
  sentAt: '2026-11-21T10:00:00Z',
  ...message,
})

export const thread = (answer: Answer): Message[] => [
  said(1, { author: 'shopper', text: 'j’ai ouvert le blister, je peux encore les rendre ?\nMerci' }),
  said(2, { answer }),
  said(3, { author: 'system', event: 'case-opened', text: 'K7M2PX4RTA' }),
  said(4, { author: 'agent', name: 'Camille', text: 'Bonjour, je regarde votre commande.' }),
  said(5, { author: 'system', event: 'case-resolved' }),
  said(6, { author: 'system', event: 'complaint-sent', text: 'K7M2PX4RTA' }),
  said(7, { author: 'system', event: 'complaint-unanswered', text: 'K7M2PX4RTA' }),
  said(8, { author: 'system', event: 'cancellation-notified', text: 'K7M2PX4RTA' }),
  said(9, { author: 'system', event: 'end-confirmed', text: 'K7M2PX4RTA' }),
]

export const preview: HandoffPreview = {
  summary: ['Écouteurs achetés en ligne, reçus il y a 9 jours.', 'Souhaite se rétracter.'],
  facts: french.facts,
  rights: french.rights,
  deadlines: french.deadlines,
  messages: 2,
  opensAt: '2026-11-23T08:00:00Z',
}

export const declarationPreview: DeclarationPreview = {
  kind: 'withdrawal',
  contract: 'ML-20418',
  items: ['Écouteurs Brume', 'Chargeur Halo'],
  deadlines: french.deadlines.slice(0, 1),
  remarks: [
    {
      kind: 'caution',
      sentences: [{ text: 'Un article descellé peut être exclu pour des raisons d’hygiène.', citations: ['L221-18'] }],
    },
  ],
  citations: french.citations,
}

export const acknowledgement: Acknowledgement = {
  kind: 'withdrawal',
  reference: 'K7M2PX4RTA',
  receivedAt: '2026-11-21T13:32:05Z',
  hash: '5f2c'.repeat(16),
  text: 'ACCUSÉ DE RÉCEPTION D’UNE RÉTRACTATION\n\nRéférence : K7M2PX4RTA\nNom : Lucie Martin\n',
  file: '<!doctype html><title>Accusé</title>',
  deadlines: french.deadlines.slice(1),
}

export const letter: Letter = {
  id: 'guarantee-claim',
  title: 'Demande de réparation ou de remplacement',
  explanation: 'À envoyer au vendeur, par e-mail ou par courrier.',
  text: '[Vos nom et adresse]\n\nÀ l’attention de Maison Lucie\n\nMadame, Monsieur,\n\nMon téléphone, reçu le [jour], ne fonctionne plus.\n',
  citations: french.citations,
}
