/** Delays that a seller promised: "livraison sous 48h", "delivery within 3 days". They count from the order. */
import { Temporal } from 'temporal-polyfill'
import { numberWords } from './number-words.ts'

/** A promised delay: the latest of those named. */
export interface PromisedDelay {
  days: number
  /** Working days, weeks and "around" do not fix the day. */
  approximate: boolean
  start: number
  end: number
}

/** "a" is a preposition in French: "livraison à domicile". */
const counted = Object.keys(numberWords).filter((word) => word !== 'a' && word !== 'an')
const count = String.raw`(\d{1,3}|${counted.join('|')})`
const promised = String.raw`\b(?:livraison|livres?|livree?s?|livrable|livrer|arriver|recevoir|delivery|delivered|deliver|arrive)\b`
/** What may stand between the delivery and its delay: no word that makes it a moment of the past. */
const between =
  '(?: (?:est|etait|express|rapide|standard|prevue?|promise?|annoncee?|garantie?|assuree?|gratuite|chez moi|a domicile|is|was|promised|guaranteed|expected|within|in|under|sous|en|de|dans|les|le delai de|un delai de|max|maximum|environ|about|around|a)){0,4}(?: ?:)? ?'
const unit =
  '(h|heures?|hours?|jours? ouvres|jours? ouvrables|jours?|j|working days?|business days?|days?|semaines?|weeks?)'
const forward = new RegExp(
  String.raw`${promised}${between}${count}(?: ?(?:a|-|ou|/|to|or) ?${count})? ?-?${unit}\b(?! (?:plus tard|de retard|apres|later|late|ago))`,
)
/** "Ils avaient dit 48h", "3-day delivery". */
const backward = new RegExp(
  String.raw`\b(?:(?:annonce|annonces|annoncait|promis|promettai(?:t|ent)|garantis?|dit|disaient|disait|said|promised) )?${count}(?: ?(?:a|-|ou|/|to|or) ?${count})?[ -]?${unit} (?:pour la livraison|de delai de livraison|pour (?:livrer|etre livre)|delivery|for delivery|to deliver)\b`,
)

/** The delay promised for a delivery in `flat`; null when there is none. */
export function readPromisedDelay(flat: string): PromisedDelay | null {
  const match = forward.exec(flat) ?? backward.exec(flat)
  if (!match) return null
  const [words, least = '', most, unitText = ''] = match
  const amount = Number(most ?? least) || numberWords[most ?? least] || 0
  if (amount === 0) return null
  const place = { start: match.index, end: match.index + words.length }
  if (unitText.startsWith('h')) return { days: Math.max(1, Math.ceil(amount / 24)), approximate: false, ...place }
  if (/^(?:s|w(?!ork)|weeks?)/.test(unitText)) return { days: amount * 7, approximate: true, ...place }
  const working = /ouvr|working|business/.test(unitText)
  return { days: working ? amount + 2 * Math.ceil(amount / 5) : amount, approximate: working, ...place }
}

/** The day a delay ends, counted from the order. */
export function endOf({ days }: PromisedDelay, orderedOn: string): string {
  return Temporal.PlainDate.from(orderedOn).add({ days }).toString()
}
