/** Sums of money in a shopper's words, each given to the amount it belongs to. */
import { type FactName, factDefinitions } from '../../../knowledge/index.ts'
import { type AmountMention, readAmounts } from './amounts.ts'
import { distanceTo } from './distance.ts'
import type { FactReading } from './facts.ts'
import type { Found } from './phrases.ts'
import type { Reading } from './text.ts'

/** What a sum is when these stand by it: costs, deposits and vouchers are no price of the thing. */
const besidePrice =
  "frais|deplacement|diagnostic|main d'oeuvre|recharges?|remboursee?s?|rembourse|refunded|port|poste|envoi|retour|renvoi|livraison|transport|douane|tva|taxes?|dossier|bon d'achat|bons? de reduction|reduction|remise|rabais|un avoir|en avoir|arrhes|acompte|caution|cagnotte|cadeau|devis|estimate|quote|tournee|laverie|plus cher|moins cher|a utiliser|code|bon de|par mois|per month|left|majoration|penalites?|interets|vouchers?|shipping|postage|return|delivery|fees?|customs|duty|deposit|credit|coupon|discount|surcharge|renvoyer|retourner|ramener|enlevement|relivraison|louer|loue|location|rental|rent|option|mise en place|extension|assurance|insurance|paypal|avis|etoiles?|stars?|rating|offerts?|verses?|versees?|laisses?|reserver|reservation|d'avance|service fees|booking fees|etoiles|recevez|gagnez|get|cheques? de|restocking|proposent?|offrent?|augmente[rz]?|augmentation|hausse|increase[sd]?"
/** "Le bleu est passé à 179 €": what it costs now, not what was paid. */
const changed = String.raw`\b(?:(?:est|sont) passee?s? a|a augmente a|coute(?:nt)? maintenant|(?:has|have) gone up to|went up to|now costs?) `
const before = new RegExp(String.raw`(?:\b(?:${besidePrice})\b[^.!?;,]{0,18}|${changed})$`)
const after = new RegExp(
  String.raw`^(?:[ ,]+(?:de|d'|pour|en|of|for|in|as|a|un|une|le|la|les|mes|the)?\s?){1,3}(?:${besidePrice})\b`,
)
const furthest = 4

/** Each sum to the amount whose words stand nearest; a lone one that nothing else explains is the price, or what a dispute is about. */
export function readSums(
  reading: Reading,
  near: Found<FactName>[],
  lone: Found<FactName>[],
  pending: FactName | null,
): FactReading[] {
  const readings = new Map<FactName, FactReading>()
  const mentions = readAmounts(reading.flat)
  const take = (name: FactName, { amount, start, end }: AmountMention) => {
    if (readings.has(name)) return
    const words = reading.text.slice(start, end)
    readings.set(name, { name, value: amount, words, hinted: name === 'price', approximate: false })
  }
  const [unless] = lone
  const told = mentions.filter((mention) => !isBesidePrice(reading.flat, mention))
  const ties = told.flatMap((mention) =>
    near.flatMap((one) => {
      // "22,90 à la caisse": a preposition ties to the sum that follows it.
      const trails = isShort(reading, one) && (reading.tokens[one.first]?.start ?? 0) > mention.start
      if (trails) return []
      const distance = distanceTo(reading.tokens, one, mention)
      return distance !== null && distance <= furthest ? [{ mention, one, distance }] : []
    }),
  )
  ties.sort((a, b) => a.distance - b.distance)
  const placed = new Set<AmountMention>()
  const place = (name: FactName, mention: AmountMention) => {
    placed.add(mention)
    take(name, mention)
  }
  if (pending && factDefinitions[pending].type === 'amount') for (const mention of mentions) place(pending, mention)
  for (const { mention, one } of ties) {
    if (placed.has(mention) || readings.has(one.value)) continue
    // "For 800 euros" is the price of a thing, or what one goes to court for.
    const weak = one.value === 'price' && isShort(reading, one)
    place(weak && unless ? unless.value : one.value, mention)
  }
  const [only] = mentions
  if (only && mentions.length === 1 && told.includes(only) && !placed.has(only)) place(unless?.value ?? 'price', only)
  const bare = /^\s*(\d+(?:[.,]\d{1,2})?)\s*$/.exec(reading.flat)
  if (bare && pending && factDefinitions[pending].type === 'amount') {
    const amount = Number((bare[1] ?? '').replace(',', '.'))
    take(pending, { amount, start: 0, end: reading.text.length })
  }
  return [...readings.values()]
}

function isBesidePrice(flat: string, { start, end }: AmountMention): boolean {
  return before.test(flat.slice(Math.max(0, start - 40), start)) || after.test(flat.slice(end, end + 40))
}

/** A preposition rather than a verb: it ties a sum to anything. */
function isShort({ tokens }: Reading, { first, last }: Found<unknown>): boolean {
  return first === last && (tokens[first]?.norm.length ?? 0) <= 3
}
