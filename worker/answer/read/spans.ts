/** Durations as people write them, and what they are told for: how long ago, how old, how far ahead, how much later. */
import type { Temporal } from 'temporal-polyfill'
import { numberWords } from './number-words.ts'

const count = String.raw`(\d{1,3}(?:[.,]5)?|une? dizaine de|une? quinzaine de|une? vingtaine de|a couple of|(?:vingt|trente|quatorze|quinze|treize|seize|douze|onze|dix|neuf|huit|sept|six|cinq|quatre|trois|deux|une?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)(?: and a half)?)`
const unit = '(jours?|j|semaines?|sem|mois?|ans?|annees?|days?|weeks?|wks?|months?|mths?|years?|yrs?)'
/** "Un an et demi", "1 an 1/2", "un an et deux mois", "a year and a half". */
const rest = String.raw`(?:(?: et| and)? (demie?|1/2|a half)(?![a-z\d])|(?: et | and )${count} ?(mois|semaines?|jours?|months?|weeks?|days?)\b)?`
const span = String.raw`${count}[ -]?${unit}\b${rest}`
const about =
  '(?:environ |pile |exactement |tout juste |a peu pres |grosso modo |bien |exactly |presque |plus de |deja |bientot |a peine |maintenant |about |almost |over |more than |nearly )?'

/** Spans that say how long ago. */
export const ago = [
  new RegExp(String.raw`\b(?:il )?y ?a ${about}${span}(?! de (?:garantie|delai|retard|contrat|engagement))`, 'g'),
  new RegExp(
    String.raw`\b(?:d[ep]?puis?|ca fait|cela fait|fait|since|(?<!\b(?:renewed|extended|signed|signed up|subscribed|committed|contract|membership) )for|it has been|it's been) ${about}${span}`,
    'g',
  ),
  new RegExp(String.raw`\b${span} (?:que j|qu'|que je|que le|que la|que mon|que ma|que nous|d'attente|ago)`, 'g'),
]
/** Spans that count from the day told before: "reçu le 3, en panne deux jours plus tard", "au bout de 6 mois". */
export const onward = [
  new RegExp(String.raw`\b${span} (?:plus tard|apres|later|after)\b`, 'g'),
  new RegExp(
    String.raw`\b(?:au bout (?:de |d')|apres |after )(?:seulement |a peine |only |just )?${span}(?! d'attente| de retard| of waiting)`,
    'g',
  ),
]
/** Spans that say how far ahead: "prévue dans 3 jours". */
export const forward = new RegExp(
  String.raw`\b(?:dans|d'ici)(?: a)? (?:environ |les )?${span}(?! (?:suiva|prochain|apres|qui))`,
  'g',
)
/** "Plus rien au bout de douze mois": what a guarantee or a contract is said to give, not what happened. */
export const promised = /\b(?:garanti|engage|abonne|contrat|delai|plus rien|guarant|warrant|contract)[^.!?\n]*$/
export const nextDay = /\b(?:le lendemain(?! de)|le jour d'apres|the next day|the day after)\b/g
/** "Annulé la veille": the day before the one told. */
export const dayBefore = /\b(?:la veille(?! de| du)|the day before(?! yesterday| my| the| our| we| i ))\b/g
export const sameDay = /\b(?:le jour meme|le meme jour|the same day)\b/g
/** Spans that say how old a thing is, or when it failed. */
export const old = [
  new RegExp(
    String.raw`\b(?:age de|agee de|vieux de|vieille de|n'a que|n'a meme pas|a tout juste|only|barely) ${about}${span}`,
    'g',
  ),
  new RegExp(
    String.raw`\b${span}(?: (?:old|d'age|d'utilisation|d'usage|of use)|-old)(?! (?:broke|dropped|spilled|threw|did|has|was|son|daughter|boy|girl|kid|toddler|child|baby|nephew|niece|grand)[a-z]*)\b`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?:a|de|qui a|is) ${about}${count}[ -]?(mois|ans?|months?|years?)\b${rest}(?! (?:de garantie|d'engagement|de|pour|gratuit|contract|warranty|guarantee|commitment|plan|subscription|membership|gym|deal))`,
    'g',
  ),
]
/** "Panne au bout de 6 mois, maintenant 7 mois": how old it is now. */
export const byNow = new RegExp(
  String.raw`\b(?:maintenant|desormais|mtn|now) (?:a )?${span}(?! (?:de|d'|of) ?(?:garantie|delai|retard|attente|engagement|warranty|delay|waiting))`,
  'g',
)
/** "Tondeuse robot 14 mois. Carte mère grillée": a message that opens with a thing and its age. */
export const opening = new RegExp(
  `(?<=^(?:(?!attend|delai|retard|rembours|credit|pay|depuis|apres|dans|sous|avec|moins|plus )[a-z'-]+ ){1,4})${span}(?= ?[.,;!])`,
  'g',
)
/** Neither a period of the law or of a promise nor the age of a person is the age of a thing. */
export const notAnAge =
  /\b(?:fille|fils|enfant|bebe|baby|chien|chat|mere|pere|maman|papa|ado|garcon|voisine?|retraitee?|son|daughter|mother|j'ai|garantie?s?|delai|periode|duree|extension|engagement|abonnement|guarantee|warranty|period|contrat|forfait|credit|dela|arrive|arrivons|arrivee?|jusqu|dans|sous|moins|entre|jusqu'a|within|prolongee?) *(?:legale |est |d'|de |of |is |d'environ )?$/

/** "Une box vin de six mois": how long it lasts. */
export const forSomeTime =
  /\b(?:box|coffret|abonnement|forfait|cure|stage|formation|location|essai|cours|trial)\b[^.,;!?]{0,15}$/

/** `[…, '3', 'semaines', 'demi'?, '2'?, 'jours'?]` of a span; days are exact, longer units are not. */
export function durationOf(match: RegExpExecArray): { back: Temporal.DurationLike; approximate: boolean } | null {
  const [, amountText = '', unitText = '', half, moreText, moreUnit] = match
  const amount = numberOf(amountText)
  const more = moreText === undefined ? 0 : numberOf(moreText)
  if (amount === null || more === null) return null
  const whole = Math.trunc(amount)
  const halved = half !== undefined || amount !== whole
  const round = /dizaine|quinzaine|vingtaine|couple/.test(amountText)
  const beside = moreUnit === undefined ? {} : { [pluralOf(moreUnit)]: Math.trunc(more) }
  if (/^(?:j|d)/.test(unitText)) return { back: { days: whole }, approximate: round }
  if (/^(?:s|w)/.test(unitText)) return { back: { days: whole * 7 + (halved ? 3 : 0), ...beside }, approximate: true }
  if (/^m/.test(unitText)) return { back: { months: whole, days: halved ? 15 : 0, ...beside }, approximate: true }
  return { back: { years: whole, months: halved ? 6 : 0, ...beside }, approximate: true }
}

function pluralOf(unitText: string): 'days' | 'weeks' | 'months' {
  return /^(?:j|d)/.test(unitText) ? 'days' : /^(?:s|w)/.test(unitText) ? 'weeks' : 'months'
}

function numberOf(text: string): number | null {
  const [whole = '', half] = text.replace(/^une? | de$/g, '').split(' and a ')
  const amount = (numberWords[whole] ?? Number(whole.replace(',', '.'))) + (half ? 0.5 : 0)
  return Number.isFinite(amount) ? amount : null
}
