/** What the invented shoppers of a large demonstration went through. `{n}`: days, which differ from one to the next. */
import type { Case, Language } from '../../protocol/index.ts'

export interface Story {
  language: Language
  words: string
  wish: string
  /** Days between which `{n}` lies. */
  days: readonly [number, number]
  origin?: Case['origin']
}

const fr = (words: string, wish: string, days: Story['days'], origin?: Case['origin']): Story => ({
  language: 'fr',
  words,
  wish,
  days,
  ...(origin && { origin }),
})
const en = (words: string, wish: string, days: Story['days']): Story => ({ language: 'en', words, wish, days })

export const stories: readonly Story[] = [
  fr('j’ai reçu il y a {n} jours un casque acheté en ligne, je veux le rendre', 'Un remboursement', [1, 20]),
  fr(
    'j’ai acheté un pull en ligne, reçu il y a {n} jours, trop petit, je peux le renvoyer ?',
    'Une autre taille',
    [1, 16],
  ),
  fr('ma commande devait arriver il y a {n} jours, toujours rien', 'Ma livraison ou mon argent', [2, 40]),
  fr('mon colis est marqué livré depuis {n} jours mais je n’ai rien reçu', 'Retrouver mon colis', [1, 15]),
  fr('colis reçu il y a {n} jours, la lampe est cassée, le carton était écrasé', 'Un remplacement', [0, 5]),
  fr('j’ai renvoyé ma commande il y a {n} jours et toujours pas remboursé', 'Mon remboursement', [5, 45], 'complaint'),
  fr(
    'j’ai déclaré ma rétractation il y a {n} jours, quand serai-je remboursé ?',
    'Mon remboursement',
    [1, 30],
    'withdrawal',
  ),
  fr('mon téléphone acheté en ligne il y a {n} jours est en panne, il ne s’allume plus', 'Une réparation', [30, 900]),
  fr('le lave-linge acheté il y a {n} jours fuit, le vendeur me renvoie vers la marque', 'Une réparation', [40, 700]),
  fr('le réparateur garde mon ordinateur depuis {n} jours, c’est sous garantie', 'Un échange', [10, 60]),
  fr('le prix affiché en rayon n’est pas celui de la caisse, achat il y a {n} jours', 'La différence', [0, 20]),
  fr('on m’a débité deux fois pour la même commande il y a {n} jours', 'Le remboursement du double débit', [1, 30]),
  fr('je vois un paiement par carte que je n’ai pas fait, il y a {n} jours', 'Être remboursé', [0, 20]),
  fr(
    'j’ai résilié mon abonnement il y a {n} jours et on me prélève encore',
    'Arrêter les prélèvements',
    [3, 60],
    'cancellation',
  ),
  fr('essai gratuit devenu payant il y a {n} jours sans prévenir', 'Un remboursement', [1, 40]),
  fr(
    'c’est honteux ! {n} jours sans réponse, vous vous moquez de moi, je veux mon argent !!!',
    'Mon argent',
    [3, 40],
    'complaint',
  ),
  fr('acheté il y a {n} jours à un vendeur de votre place de marché, produit contrefait', 'Un remboursement', [2, 60]),
  fr('le chargeur acheté il y a {n} jours chauffe et sent le brûlé', 'Savoir quoi faire', [1, 90]),
  fr('je veux que vous supprimiez mon compte, demandé il y a {n} jours', 'La suppression', [1, 50]),
  fr('j’ai acheté un pull en magasin il y a {n} jours et je veux le rendre', 'Une autre taille', [1, 29]),
  fr('vol annulé il y a {n} jours, la compagnie propose un bon', 'Un remboursement', [1, 60]),
  fr('j’ai laissé un avis il y a {n} jours, il n’a jamais été publié', 'Savoir pourquoi', [2, 40]),
  fr('j’ai signé à domicile il y a {n} jours pour des fenêtres, je regrette', 'Annuler', [1, 16]),
  fr('canapé commandé il y a {n} jours, mauvaise couleur à la livraison', 'Un échange', [10, 60]),
  en('I received headphones bought online {n} days ago, can I return them?', 'A refund', [1, 20]),
  en('my order was due {n} days ago and nothing came', 'My money back', [2, 40]),
  en('the parcel is marked delivered {n} days ago but I got nothing', 'Find my parcel', [1, 15]),
  en('my phone bought {n} days ago is dead and you send me to the maker', 'A repair', [40, 700]),
  en('I sent the order back {n} days ago and am still not refunded', 'My refund', [5, 40]),
]

export const firstNames =
  'Nadia Claire Marc Hugo Karim Lucie Ana Inès Yanis Chloé Paul Léa Omar Manon Théo Sofia Jules Amel Louis Camille Noé Rania Éric Jade Mehdi Alice Victor Zoé Bilal Emma'.split(
    ' ',
  )
export const lastNames =
  'Ferhat Dubois Lefèvre Lambert Benali Moreau Petit Garnier Diallo Roux Fontaine Mercier Nguyen Costa Blanc Girard Haddad Robin Meyer Lemoine Traoré Pereira Chevalier Masson Colin Barbier Aubry Kaya Fabre Renard'.split(
    ' ',
  )
