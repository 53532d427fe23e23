/** Sums of money, order numbers and the name of the thing, as people write them. */
import type { Language } from '../../../protocol/index.ts'
import { readSpeltSums } from './spelt-numbers.ts'

export interface AmountMention {
  amount: number
  start: number
  end: number
}

const sum =
  /(?<!\d)(\d{1,3}(?:[ .,]\d{3}){1,3}|\d{1,9})(?:[.,](\d{1,2}))?\s?(?:€(\d{2})?|eur(?:os?)?\b|balles\b)|€\s?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:[.,](\d{1,2}))?|\b(\d{1,4}),(\d{2})\b(?![\d,.]|\s?(?:kg|cm|m|l|g|%|mm|ml)\b)/g

/** A message names few sums. */
const mostSums = 24

/** The sums named in a text: "1 200,50 €", "79€90", "183 euro", "€45". */
export function readAmounts(flat: string): AmountMention[] {
  const written = [...flat.matchAll(sum)].map((match) => {
    const whole = (match[1] ?? match[4] ?? match[6] ?? '0').replace(/[ .,]/g, '')
    const cents = (match[2] ?? match[3] ?? match[5] ?? match[7] ?? '0').padEnd(2, '0')
    return { amount: Number(`${whole}.${cents}`), start: match.index, end: match.index + match[0].length }
  })
  return [...written, ...readSpeltSums(flat)].sort((a, b) => a.start - b.start).slice(0, mostSums)
}

const numbered =
  /\b(?:commande|order|cmd|numero|number|ref(?:erence)?)\s*(?:n ?[°o.]|num(?:ero)?|number|no\.?|#|:)?\s*[:#]?\s*([a-z]{0,4}-?\d[\da-z-]{4,23})\b|#\s?([a-z]{0,4}-?\d[\da-z-]{3,23})\b/

/** An order number, as it was written. */
export function readOrderNumber(text: string, flat: string): { value: string; words: string } | null {
  const match = numbered.exec(flat)
  const found = match?.[1] ?? match?.[2]
  if (!match || !found || /^\d{1,2}-\d{1,2}-\d{2,4}$/.test(found)) return null
  const start = match.index + match[0].lastIndexOf(found)
  return {
    value: text.slice(start, start + found.length),
    words: text.slice(match.index, match.index + match[0].length),
  }
}

/** Sellers that people name; the purchase is then theirs, not this merchant's. Makers who sell are left out: they are also just brands. */
const sellers =
  /\b(?:sur|chez|via|par|avec|contre|from|on|at|with|against)\s+(?:le site |la marketplace |le marketplace )?(amazon|cdiscount|temu|shein|aliexpress|wish|vinted|leboncoin|le bon coin|ebay|rakuten|zalando|back ?market|fnac|darty|boulanger|manomano|decathlon|ikea|leroy merlin|castorama|carrefour|auchan|leclerc|lidl|conforama|but\.fr|veepee|asos|la redoute|sephora)\b/dg

/** "Comme sur Amazon", "moins cher chez Darty", "pas sur Cdiscount", "chez Fnac ils remboursent": named beside the purchase. */
const compared =
  /\b(?:pas|comme|contrairement a|alors que|tandis que|moins cher|plus cher|meme prix|vue?s?|trouvee?s?|existe|not|like|unlike|whereas|while|cheaper|seen|found)(?: (?:it|ca|la|le|pour|que|en|aussi|ailleurs))? $/
const elsewhere = /^,? (?:ils|elles|c'est|on|eux|tout le monde|they|it's|you get|you can)\b/

/** Another seller that the text names, as it was written; none that it only compares with. */
export function readSeller(text: string, flat: string): { value: string; words: string } | null {
  const match = [...flat.matchAll(sellers)].find(
    (one) =>
      !compared.test(flat.slice(Math.max(0, one.index - 30), one.index)) &&
      !(
        elsewhere.test(flat.slice(one.index + one[0].length)) &&
        !buying.test(flat.slice(Math.max(0, one.index - 60), one.index))
      ),
  )
  const place = match?.indices?.[1]
  if (!match || !place) return null
  const name = text.slice(...place)
  return { value: name.charAt(0).toUpperCase() + name.slice(1), words: text.slice(match.index, place[1]) }
}

const buying = /\b(?:achet|command|pris|paye|bought|order|purchas|paid)[a-z]*[^.!?]*$/

const things: Record<Language, RegExp[]> = {
  fr: [
    /\b(?:un|une|mon|ma|mes|ce|cet|cette|le|la)\s+([a-z][a-z-]{3,})\s+(?:achete|commande)(?:e|s|es)?\b/d,
    /\b(?:achete[es]*|commande[es]*|recu[es]*|pris|acquis)\s+(?:un|une|des|mon|ma|mes|le|la|les|deux)\s+([a-z][a-z-]{2,}(?: (?:a|de|d'|en) (?!(?:ligne|magasin|boutique|solde|promo|retard|panne|occasion|seconde|nouveau|plus|moins|juin|mai|mars|avril|aout|juillet|janvier|fevrier|septembre|octobre|novembre|decembre|la|le|les|cause|votre|mon|ma|un|une)[a-z]*\b)[a-z][a-z-]{2,})?)/d,
    /\b(?:mon|ma|mes)\s+([a-z][a-z-]{3,})\s+(?:de|est|a|ne|n'|marche|fonctionne)\b/d,
  ],
  en: [
    /\b(?:bought|ordered|received|purchased)\s+(?:a|an|some|my|the)\s+(?:(?:brand|new|custom|engraved|personalised|personalized|second-hand|used|refurbished|big|small|nice|red|blue|black|white|green|grey|pink|electric|wooden|leather|pair of|set of)\s+)*([a-z][a-z-]{2,})/d,
    /\bmy\s+([a-z][a-z-]{3,})\s+(?:is|has|does|stopped|broke|died)\b/d,
  ],
}
const notThings = new RegExp(
  `^(?:${[
    'colis|commande|produit|article|truc|chose|message|mail|email|remboursement|avoir|bon|jour|semaine|mois|cadeau|reponse',
    'lettre|courrier|livraison|paquet|argent|compte|client|carte|vendeur|site|achat|probleme|numero|mari|femme|fils|fille',
    'mere|pere|cas|question|banque|remplacement|compagnon|code|financement|avis|photo|facture|ticket|retour|conseil',
    'moitie|partie|reste|totalite|nouveau|nouvelle|premier|premiere|second|seconde|deuxieme|troisieme|dernier|derniere',
    'mauvais|mauvaise|bon|bonne|autre|meme|faux|fausse|vieux|vieille|ancien|ancienne|petit|petite|gros|grosse|grand|grande',
    'fois|deux|trois|somme|montant|prix|taille|couleur|modele|echange|reparation|garantie|rien|demande|service|conseiller|livreur|voisin',
    'wrong|new|old|bad|other|first|second|last|big|small|half|rest|part|same|broken|damaged|used|refurbished|cheap|repair',
    'seule|seul|hour|minute|french|english|salon|immeuble|caution|loyer|annee|enfant|gosse|gamin|proprio|proprietaire|locataire|combles|toit|toiture|belle|beau|bebe|soeur|frere|cousine?|tante|oncle|copine?|amie?|patron|chef|chien|chat|medecin|dos|main|pieds?|tete|assureur|assurance',
    'expert|avocat|comptable|employeur|mariage|anniversaire|famille|parent|salle|chambre|maison|appartement|appart|acompte|arrhes|avance|dossier',
    'contrat|adresse|train|bus|avion|metro|route|temps|peine|rendez|mother|father|brother|sister|friend|dog|cat|neighbour|baby|landlord|model',
    'parcel|package|order|item|product|refund|money|seller|shop|bank|replacement|husband|wife|son|daughter|receipt',
  ].join('|')})s?\\b`,
)

/** The thing that an act names. `bought`: said to be bought or ordered, not just received. */
export interface NamedThing {
  value: string
  start: number
  end: number
  bought: boolean
}

/** The thing bought when its words say so: "acheté un robot de piscine", "my kettle died". */
export function readThing(text: string, flat: string, language: Language): NamedThing | null {
  for (const pattern of things[language]) {
    const match = pattern.exec(flat)
    const place = match?.indices?.[1]
    if (!match || !place || notThings.test(match[1] ?? '')) continue
    const [start, end] = place
    return {
      value: text.slice(start, end),
      start,
      end,
      bought: /^(?:achet|command|bought|order|purchas)|(?:achete|commande)[es]*$/.test(match[0]),
    }
  }
  return null
}
