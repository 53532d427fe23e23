/** Messages in many voices, each with the right and the verdict that a lawyer would expect, and the facts that decide. */
import { describe, expect, test } from 'vitest'
import { ask } from '../support/asking.ts'

type Row = [text: string, right: string, verdict: string, facts?: Record<string, string | number | boolean>]

const french: Row[] = [
  [
    "j'ai pris un robot cuiseur sur votre boutique web mardi dernier, finalement trop encombrant, comment je fais pr vous le renvoyer",
    'withdrawal',
    'depends:delivered_on',
  ],
  [
    "bonjour, ma mère de 78 ans a commandé par téléphone un matelas, livré il y a 3 semaines, elle veut l'annuler",
    'withdrawal',
    'depends:informed_of_withdrawal',
    { product: 'matelas', channel: 'distance' },
  ],
  [
    "reçu le 5 novembre, j'ai envoyé un mail de rétractation le 18, vous me dites que c'est fermé car j'ai pas encore renvoyé le colis??",
    'withdrawal',
    'applies:already-withdrawn',
    { withdrew_on: '2026-11-18' },
  ],
  [
    'maillot de bain essayé une fois avec le film, je peux le retourner ? livré samedi',
    'hygiene-sealed-goods',
    'depends:hygiene_seal',
  ],
  [
    "acheté un canapé d'expo à la foire de lyon dimanche, j'ai signé un crédit sur place, je regrette",
    'fairs',
    'applies:linked-credit',
  ],
  [
    "j'ai acheté des chaussures chez vous en boutique hier, elles me font mal, vous refusez de reprendre",
    'no-withdrawal-in-shop',
    'does-not-apply:bought-in-shop',
  ],
  [
    'vous me facturez 12 € pour le retour alors que votre site disait retour gratuit',
    'return-costs',
    'depends:channel',
    { return_costs_term: 'free' },
  ],
  [
    "vous m'avez remboursé 40 euros sur 65 sans explication après ma rétractation",
    'refund-after-withdrawal',
    'depends:channel',
    { refunded: 'partly' },
  ],
  [
    "ils veulent me donner un bon d'achat au lieu de me rembourser, j'avais renvoyé le pull dans les 14 jours",
    'voucher-instead-of-refund',
    'applies:after-withdrawal',
    { refunded: 'voucher' },
  ],
  [
    'commandé le 20 octobre un sapin pour noël, livraison annoncée 10 décembre',
    'late-delivery',
    'does-not-apply:not-late-yet',
    { promised_on: '2026-12-10' },
  ],
  [
    "j'ai mis en demeure le vendeur le 2 novembre en lui laissant jusqu'au 12 novembre, rien reçu",
    'late-delivery',
    'applies:extra-time-over',
    { extra_time_until: '2026-11-12' },
  ],
  [
    "j'ai commandé il y a 12 jours, ils avaient dit livraison 48h, toujours rien",
    'late-delivery',
    'applies:late',
    { promised_on: '2026-11-11' },
  ],
  [
    "j'ai annulé ma commande le 2 novembre car pas livrée, toujours pas remboursé",
    'late-delivery',
    'applies:refund-overdue',
    { terminated_on: '2026-11-02' },
  ],
  ['colis laissé devant mon immeuble, disparu', 'parcel-not-received', 'applies:stolen-before'],
  ['point relais fermé, mon paquet est introuvable depuis 10 jours', 'parcel-not-received', 'applies:lost'],
  [
    "la vitre de la vitrine est arrivée en mille morceaux, je n'ai pas mis de réserves au livreur",
    'delivery-reservations',
    'applies:no-reserves',
  ],
  ["le livreur a fait tomber le carton, l'écran est fissuré à l'arrivée", 'damaged-or-wrong-item', 'applies:damaged'],
  ['il manque les vis et la notice dans le carton du meuble livré hier', 'damaged-or-wrong-item', 'applies:incomplete'],
  ["j'ai reçu deux fois le même article, je dois le rendre ?", 'unordered-goods', 'applies:mistake'],
  [
    "ma cafetière achetée il y a 5 mois fuit, vous me demandez d'appeler Krups",
    'conformity-guarantee',
    'applies:covered-condition-open',
  ],
  [
    'lave-linge de 23 mois en panne, vous me facturez le déplacement du technicien 60 €',
    'repair-or-replacement',
    'applies:free-of-charge',
  ],
  [
    'télé en réparation depuis le 1er octobre et personne me répond',
    'repair-or-replacement',
    'applies:overdue',
    { repair_asked_on: '2026-10-01' },
  ],
  ['mon vélo est en réparation depuis 5 semaines, toujours rien', 'repair-or-replacement', 'applies:overdue'],
  [
    "vélo électrique d'occasion acheté chez vous il y a 14 mois, la batterie ne tient plus",
    'second-hand-guarantee',
    'applies:second-year',
  ],
  [
    "maison de poupée : la peinture s'écaille, acheté il y a 3 ans, vice caché ?",
    'hidden-defects',
    'applies:discovery-undated',
  ],
  [
    "mon grille-pain a grillé mais je l'ai fait tomber la semaine dernière, garantie ?",
    'commercial-guarantee',
    'applies:terms-decide',
    { problem: 'accident' },
  ],
  [
    'pas de ticket mais j’ai payé en carte, pouvez vous réparer ma montre ?',
    'proof-of-purchase',
    'applies:other-trace',
  ],
  [
    'étiquette 15,90 en rayon, 22,90 à la caisse, j’ai vu ça une fois rentré',
    'displayed-price',
    'applies:till-higher',
    { price_shown: 15.9, price_charged: 22.9 },
  ],
  [
    "j'ai acheté une trottinette 399 et 2 jours après elle est à 299, vous me remboursez la différence ?",
    'displayed-price',
    'does-not-apply:dropped-after',
  ],
  ['vous avez accepté ma commande puis demandé 25 euros de plus pour la livrer', 'price-error', 'applies:supplement'],
  [
    "vous avez annulé ma commande de console à 89 € en disant erreur d'étiquetage",
    'order-cancelled',
    'applies:price-error',
    { price: 89 },
  ],
  ["le vendeur veut annuler ma commande, j'ai versé 300 euros d'arrhes", 'deposits', 'applies:merchant-double'],
  [
    'je vous ai mis une réclamation par mail le 3 mars, le médiateur c’est encore possible ?',
    'consumer-mediation',
    'applies:open',
    { written_complaint_on: '2026-03-03' },
  ],
  ['tribunal pour 7 000 €, il me faut un avocat ?', 'small-claims', 'applies:by-summons', { claim_amount: 7000 }],
]

const english: Row[] = [
  [
    'Ordered a rug from you on 12 November, arrived on the 16th, it does not go with my sofa. Can I send it back?',
    'withdrawal',
    'applies:within-period',
    { product: 'rug' },
  ],
  [
    'can I cancel my order? I placed it an hour ago',
    'withdrawal',
    'depends:delivered_on',
    { contracted_on: '2026-11-21' },
  ],
  ['I bought a custom engraved ring online and the name is misspelled', 'personalised-goods', 'does-not-apply:defect'],
  [
    'I returned the blender, you got it back on 28 October, no money so far',
    'refund-after-withdrawal',
    'applies:late-from-return',
    { goods_received_back_on: '2026-10-28' },
  ],
  [
    'I cancelled my order on 2 November before it was shipped and I still have no refund',
    'refund-after-withdrawal',
    'applies:late-10',
    { withdrew_on: '2026-11-02' },
  ],
  [
    'tracking says signed by "Dupont", that is not me, nobody at home has the parcel',
    'parcel-not-received',
    'applies:marked-delivered',
  ],
  ['you sent me a size 38 coat and I ordered a 42', 'damaged-or-wrong-item', 'applies:wrong-item'],
  [
    "my headphones' left side died after 20 months, bought in your store",
    'conformity-guarantee',
    'applies:covered-condition-open',
  ],
  [
    'the repair took six weeks and it broke down again two days later, I want my money back',
    'conformity-guarantee',
    'applies:repair-failed',
  ],
  ['the seller replaced my phone instead of repairing it', 'guarantee-extension', 'applies:new-two-years'],
  [
    'dishwasher bought 4 years ago, repairman says it has a factory defect',
    'hidden-defects',
    'applies:discovery-undated',
  ],
  ['order cancelled because out of stock, you offer another model only', 'order-cancelled', 'applies:cancelled'],
  [
    'I live in Belgium, which court for a 1,200 euro dispute with a French shop?',
    'dispute-path',
    'applies:start',
    { claim_amount: 1200 },
  ],
  [
    'can I go straight to court for 800 euros against a shop?',
    'small-claims',
    'does-not-apply:attempt-first',
    { claim_amount: 800 },
  ],
]

function check([text, right, verdict, facts = {}]: Row, language: 'fr' | 'en') {
  const { answer } = ask(text, { language })
  const [main] = answer.rights
  expect({ language: answer.language, right: main?.right, verdict: `${main?.kind}:${main?.reason}` }).toEqual({
    language,
    right,
    verdict,
  })
  expect(Object.fromEntries(answer.facts.map(({ name, value }) => [name, value]))).toMatchObject(facts)
}

describe('messages in French', () => test.each(french)('%s', (...row) => check(row, 'fr')))
describe('messages in English', () => test.each(english)('%s', (...row) => check(row, 'en')))

describe('what is not about a purchase is not answered as if it were sure', () => {
  test.each([
    ['le train de la vie passe vite', 'fr'],
    ["un vol d'oiseaux dans le ciel", 'fr'],
    ['la garantie du bonheur est de vivre ensemble', 'fr'],
    ['my train of thought stopped', 'en'],
    ['time flies like an arrow', 'en'],
  ] as const)('%s', (text, language) => {
    const { confidence, rights } = ask(text, { language }).answer
    // Told to be off the subject is as good as not understood.
    expect({ confidence, rights: rights.length }).not.toEqual({
      confidence: 'sure',
      rights: expect.toSatisfy((count: number) => count > 0),
    })
  })
})
