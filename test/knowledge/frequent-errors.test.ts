import { describe, expect, test } from 'vitest'
import { answering } from '../../worker/answer/index.ts'
import { ask, plainShop } from '../support/asking.ts'

/**
 * What is often told wrong, each asked about as a shopper would: the right and verdict that answer, a statement that
 * must stand in the answer, and the wrong one that must not. The wrong one is tried on `wrongly`, which says it.
 */
interface Row {
  error: string
  asked: string
  language?: 'fr' | 'en'
  right: string
  verdict: string
  says: RegExp
  never: RegExp
  wrongly: string
}

const rows: Row[] = [
  {
    error: 'a purchase in a shop may be returned',
    asked: 'j’ai acheté une veste en boutique hier, je peux la rendre ?',
    right: 'no-withdrawal-in-shop',
    verdict: 'does-not-apply:bought-in-shop',
    says: /dans le magasin, la loi ne donne pas de délai pour changer d’avis/,
    never: /vous avez (14|quatorze|7|sept) jours pour (changer d’avis|rendre|vous rétracter)/i,
    wrongly: 'Vous avez 14 jours pour changer d’avis.',
  },
  {
    error: 'a purchase in a shop may be returned (English)',
    asked: 'I bought a jacket in your shop yesterday, can I return it because I changed my mind?',
    language: 'en',
    right: 'no-withdrawal-in-shop',
    verdict: 'does-not-apply:bought-in-shop',
    says: /in the shop.{0,40} the law gives no time to change your mind/i,
    never: /you have (14|fourteen|7|seven) days to (change your mind|return|withdraw)/i,
    wrongly: 'You have 14 days to change your mind.',
  },
  {
    error: 'second-hand goods have one year of guarantee',
    asked:
      'téléphone d’occasion acheté en ligne chez un professionnel, livré le 2 mars 2026, en panne, il dit que la garantie est d’un an sur l’occasion',
    right: 'second-hand-guarantee',
    verdict: 'applies:presumed',
    says: /deux ans.*douze mois|douze mois.*deux ans/s,
    never: /(garantie|couvert)[^.«»]{0,30} (est d’|dure |pendant |d’)(un an|douze mois|1 an)\b/i,
    wrongly: 'La garantie légale est d’un an pour l’occasion.',
  },
  {
    error: 'a repair does not lengthen the guarantee',
    asked: 'mon aspirateur a été réparé sous garantie légale, la garantie est prolongée de combien ?',
    right: 'guarantee-extension',
    verdict: 'applies:repaired',
    says: /six mois/,
    never: /(réparation|réparé)[^.«»]{0,60} ne (prolonge|change)[^.]{0,20} garantie/i,
    wrongly: 'La réparation ne prolonge pas la garantie.',
  },
  {
    error: 'an item replaced in place of the repair asked for keeps the old guarantee',
    asked: 'j’ai demandé la réparation de ma cafetière mais le magasin l’a remplacée, nouvelle garantie ?',
    right: 'guarantee-extension',
    verdict: 'applies:new-two-years',
    says: /deux ans courent depuis la remise du nouvel article/,
    never: /(garantie (d’origine|initiale)|ancienne garantie) continue/i,
    wrongly: 'L’ancienne garantie continue.',
  },
  {
    error: 'a late refund of an order never delivered follows the scale of withdrawal',
    asked:
      'commande en ligne jamais livrée, je l’ai annulée par écrit le 20 octobre 2026 pour retard, toujours pas remboursé, quelle majoration ?',
    right: 'late-delivery',
    verdict: 'applies:refund-overdue',
    says: /(10|20|50) %[^.]*L241-4/,
    never: /L242-4/,
    wrongly: 'La majoration est de 5 % (L242-4).',
  },
  {
    error: 'a late refund after withdrawal follows the scale of late delivery',
    asked:
      'achat en ligne, je me suis rétracté le 1er octobre 2026, colis renvoyé le 2 octobre avec la preuve d’envoi transmise, toujours pas remboursé',
    right: 'refund-after-withdrawal',
    verdict: 'applies:late-60',
    says: /20 %[^.]*L242-4/,
    never: /L241-4|majorée? de 50 % (dès|à partir de) (30|trente)/,
    wrongly: 'La somme est majorée de 10 % (L241-4).',
  },
  {
    error: 'a lost parcel is claimed from the carrier first',
    asked: 'colis perdu par le transporteur, le vendeur me dit de réclamer à la poste',
    right: 'parcel-not-received',
    verdict: 'applies:lost',
    says: /pas à réclamer d’abord au transporteur/,
    never: /(^|[.!?] )(Réclamez|Adressez-vous|Écrivez) d’abord (au transporteur|à La Poste)/im,
    wrongly: 'Réclamez d’abord au transporteur.',
  },
  {
    error: 'a lost order is for the post office to pay',
    asked: 'ma commande a été perdue par le transporteur, le vendeur me renvoie vers la poste',
    right: 'parcel-not-received',
    verdict: 'applies:lost',
    says: /Il répond de son transporteur envers vous \(L221-15\)/,
    never: /R2-2|23 euros/,
    wrongly: 'La Poste rembourse 23 euros par kilo.',
  },
  {
    error: 'a purchase at a fair may be cancelled',
    asked: 'j’ai acheté un canapé sur un stand de foire dimanche, j’ai 14 jours pour changer d’avis ?',
    right: 'fairs',
    verdict: 'does-not-apply:at-fair',
    says: /sur une foire ou un salon, la loi ne donne pas de délai/,
    never: /(^|[.!?] )Oui\b[^.]*(14|quatorze) jours/im,
    wrongly: 'Oui, vous avez quatorze jours.',
  },
  {
    error: 'a contract signed at home may not be cancelled',
    asked: 'un vendeur est venu chez moi samedi et m’a fait signer un contrat de fenêtres, je veux annuler',
    right: 'off-premises-contract',
    verdict: 'applies:within-period',
    says: /renoncer à ce contrat sans donner de raison[^.]*L221-18/,
    never: /(signé|contrat)[^.]{0,60} (définitif|ferme et)/i,
    wrongly: 'Le contrat signé chez vous est définitif.',
  },
  {
    error: 'the European dispute platform is open',
    asked: 'je veux déposer une plainte sur la plateforme européenne de règlement des litiges (ODR)',
    right: 'eu-seller',
    verdict: 'applies:platform-closed',
    says: /fermée depuis le 20 juillet 2025/,
    never: /ec\.europa\.eu\/(consumers\/)?odr|(^|[.!?] )(Déposez|Saisissez)[^.]* plateforme européenne/im,
    wrongly: 'Déposez votre plainte sur la plateforme européenne.',
  },
  {
    error: 'one signs up with Bloctel',
    asked: 'on m’appelle sans arrêt, faut-il s’inscrire sur bloctel ?',
    right: 'cold-calling',
    verdict: 'applies:no-consent',
    says: /11 août 2026/,
    never: /(^|[.!?»] )(Oui, )?inscrivez[- ]vous (à|sur) Bloctel/im,
    wrongly: 'Inscrivez-vous sur Bloctel.',
  },
  {
    error: 'a withdrawal is made by the cancellation in three clicks',
    asked: 'votre site n’a pas de bouton de rétractation, est-ce obligatoire ?',
    right: 'how-to-withdraw',
    verdict: 'applies:function-missing',
    says: /19 juin 2026/,
    never: /trois clics »?[^.]{0,30}(suffi|permet de (se|vous) rétracter)/,
    wrongly: 'La résiliation en trois clics suffit.',
  },
  {
    error: 'the cancellation in three clicks is a withdrawal',
    asked: 'comment résilier mon abonnement en ligne en trois clics ?',
    right: 'online-cancellation',
    verdict: 'applies:general',
    says: /il n’efface ni l’engagement ni le préavis.*« renoncer au contrat ici », sert à se rétracter/s,
    never: /résili[^.]{0,60}(depuis le 19 juin 2026|sans payer l’engagement)|19 juin 2026[^.]{0,60}résili/,
    wrongly: 'La résiliation est possible depuis le 19 juin 2026.',
  },
  {
    error: 'a mediator is paid for, and asked without writing to the seller',
    asked: 'combien coûte le médiateur de la consommation, et faut-il écrire au vendeur avant ?',
    right: 'consumer-mediation',
    verdict: 'applies:general',
    says: /gratuit.*réclamé par écrit au vendeur.*un an après cette réclamation/s,
    never: /médiat(eur|ion)[^.«»]{0,40} (coûte|payant)|pas besoin d’écrire|30 euros/i,
    wrongly: 'Le médiateur coûte 30 euros.',
  },
  {
    error: 'a small claim goes straight to court',
    asked: 'faut-il passer par un conciliateur avant le tribunal pour 800 euros ?',
    right: 'conciliation',
    verdict: 'applies:required',
    says: /jusqu’à 5 000 euros, il faut d’abord une tentative/,
    never: /(pouvez|peut) (aller|saisir)[^.]{0,30}directement/i,
    wrongly: 'Vous pouvez saisir directement le juge.',
  },
  {
    error: 'any sum paid in advance is lost and binds',
    asked: 'j’ai versé 300 euros d’avance à la commande au magasin, aucune mention arrhes ou acompte, je veux annuler',
    right: 'deposits',
    verdict: 'applies:which-word',
    says: /Rien d’écrit, ou « arrhes » : vous pouvez renoncer en les perdant/,
    never: /(somme|avance|acompte|arrhes)[^.«»]{0,40} (jamais remboursable|toujours perdue)/i,
    wrongly: 'La somme versée est toujours perdue.',
  },
  {
    error: 'the shopper proves that he was not negligent',
    asked:
      'paiement frauduleux sur ma carte, la banque refuse de rembourser et dit que c’est à moi de prouver que je n’ai pas été négligent',
    right: 'unauthorised-payment',
    verdict: 'applies:bank-refuses',
    says: /banque[^.]*prouver/i,
    never: /(^|[.!?] )(C’est à vous|Vous devez)[^.]{0,30}prouver[^.]{0,60}néglige/im,
    wrongly: 'C’est à vous de prouver que vous n’avez pas été négligent.',
  },
  {
    error: 'hidden defects: two years from the purchase',
    asked: 'vice caché découvert le 10 octobre 2026 sur une armoire achetée en 2019, combien de temps pour agir',
    right: 'hidden-defects',
    verdict: 'applies:within-two-years',
    says: /deux ans[^.]*découv|découv[^.]*deux ans/i,
    never: /deux ans (à compter de|après|depuis|à partir de) (l’achat|la vente)/i,
    wrongly: 'Vous avez deux ans à compter de l’achat.',
  },
]

describe('what is often told wrong is told right', () => {
  test.each(rows.map((row) => [row.error, row] as const))('%s', (_error, row) => {
    const { asked, language = 'fr', right, verdict, says, never, wrongly } = row
    const { answer } = ask(asked, { language, merchant: plainShop })
    const [main] = answer.rights
    const told = answering.plainText(answer).replace(/[\u00a0\u202f]/g, ' ')
    expect({ right: main?.right, verdict: `${main?.kind}:${main?.reason}` }).toEqual({ right, verdict })
    expect(told).toMatch(says)
    expect(told).not.toMatch(never)
    expect(wrongly).toMatch(never)
  })
})
