import type { Dialogue } from './dialogue.ts'

/** Faults, deliveries and several purchases in one conversation. */
export const afterSales: Dialogue[] = [
  {
    name: 'a washing machine broken down',
    turns: [
      [
        'mon lave-linge est tombé en panne, je l’ai acheté neuf chez vous le 10 mars',
        { right: 'conformity-guarantee', kind: 'applies' },
      ],
      ['combien de temps ils ont pour réparer ?', { right: 'conformity-guarantee', says: /trente jours/ }],
      ['et si ils refusent ?', { right: 'conformity-guarantee', says: /mise en demeure/ }],
      ["c'est quel article ?", { says: /L217-3/ }],
      ['in english please', { language: 'en', right: 'conformity-guarantee', says: /“The seller answers/ }],
      ['thanks!', { action: 'smalltalk', language: 'en' }],
    ],
  },
  {
    name: 'nothing is known of the purchase',
    turns: [
      ['mon aspirateur marche plus', { right: 'conformity-guarantee', kind: 'depends', asks: 'delivered_on' }],
      ['je sais plus', { right: 'conformity-guarantee', asks: null, says: /Ce n’est pas grave/ }],
      ['aucune idée', { right: 'conformity-guarantee', asks: null }],
      ["alors c'est bon ou pas ?", { right: 'conformity-guarantee', says: /répond des défauts/ }],
      ["ah j'ai retrouvé, reçu le 3 mai 2025", { right: 'conformity-guarantee', kind: 'applies' }],
    ],
  },
  {
    name: 'scooter and helmet, two purchases',
    turns: [
      [
        'jai acheté une trottinette sur votre site le 3 septembre, livrée le 8, elle est en panne',
        { right: 'conformity-guarantee', kind: 'applies' },
      ],
      [
        "autre chose: j'ai aussi pris un casque en magasin le 2 novembre, il me va pas je peux le rendre ?",
        {
          kind: 'does-not-apply',
          reason: 'bought-in-shop',
          facts: { channel: 'shop' },
          unknown: ['delivered_on'],
          saysNot: /trottinette|septembre/,
        },
      ],
      [
        'et pour la trottinette, et si ils répondent pas ?',
        {
          right: 'conformity-guarantee',
          says: /mise en demeure/,
          facts: { delivered_on: '2026-09-08', channel: 'distance' },
        },
      ],
      [
        'et pour le casque je peux rien faire ?',
        { kind: 'does-not-apply', facts: { channel: 'shop' }, unknown: ['delivered_on'] },
      ],
    ],
  },
  {
    name: 'parcel and toaster',
    turns: [
      ['colis jamais reçu commandé le 2 octobre', { right: 'parcel-not-received', kind: 'applies' }],
      [
        "et aussi j'ai un grille-pain acheté en magasin il y a 3 mois qui marche plus",
        { right: 'conformity-guarantee', kind: 'applies', unknown: ['delivery_state'], saysNot: /2 octobre|corrigé/ },
      ],
      [
        'et pour le colis ?',
        {
          right: 'parcel-not-received',
          facts: { contracted_on: '2026-10-02', channel: 'distance' },
          unknown: ['problem'],
        },
      ],
      ['et après ?', { right: 'parcel-not-received' }],
    ],
  },
  {
    name: 'something else than the page shows',
    context: { product: 'Écouteurs Brume', order: 'ML-2041', deliveredOn: '2026-11-12' },
    turns: [
      [
        'ma trottinette neuve achetée en magasin il y a 5 mois ne démarre plus',
        {
          right: 'conformity-guarantee',
          kind: 'applies',
          facts: { channel: 'shop' },
          unknown: ['delivered_on', 'order_number'],
          saysNot: /Brume|12 novembre/,
        },
      ],
      [
        'et les écouteurs, je peux les rendre ?',
        { facts: { delivered_on: '2026-11-12', channel: 'distance' }, asks: 'opened' },
      ],
    ],
  },
  {
    name: 'two articles of one order',
    turns: [
      [
        'reçu lundi ma commande en ligne : un manteau, je veux le rendre',
        { kind: 'applies', deadlines: { withdraw: '2026-11-30' } },
      ],
      [
        'et pour les chaussures de la même commande ?',
        { kind: 'applies', facts: { delivered_on: '2026-11-16' }, saysNot: /manteau/ },
      ],
      ["et pour l'autre article ?", { kind: 'applies', says: /manteau/ }],
    ],
  },
  {
    name: 'sofa late',
    turns: [
      [
        "j'ai commandé un canapé le 1er octobre, livraison prévue le 25 octobre, toujours rien",
        { right: 'late-delivery', reason: 'late' },
      ],
      ["et si je leur écris et qu'ils répondent pas ?", { right: 'late-delivery', saysNot: /démarche déjà faite/ }],
      ['combien de temps je leur laisse ?', { right: 'late-delivery', says: /délai supplémentaire raisonnable/ }],
      ["c'est écrit où ?", { right: 'late-delivery', says: /L216-6/ }],
      [
        "je leur ai mis une mise en demeure le 1er novembre jusqu'au 12",
        { right: 'late-delivery', reason: 'extra-time-over', says: /12 novembre/ },
      ],
      ['ok', { action: 'smalltalk', saysNot: /L216/ }],
    ],
  },
  {
    name: 'late parcel in English',
    language: 'en',
    turns: [
      [
        'ordered a lamp on 2 october, delivery promised for 20 october, still nothing',
        { right: 'late-delivery', kind: 'applies', language: 'en' },
      ],
      ['what if they say no?', { right: 'late-delivery' }],
      [
        'sorry i meant it was due on 30 november',
        { right: 'late-delivery', kind: 'does-not-apply', says: /Corrected.*The answer changes/ },
      ],
      ['ok thanks', { action: 'smalltalk' }],
    ],
  },
  {
    name: 'a second-hand phone after all',
    turns: [
      ['mon téléphone acheté il y a 14 mois est mort', { right: 'conformity-guarantee', kind: 'applies' }],
      ["en fait il était d'occasion", { says: /C’est noté|occasion/, facts: { condition: 'second-hand' } }],
      ['qui doit prouver ?', { says: /preuve|prouver/ }],
    ],
  },
]
