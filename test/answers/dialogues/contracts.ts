import type { Dialogue } from './dialogue.ts'

/** Services, travel, payments: other matters, told in the same way. */
export const contracts: Dialogue[] = [
  {
    name: 'a gym, a bike, and the gym again',
    turns: [
      ['je veux resilier ma salle de sport', { right: 'early-exit' }],
      ["l'abonnement se renouvelle tout seul", { right: 'tacit-renewal' }],
      ['et après je fais quoi', { right: 'tacit-renewal', says: /résilie/ }],
      [
        "sinon j'ai aussi un vélo commandé le 3 octobre, colis jamais arrivé",
        { right: 'parcel-not-received', unknown: ['contract_kind'], facts: { contracted_on: '2026-10-03' } },
      ],
      [
        'on revient à la salle de sport, je fais comment ?',
        { facts: { contract_kind: 'gym' }, unknown: ['contracted_on'] },
      ],
    ],
  },
  {
    name: 'a flight cancelled',
    turns: [
      ['mon vol paris nice a été annulé hier', { right: 'flight-disruption', kind: 'applies' }],
      ["j'ai droit à quoi ?", { right: 'flight-disruption', saysNot: /rien de plus sûr/ }],
      ["c'est quelle loi ?", { right: 'flight-disruption', says: /261\/2004/ }],
      ['et si la compagnie refuse de payer ?', { says: /médiateur|médiation/, saysNot: /rien de plus sûr/ }],
      ['merci au revoir', { action: 'smalltalk', says: /Au revoir/ }],
    ],
  },
  {
    name: 'a coffee machine in pieces',
    language: 'en',
    turns: [
      ['I ordered a coffee machine and it came broken', { right: 'damaged-or-wrong-item', kind: 'applies' }],
      ['what do I do now', { right: 'damaged-or-wrong-item', says: /photos/ }],
      ['they only offer a voucher', { right: 'voucher-instead-of-refund', kind: 'applies' }],
      [
        'can they do that?',
        { right: 'voucher-instead-of-refund', says: /^I noted|^Faulty product/, saysNot: /not sure/ },
      ],
      ['which law says that', { right: 'voucher-instead-of-refund', says: /“.+” \(L217-16\)/ }],
    ],
  },
  {
    name: 'a kitchen signed at home',
    turns: [
      ["j'ai payé 300€ d'acompte pour une cuisine", { right: 'deposits' }],
      ["c'était à domicile", { right: 'off-premises-contract', facts: { channel: 'off-premises' } }],
      [
        'le 10 novembre',
        { right: 'off-premises-contract', facts: { contracted_on: '2026-11-10' }, says: /24 novembre 2026/ },
      ],
      ['et si ils refusent ?', { right: 'dispute-path', says: /médiateur/ }],
      ['combien de temps ?', { right: 'off-premises-contract', says: /24 novembre 2026/ }],
    ],
  },
  {
    name: 'charged twice',
    turns: [
      ["j'ai une question", { action: 'smalltalk' }],
      ["on m'a débité deux fois", { right: 'charged-twice', kind: 'applies' }],
      ['49 euros, sur ma carte', { right: 'charged-twice', says: /^C’est noté : prix : 49/ }],
      ["et si c'est le commerçant qui s'est trompé ?", { right: 'charged-twice' }],
      ["j'en ai marre, un humain svp", { action: 'handoff' }],
    ],
  },
  {
    name: 'bought from a private person',
    turns: [
      ['acheté sur leboncoin à un particulier un iphone qui marche pas', { right: 'private-sale', kind: 'applies' }],
      ['donc aucun recours ?', { right: 'private-sale', says: /mise en demeure/ }],
      ['et le vice caché ?', { right: 'hidden-defects', kind: 'applies' }],
      ['et si il refuse', { right: 'hidden-defects' }],
    ],
  },
]
