/** Days in a shopper's words, each given to the fact it belongs to. */

import { Temporal } from 'temporal-polyfill'
import { daysBetween, type FactName, factDefinitions } from '../../../knowledge/index.ts'
import type { Language } from '../../../protocol/index.ts'
import { actorOf } from './actor.ts'
import { asPast, type DayMention, readDates } from './dates.ts'
import { distanceTo } from './distance.ts'
import type { FactReading } from './facts.ts'
import { type Found, isNegated } from './phrases.ts'
import type { Standing } from './standing.ts'
import type { Reading, Token } from './text.ts'

/** Days that may lie ahead; all others are past events. */
export const mayBeAhead = new Set<FactName>([
  'promised_on',
  'extra_time_until',
  'guarantee_until',
  'first_meeting_on',
  'renewed_on',
  'refuse_renewal_by',
  'change_effective_on',
  'repair_visit_on',
  'flight_on',
])
/** After these comes a noun: "renvoyé ma commande le 3" does not say when it was ordered. */
const determiners = new Set(['ma', 'la', 'cette', 'sa', 'notre', 'votre', 'leur', 'une', 'my', 'the', 'this', 'our'])
/** "Reçu une facture", "accusé de réception": a paper came, not the goods. */
const papers = new Set(
  'facture mail email courrier lettre recommande sms message code avoir reponse relance appel devis releve avi notification expire perime invoice bill letter email text call reply answer reminder quote'.split(
    ' ',
  ),
)
const articles = new Set([
  'un',
  'une',
  'le',
  'la',
  'l',
  'votre',
  'leur',
  'son',
  'sa',
  'ce',
  'cette',
  'a',
  'an',
  'the',
  'your',
  'their',
])
/** A shorter time after something is a moment of the story, not the age of a thing. */
const leastAgeDays = 28

/** "Valable jusqu'au 30", "until 3 May": the end of a time, never the day something was done. */
export const endOfTime = /\b(?:jusqu'?(?:au?|en)?|jusk?[oa]|jusqu[oa]|until|till) ?(?:le |the )?$/

/** "Le mariage du 28", "départ le 20": an event to come, on which nothing was ordered or received. */
const eventBefore =
  /\b(?:mariage|bapteme|communion|anniversaire|fete|ceremonie|soiree|wedding|party|birthday|christening) (?:est )?(?:du|le|of|on|is on)? ?(?:the )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?$/
/** "Annonce maintenant le 8 janvier": a day the seller moved to, which changes nothing of what was promised. */
const moved =
  /\b(?:maintenant|finalement|desormais|repousse\w*|reporte\w*|decale\w*|now|pushed|delayed|postponed|moved)\b/

/** "Table commandée en 2 colis, le premier reçu le 2, les pieds reçus le 15": it has come with the last. */
const severalParts =
  /\b(?:en|in) (?:deux|trois|quatre|plusieurs|[2-9]|two|three|several) (?:colis|cartons?|paquets?|livraisons?|fois|parcels|boxes|packages|deliveries)\b|\b(?:le|la) premiere? (?:recue?|livree?|arrivee?|colis|carton|paquet)\b/

/** "Le second carton est arrivé le 9": goods that come in several parcels have come with the last. */
const laterPart =
  /\b(?:second|seconde|deuxieme|troisieme|dernier|derniere|2e|2eme|3e|last|other) (?:carton|colis|paquet|livraison|partie|box|parcel|package|delivery|part)\b/g

function isPaper(tokens: Token[], { first, last }: Found<FactName>): boolean {
  if (tokens[first - 2]?.norm === 'accuse' || papers.has(tokens[first - 1]?.norm ?? '')) return true
  const next = tokens[last + 1]?.norm ?? ''
  return papers.has(next) || (articles.has(next) && papers.has(tokens[last + 2]?.norm ?? ''))
}

/** "Reçu" in "ils l'ont reçu": the longer phrase says what happened. */
function isPartOf(one: Found<FactName>, near: Found<FactName>[]): boolean {
  return near.some(
    (other) =>
      other.value !== one.value &&
      other.first <= one.first &&
      other.last >= one.last &&
      other.last - other.first > one.last - one.first,
  )
}

/** "Commandé dimanche", "commandé 03/04": right before its day the word is a verb, accent or not. */
function ordersBefore({ tokens }: Reading, moments: DayMention[]): Found<FactName>[] {
  return moments.flatMap(({ start }) => {
    const last = tokens.findLastIndex((token) => token.end <= start)
    const token = tokens[last]
    if (!token || !/^commande/.test(token.norm) || tokens[last + 1]?.clause !== token.clause) return []
    const before = tokens[last - 1]?.norm ?? ''
    return notBeforeVerb.has(before) ? [] : [{ value: 'contracted_on' as const, first: last, last, open: false }]
  })
}
const notBeforeVerb = new Set('ma la cette sa notre votre leur une de ta passe quelle mes les'.split(' '))

/** "On m'avait promis une livraison le 15", "je devais être livré le 3": announced, not done. */
function isPromise(tokens: Token[], { value, first }: Found<FactName>): boolean {
  if (value !== 'delivered_on') return false
  const clause = tokens[first]?.clause
  return tokens
    .slice(Math.max(0, first - 4), first)
    .some((token) => token.clause === clause && promising.has(token.norm))
}
/** "Suivi marqué livré hier": what the carrier says, not what came. */
function isOnlyMarked(tokens: Token[], { first }: Found<FactName>): boolean {
  return tokens.slice(Math.max(0, first - 3), first).some(({ norm }) => marks.has(norm))
}
const marks = new Set(
  'marque marquee marke mark statut indique note affiche suivi colissimo chronopost soi pretendument marked status says shows tracking'.split(
    ' ',
  ),
)

/** "Je paye pas mes heures de septembre": what is not done has no day. */
function deniedAfter(tokens: Token[], { last }: Found<FactName>): boolean {
  const not = stillNot.has(tokens[last + 1]?.norm ?? '') ? last + 2 : last + 1
  return tokens[not]?.norm === 'pas' && !howMuch.has(tokens[not + 1]?.norm ?? '')
}
const stillNot = new Set(['toujours', 'toujour', 'tjs', 'tjrs', 'tjr', 'meme', 'encore'])
const howMuch = new Set(['cher', 'mal', 'si', 'tres', 'trop', 'tard', 'longtemp', 'loin'])

/** The fact a verb is about, here: a delivery that is promised, or goods that the seller has back; null for someone else's. */
function meant(reading: Reading, one: Found<FactName>): FactName | null {
  if (isPromise(reading.tokens, one)) return 'promised_on'
  if (one.value !== 'delivered_on' || !receiving.test(reading.tokens[one.first]?.norm ?? '')) return one.value
  if (actorOf(reading.tokens, one.first, one.last) !== 'other') return one.value
  return goingBack.test(reading.flat) || sellerActs.test(reading.flat) ? 'goods_received_back_on' : null
}
const receiving = /^(?:recu|recup|recept|received|collected|picked)/
const goingBack = /renvo|retour|rendu|rendre|retract|return|sent (?:it |them )?back|withdr/
const sellerActs = /\b(?:vous avez|vous l'avez|ils ont|ils l'ont) (?:bien )?(?:recu|recup)/

/** "Aucune date annoncée, ça fait 6 semaines": a wait, not the day promised. */
const since = /^(?:ca|cela) fait|^fait|^d[ep]?puis?|^since|^for (?!the )|^it/

const isYearOfDebt = /^(?:de|from) 20\d\d$/
/** "On me harcèle depuis lundi pour une facture": how long one is pressed, not how old the debt is. */
function isPressure({ tokens, flat }: Reading, { start, end }: DayMention, { first }: Found<FactName>): boolean {
  const opens = flat.slice(Math.max(0, start - 8), end)
  return start < (tokens[first]?.start ?? 0) && /\bd[ep]?puis?\b|\bsince\b/.test(opens)
}
/** A refund or a repair was promised, not a delivery. */
function isOtherPromise(tokens: Token[], { first, last }: Found<FactName>): boolean {
  const clause = tokens[first]?.clause
  const about = tokens.slice(Math.max(0, first - 4), last + 4)
  return about.some(
    (token) =>
      token.clause === clause &&
      /^(?:rembours|repar|rdv|rendez|appoint|reponse|garanti|technicien|depann|refund|repair|warrant|guarant|technician|engineer)/.test(
        token.norm,
      ),
  )
}
/** "Je serai livré le 30", asked on the 21st: the one to come. */
const future = /\b(?:serai|sera|seront|va|vais|vont|doit|dois|doivent|will|prochain|next)\b/
function asComing({ day, start, end }: DayMention, flat: string, askedOn: string): string {
  const onlyDay = /^(?:le |on the |the )?\d{1,2}(?:st|nd|rd|th|er)?$/.test(flat.slice(start, end))
  return onlyDay && day < askedOn ? Temporal.PlainDate.from(day).add({ months: 1 }).toString() : day
}
const promising = new Set(
  'promi promis promise promettai promettait prevu prevue annonce annoncee garanti devai devais devait doit doi dois devrai devrait devrais serai sera seront va vai vais promised supposed should will would expected due'.split(
    ' ',
  ),
)
/** "Promis lundi, toujours rien": the Monday gone by. */
const stillWaiting = /^[^.!?\n]{0,30}\b(?:toujours (?:pas|rien)|tjs|tjr|pas encore|still (?:not|no|nothing))\b/

/** "Acheté en magasin il y a 3 mois ne marche plus": a day goes with what stands before it. */
const trailing = 3

/** Each day to the fact whose words stand nearest in its sentence; else to the fact just asked for. */
export function readDays(
  reading: Reading,
  near: Found<FactName>[],
  language: Language,
  askedOn: string,
  pending: FactName | null,
  standings: (Standing | undefined)[] | null = null,
): FactReading[] {
  const standingAt = ({ start }: DayMention) => standings?.[reading.tokens.findIndex(({ end }) => end > start)]
  const mentions = readDates(reading.flat, askedOn, language).filter((mention) => standingAt(mention) !== 'others')
  if (mentions.length === 0) return []
  const moments = mentions.filter(({ age }) => !age)
  // What did not happen has no day: "pas arrivé pour le mariage du 14".
  const verbs = [...near.filter((one) => !isPartOf(one, near)), ...ordersBefore(reading, moments)].filter(
    (one) =>
      (!one.open || !determiners.has(reading.tokens[one.first - 1]?.norm ?? '')) &&
      !isNegated(reading.tokens, one.first) &&
      !deniedAfter(reading.tokens, one) &&
      !(one.value === 'promised_on' && isOtherPromise(reading.tokens, one)),
  )
  const pairs = moments.flatMap((mention) =>
    verbs.flatMap((one) => {
      const distance = distanceTo(reading.tokens, one, mention, trailing)
      if (distance === null) return []
      const value = meant(reading, one)
      // "Ordonnance pour une facture de 2022": the year of the debt.
      if (value === 'order_served_on' && isYearOfDebt.test(reading.flat.slice(mention.start, mention.end))) return []
      if (!mayBeAhead.has(value ?? 'contracted_on') && eventBefore.test(reading.flat.slice(0, mention.start))) return []
      if (value === 'debt_due_on' && isPressure(reading, mention, one)) return []
      if (value === 'promised_on' && since.test(reading.flat.slice(mention.start, mention.end))) return []
      return value === null ? [] : [{ mention, one: { ...one, value }, distance }]
    }),
  )
  const stays = ({ one, mention }: (typeof pairs)[number]) =>
    one.value === 'promised_on' && !isMoved(reading, one, mention)
  const promises = pairs.some(stays)
  pairs.sort((a, b) => a.distance - b.distance)
  const taken = new Set<DayMention>()
  const readings = new Map<FactName, FactReading>()
  const take = (name: FactName, mention: DayMention, start: number, end: number) => {
    if (!mayBeAhead.has(name) && endOfTime.test(reading.flat.slice(Math.max(0, mention.start - 16), mention.start)))
      return
    const waited = mention.weekday && stillWaiting.test(reading.flat.slice(mention.end, mention.end + 60))
    const ahead = mayBeAhead.has(name) && !waited
    const told = reading.flat.slice(Math.max(0, start - 12), Math.max(end, mention.end))
    const day = !ahead
      ? asPast(mention, askedOn)
      : future.test(told)
        ? asComing(mention, reading.flat, askedOn)
        : mention.day
    if (day === null || readings.has(name)) return
    taken.add(mention)
    const words = reading.text.slice(Math.min(start, mention.start), Math.max(end, mention.end))
    const supposed = standingAt(mention) === 'supposed'
    readings.set(name, {
      name,
      value: day,
      words,
      hinted: false,
      approximate: mention.approximate,
      ...(supposed && { supposed }),
    })
  }
  for (const { mention, one } of pairs) {
    if (taken.has(mention)) continue
    if (promises && one.value === 'promised_on' && isMoved(reading, one, mention)) {
      taken.add(mention)
      continue
    }
    // The day another part came is no other day.
    if (one.value === 'delivered_on' && readings.has('delivered_on') && severalParts.test(reading.flat)) {
      taken.add(mention)
      continue
    }
    if (one.value === 'delivered_on' && (isPaper(reading.tokens, one) || isOnlyMarked(reading.tokens, one))) {
      // "J'ai annulé par recommandé, reçu le 29", "marqué livré hier": such a day is no other day.
      taken.add(mention)
      // A contract ends when the seller receives the letter that says so (L216-6).
      const letter = verbs.find((other) => other.value === 'terminated_on' && isJustBefore(other, one))
      if (letter) {
        const start = reading.tokens[letter.first]?.start ?? mention.start
        take('terminated_on', mention, start, mention.end)
      }
      continue
    }
    const start = reading.tokens[one.first]?.start ?? mention.start
    const end = reading.tokens[one.last]?.end ?? mention.end
    take(one.value, mention, start, end)
  }
  for (const mention of mentions) {
    if (taken.has(mention)) continue
    if (pending && factDefinitions[pending].type === 'day') take(pending, mention, mention.start, mention.end)
    // The age of a thing tells about when it was bought.
    else if (mention.age && daysBetween(mention.day, askedOn) >= leastAgeDays)
      take('contracted_on', mention, mention.start, mention.end)
  }
  const first = readings.get('delivered_on')
  if (first && severalParts.test(reading.flat)) {
    const arrivals = pairs.filter(({ one, distance }) => one.value === 'delivered_on' && distance <= nextTo)
    const last = arrivals
      .flatMap(({ mention }) => asPast(mention, askedOn) ?? [])
      .sort()
      .at(-1)
    if (last && last > String(first.value)) readings.set('delivered_on', { ...first, value: last })
  }
  for (const part of first ? reading.flat.matchAll(laterPart) : []) {
    const mention = moments.find((one) => sameSentence(reading.flat, part.index, one))
    const day = mention && asPast(mention, askedOn)
    if (first && mention && day && day > String(first.value)) {
      const words = reading.text.slice(
        Math.min(part.index, mention.start),
        Math.max(part.index + part[0].length, mention.end),
      )
      readings.set('delivered_on', { ...first, value: day, words, approximate: mention.approximate })
    }
  }
  return [...readings.values()]
}

const nextTo = 2

function isMoved({ flat, tokens }: Reading, { first, last }: Found<FactName>, { start, end }: DayMention): boolean {
  const from = Math.min(tokens[first]?.start ?? start, start)
  return moved.test(flat.slice(Math.max(0, from - 24), Math.max(tokens[last]?.end ?? end, end)))
}

function isJustBefore({ last }: Found<FactName>, { first }: Found<FactName>): boolean {
  return first > last && first - last <= mostToLetter
}
const mostToLetter = 3

function sameSentence(flat: string, place: number, { start, end }: DayMention): boolean {
  return !/[.!?\n]/.test(flat.slice(Math.min(place, end), Math.max(place, start)))
}
