import type { Dialogue } from './dialogue.ts'

/** Changing one's mind: asked, answered, corrected. */
export const withdrawing: Dialogue[] = [
  {
    name: 'dress, asked point by point',
    turns: [
      ['bonjour je voudrai rendre une robe', { right: 'withdrawal', kind: 'depends', asks: 'channel' }],
      ['sur votre site', { right: 'withdrawal', asks: 'delivered_on', facts: { channel: 'distance' } }],
      ['lundi', { kind: 'applies', asks: null, deadlines: { withdraw: '2026-11-30' } }],
      ["et si je l'ai déjà portée ?", { right: 'withdrawal', kind: 'applies', says: /essay/, saysNot: /J’ai noté/ }],
      ['combien de temps ?', { right: 'withdrawal', says: /30 novembre 2026 \(encore 9 jours\)/ }],
      ["c'est quel article ?", { right: 'withdrawal', says: /« .+ » \(L221-18/ }],
      ['et après ?', { right: 'withdrawal', says: /Comment faire/ }],
      ['merci bcp', { action: 'smalltalk', right: undefined, saysNot: /L221/ }],
    ],
  },
  {
    name: 'the day is not known',
    turns: [
      ['je peux rendre mes chaussures achetées sur internet ?', { right: 'withdrawal', asks: 'delivered_on' }],
      [
        'je sais plus',
        { right: 'withdrawal', kind: 'depends', asks: 'informed_of_withdrawal', says: /Ce n’est pas grave/ },
      ],
      ['non ils mont rien dit', { right: 'withdrawal', facts: { informed_of_withdrawal: false }, asks: null }],
      ['ah si en fait reçu le 16 novembre', { kind: 'applies', deadlines: { withdraw: '2026-11-30' } }],
    ],
  },
  {
    name: 'in a shop after all, then online after all',
    turns: [
      [
        "j'ai commandé un pull en ligne, reçu le 5 novembre, je peux le rendre ?",
        { kind: 'depends', asks: 'informed_of_withdrawal' },
      ],
      [
        "non, c'était en magasin",
        {
          kind: 'does-not-apply',
          reason: 'bought-in-shop',
          asks: null,
          says: /C’est corrigé : achat : en magasin. La réponse change/,
        },
      ],
      ["ah non pardon c'était bien sur internet", { right: 'withdrawal', kind: 'depends', says: /C’est corrigé/ }],
      ['et reçu le 12 en fait', { kind: 'applies', deadlines: { withdraw: '2026-11-26' }, says: /La réponse change/ }],
    ],
  },
  {
    name: 'another day after all',
    turns: [
      ['reçu ma commande en ligne le 1er novembre, un sac, je veux le rendre', { asks: 'informed_of_withdrawal' }],
      ["oui ils me l'ont dit dans le mail", { kind: 'does-not-apply', facts: { informed_of_withdrawal: true } }],
      ["pardon c'était le 13", { right: 'withdrawal', kind: 'applies', deadlines: { withdraw: '2026-11-27' } }],
      ['trop bien merci bonne soirée', { action: 'smalltalk' }],
    ],
  },
  {
    name: 'a gift after all',
    language: 'en',
    turns: [
      [
        'hi, I bought headphones online, got them on monday, can I send them back',
        { right: 'withdrawal', language: 'en' },
      ],
      ['yes i opened the plastic', { facts: { opened: true } }],
      ['finally it was a gift actually', { facts: { gift: true }, saysNot: /gift card/i }],
      ['and who pays for the return?', { right: 'return-costs' }],
      ['in french please', { language: 'fr', right: 'return-costs', saysNot: /\bthe\b/ }],
      ['thanks, bye', { language: 'en', action: 'smalltalk', says: /Goodbye/ }],
    ],
  },
  {
    name: 'earphones of the page',
    context: { product: 'Écouteurs Brume', order: 'ML-2041', orderedOn: '2026-11-08', deliveredOn: '2026-11-12' },
    turns: [
      ['je peux les renvoyer ?', { right: 'withdrawal', asks: 'opened', deadlines: { withdraw: '2026-11-26' } }],
      ['oui', { asks: 'hygiene_seal', facts: { opened: true } }],
      ["jusqu'à quand ?", { says: /26 novembre 2026 \(encore 5 jours\)/ }],
      [
        'un simple emballage',
        { kind: 'applies', asks: null, deadlines: { withdraw: '2026-11-26' }, button: /Renoncer/ },
      ],
      ['et si ils refusent ?', { kind: 'applies', says: /médiateur/ }],
    ],
  },
  {
    name: 'the same answer in English',
    turns: [
      [
        "j'ai reçu ma veste lundi, achetée sur votre site, je veux la renvoyer",
        { right: 'withdrawal', kind: 'applies', language: 'fr' },
      ],
      [
        'en anglais svp',
        {
          language: 'en',
          right: 'withdrawal',
          kind: 'applies',
          deadlines: { withdraw: '2026-11-30' },
          says: /30 November/,
        },
      ],
      ['et en français ?', { language: 'fr', right: 'withdrawal', says: /30 novembre/ }],
      ['ok merci', { action: 'smalltalk', language: 'fr' }],
    ],
  },
  {
    name: 'the law does not give it',
    turns: [
      [
        "j'ai acheté une veste en magasin la semaine dernière, je veux la rendre",
        { kind: 'does-not-apply', says: /Chez Maison Lucie, vous pouvez rendre/ },
      ],
      [
        "donc c'est non ?",
        { kind: 'does-not-apply', says: /échangent ou remboursent/, saysNot: /pas tout à fait sûr/ },
      ],
      ['et si ils refusent ?', { kind: 'does-not-apply', says: /peut donc dire non.*geste/, button: /personne/ }],
      ['et si elle a un défaut ?', { right: 'conformity-guarantee', kind: 'applies' }],
    ],
  },
  {
    name: 'refused where the law gives nothing and the shop promises nothing',
    plain: true,
    turns: [
      [
        'jai pris un jean dans votre boutique hier jaimerai le ramener',
        { kind: 'does-not-apply', reason: 'bought-in-shop' },
      ],
      ['je suis degoutee, ya vraiment rien a faire ?', { kind: 'does-not-apply', button: /personne/ }],
      ['vous pouvez faire un geste ?'],
    ],
  },
  {
    name: 'shoes of another seller',
    turns: [
      [
        "j'ai acheté des baskets en ligne chez Zalando, reçues mardi, trop petites",
        { right: 'withdrawal', kind: 'applies', says: /chez Zalando/ },
      ],
      ['combien de jours il me reste ?', { says: /1er décembre 2026/ }],
      ["et s'ils refusent ?", { says: /médiateur/, saysNot: /Chez Maison Lucie, vous pouvez/ }],
    ],
  },
  {
    name: 'who pays the return',
    turns: [
      ['qui paie les frais de retour ?', { right: 'return-costs', asks: 'problem' }],
      ["j'ai changé d'avis", { right: 'return-costs', facts: { problem: 'change-of-mind' }, asks: 'channel' }],
      ['en ligne', { right: 'return-costs', asks: 'return_costs_term' }],
      ['aucune idee', { right: 'return-costs', asks: null, says: /Ce n’est pas grave/ }],
      ['ok merci', { action: 'smalltalk' }],
      ['au revoir', { action: 'smalltalk', says: /Au revoir/ }],
    ],
  },
  {
    name: 'a dress and the shoes that came with it',
    language: 'en',
    turns: [
      [
        'hello, I bought a dress online, it arrived last tuesday, can I return it?',
        { kind: 'applies', deadlines: { withdraw: '2026-12-01' } },
      ],
      [
        'oh wait it was actually in the store',
        { kind: 'does-not-apply', says: /Corrected: purchase: in a shop. The answer changes/ },
      ],
      ['sorry no, online, my bad', { right: 'withdrawal', kind: 'applies', says: /Corrected/ }],
      [
        'and what about the shoes i got with it?',
        { kind: 'applies', facts: { product: 'shoes', delivered_on: '2026-11-17' } },
      ],
      ['how long do i have', { says: /1 December 2026 \(10 days left\)/ }],
      ['what law is that', { says: /“.+” \(L221-18\)/ }],
      ['can you write the letter', { says: /The letter is ready/, button: /Withdrawal letter/ }],
      ['en français svp', { language: 'fr', says: /La lettre est prête/ }],
    ],
  },
]
